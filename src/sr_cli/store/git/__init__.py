"""The repository: what git is asked, what it keeps, and what is set up in it."""

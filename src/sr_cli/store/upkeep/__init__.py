"""Work on a whole portfolio: founding one, renaming in it."""

"""Where the files of a portfolio are, what they are called, and how their bytes are had."""

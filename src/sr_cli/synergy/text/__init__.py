"""Reads texts: words and their pieces, what a text is about, and how it is worded."""

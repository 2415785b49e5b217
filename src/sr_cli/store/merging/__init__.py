"""Merges three versions of a file by what they say, and reads what is left of a conflict."""

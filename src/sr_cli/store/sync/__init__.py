"""Sharing with others: what came in, what goes out, what is left to decide."""

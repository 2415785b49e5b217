"""Remembers what the partners decided: on what it rests, whether it counts, what grew from it."""

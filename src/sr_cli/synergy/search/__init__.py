"""Finds the pairs that reach a score among few or very many projects."""

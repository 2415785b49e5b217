"""Portfolios of others, which nobody here trusts."""

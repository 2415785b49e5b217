"""From tables to a portfolio."""

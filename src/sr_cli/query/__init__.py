"""Questions to a portfolio: which records, in which order, who does what. Pure functions over immutable values."""

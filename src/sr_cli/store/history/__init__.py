"""What was: states of the portfolio, and what changed between them."""

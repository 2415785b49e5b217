"""From bytes to a table, and what is wrong where there is none."""

"""What a schema says of a table, and what to write instead where the two do not go together."""

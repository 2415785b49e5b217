"""What a portfolio is: immutable values in the field's words, with no idea of files, terminals or git."""

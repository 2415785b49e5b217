"""How a record comes about: from options, a file or answers to a record that is checked, shown and written."""

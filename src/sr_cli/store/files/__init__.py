"""What is written: whole files, several together, schemas."""

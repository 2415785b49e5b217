"""TOML as text: its signs, the places of its values, and a tree that keeps comments."""

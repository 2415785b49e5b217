"""`sr`: the project portfolio of an intermunicipal cooperation as plain TOML records in git."""

__version__ = "0.1.0"

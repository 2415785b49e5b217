"""Reads a version of a file as a table: quickly, for git merges one file after the other."""

import tomllib
from typing import Final, TypeAlias

from sr_cli.store.reading.limits import is_too_deep

Table: TypeAlias = dict[str, object]

LONG: Final = 50_000
"""From so many characters on it pays to load the fast parser, which takes as long as tomllib for such a text."""


def table_of(text: str) -> Table | None:
    """Give what a text says; None where it is no valid TOML or nested beyond reason."""
    if len(text) > LONG:
        from sr_cli.store.reading.table import read_table

        return read_table("", text.encode())[0]
    try:
        return None if is_too_deep(text) else tomllib.loads(text)
    except ValueError:
        return None

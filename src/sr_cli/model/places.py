"""Where something stands: by keys in a record, and by line and column in a text."""

from typing import Final, NamedTuple, TypeAlias

RECORDS: Final = "portfolio/projects"
"""The folder below which the records stand, in one folder for each lead."""

DECISIONS: Final = "portfolio/synergies"
"""The folder of what was decided about synergies; a portfolio need not have it."""

ARCHIVE: Final = "portfolio/archive"
"""The folder of records that were put away, in one folder for each lead; a portfolio need not have it."""

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and array indices from the top of a file down to a value, such as `("funding", 0, "amount_eur")`."""


class Position(NamedTuple):
    """A place in a text; line and column count from 1, the column in characters."""

    line: int
    column: int


class Range(NamedTuple):
    """A stretch of text; the end is the place behind its last character (as in LSP)."""

    start: Position
    end: Position


START = Range(Position(1, 1), Position(1, 1))
"""Where a finding stands that concerns a file as a whole."""

"""Where something stands: by keys in a record, and by line and column in a text."""

from dataclasses import dataclass
from typing import TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and array indices from the top of a file down to a value, such as `("funding", 0, "amount_eur")`."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text; line and column count from 1, the column in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A stretch of text; the end is the place behind its last character (as in LSP)."""

    start: Position
    end: Position


START = Range(Position(1, 1), Position(1, 1))
"""Where a finding stands that concerns a file as a whole."""

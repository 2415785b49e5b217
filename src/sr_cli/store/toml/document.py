"""A TOML text as a tree that keeps what a table of values cannot: comments, the spelling of values, forms of tables.

Comments belong to what stands behind or below them. Those before a place are lines, of which an empty one stands for
the blank lines that parted them.
"""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

Remarks: TypeAlias = tuple[str, ...]
"""Lines of comment, each with its `#`; an empty one is a blank line."""


class Form(Enum):
    """How a table stands in the text."""

    HEADER = auto()
    """Below a header of its own, or named by the headers of tables within it."""
    DOTTED = auto()
    """By dotted keys in the table around it."""
    INLINE = auto()
    """In braces."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, number, truth value, date or time, as it is spelled."""

    text: str
    """On one line, wherever possible."""
    tall: str | None = None
    """The form over several lines of a text with line breaks: for a key of a table, not for an item of a list."""


@dataclass(slots=True)
class List:
    """A list in brackets."""

    items: list["Entry"] = field(default_factory=list)
    end: Remarks = ()
    """The comments behind the last item."""


@dataclass(slots=True)
class Table:
    """Keys and their values, in their order."""

    form: Form
    entries: dict[str, "Entry"] = field(default_factory=dict)
    end: Remarks = ()
    """The comments behind the last plain key, before the tables within."""


@dataclass(slots=True)
class Tables:
    """Tables that each have a header in two brackets."""

    items: list["Entry"] = field(default_factory=list)

    @property
    def newest(self) -> Table:
        """The table that the last header opened."""
        table = self.items[-1].value
        assert isinstance(table, Table), "nothing else has a header"
        return table


Value: TypeAlias = Scalar | List | Table | Tables


@dataclass(slots=True)
class Entry:
    """A value at its place, with the comments that belong to it."""

    value: Value
    before: Remarks = ()
    behind: str = ""
    """The comment on its line."""


@dataclass(slots=True)
class Document:
    """A whole text."""

    root: Table = field(default_factory=lambda: Table(Form.HEADER))
    schema: str = ""
    """The line that tells editors where the schema is; empty where there is none."""
    head: Remarks = ()
    """The comments on the file as a whole, at its start."""
    end: Remarks = ()
    """The comments at its end."""

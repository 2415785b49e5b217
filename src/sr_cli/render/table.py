"""Tables: fitted to a terminal, or as lines for programs."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from sr_cli.message import Value
from sr_cli.render.screen import Part, Style, one_line

if TYPE_CHECKING:
    from rich.box import Box
    from rich.text import Text

    from sr_cli.render.screen import Screen
    from sr_cli.translation import Translator

_NARROW: Final = 12
"""Columns that a wrapping column keeps before others give up cells that should not be broken."""
_FORMULA: Final = re.compile(r"[=+\-@]")
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)*", re.ASCII)
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~&]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    header: Value
    right: bool = False
    """True for numbers."""
    wraps: bool = True
    """False where a cell must stay on one line, such as an id that is copied."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A cell of several lines; where a cell must be one line they stand apart by semicolons."""

    lines: tuple[Part, ...]


Cell: TypeAlias = "Value | Stack"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and the cells of each row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    gap: int = 2
    """Blank columns between two columns of the table."""

    def texts(self, translate: "Translator") -> list[list[str]]:
        """Give all cells as text of one line each, the headers first."""
        header = [column.header for column in self.columns]
        return [[_flat(cell, translate) for cell in row] for row in (header, *self.rows)]


def write_table(screen: "Screen", table: Table) -> None:
    """Write a table for people; it is never wider than the screen."""
    from rich.console import Console
    from rich.table import Table as RichTable

    header = tuple(Stack(((column.header, Style.STRONG),)) for column in table.columns)
    titles, *rows = [[_laid_out(cell, screen) for cell in row] for row in (header, *table.rows)]
    room = screen.width - table.gap * (len(titles) - 1)
    laid_out = RichTable(
        box=_rule(screen), show_edge=False, padding=(0, table.gap - 1, 0, 0), pad_edge=False, header_style="none"
    )
    for column, title, width in zip(table.columns, titles, _widths(table.columns, [titles, *rows], room), strict=True):
        laid_out.add_column(title, justify="right" if column.right else "left", overflow="fold", width=width)
    for row in rows:
        laid_out.add_row(*row)
    paper = io.StringIO()
    console = Console(
        file=paper, width=screen.width, force_terminal=screen.colour, no_color=not screen.colour, legacy_windows=False,
        color_system="standard" if screen.colour else None, highlight=False, emoji=False, _environ={},
    )  # fmt: skip
    console.print(laid_out)
    screen.put("".join(f"{line.rstrip()}\n" for line in paper.getvalue().splitlines()))


def tab_separated(rows: Sequence[Sequence[str]]) -> str:
    """Give one line a row, cells apart by tabs; tabs and line breaks within cells become spaces."""
    return "".join("\t".join(map(one_line, row)) + "\n" for row in rows)


def comma_separated(rows: Sequence[Sequence[str]]) -> str:
    """Give CSV (RFC 4180, but lines end in a line feed); what a spreadsheet would take for a formula is disarmed."""
    import csv

    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows([[_no_formula(one_line(cell)) for cell in row] for row in rows])
    return stream.getvalue()


def markdown(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> str:
    """Give a Markdown table (GitHub's form); the first row is its header. Cells show as the text that they are."""
    header, *body = [[in_markdown(cell) for cell in row] for row in rows]
    rule = ["---:" if number else "---" for number in right]
    return "".join(f"| {' | '.join(row)} |\n" for row in (header, rule, *body))


def in_markdown(text: str) -> str:
    """Give a text as it stands in Markdown: on one line, and shown as the text that it is."""
    return _MARKUP.sub(r"\\\g<0>", one_line(text))


def _flat(cell: Cell, translate: "Translator") -> str:
    if isinstance(cell, Stack):
        return "; ".join(_flat(part[0] if isinstance(part, tuple) else part, translate) for part in cell.lines)
    return one_line(translate(cell))


def _laid_out(cell: Cell, screen: "Screen") -> "Text":
    """Give a cell as rich shows it: text without markup, in our colours."""
    from rich.text import Text

    lines = cell.lines if isinstance(cell, Stack) else (cell,)
    parts = [line if isinstance(line, tuple) else (line, Style.PLAIN) for line in lines]
    return Text("\n").join(
        Text.from_ansi(screen.painted(one_line(screen.translate(value)), style)) for value, style in parts
    )


def _widths(columns: Sequence[Column], rows: "Sequence[Sequence[Text]]", room: int) -> list[int]:
    """Fit columns into the room: the widest gives way first.

    Words are broken only where no column can give way otherwise, cells that must stay on one line last of all.
    """
    from rich.cells import cell_len

    cells = [[row[number].plain for row in rows] for number in range(len(columns))]
    widths = [max(cell_len(line) for text in texts for line in text.split("\n")) for texts in cells]
    words = [max((cell_len(word) for text in texts for word in text.split()), default=0) for texts in cells]
    unbroken = [word if column.wraps else width for column, word, width in zip(columns, words, widths, strict=True)]
    narrow = [min(_NARROW, width) if column.wraps else width for column, width in zip(columns, widths, strict=True)]
    for least in (unbroken, narrow, [1] * len(columns)):
        while sum(widths) > room and (yielding := [n for n, width in enumerate(widths) if width > least[n]]):
            widths[max(yielding, key=widths.__getitem__)] -= 1
    return widths


def _rule(screen: "Screen") -> "Box":
    """Give a table without borders: a line below the header, of hyphens where the stream has no better character."""
    from rich.box import SIMPLE_HEAD, Box

    encoding = getattr(screen.stream, "encoding", None) or "utf-8"
    return SIMPLE_HEAD if encoding.lower().startswith("utf") else Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)


def _no_formula(cell: str) -> str:
    """Keep a spreadsheet from running a cell (OWASP, CSV injection); numbers stay numbers."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell

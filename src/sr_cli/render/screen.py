"""How text reaches a person: cleaned, wrapped, coloured. Nothing else writes to a terminal.

Colour never carries a meaning alone. Texts of records are shown as text: whatever could steer a terminal or turn the
reading direction is replaced before it is written.
"""

import re
from enum import Enum
from typing import Final, TextIO, TypeAlias

from sr_cli.message import Message, Text, Value
from sr_cli.model.hidden import UNSAFE
from sr_cli.translation import Translator

_WORD_OR_SPACE: Final = re.compile(r"[^ \n\t]+|[ \n\t]+")
"""A no-break space is part of a word."""


class Style(Enum):
    """How a piece of text stands out where there is colour; the value is an ANSI SGR parameter."""

    PLAIN = ""
    STRONG = "1"
    DIM = "2"
    ERROR = "1;31"
    WARNING = "33"
    GOOD = "32"
    ACCENT = "36"


Part: TypeAlias = "Value | tuple[Value, Style]"
_Piece: TypeAlias = tuple[str, Style]


def clean(text: str) -> str:
    """Make a text harmless for terminals; line breaks and tabs stay."""
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """Make a text harmless and bring it on one line."""
    return clean(" ".join(text.split()))


class Screen:
    """A stream that people read."""

    def __init__(self, stream: TextIO, translate: Translator, width: int, *, terminal: bool, colour: bool) -> None:
        """Write to the stream; lines are wrapped at the width (columns)."""
        self.stream = stream
        self.translate = translate
        self.width = width
        self.terminal = terminal
        self.colour = colour
        self.is_read = True
        """Whether somebody still reads; that nobody does shows when something is written."""

    def line(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """Write a paragraph; it is wrapped, each line but the first `hang` columns further in."""
        lines = _wrapped(self._pieces(parts), self.width - indent, hang)
        for number, pieces in enumerate(lines):
            self._write(" " * (indent + (hang if number else 0)), pieces)

    def entry(self, label: Part, *parts: Part, indent: int = 2, column: int) -> None:
        """Write a label and beside it, from that column on, a paragraph; below it where the label is too long."""
        first, *more = _wrapped(self._pieces(parts), self.width - column, 0)
        name, *rest = _wrapped(self._pieces((label,)), self.width - indent, 0)
        length = sum(len(text) for text, _ in name)
        if not rest and indent + length + 2 <= column:
            name += [(" " * (column - indent - length), Style.PLAIN), *first]
        else:
            more.insert(0, first)
        for pieces in (name, *rest):
            self._write(" " * indent, pieces)
        for pieces in more:
            self._write(" " * column, pieces)

    def verbatim(self, *parts: Part) -> None:
        """Write one line as it is, however long; a line break in it becomes a space."""
        self._write("", [(text.replace("\n", " "), style) for text, style in self._pieces(parts)])

    def prompt(self, *parts: Part) -> None:
        """Write the start of a line on which somebody answers."""
        self.stream.write(self.prompted(*parts))
        self.stream.flush()

    def prompted(self, *parts: Part) -> str:
        """Give the start of a line on which somebody answers, for those who write it themselves."""
        return f"{self._joined(self._pieces(parts))} "

    def blank(self) -> None:
        """Write an empty line."""
        self.put("\n")

    def machine(self, text: str) -> None:
        """Write text for programs: it is complete, ends its lines itself and carries no colour."""
        reconfigure = getattr(self.stream, "reconfigure", None)
        if reconfigure and (getattr(self.stream, "encoding", None) or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8")
        self.put(text)

    def put(self, text: str) -> None:
        """Write text as it is; where nobody reads any more, go on: the exit code still tells how the command ended."""
        try:
            self.stream.write(text)
        except BrokenPipeError:
            self.is_read = False

    def warn(self, message: Text, hint: Text | None = None) -> None:
        """Say that something is not as it should be."""
        self.line((Message("warning:"), Style.WARNING), " ", message, hang=2)
        self._hint(hint)

    def fail(self, message: Text, hint: Text | None = None) -> None:
        """Say why the command cannot do its work."""
        self.line((Message("error:"), Style.ERROR), " ", message, hang=2)
        self._hint(hint)

    def _hint(self, hint: Text | None) -> None:
        if hint is not None:
            self.line((Message("hint:"), Style.ACCENT), " ", hint, indent=2, hang=2)

    def _pieces(self, parts: tuple[Part, ...]) -> list[_Piece]:
        pairs = [part if isinstance(part, tuple) else (part, Style.PLAIN) for part in parts]
        return [(clean(self.translate(value)), style) for value, style in pairs]

    def _write(self, margin: str, pieces: list[_Piece]) -> None:
        self.put(f"{margin}{self._joined(pieces)}".rstrip() + "\n")

    def _joined(self, pieces: list[_Piece]) -> str:
        return "".join(self.painted(text, style) for text, style in pieces)

    def painted(self, text: str, style: Style) -> str:
        """Give the text with the style's control sequences around it, where there is colour."""
        return f"\x1b[{style.value}m{text}\x1b[0m" if self.colour and style.value and text.strip() else text


def _wrapped(pieces: list[_Piece], width: int, hang: int) -> list[list[_Piece]]:
    """Lay text out on lines (at least one); a word longer than a line stands alone on it, uncut."""
    lines: list[list[_Piece]] = [[]]
    used = 0
    for word in _words(pieces):
        length = sum(len(text) for text, _ in word)
        if used and used + 1 + length > width - (hang if len(lines) > 1 else 0):
            lines.append([])
            used = 0
        if used:
            lines[-1].append((" ", Style.PLAIN))
            used += 1
        lines[-1] += word
        used += length
    return lines


def _words(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Cut text into words; pieces that no white space parts are one word, though their styles differ."""
    words: list[list[_Piece]] = [[]]
    for text, style in pieces:
        for part in _WORD_OR_SPACE.findall(text):
            if part[0] in " \n\t":
                words.append([])
            else:
                words[-1].append((part, style))
    return [word for word in words if word]

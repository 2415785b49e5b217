"""Where the keys and values of a TOML text stand: looked up only for findings, as parsers do not tell."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from sr_cli.model.places import START, KeyPath, Position, Range
from sr_cli.store.toml.lexis import BLANK, GAP, KEY, SCALAR, STRING, unquoted

Span: TypeAlias = tuple[int, int]
"""Offsets into the text: of the first character, and behind the last."""


@dataclass(frozen=True, slots=True)
class Locations:
    """The places of a text's keys and values."""

    _line_starts: Sequence[int]
    keys: Mapping[KeyPath, Span]
    """Of a key that stands in several places, the header of its table, else the first of them."""
    values: Mapping[KeyPath, Span]
    """Of a table its header, or its key where it has none."""

    def key(self, path: KeyPath) -> Range | None:
        """Give the place of a key; None where the text has no such key."""
        return self._range(self.keys.get(path))

    def value(self, path: KeyPath) -> Range | None:
        """Give the place of a value; that of a table is its header, or its key where it has none."""
        return self._range(self.values.get(path))

    def whole(self, path: KeyPath) -> Range | None:
        """Give the place of a value with all in it: a table goes from its header to the end of its last value."""
        spans = [span for key, span in self.values.items() if key[: len(path)] == path]
        return self._range((min(spans)[0], max(end for _, end in spans))) if spans else None

    def nearest(self, path: KeyPath, *, of_key: bool) -> Range:
        """Give the place of a key or a value, else that of the innermost table around it that the text has."""
        place = self.key(path) if of_key else self.value(path)
        while place is None and path:
            path = path[:-1]
            place = self.value(path)
        return place or START

    def _range(self, span: Span | None) -> Range | None:
        return Range(self._position(span[0]), self._position(span[1])) if span else None

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)


def locate(text: str) -> Locations:
    """Find the keys and values of a valid TOML text; of any other text, nothing is promised."""
    reader = _Reader(text)
    reader.document()
    line_starts = [0]
    for line in text.split("\n"):
        line_starts.append(line_starts[-1] + len(line) + 1)
    return Locations(line_starts, reader.keys, reader.values)


def statements(text: str) -> tuple[tuple[int, KeyPath], ...]:
    """Give the headers and pairs of a valid TOML text in their order: the offset of each, and what it speaks of."""
    reader = _Reader(text)
    reader.document()
    return tuple(reader.statements)


@dataclass(slots=True)
class _Reader:
    """A cursor that goes once through the text and notes what begins and ends where."""

    text: str
    at: int = 0
    keys: dict[KeyPath, Span] = field(default_factory=dict)
    values: dict[KeyPath, Span] = field(default_factory=dict)
    statements: list[tuple[int, KeyPath]] = field(default_factory=list)
    last_index: dict[KeyPath, int] = field(default_factory=dict)
    """The index of the newest table in each array of tables."""

    def document(self) -> None:
        """Read statements to the end."""
        table: KeyPath = ()
        self._take(GAP)
        while self.at < len(self.text):
            start = self.at
            if self.text[start] == "[":
                path = table = self._header()
            else:
                path = self._pair(table)
            self.statements.append((start, path))
            self._take(GAP)

    def _header(self) -> KeyPath:
        """Read `[a.b]` or `[[a.b]]`; give the path of the table that it opens."""
        start = self.at
        brackets = 2 if self.text.startswith("[[", start) else 1
        self.at += brackets
        *outer, (name, span) = self._dotted()
        self.at += brackets
        path: KeyPath = ()
        for outer_name, outer_span in outer:
            path = self._newest((*path, outer_name))
            self._implied(path, outer_span)
        path = (*path, name)
        header = (start, self.at)
        if brackets == 2:  # noqa: PLR2004
            index = self.last_index[path] = self.last_index.get(path, -1) + 1
            self.keys.setdefault(path, span)
            self.values.setdefault(path, header)
            path = (*path, index)
        self.keys[path] = span
        self.values[path] = header
        return path

    def _newest(self, path: KeyPath) -> KeyPath:
        """Give the path of the newest table in an array of tables, any other path as it is."""
        return (*path, self.last_index[path]) if path in self.last_index else path

    def _implied(self, path: KeyPath, span: Span) -> None:
        """Note a table that a dotted key or header names on its way; the first mention counts."""
        self.keys.setdefault(path, span)
        self.values.setdefault(path, span)

    def _pair(self, table: KeyPath) -> KeyPath:
        """Read `a.b = value`; give the path of the key."""
        path = table
        for name, span in self._dotted():
            path = (*path, name)
            self._implied(path, span)
        self.at += 1
        self._take(BLANK)
        self._value(path)
        return path

    def _dotted(self) -> list[tuple[str, Span]]:
        """Read the parts of a key; stop at the sign behind it."""
        parts = []
        while True:
            self._take(BLANK)
            key = self._take(KEY)
            parts.append((unquoted(key[0]), key.span()))
            self._take(BLANK)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _value(self, path: KeyPath) -> None:
        start = self.at
        match self.text[start]:
            case "[":
                self._list(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._take(STRING)
            case _:
                self._take(SCALAR)
        self.values[path] = (start, self.at)

    def _list(self, path: KeyPath) -> None:
        index = 0
        self.at += 1
        self._take(GAP)
        while self.text[self.at] != "]":
            self._value((*path, index))
            index += 1
            self._next_item()
        self.at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        self._take(GAP)
        while self.text[self.at] != "}":
            self._pair(path)
            self._next_item()
        self.at += 1

    def _next_item(self) -> None:
        self._take(GAP)
        if self.text[self.at] == ",":
            self.at += 1
            self._take(GAP)

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self.text, self.at)
        assert found is not None, "the text is valid, so what must come comes"
        self.at = found.end()
        return found

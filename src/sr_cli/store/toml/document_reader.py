"""From a TOML text to the tree that keeps its comments."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from sr_cli.store.toml.document import Document, Entry, Form, List, Remarks, Scalar, Table, Tables, Value
from sr_cli.store.toml.lexis import BLANK, GAP, KEY, SCALAR, STRING, unquoted
from sr_cli.store.toml.strings import restyled

_SCHEMA: Final = "#:schema "


def read_document(text: str) -> Document:
    """Read a valid TOML text whose lines end in LF; of any other text, nothing is promised."""
    reader = _Reader(text)
    reader.document()
    return reader.result


@dataclass(slots=True)
class _Reader:
    """A cursor that goes once through the text."""

    text: str
    at: int = 0
    result: Document = field(default_factory=Document)

    def document(self) -> None:
        """Read statements to the end."""
        table = self.result.root
        before = self._head()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                if "" in before:  # else they stand right above the header
                    table.end, before = _at_end(before)
                entry = self._header(before)
                assert isinstance(entry.value, Table), "a header opens a table"
                table = entry.value
            else:
                entry = self._pair(table, before)
            entry.behind, before = _parted(self._take(GAP))
        table.end, self.result.end = _at_end(before)

    def _head(self) -> Remarks:
        """Read the comments before the first statement; give those that belong to it."""
        lines = _lines(self._take(GAP))
        for line in lines:
            if line.startswith(_SCHEMA):
                self.result.schema = line
                lines.remove(line)
                break
        remarks = _remarks(lines)
        own = self._length_of_head(remarks)
        self.result.head = remarks[:own]
        return remarks[own:]

    def _length_of_head(self, remarks: Remarks) -> int:
        """Tell how many lines are on the file as a whole: all but those above the first statement, below a blank."""
        if not remarks or not remarks[-1] or self.at == len(self.text):
            return len(remarks)
        if "" in remarks:
            own = len(remarks) - remarks[::-1].index("")  # with the blank line: another key may come to stand first
            return own if any(remarks[:own]) else 0
        return 0 if self.text[self.at] == "[" else len(remarks)  # a blank line parts a header from the head

    def _header(self, before: Remarks) -> Entry:
        """Read `[a.b]` or `[[a.b]]`; give the entry of the table that it opens."""
        is_one_of_many = self.text.startswith("[[", self.at)
        self.at += 1 + is_one_of_many
        *outer, name = self._dotted()
        self.at += 1 + is_one_of_many
        table = self.result.root
        for key in outer:
            table = _below(table, key, Form.HEADER)
        if is_one_of_many:
            tables = table.entries.setdefault(name, Entry(Tables())).value
            assert isinstance(tables, Tables), "a valid text says nothing else of this key"
            tables.items.append(Entry(Table(Form.HEADER), before))
            return tables.items[-1]
        entry = table.entries.setdefault(name, Entry(Table(Form.HEADER)))
        entry.before = before
        return entry

    def _pair(self, table: Table, before: Remarks = ()) -> Entry:
        """Read `a.b = value`."""
        *outer, name = self._dotted()
        for key in outer:
            table = _below(table, key, Form.DOTTED)
        self.at += 1
        self._take(BLANK)
        entry = table.entries[name] = Entry(self._value(), before)
        return entry

    def _dotted(self) -> list[str]:
        """Read the parts of a key; stop at the sign behind it."""
        parts = []
        while True:
            self._take(BLANK)
            parts.append(unquoted(self._take(KEY)))
            self._take(BLANK)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _value(self) -> Value:
        match self.text[self.at]:
            case "[":
                return self._list()
            case "{":
                return self._inline_table()
            case '"' | "'":
                return restyled(self._take(STRING))
            case _:
                return Scalar(self._take(SCALAR))

    def _list(self) -> List:
        """Read a list. A comment on the line of an item, before or behind its comma, is the item's."""
        result = List()
        self.at += 1
        before = _remarks(_lines(self._take(GAP)))
        while self.text[self.at] != "]":
            entry = Entry(self._value(), before)
            entry.behind, before = _parted(self._gap_with_comma())
            result.items.append(entry)
        self.at += 1
        result.end = before
        return result

    def _inline_table(self) -> Table:
        table = Table(Form.INLINE)
        self.at += 1
        self._take(GAP)
        while self.text[self.at] != "}":
            self._pair(table)
            self._gap_with_comma()
        self.at += 1
        return table

    def _gap_with_comma(self) -> str:
        """Give what stands between two items but the comma."""
        gap = self._take(GAP)
        if self.text[self.at] != ",":
            return gap
        self.at += 1
        return gap + self._take(GAP)

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        assert found is not None, "the text is valid, so what must come comes"
        self.at = found.end()
        return found[0]


def _below(table: Table, key: str, form: Form) -> Table:
    """Give the table of that key, the newest of several; it is made where there is none yet."""
    value = table.entries.setdefault(key, Entry(Table(form))).value
    if isinstance(value, Tables):
        return value.newest
    assert isinstance(value, Table), "a valid text has no keys below anything else"
    return value


def _parted(gap: str) -> tuple[str, Remarks]:
    """Part the comment on the line of a statement or item from those below it."""
    if gap == "\n":
        return "", ()  # most often there is nothing
    first, *lines = gap.split("\n")
    return first.lstrip(" \t"), _remarks(_lines("\n".join(lines)))


def _lines(gap: str) -> list[str]:
    """Give the whole lines of a gap; the last one is that of the next statement, or the file ends."""
    lines = [line.lstrip(" \t") for line in gap.split("\n")]
    return lines if lines[-1] else lines[:-1]


def _remarks(lines: Iterable[str]) -> Remarks:
    """Give comments, parted by one blank line where there are any; nothing where there is no comment."""
    if not any(lines):
        return ()
    return tuple(line for text, same in groupby(lines) for line in (same if text else [""]))


def _at_end(before: Remarks) -> tuple[Remarks, Remarks]:
    """Part the comments at the end of a table, which stand right below its last line, from those that follow."""
    own = (*before, "").index("")
    return before[:own], _remarks(before[own:])

"""How a value stands behind its key: on one line where it fits, else a list over several."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from sr_cli.store.toml.document import Entry, Form, List, Scalar, Table, Value
from sr_cli.store.toml.strings import key_text

_STEP: Final = 2
_COMMA: Final = ", "
_ENDLESS: Final = sys.maxsize


@dataclass(frozen=True, slots=True)
class Layout:
    """How lists are laid out."""

    width: int
    """Columns: a list that would make a longer line gets several lines."""
    fills_lines: bool
    """Whether each of them takes as many items as it holds; else each takes one."""


def pairs(table: Table, prefix: str = "") -> Iterator[tuple[str, Entry]]:
    """Give what stands in a table without a header, with the keys as they are written."""
    for key, entry in table.entries.items():
        value = entry.value
        if isinstance(value, Table) and value.form is Form.DOTTED:
            yield from pairs(value, f"{prefix}{key_text(key)}.")
        elif isinstance(value, Scalar | List) or (isinstance(value, Table) and value.form is Form.INLINE):
            yield prefix + key_text(key), entry


def value_text(value: Value, layout: Layout, column: int, indent: int = 0) -> str:
    """Give a value as it is written from that column on, its further lines indented by so many blanks."""
    is_list = isinstance(value, List) and (value.items or value.end)
    line = _on_one_line(value, layout.width - column if is_list else _ENDLESS)
    if line is not None:
        return line
    if isinstance(value, List):
        lines = _Lines(layout, indent)
        lines.write(value)
        return "\n".join(lines.done)
    assert isinstance(value, Table), "only lists hold comments, and braces hold lists"
    inner = (f"{name} = {value_text(entry.value, layout, 0, indent)}" for name, entry in pairs(value))
    return f"{{ {', '.join(inner)} }}"


def _on_one_line(value: Value, room: int) -> str | None:
    """Give the value on one line, None where comments forbid it or a list or table takes more than so many columns."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, List):
        if value.end or any(item.before or item.behind for item in value.items):
            return None
        return _joined("[", (("", item) for item in value.items), "]", room)
    assert isinstance(value, Table), "tables with headers stand behind no key"
    inner = ((f"{name} = ", entry) for name, entry in pairs(value))
    return _joined("{ ", inner, " }", room) if value.entries else "{}"


def _joined(start: str, parts: Iterable[tuple[str, Entry]], end: str, room: int) -> str | None:
    """Join what brackets hold; it is given up at once where there is no room, for it may be long."""
    room -= len(start) + len(end) - len(_COMMA)
    texts = []
    for name, entry in parts:
        text = _on_one_line(entry.value, room - len(name) - len(_COMMA))
        if text is None:
            return None
        texts.append(name + text)
        room -= len(texts[-1]) + len(_COMMA)
        if room < 0:
            return None
    return start + _COMMA.join(texts) + end


@dataclass(slots=True)
class _Lines:
    """The lines of a list."""

    layout: Layout
    indent: int
    done: list[str] = field(default_factory=lambda: ["["])
    is_open: bool = False
    """Whether the last line takes further items."""

    def write(self, value: List) -> None:
        """Write the items, and the bracket behind them."""
        margin = " " * (self.indent + _STEP)
        for item in value.items:
            self._remarks(item.before, margin)
            self._item(item, margin)
        self._remarks(value.end, margin)
        if not self.done[-1]:
            self.done.pop()
        self.done.append(" " * self.indent + "]")

    def _item(self, item: Entry, margin: str) -> None:
        text = value_text(item.value, self.layout, len(margin) + len(","), len(margin)) + ","
        if self.is_open and len(self.done[-1]) + len(" ") + len(text) <= self.layout.width and "\n" not in text:
            self.done[-1] += f" {text}"
        else:
            self.done.append(margin + text)
        if item.behind:
            self.done[-1] += f"  {item.behind}"
        self.is_open = self.layout.fills_lines and not item.behind and "\n" not in text

    def _remarks(self, remarks: tuple[str, ...], margin: str) -> None:
        for line in remarks:
            if line:
                self.done.append(margin + line)
            elif self.done[-1] != "[":
                self.done.append("")
        self.is_open = self.is_open and not remarks

"""Adds values to a TOML text where it has none yet; what stands there stays as it is, comments and blanks too."""

import re
from typing import Final

from sr_cli.model.places import KeyPath
from sr_cli.store.form.record_text import value_of
from sr_cli.store.toml.document import Document, Entry, Form, Table, Value
from sr_cli.store.toml.document_writer import write_document
from sr_cli.store.toml.lexis import GAP
from sr_cli.store.toml.locate import Locations, locate
from sr_cli.store.toml.value_writer import Layout, value_text

_LAYOUT: Final = Layout(width=100, fills_lines=False)
_STEP: Final = "  "
_SCHEMA: Final = "#:schema "
_OWN_REMARKS: Final = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))+(?=[ \t]*\r?\n|[ \t]*\Z)")
"""Comments right below a statement, which are its table's unless they stand right above the next header."""


def added(text: str, path: KeyPath, value: object) -> str:
    """Give the text with a value at a place where there is none, and the tables that are missing on the way."""
    places = locate(text)
    while path[:-1] and path[:-1] not in places.values:
        *outer, key = path
        value = [value] if isinstance(key, int) else {key: value}
        path = tuple(outer)
    if isinstance(path[-1], int):
        return _with_one_more(text, places, path[:-1], value)
    return _with_key(text, places, path, value)


def literal(value: object, indent: str = "") -> str:
    """Give a value as it stands behind a key or in a list."""
    return value_text(value_of(value, Form.INLINE), _LAYOUT, len(indent), len(indent))


def _with_one_more(text: str, places: Locations, path: KeyPath, value: object) -> str:
    """Add an item to a list, or a table to several."""
    if not _has_header(places, path):
        return _with_item(text, places, path, literal(value))
    end = max(end for key, (_, end) in places.values.items() if key[: len(path)] == path)
    return _with_section(text, end, path, value_of([value], Form.HEADER))


def _with_item(text: str, places: Locations, path: KeyPath, item: str) -> str:
    """Add an item on the last line of a list, or on one of its own where the last one has one."""
    start, close = places.values[path][0] + 1, places.values[path][1] - 1
    last = [span for key, span in places.values.items() if key[:-1] == path]
    if not last:
        end = text.find("\n", start, close) + 1
        return _inserted(text, end, f"{_STEP}{item},\n") if end else _inserted(text, start, item)
    begin, end = max(last)
    comma = _gap(text, end)
    if text[comma] != ",":
        text, comma, close = _inserted(text, end, ","), end, close + 1
    line = text.find("\n", comma, close) + 1
    if not line:
        return _inserted(text, comma + 1, f" {item}")
    first = text.rfind("\n", 0, begin) + 1
    indent = text[first:begin] if first > start and not text[first:begin].strip() else _STEP
    return _inserted(text, line, f"{indent}{item},\n")


def _with_key(text: str, places: Locations, path: KeyPath, value: object) -> str:
    parent = path[:-1]
    around = parent
    while around and _is_dotted(places, around):
        around = around[:-1]
    names = [str(name) for name in path[len(around) :]]
    if around and text[places.values[around][0]] == "{":
        return _with_pair(text, places, parent, _statement(names, value_of(value, Form.INLINE)).rstrip("\n"))
    if around and not _has_header(places, around):  # only headers of tables within it name it
        return _with_section(text, _end(places), parent, value_of({path[-1]: value}, Form.HEADER))
    shown = value_of(value, Form.INLINE if parent else Form.HEADER)
    statement = _statement(names, shown)
    if statement.startswith("["):
        return _with_section(text, _end(places), path, shown)
    end = _last_below(places, parent)
    if end is None:
        return _with_line(text, _line_behind(text, 0) if text.startswith(_SCHEMA) else 0, statement)
    return _with_line(text, _line_behind(text, end), statement)


def _with_pair(text: str, places: Locations, parent: KeyPath, pair: str) -> str:
    """Add a pair to a table in braces."""
    ends = [end for key, (_, end) in places.values.items() if key[: len(parent)] == parent != key]
    if ends:
        return _inserted(text, max(ends), f", {pair}")
    return _inserted(text, places.values[parent][0] + 1, f" {pair} ")


def _with_line(text: str, at: int, line: str) -> str:
    return _inserted(text, at, line if not text[:at] or text[:at].endswith("\n") else f"\n{line}")


def _with_section(text: str, end: int, path: KeyPath, value: Value) -> str:
    """Add a table with a header below the line of that place and the comments that belong to it."""
    at = _line_behind(text, end) if end else len(text)
    if own := _OWN_REMARKS.match(text, at):
        at = own.end()
    section = _nested([str(name) for name in path if isinstance(name, str)], value, Form.HEADER)
    before = "" if not text[:at] else "\n" if text[:at].endswith("\n") else "\n\n"
    behind = "\n" if text[at:].strip() and text[at] not in "\r\n" else ""
    return _inserted(text, at, before + section + behind)


def _statement(names: list[str], value: Value) -> str:
    """Give what sets a key, dotted where it has several parts."""
    return _nested(names, value, Form.DOTTED)


def _nested(names: list[str], value: Value, form: Form) -> str:
    """Give the text of a value in tables of that form, by the names on the way to it."""
    for number, name in enumerate(reversed(names), 1):
        value = Table(form if number < len(names) else Form.HEADER, {name: Entry(value)})
    assert isinstance(value, Table), "there is a name"
    return write_document(Document(value), _LAYOUT).lstrip("\n")


def _has_header(places: Locations, path: KeyPath) -> bool:
    """Tell whether a table, or the first of several, has a header of its own."""
    key, value = places.keys.get(path), places.values[path]
    return key is not None and value[0] < key[0]


def _is_dotted(places: Locations, path: KeyPath) -> bool:
    """Tell whether a table is only named by dotted keys."""
    span = places.values[path]
    return places.keys.get(path) == span and not any(start < span[0] < end for start, end in _headers(places))


def _headers(places: Locations) -> list[tuple[int, int]]:
    return [places.values[path] for path in places.values if _has_header(places, path)]


def _last_below(places: Locations, path: KeyPath) -> int | None:
    """Give the end of the last value that stands in a table, before the next header; None where there is none."""
    begin = places.values[path][0] if path else -1
    following = min((start for start, _ in _headers(places) if start > begin), default=None)
    ends = (
        end
        for key, (start, end) in places.values.items()
        if key[: len(path)] == path and start >= begin and (following is None or start < following)
    )
    return max(ends, default=None)


def _end(places: Locations) -> int:
    """Give the end of the last value of all."""
    return max((end for _, end in places.values.values()), default=0)


def _line_behind(text: str, at: int) -> int:
    """Give the start of the line below a place."""
    return text.find("\n", at) + 1 or len(text)


def _gap(text: str, at: int) -> int:
    gap = GAP.match(text, at)
    assert gap is not None, "it matches nothing, too"
    return gap.end()


def _inserted(text: str, at: int, part: str) -> str:
    return text[:at] + part + text[at:]

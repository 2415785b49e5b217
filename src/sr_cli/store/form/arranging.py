"""Which key stands where, and which form each table takes: what a schema says of a tree."""

from typing import Final

from sr_cli.store.schema.gate import Schema
from sr_cli.store.toml.document import Entry, Form, List, Table, Tables

EVERYWHERE: Final = 1000
"""More levels of tables than any text has."""

_UNKNOWN: Final[Schema] = {}
"""The schema of what has none: a key that is not known, and whatever stands in it."""


def arrange(table: Table, schema: Schema, headers: int = EVERYWHERE) -> None:
    """Bring the keys of a table into the order of the schema, and the tables in it into one form.

    Keys that the schema does not know follow in their order. So many levels of tables get headers, those within them
    dotted keys. A table that is free by its schema stays as it is.
    """
    if _is_free(schema):
        return
    known: Schema = schema.get("properties", {})
    order = [*(key for key in known if key in table.entries), *(key for key in table.entries if key not in known)]
    table.entries = {key: table.entries[key] for key in order}
    others = schema.get("additionalProperties")
    for key, entry in table.entries.items():
        inner = known.get(key) or (others if isinstance(others, dict) else _UNKNOWN)
        if headers and isinstance(entry.value, List):
            _with_headers(entry)
        if isinstance(entry.value, Tables):
            for item in entry.value.items:
                assert isinstance(item.value, Table), "nothing else has a header"
                arrange(item.value, inner.get("items", _UNKNOWN), max(headers - 1, 0))
        elif isinstance(entry.value, Table):
            arrange(entry.value, inner, max(headers - 1, 0))
            if headers or _holds_headers(entry.value):
                entry.value.form = Form.HEADER
            else:
                _dotted(entry, entry.value, table)


def _is_free(schema: Schema) -> bool:
    """Tell whether a schema lets a table hold what it wants."""
    others = schema.get("additionalProperties", True)
    return schema.get("type") == "object" and "properties" not in schema and others is True


def _with_headers(entry: Entry) -> None:
    """Give each table of a list a header of its own, if there is nothing else in the list."""
    old = entry.value
    assert isinstance(old, List), "that was asked before"
    tables = [item.value for item in old.items if isinstance(item.value, Table)]
    if not tables or len(tables) < len(old.items):
        return
    for table in tables:
        table.form = Form.HEADER
    first = old.items[0]
    first.before = (*entry.before, *_behind(entry), *first.before)
    tables[-1].end += old.end
    entry.before, entry.behind, entry.value = (), "", Tables(old.items)


def _holds_headers(table: Table) -> bool:
    """Tell whether something in a table can only stand below headers."""
    inner = [entry.value for entry in table.entries.values()]
    return any(isinstance(value, Tables) or (isinstance(value, Table) and _holds_headers(value)) for value in inner)


def _dotted(entry: Entry, table: Table, around: Table) -> None:
    """Let dotted keys name a table, or braces if it is empty; its comments go to what is left of it."""
    around.end += table.end
    table.end = ()
    if not table.entries:
        table.form = Form.INLINE
        return
    table.form = Form.DOTTED
    first = _first_leaf(table)
    first.before = (*entry.before, *_behind(entry), *first.before)
    entry.before, entry.behind = (), ""


def _first_leaf(table: Table) -> Entry:
    entry = next(iter(table.entries.values()))
    inner = entry.value
    return _first_leaf(inner) if isinstance(inner, Table) and inner.form is Form.DOTTED else entry


def _behind(entry: Entry) -> tuple[str, ...]:
    return (entry.behind,) if entry.behind else ()

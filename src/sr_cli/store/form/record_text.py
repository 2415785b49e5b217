"""The text of a new record or decision, as a careful person would write it."""

from collections.abc import Mapping
from typing import Final

from sr_cli.model.dates import PartialDate
from sr_cli.store.form.formatting import canonical
from sr_cli.store.schema.gate import Schema, editor_schema
from sr_cli.store.toml.document import Document, Entry, Form, List, Table, Tables, Value
from sr_cli.store.toml.strings import scalar

_FOLDERS: Final = 3
"""A record stands in portfolio/projects/<lead>."""


def record_text(values: Mapping[str, object]) -> str:
    """Give the text of a new record: keys in the order of the schema, tables after plain keys.

    Values are texts, numbers, booleans, dates, PartialDates, and lists, tuples and mappings of such.
    ValueError for a key that a record cannot have.
    """
    _refuse_unknown(values, editor_schema("project"))
    return canonical(Document(table_of(values, Form.HEADER)), "project", _FOLDERS)


def _refuse_unknown(value: object, node: Schema) -> None:
    if isinstance(value, Mapping) and "properties" in node:
        if unknown := sorted(value.keys() - node["properties"].keys()):
            raise ValueError(", ".join(unknown))
        for key, inner in value.items():
            _refuse_unknown(inner, node["properties"][key])
    elif isinstance(value, list | tuple):
        for item in value:
            _refuse_unknown(item, node.get("items", {}))


def table_of(values: Mapping[str, object], form: Form) -> Table:
    """Give values as a table of that form."""
    return Table(form, {key: Entry(value_of(value, form)) for key, value in values.items()})


def value_of(value: object, form: Form) -> Value:
    """Give a value as it stands in a table of that form: below a header, tables have headers, too."""
    if isinstance(value, Mapping):
        return table_of(value, form)
    if isinstance(value, list | tuple):
        tables = [item for item in value if isinstance(item, Mapping)]
        if form is Form.HEADER and tables and len(tables) == len(value):
            return Tables([Entry(table_of(table, form)) for table in tables])
        return List([Entry(value_of(item, Form.INLINE)) for item in value])
    return scalar(_as_toml(value) if isinstance(value, PartialDate) else value)


def _as_toml(value: PartialDate) -> object:
    if value.month is None:
        return value.year
    return str(value) if value.day is None else value.first

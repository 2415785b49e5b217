"""The text of a new record, as a careful person would write it."""

from collections.abc import Iterator, Mapping
from typing import Final

import tomli_w

from sr_cli.model.dates import PartialDate
from sr_cli.store.schema import Schema, editor_schema

_WIDTH: Final = 100
"""A list that would make a longer line gets a line for each item."""

_SCHEMA_LINE: Final = "#:schema ../../../schemas/project.schema.json"


def record_text(values: Mapping[str, object]) -> str:
    """Give the text of a new record: keys in the order of the schema, tables after plain keys.

    Values are texts, numbers, booleans, dates, PartialDates, and lists, tuples and mappings of such.
    ValueError for a key that a record cannot have.
    """
    ordered = _in_order(values, editor_schema("project"))
    plain = {key: value for key, value in ordered.items() if not _holds_tables(value)}
    lines = [_SCHEMA_LINE, *_pairs(plain)]
    for key, value in ordered.items():
        if key not in plain:
            lines += _tables(key, value)
    return "\n".join(lines) + "\n"


def _in_order(values: Mapping[str, object], schema: Schema) -> dict[str, object]:
    """Give the values in the order of the schema, those of its tables too."""
    nodes = schema.get("properties")
    if nodes is None:
        return dict(values)  # the table [x] is free
    if unknown := sorted(values.keys() - nodes.keys()):
        raise ValueError(", ".join(unknown))
    return {key: _ordered(values[key], node) for key, node in nodes.items() if key in values}


def _ordered(value: object, node: Schema) -> object:
    if isinstance(value, Mapping):
        return _in_order(value, node)
    if isinstance(value, list | tuple):
        return [_ordered(item, node["items"]) for item in value]
    return _as_toml(value) if isinstance(value, PartialDate) else value


def _as_toml(value: PartialDate) -> object:
    if value.month is None:
        return value.year
    return str(value) if value.day is None else value.first


def _holds_tables(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _tables(key: str, value: object) -> Iterator[str]:
    if key == "x":
        yield from ("", tomli_w.dumps({key: value}).removesuffix("\n"))
        return
    header = f"[[{key}]]" if isinstance(value, list) else f"[{key}]"
    for table in value if isinstance(value, list) else [value]:
        assert isinstance(table, dict), "a list holds tables or none"
        yield from ("", header, *_pairs(table))


def _pairs(table: Mapping[str, object]) -> Iterator[str]:
    for key, value in table.items():
        yield f"{key} = {_list(key, value) if isinstance(value, list) else _scalar(value)}"


def _list(key: str, items: list[object]) -> str:
    written = [_scalar(item, multiline=False) for item in items]
    line = f"[{', '.join(written)}]"
    if len(key) + len(" = ") + len(line) <= _WIDTH:
        return line
    return "[\n" + "".join(f"  {item},\n" for item in written) + "]"


def _scalar(value: object, *, multiline: bool = True) -> str:
    # In a multi-line text tomli_w would make LF of CR LF.
    multiline = multiline and isinstance(value, str) and "\r" not in value
    return tomli_w.dumps({"v": value}, multiline_strings=multiline).removeprefix("v = ").removesuffix("\n")

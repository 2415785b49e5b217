"""The schemas: a fast gate that knows only yes and no, for what is TOML but perhaps no record.

The schemas are written for editors, which see a TOML date as a string. The gate sees a date as null, which TOML
cannot say otherwise, and derives its own schema: so it tells a date from a string that looks like one. It
also wants more than blanks of a text that has a shortest length.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from operator import is_not
from pathlib import Path
from typing import Any, Final, TypeAlias

Json: TypeAlias = dict[str, Any]
"""A table in the form that the schema libraries take."""

Schema: TypeAlias = Json

Gate: TypeAlias = Callable[[str, Json], bool]
"""Tells whether a table satisfies the schema of a kind of file."""

YEAR_MONTH: Final = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$"
"""A month as text; a day is a date of TOML and a year a whole number."""

NOT_BLANK: Final = r"[^\s\u001c-\u001f\u0085\ufeff]"
"""A character that is no white space, whichever library asks: they differ on the five that are named."""

_FOLDER: Final = Path(__file__).parents[2] / "data" / "schemas"
_SCALARS: Final = frozenset((str, int, float, bool))


def editor_schema(kind: str) -> Schema:
    """Give the schema of a kind of file (`project`, `themes` …) as editors read it."""
    schema: Schema = json.loads((_FOLDER / f"{kind}.schema.json").read_bytes())
    return schema


@cache
def gate_schema(kind: str) -> Schema:
    """Give the schema of a kind of file for the gate, where null stands for a day."""
    return for_gate(editor_schema(kind))


def for_gate(node: Schema) -> Schema:
    """Give a schema that was written for editors as the gate takes it."""
    if node.get("x-sr-date") == "day":
        return {"type": "null", "x-sr-date": "day"}
    if node.get("x-sr-date") == "partial":
        return {**node, "type": [*node["type"], "null"], "pattern": YEAR_MONTH}
    if "minLength" in node:
        return {**node, "pattern": NOT_BLANK}
    return {key: for_gate(value) if isinstance(value, dict) else value for key, value in node.items()}


def is_sound(kind: str, table: Json) -> bool:
    """Tell whether a table of TOML satisfies the schema of its kind; False also where the gate cannot tell."""
    check = _gate(kind)
    try:
        return check(json_view(table))
    except ValueError:  # a text with half a character, as JSON may hold it
        return False


@cache
def _gate(kind: str) -> Callable[[object], bool]:
    try:
        from jsonschema_rs import Draft202012Validator
    except ImportError:
        return lambda _: False
    return Draft202012Validator(gate_schema(kind)).is_valid


def json_view(table: Json) -> Json:
    """Give the table with null for each day and a list of null for each other time; copies only what holds one."""
    changed = {}
    for key, value in table.items():
        kind = type(value)
        if kind in _SCALARS or (kind is list and _SCALARS.issuperset(map(type, value))):
            continue
        seen = _value_view(value)
        if seen is not value:
            changed[key] = seen
    return {**table, **changed} if changed else table


def _value_view(value: object) -> object:
    if isinstance(value, dict):
        return json_view(value)
    if isinstance(value, list):
        seen = [_value_view(item) for item in value]
        return seen if any(map(is_not, seen, value)) else value
    if type(value) in _SCALARS:
        return value
    return None if is_day(value) else [None]


def is_day(value: object) -> bool:
    """Tell whether the value is a date of TOML, without a time."""
    return isinstance(value, date) and not isinstance(value, datetime)

"""What can be saved of a table that breaks its schema: the sound rest, in a form that can be decoded."""

import re
from collections.abc import Mapping
from typing import Final

from sr_cli.store.schema.gate import Schema, is_day

_NOTHING: Final = object()
"""Stands for a value of which nothing can be saved."""

_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "string": (str,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "integer": (int,),
    "number": (int, float),
}


def mended(table: dict[str, object], schema: Schema) -> dict[str, object]:
    """Give the table without unknown keys and misfits; what is required and missing becomes neutral.

    Neutral is the empty text, the empty list, `unknown`, else the first of the allowed values. In lists a misfit
    becomes neutral too, so that the other items keep their places.
    """
    known = schema.get("properties")
    if known is None:
        rest = schema.get("additionalProperties")
        if not rest:
            return table
        # An entry of a vocabulary stays, whatever is wrong with it, since others refer to it; a mere value need not.
        is_entry = rest["type"] == "object"
        entries = {key: _sound(value, rest, required=is_entry) for key, value in table.items()}
        return {key: value for key, value in entries.items() if value is not _NOTHING}
    required = schema.get("required", ())
    kept = {key: _sound(table.get(key, _NOTHING), node, required=key in required) for key, node in known.items()}
    return {key: value for key, value in kept.items() if value is not _NOTHING}


def _sound(value: object, node: Schema, *, required: bool) -> object:
    """Give the value as far as it fits, else what is neutral, or nothing where nothing is required."""
    if value is _NOTHING or not _fits(value, node):
        return _neutral(node) if required else _NOTHING
    if isinstance(value, dict):
        return mended(value, node)
    if isinstance(value, list):
        return [_sound(item, node["items"], required=True) for item in value]
    return value


def _fits(value: object, node: Schema) -> bool:
    """Tell whether the value can be decoded; its length or form may still be wrong, but for lists of a fixed size."""
    if "x-sr-date" in node:
        return is_day(value) or (node["x-sr-date"] == "partial" and _is_year_or_month(value, node))
    if not isinstance(value, _TYPES[node["type"]]) or isinstance(value, bool) is not (node["type"] == "boolean"):
        return False
    if isinstance(value, list) and "minItems" in node and node["minItems"] == node["maxItems"]:
        return len(value) == int(node["minItems"])
    return value in node.get("enum", (value,))


def _is_year_or_month(value: object, node: Schema) -> bool:
    if isinstance(value, str):
        return re.fullmatch(node["pattern"], value) is not None
    return isinstance(value, int) and node["minimum"] <= value <= node["maximum"]


def _neutral(node: Schema) -> object:
    if "enum" in node:
        return "unknown" if "unknown" in node["enum"] else node["enum"][0]
    match node["type"]:
        case "array":
            return []
        case "object":
            return mended({}, node)
        case "boolean":
            return False
        case "integer" | "number":
            return node["minimum"]
        case _:
            return ""

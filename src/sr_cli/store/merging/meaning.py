"""What values mean: whether two of them say the same, and of which lists the order says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sr_cli.model.natural_keys import NATURAL_KEYS
from sr_cli.store.schema.gate import Schema

_FIRST_COUNTS: Final = "themes"
"""The first theme is the main one; in what order the others stand says nothing."""

_DECISIONS: Final[Mapping[str, tuple[str, ...]]] = {"decisions": ("date",)}
"""Two decisions on the same day contradict each other, whatever else they say: the last one counts."""

_NO_KEYS: Final[Mapping[str, tuple[str, ...]]] = {}


def natural_keys(kind: str) -> Mapping[str, tuple[str, ...]]:
    """Give for the lists of tables of a kind of file which keys tell one table from the others."""
    return {"project": NATURAL_KEYS, "synergy": _DECISIONS}.get(kind, _NO_KEYS)


def below(schema: Schema, key: str) -> Schema:
    """Give the schema of a key; an empty one where there is none."""
    others = schema.get("additionalProperties")
    found: Schema = schema.get("properties", {}).get(key) or (others if isinstance(others, dict) else {})
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """What a schema says of a key."""

    key: str
    schema: Schema
    natural_keys: Mapping[str, tuple[str, ...]]
    """Of a table: which of its lists of tables have natural keys, and which these are."""

    def below(self, key: str) -> "Place":
        """Give what it says of a key in this table."""
        return Place(key, below(self.schema, key), {})


def is_set(schema: Schema) -> bool:
    """Tell whether a list is a set of texts, perhaps but for its first item."""
    item: Schema = schema.get("items", {})
    return item.get("type") == "string" and (bool(schema.get("uniqueItems")) or "x-sr-ref" in item)


def first_counts(schema: Schema, key: str) -> bool:
    """Tell whether the first item of a set is more than the others."""
    return key == _FIRST_COUNTS and is_set(schema)


def meaning(value: object, schema: Schema, key: str) -> object:
    """Give something by which two values are equal if they say the same.

    Numbers of different types do not: a program that reads them may tell 1 from 1.0.
    """
    match value:
        case dict():
            return {inner: meaning(each, below(schema, inner), inner) for inner, each in value.items()}
        case list() if is_set(schema) and all(isinstance(item, str) for item in value):
            return (value[:1] if first_counts(schema, key) else None, set(value))
        case list():
            return [meaning(item, schema.get("items", {}), "") for item in value]
        case float():
            return ("float", repr(value))
        case _:
            return (type(value), value)

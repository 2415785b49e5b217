"""The sentences for what breaks a schema, and what to write instead."""

import json
from collections.abc import Iterable
from typing import Final

from sr_cli.findings import Violation
from sr_cli.message import Listing, Message, Text
from sr_cli.model.nearest import nearest_of
from sr_cli.model.places import KeyPath
from sr_cli.store.schema import Schema
from sr_cli.store.synonyms import GERMAN_KEYS, GERMAN_VALUES

_FEW: Final = 12
"""So many allowed values are told; more would bury the message."""

_MOST_SHOWN: Final = 40
"""So many characters of a value are repeated in a message."""

_FORMS: Final = {
    "quarter": Message('write year and quarter, such as "2027-Q2"'),
    "licence": Message('write an SPDX expression, such as "EUPL-1.2"'),
    "ags": Message('write five or eight digits in quotation marks, such as "05978020"'),
}
_ADDRESS: Final = Message('write a whole web address, such as "https://www.example.org/page"')


def missing_key(path: KeyPath, _: object, schema: Schema) -> Violation:
    """Say that a table lacks a key that it must have."""
    key = str(path[-1])
    node = schema["properties"][key]
    if "enum" in node:
        hint = Message('add `{key} = "…"` with one of {values}', key=key, values=_listing(node["enum"]))
    elif node["type"] == "object":
        hint = Message('add `{key}.de = "…"` and `{key}.en = "…"`', key=key)
    else:
        value = {"array": '["…"]', "boolean": "true", "integer": "1"}.get(node["type"], '"…"')
        hint = Message("add `{example}`", example=f"{key} = {value}")
    return Violation(path, Message("the key `{key}` is missing", key=key), hint, of_key=True)


def unknown_key(path: KeyPath, schema: Schema, root: Schema) -> Violation:
    """Say that a table has a key that it cannot have."""
    allowed = schema.get("properties", {})
    meant = meant_key(path, schema, root)
    hint: Text
    if meant is not None and len(meant) < len(path):
        hint = Message("move `{key}` above the first line that starts with `[`", key=meant[-1])
    elif meant is not None:
        hint = Message("did you mean `{key}`?", key=meant[-1])
    elif len(allowed) > _FEW:
        hint = Message("see the keys with `sr schema`, and put what is your own into the table `[x]`")
    else:
        hint = Message("allowed: {names}", names=_listing(allowed))
    return Violation(path, Message("there is no key `{key}` here", key=shown(path[-1])), hint, of_key=True)


def meant_key(path: KeyPath, schema: Schema, root: Schema) -> KeyPath | None:
    """Give the key that was probably meant by an unknown one: one of the same table, or one of the top of the file."""
    key, allowed = str(path[-1]), schema.get("properties", {})
    if len(path) > 1 and key in root.get("properties", {}):
        return (key,)
    german = ((word, meant) for word, meant in GERMAN_KEYS if meant in allowed)
    near = nearest_of(key, (*((name, name) for name in allowed), *german))
    return (*path[:-1], near[0]) if near else None


def malformed_id(path: KeyPath, _: object, __: Schema) -> Violation:
    """Say that an entry of a vocabulary has an id that is none."""
    message = Message("`{id}` cannot be an id", id=shown(path[-1]))
    hint = Message("write at most 80 lower-case letters a to z, digits and single hyphens, and ae for ä")
    return Violation(path, message, hint, of_key=True)


def repeated_value(path: KeyPath, items: object, _: Schema) -> Violation:
    """Say that an item stands in its list already."""
    assert isinstance(items, list)
    message = Message("`{value}` is listed already", value=shown(items[int(path[-1])]))
    return Violation(path, message, Message("remove it here"))


def unknown_value(path: KeyPath, value: object, schema: Schema) -> Violation:
    """Say that a value is none of those that are allowed."""
    allowed: list[str] = schema["enum"]
    message = Message("`{key}` cannot be `{value}`", key=key_of(path), value=shown(value))
    german = ((word, meant) for word, meant in GERMAN_VALUES if meant in allowed)
    if near := nearest_of(str(value), (*((name, name) for name in allowed), *german)):
        hint = Message("did you mean `{value}`? Allowed: {names}", value=near[0], names=_listing(allowed))
    else:
        hint = Message("allowed: {names}", names=_listing(allowed))
    return Violation(path, message, hint)


def malformed_value(path: KeyPath, value: object, _: Schema) -> Violation:
    """Say that a text has not the form that its key needs."""
    key = key_of(path)
    message = Message("`{value}` has not the form that `{key}` needs", value=shown(value), key=key)
    return Violation(path, message, _FORMS.get(key, _ADDRESS))


def number_out_of_range(path: KeyPath, value: object, schema: Schema) -> Violation:
    """Say that a number is too small or too large."""
    assert isinstance(value, int | float)
    low, high = schema["minimum"], schema["maximum"]
    message = Message("the number for `{key}` is smaller than {limit}", key=key_of(path), limit=low)
    if value > high:
        message = Message("the number for `{key}` is larger than {limit}", key=key_of(path), limit=high)
    if low == high:
        return Violation(path, message, Message("write {number}", number=low))
    return Violation(path, message, Message("write a number from {low} to {high}", low=low, high=high))


def bad_length(path: KeyPath, value: object, schema: Schema, *, required: bool) -> Violation:
    """Say that a text or a list is too short or too long; only what is not required can be removed instead."""
    key = key_of(path)
    if isinstance(value, str):
        low, high = schema.get("minLength", 0), schema["maxLength"]
        message = Message("`{key}` has {length} characters", key=key, length=len(value))
        hint = Message("write {low} to {high} characters", low=low, high=high)
    else:
        assert isinstance(value, list)
        low, high = schema["minItems"], schema["maxItems"]
        message = Message("`{key}` has {length} entries", key=key, length=len(value))
        hint = Message("write {low} to {high} entries", low=low, high=high)
        if low == high:
            hint = Message("write {low} entries", low=low)
    if not value or (isinstance(value, str) and not value.strip()):
        message = Message("`{key}` is empty", key=key)
        hint = hint if required else Message("fill it in, or remove it if it is not needed")
    return Violation(path, message, hint)


def key_of(path: KeyPath) -> str:
    """Give the last key of a path, which may end in the index of an item."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def shown(value: object) -> str:
    """Give a value for a message, as TOML has it, on one line and cut where it is long."""
    is_python = isinstance(value, bool | list | dict)
    text = " ".join((json.dumps(value, ensure_ascii=False, default=str) if is_python else str(value)).split())
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def _listing(names: Iterable[str]) -> Listing:
    return Listing(tuple(f"`{name}`" for name in names), "or")

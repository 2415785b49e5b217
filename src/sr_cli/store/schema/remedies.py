"""The sentences for what breaks a schema, and what to write instead."""

import json
import re
from collections.abc import Iterable
from typing import Final

from sr_cli.findings import Remove, RenameKey, SetValue, Violation
from sr_cli.message import Listing, Message, Text
from sr_cli.model.nearest import certain, nearest_of
from sr_cli.model.places import KeyPath
from sr_cli.store.schema.gate import Json, Schema
from sr_cli.store.schema.quarters import certain_quarter, meant_quarter
from sr_cli.store.schema.synonyms import GERMAN_KEYS, GERMAN_VALUES

_FEW: Final = 12
"""So many allowed values are told; more would bury the message."""

_MOST_SHOWN: Final = 40
"""So many characters of a value are repeated in a message."""

FORMS: Final = {
    "quarter": Message('write year and quarter, such as "2027-Q2"'),
    "ags": Message('write five or eight digits in quotation marks, such as "05978020"'),
}
"""What to write where a text has a form of its own, by the key."""
_ADDRESS: Final = Message('write a whole web address, such as "https://www.example.org/page"')


def missing_key(path: KeyPath, _: object, schema: Schema) -> Violation:
    """Say that a table lacks a key that it must have."""
    key = str(path[-1])
    node = schema["properties"][key]
    if key in ("de", "en") and len(path) > 1:  # written beside its own table's name, as `label.de` is
        key = f"{path[-2]}.{key}"
    if "enum" in node:
        hint = Message('add `{key} = "…"` with one of {values}', key=key, values=_listing(node["enum"]))
    elif node["type"] == "object":
        hint = Message('add `{key}.de = "…"` and `{key}.en = "…"`', key=key)
    else:
        value = {"array": '["…"]', "boolean": "true", "integer": "1"}.get(node["type"], '"…"')
        of_tables = node.get("items", {}).get("type") == "object"
        hint = Message("add `{example}`", example=f"[[{key}]]" if of_tables else f"{key} = {value}")
    return Violation(path, Message("the key `{key}` is missing", key=key), hint, of_key=True)


def unknown_key(path: KeyPath, table: Json, schema: Schema, root: Schema) -> Violation:
    """Say that a table has a key that it cannot have."""
    fix = None
    allowed = schema.get("properties", {})
    meant = meant_key(path, schema, root)
    hint: Text
    if meant is not None and len(meant) < len(path):
        hint = Message("move `{key}` above the first line that starts with `[`", key=meant[-1])
    elif meant is not None:
        hint = Message("did you mean `{key}`?", key=meant[-1])
        fix = _renaming(str(path[-1]), table, allowed)
    elif len(allowed) > _FEW:
        hint = Message("see the keys with `sr schema`, and put what is your own into the table `[x]`")
    else:
        hint = Message("allowed: {names}", names=_listing(allowed))
    return Violation(path, Message("there is no key `{key}` here", key=shown(path[-1])), hint, of_key=True, fix=fix)


def _renaming(key: str, table: Json, allowed: Iterable[str]) -> RenameKey | None:
    """Give the one key that was certainly meant, unless the table has it already."""
    names = _names_of_keys(allowed)
    meant = certain(key, nearest_of(key, names), names)
    return RenameKey(meant) if meant and meant not in table else None


def _names_of_keys(allowed: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give the keys, and the German words for them, as pairs of a name and the key that it means."""
    german = ((word, meant) for word, meant in GERMAN_KEYS if meant in allowed)
    return (*((name, name) for name in allowed), *german)


def meant_key(path: KeyPath, schema: Schema, root: Schema) -> KeyPath | None:
    """Give the key that was probably meant by an unknown one: one of the same table, or one of the top of the file."""
    key, allowed = str(path[-1]), schema.get("properties", {})
    if len(path) > 1 and key in root.get("properties", {}):
        return (key,)
    near = nearest_of(key, _names_of_keys(allowed))
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
    return Violation(path, message, Message("remove it here"), fix=Remove())


def unknown_value(path: KeyPath, value: object, schema: Schema) -> Violation:
    """Say that a value is none of those that are allowed."""
    allowed: list[str] = schema["enum"]
    message = Message("`{key}` cannot be `{value}`", key=key_of(path), value=shown(value))
    german = ((word, meant) for word, meant in GERMAN_VALUES if meant in allowed)
    names = (*((name, name) for name in allowed), *german)
    meant = None
    if near := nearest_of(str(value), names):
        meant = certain(str(value), near, names)
        hint = Message("did you mean `{value}`? Allowed: {names}", value=near[0], names=_listing(allowed))
    else:
        hint = Message("allowed: {names}", names=_listing(allowed))
    return Violation(path, message, hint, fix=SetValue(meant) if meant else None)


def malformed_value(path: KeyPath, value: object, schema: Schema) -> Violation:
    """Say that a text has not the form that its key needs; with white space around it, that is all it needs to lose."""
    key, bare = key_of(path), str(value).strip()
    if bare != value and re.search(schema["pattern"], bare):
        message = Message("white space stands before or behind the value of `{key}`", key=key)
        return Violation(path, message, Message("write `{value}`", value=bare), fix=SetValue(bare))
    message = Message("`{value}` has not the form that `{key}` needs", value=shown(value), key=key)
    if not bare:
        return Violation(
            path, Message("`{key}` is empty", key=key), Message("fill it in, or remove it if it is not needed")
        )
    if key == "quarter" and (quarter := meant_quarter(bare)):
        certainly = certain_quarter(bare)
        fix = SetValue(certainly) if certainly else None
        return Violation(path, message, Message('write "{quarter}"', quarter=quarter), fix=fix)
    return Violation(path, message, FORMS.get(key, _ADDRESS))


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

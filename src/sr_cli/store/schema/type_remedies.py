"""The sentences for a value of another type than its key takes."""

import re
from typing import Final

from sr_cli.findings import SetValue, Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.store.schema.bare_values import certain_number, german_number
from sr_cli.store.schema.gate import Schema
from sr_cli.store.schema.remedies import FORMS, key_of, shown

_EXPECTED: Final = {
    "string": Message("`{key}` takes a text"),
    "integer": Message("`{key}` takes a whole number"),
    "number": Message("`{key}` takes a number"),
    "boolean": Message("`{key}` takes true or false"),
    "array": Message("`{key}` takes a list"),
    "object": Message("`{key}` takes a table"),
}
_SEVERAL: Final = re.compile(r"[,;\n]")
_MOST_ITEMS: Final = 5
"""So many items of a list are written out in a hint."""

_YES_OR_NO: Final = {"ja": "true", "yes": "true", "true": "true", "nein": "false", "no": "false", "false": "false"}


def wrong_type(path: KeyPath, value: object, schema: Schema) -> Violation:
    """Say what a key takes, and how the value would be written as such."""
    key = key_of(path)
    message = Message(_EXPECTED[schema["type"]].template, key=key)
    return Violation(path, message, _remedy(path, value, schema), fix=_repair(value, schema))


def _repair(value: object, schema: Schema) -> SetValue | None:
    """Give the value that a text certainly means where no text is wanted."""
    if not isinstance(value, str):
        return None
    match schema["type"]:
        case "boolean":
            truth = _YES_OR_NO.get(value.casefold())
            return SetValue(truth == "true") if truth else None
        case "array":
            is_one = schema["items"]["type"] == "string" and value.strip() and not _SEVERAL.search(value)
            return SetValue((value,)) if is_one else None
        case "integer" | "number":
            number = certain_number(value)
            if number is None:
                return None
            return SetValue(float(number) if "." in number else int(number))
        case _:
            return None


def _remedy(path: KeyPath, value: object, schema: Schema) -> Message:
    match schema["type"]:
        case "string":
            return FORMS.get(key_of(path)) or _as_text(value)
        case "boolean":
            return Message("write {value}", value=_YES_OR_NO.get(str(value).casefold(), "true or false"))
        case "array":
            return _as_list(key_of(path), value, schema)
        case "object":
            return _as_table(path, value, schema)
        case "integer":
            return _as_whole_number(value)
        case _:
            return _as_number(value)


def _as_text(value: object) -> Message:
    if isinstance(value, list | dict):
        return Message('write one text in quotation marks, such as "…"')
    return Message('put it into quotation marks: "{value}"', value=shown(value))


def _as_number(value: object) -> Message:
    number = german_number(value) if isinstance(value, str) else None
    if number is None:
        return Message("write digits without quotation marks, with a point before decimals")
    return Message("write {value} without quotation marks", value=number)


def _as_whole_number(value: object) -> Message:
    """Say how a whole number is written; what has three decimals was meant with a point between its thousands."""
    written = f"{value:.9f}".rstrip("0") if isinstance(value, float) else str(value)
    number = german_number(written.removesuffix("."))
    if number is None or not number.isdecimal():
        return Message("write digits only")
    if isinstance(value, float):
        return Message("write {value}", value=number)
    return Message("write {value} without quotation marks", value=number)


def _as_list(key: str, value: object, schema: Schema) -> Message:
    if schema["items"]["type"] == "object":
        return Message("start each entry with a line `[[{key}]]`", key=key)
    if "x-sr-date" in schema["items"]:
        return Message("write the days in square brackets, without quotation marks: [2026-09-15, 2026-12-01]")
    if isinstance(value, str):
        items = [shown(item.strip()) for item in _SEVERAL.split(value) if item.strip()]
        told = [*items[:_MOST_ITEMS], "…"] if len(items) > _MOST_ITEMS else items
        return Message('put it into square brackets: ["{value}"]', value='", "'.join(told))
    return Message('write a list in square brackets, such as ["…", "…"]')


def _as_table(path: KeyPath, value: object, schema: Schema) -> Message:
    key, table = key_of(path), ".".join(map(str, path))
    if path and isinstance(path[-1], int):
        return Message("start each entry with a line `[[{key}]]`", key=key)
    if isinstance(value, list):
        return Message("write a line `[{key}]` with single brackets", key=table)
    if "de" in schema.get("properties", {}):
        return Message('write `{key}.de = "…"` and `{key}.en = "…"`', key=key)
    return Message("write a line `[{key}]` and below it a line for each of its keys", key=table)

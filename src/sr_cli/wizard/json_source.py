"""A record in JSON, as other programs write it: dates are texts there, and what has no value is null."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Message, Text
from sr_cli.model.dates import PartialDate
from sr_cli.store.schema.gate import Schema, editor_schema
from sr_cli.store.toml.text import read_text
from sr_cli.wizard.values import Values

_MAX_DEPTH: Final = 64
"""Levels of lists and tables; a record needs four, and what reads the record later reads no more."""

_MOST_DIGITS: Final = 300
"""More digits than any number has that a record may hold; Python refuses some thousands."""


def read_json(name: str, content: bytes) -> tuple[Values, tuple[str, ...]]:
    """Read the values of a record, and give the places of what is null and was left out.

    Dates become dates where the schema wants them. WrongUse where it is no JSON, holds what TOML cannot hold, or says
    a key twice.
    """
    reading = _Reading(name)
    try:
        data: object = json.loads(
            _text(name, content),
            object_pairs_hook=reading.table,
            parse_constant=reading.no_number,
            parse_int=reading.whole_number,
        )
    except json.JSONDecodeError as error:
        raise WrongUse(
            Message("{file}:{line}:{column}: this is no JSON", file=name, line=error.lineno, column=error.colno),
            Message("look here and just before for a missing comma, quotation mark or bracket"),
        ) from error
    except RecursionError as error:
        raise reading.too_deep() from error
    values = reading.value(data, editor_schema("project"), "", _MAX_DEPTH)
    if not isinstance(values, dict):
        raise WrongUse(
            Message("{file} holds no record", file=name), Message("a record is one table, in curly brackets")
        )
    return values, tuple(reading.without_value)


def _text(name: str, content: bytes) -> str:
    text, faults = read_text(name, content)
    if text is not None:
        return text
    fault = faults[0]
    assert fault.at is not None, "what is wrong with an encoding is told with its place"
    start = fault.at.start
    raise WrongUse(
        Message("{place}: {message}", place=f"{name}:{start.line}:{start.column}", message=fault.violation.message),
        fault.violation.hint,
    )


@dataclass(slots=True)
class _Reading:
    """What is read from a file, and what has no value in it."""

    file: str
    without_value: list[str] = field(default_factory=list)

    def table(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """Make a table of its keys and values; no key may be there twice."""
        table = dict(pairs)
        if len(table) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise self._refusal(
                Message("`{key}` is there more than once in one table", key=twice), Message("leave all but one out")
            )
        return table

    def no_number(self, word: str) -> object:
        """Refuse what JavaScript calls a number."""
        raise self._refusal(
            Message("`{word}` is no number that a record can hold", word=word), Message("write a number, or null")
        )

    def whole_number(self, digits: str) -> int:
        """Read a whole number that somebody may have meant."""
        if len(digits) > _MOST_DIGITS:
            raise self._refusal(
                Message("there is a number of {count} digits", count=len(digits)),
                Message("correct the number, or put it into quotation marks"),
            )
        return int(digits)

    def too_deep(self) -> WrongUse:
        """Say that nobody wrote that by hand."""
        return self._refusal(
            Message("the file is nested beyond reason and was not read"),
            Message("write lists and tables at most a few levels deep"),
        )

    def value(self, value: object, schema: Schema, place: str, depth: int) -> object:
        """Give the value with dates in place of texts where the schema wants them, and without what is null."""
        if depth < 0:
            raise self.too_deep()
        match value:
            case dict():
                nodes: Mapping[str, Schema] = schema.get("properties", {})
                return {
                    self._sound(key): self.value(inner, nodes.get(key, {}), self._step(place, key), depth - 1)
                    for key, inner in value.items()
                    if self._is_there(inner, self._step(place, key))
                }
            case list():
                node = schema.get("items", {})
                return [self.value(item, node, place, depth - 1) for item in value if self._is_there(item, place)]
            case str():
                text = self._sound(value)
                return _date(text) if "x-sr-date" in schema else text
        return value

    def _is_there(self, value: object, place: str) -> bool:
        if value is None:
            self.without_value.append(place)
        return value is not None

    def _sound(self, text: str) -> str:
        """Give the text, unless it holds half a character."""
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise self._refusal(
                Message("a text holds half a character, of two that belong together: {code}", code=_half(error)),
                Message("write the character itself"),
            ) from error
        return text

    def _step(self, place: str, key: str) -> str:
        return f"{place}.{key}" if place else key

    def _refusal(self, message: Message, hint: Text) -> WrongUse:
        return WrongUse(Message("{place}: {message}", place=self.file, message=message), hint)


def _half(error: UnicodeEncodeError) -> str:
    return f"\\u{ord(error.object[error.start]):04x}"


def _date(text: str) -> object:
    """Give the date that a text is, in the form that a record has for it; any other text as it is."""
    try:
        when = PartialDate.parse(text)
    except ValueError:
        return text
    if when.month is None:
        return when.year
    return text if when.day is None else when.first

"""Makes records of `sr` of records of other origin, or says why that cannot be."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import skeleton

from sr_cli.findings import Violation
from sr_cli.model.dates import PartialDate
from sr_cli.model.ids import is_id
from sr_cli.model.text import fold
from sr_cli.store.form.record_text import record_text
from sr_cli.store.reading.table import read_table
from sr_cli.store.schema.explanation import explain
from sr_cli.translation import Translator

Json = dict[str, object]

ConceptsCalled = Callable[[str], Sequence[str]]
"""Gives the ids of the concepts of a name."""

_NOTHING: Final[tuple[object, ...]] = (None, "", [], {})
"""What stands for a key that is not told."""
_AS_THEY_ARE: Final = ("title", "summary", "themes", "sources", "notes")
_TAKEN: Final = {*_AS_THEY_ARE, "id", "status", "municipality", "municipality_name", "lead", "partners", "start", "end"}
"""The keys that do not go into the table [x]."""


class Unusable(Exception):
    """No record can be made of a line; the text says why."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A record in the form of `sr`."""

    id: str
    lead: str
    partners: tuple[str, ...]
    lead_name: str | None
    text: str


def converted(line: bytes, concepts_called: ConceptsCalled) -> Converted:
    """Make a record of a line; Unusable where that cannot be."""
    given = _object(line)
    identifier = _id(given, "id")
    try:
        lead = _id(given, "lead" if "lead" in given else "municipality")
        partners = tuple(partner for partner in _texts(given, "partners") if partner != lead)
        record = {
            **{key: given[key] for key in _AS_THEY_ARE if key in given},
            "status": given.get("status", "unknown"),
            "lead": lead,
            **_told(
                partners=list(partners),
                concepts=list(dict.fromkeys(c for tag in _texts(given, "technologies") for c in concepts_called(tag))),
                start=_date(given.get("start")),
                end=_date(given.get("end")),
                x={key: value for key, value in given.items() if key not in _TAKEN},
            ),
        }
        name = given.get("municipality_name")
        return Converted(identifier, lead, partners, name if isinstance(name, str) else None, _sound_text(record))
    except Unusable as why:
        raise Unusable(f"{identifier}: {why}") from why


def _object(line: bytes) -> Json:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unusable(f"this is no JSON: {error}") from error
    if not isinstance(given, dict):
        raise Unusable("this is no JSON object")
    told = _without_nothing(given)
    assert isinstance(told, dict)
    return told


def _without_nothing(value: object) -> object:
    """Leave out what is null or empty, which TOML cannot say or a record does not."""
    if isinstance(value, dict):
        cleared = {key: _without_nothing(inner) for key, inner in value.items()}
        return {key: inner for key, inner in cleared.items() if inner not in _NOTHING}
    if isinstance(value, list):
        return [inner for inner in map(_without_nothing, value) if inner not in _NOTHING]
    return value


def _told(**keys: object) -> Json:
    return {key: value for key, value in keys.items() if value not in _NOTHING}


def _id(given: Mapping[str, object], key: str) -> str:
    identifier = given.get(key)
    if identifier is None:
        raise Unusable(f"the key `{key}` is missing")
    if not isinstance(identifier, str) or not is_id(identifier):
        raise Unusable(f"`{identifier}` cannot be an id: write `{key}` in a to z, digits and single hyphens")
    return identifier


def _texts(given: Mapping[str, object], key: str) -> list[str]:
    values = given.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Unusable(f"`{key}` is no list of texts")
    return values


def _date(value: object) -> object:
    """Give a year, month or day as a record has it; what is none is left for the schema to refuse."""
    try:
        day = PartialDate.parse(str(value))
    except ValueError:
        return value
    if day.month is None:
        return day.year
    return str(day) if day.day is None else date(day.year, day.month, day.day)


def _sound_text(record: Json) -> str:
    """Give the text of a record that `sr` reads without complaint; Unusable where there is none."""
    _refuse(violation for _, violation in explain("project", record))
    try:
        text = record_text(record)
        _, faults = read_table("", text.encode())
    except UnicodeEncodeError as error:
        raise Unusable(f"this is no text: {error}") from error
    _refuse(fault.violation for fault in faults)
    return text


def _refuse(violations: Iterable[Violation]) -> None:
    translate = Translator("en")
    complaints = [translate(each.message) + (f" ({translate(each.hint)})" if each.hint else "") for each in violations]
    if complaints:
        raise Unusable("; ".join(complaints))


def concept_finder() -> ConceptsCalled:
    """Make the function that gives the concepts of exactly that name; case, umlauts and hyphens do not count.

    A concept's id or label is surer than a synonym, which several concepts may have.
    """
    labelled: dict[str, list[str]] = {}
    also_called: dict[str, list[str]] = {}
    for identifier, entry in skeleton.shipped("concepts").items():
        for name in {_spelling(name) for name in (identifier, *_names(entry["label"]))}:
            labelled.setdefault(name, []).append(identifier)
        for name in {_spelling(name) for name in _names(entry.get("synonyms"))}:
            also_called.setdefault(name, []).append(identifier)
    return lambda tag: labelled.get(_spelling(tag)) or also_called.get(_spelling(tag), [])


def _names(by_language: object) -> list[str]:
    values = by_language.values() if isinstance(by_language, dict) else ()
    return [name for value in values for name in ([value] if isinstance(value, str) else value)]


def _spelling(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())

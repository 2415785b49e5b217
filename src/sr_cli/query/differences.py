"""What changed between two states of a record, by meaning: order, comments and form do not count."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final

from sr_cli.model.field_change import FieldChange
from sr_cli.model.natural_keys import NATURAL_KEYS, identified
from sr_cli.model.project import ProjectRecord, is_table

_OUTSIDE: Final = frozenset(("id", "path"))
"""What a record is called and where it stands: no part of what it says."""
_ORDERED: Final = "themes"
"""The one list of which the order says something: the main theme stands first."""


def differences(before: ProjectRecord, after: ProjectRecord) -> tuple[FieldChange, ...]:
    """Give what changed, in the order of the keys of a record."""
    keys = (field.name for field in fields(ProjectRecord) if field.name not in _OUTSIDE)
    return tuple(change for key in keys for change in _of_key(key, getattr(before, key), getattr(after, key)))


def _of_key(key: str, old: object, new: object) -> Iterator[FieldChange]:
    if old == new:
        return
    match old, new:
        case Mapping(), Mapping():
            yield from _of_mapping(key, old, new)
        case tuple(), tuple() if key in NATURAL_KEYS:
            yield from _of_tables(key, old, new)
        case tuple(), tuple() if not is_table(old):
            yield from _of_items(key, old, new)
        case _ if is_table(old) and is_table(new):
            yield from _of_table(key, old, new)
        case _:
            yield FieldChange(key, _said(old), _said(new))


def _of_items(key: str, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[FieldChange]:
    if key == _ORDERED and old[:1] != new[:1] and set(old) & set(new):
        yield FieldChange(key, old, new)
        return
    yield from (FieldChange(key, None, item) for item in new if item not in old)
    yield from (FieldChange(key, item, None) for item in old if item not in new)


def _of_tables(key: str, old: tuple[object, ...], new: tuple[object, ...]) -> Iterator[FieldChange]:
    were, are = identified(old, key, getattr), identified(new, key, getattr)
    for identity, row in are.items():
        if identity in were:
            yield from _of_table(key, were[identity], row, str(identity[0][0]))
        else:
            yield FieldChange(key, None, row, str(identity[0][0]))
    yield from (
        FieldChange(key, row, None, str(identity[0][0])) for identity, row in were.items() if identity not in are
    )


def _of_table(key: str, old: object, new: object, item: str = "") -> Iterator[FieldChange]:
    names: tuple[str, ...] = getattr(new, "_fields", ())
    for name in names:
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield FieldChange(key, _said(was), _said(now), item, name)


def _of_mapping(key: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[FieldChange]:
    for name in {**old, **new}:
        was, now = old.get(name), new.get(name)
        if was != now:
            yield FieldChange(key, was, now, field=name)


def _said(value: object) -> object:
    """Give a value, None for one that is left out."""
    return None if value in ("", ()) else value

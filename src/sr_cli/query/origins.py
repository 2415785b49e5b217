"""Since when a record has each of its values."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Final

from sr_cli.model.history import Origin, Place, Reader, Version
from sr_cli.model.natural_keys import NATURAL_KEYS, identified
from sr_cli.model.project import ProjectRecord, Visibility, is_table
from sr_cli.query.record_history import readable

_OUTSIDE: Final = frozenset(("id", "path"))


def origins(
    record: ProjectRecord, versions: Sequence[Version], read: Reader, ends: Container[str]
) -> tuple[Origin, ...]:
    """Give the values of a record, in the order of the keys, each with the commit that brought it.

    The record is what the first of its versions says.
    A value that went and came again counts from when it came last. `versions` are as `lineage` gives them; `ends` are
    the commits with which the known history ends, so that nobody knows what was before.
    """
    now = values(record)
    found: dict[Place, Origin] = {}
    waiting: dict[Version, dict[Place, object]] = {versions[0]: now}
    for version in versions:
        wanted = waiting.pop(version, None)
        if not wanted:
            continue
        befores = [(parent, _values(parent, read)) for parent in readable(version, read)]
        is_end = version.commit is not None and version.commit.hash in ends
        for place, value in wanted.items():
            same = next((parent for parent, before in befores if before.get(place) == value), None)
            if same is None:
                found[place] = Origin(place, value, version.commit, is_end)
            else:
                waiting.setdefault(same, {})[place] = value
    return tuple(found[place] for place in now)


def values(record: ProjectRecord) -> dict[Place, object]:
    """Give all values of a record that have a history of their own; what is left out has none.

    Items of lists are there or not; tables have a history for each of their keys.
    """
    keys = (field.name for field in fields(ProjectRecord) if field.name not in _OUTSIDE)
    return {place: value for key in keys for place, value in _of_key(key, getattr(record, key))}


def _values(version: Version, read: Reader) -> Mapping[Place, object]:
    record = read(version)
    return {} if record is None else values(record)


def _of_key(key: str, content: object) -> Iterator[tuple[Place, object]]:
    match content:
        case None | "" | Visibility.PUBLIC:
            return
        case Mapping():
            yield from ((Place(key, field=name), value) for name, value in content.items())
        case tuple() if is_table(content):
            yield from _of_table(key, "", content)
        case tuple() if key in NATURAL_KEYS:
            for (about, number), row in identified(content, key, getattr).items():
                name = " · ".join(str(part) for part in (*about, *([number + 1] if number else [])) if part)
                yield Place(key, name), row[0]
                yield from _of_table(key, name, row)
        case tuple():
            yield from ((Place(key, str(item)), item) for item in content)
        case _:
            yield Place(key), content


def _of_table(key: str, item: str, table: tuple[object, ...]) -> Iterator[tuple[Place, object]]:
    names: tuple[str, ...] = getattr(table, "_fields", ())
    for name, value in zip(names, table, strict=True):
        if value not in (None, "", ()) and name not in NATURAL_KEYS.get(key, ()):
            yield Place(key, item, name), value

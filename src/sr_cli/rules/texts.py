"""All texts of a record, or of what was decided about a synergy, with their places."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.places import KeyPath
from sr_cli.model.project import ProjectRecord

_NO_TEXTS: Final = frozenset(
    [
        *("id", "path", "status", "lead", "partners", "themes", "goals", "concepts", "start", "end", "as_of"),
        *("budget", "privacy", "guidelines", "depends_on", "related", "visibility"),
    ]
)
_KEYS: Final = tuple(field.name for field in fields(ProjectRecord) if field.name not in _NO_TEXTS)


def texts_of(project: ProjectRecord) -> Iterator[tuple[KeyPath, str]]:
    """Give every text of a record but ids and other fixed values, also those below `[x]`."""
    for key in _KEYS:
        if value := getattr(project, key):
            if isinstance(value, str):
                yield (key,), value
            else:
                yield from _within((key,), value)


def texts_of_decision(decision: SynergyDecision) -> Iterator[tuple[KeyPath, str]]:
    """Give every text of what was decided about a synergy but ids and other fixed values."""
    yield ("label",), decision.label
    for index, step in enumerate(decision.steps):
        yield ("decisions", index, "reason"), step.reason
    yield from _within(("basis",), decision.basis)


def _within(place: KeyPath, value: object) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        if value:
            yield place, value
    elif hasattr(value, "_asdict"):
        yield from _within(place, value._asdict())
    elif isinstance(value, tuple | list):
        for index, element in enumerate(value):
            yield from _within((*place, index), element)
    elif isinstance(value, Mapping):
        for key, element in value.items():
            yield from _within((*place, key), element)

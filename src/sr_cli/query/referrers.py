"""Who refers to a project: other records, and what the partners decided about synergies."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.places import KeyPath
from sr_cli.model.project import ProjectRecord


class Reference(NamedTuple):
    """A place where the id of a project stands."""

    path: str
    """The file."""
    key: KeyPath
    of_key: bool = False
    """Whether the id is the name of a table, not a value."""


def in_records(records: Iterable[ProjectRecord], identifier: str) -> Iterator[Reference]:
    """Give the places where records refer to a project; each in the order of its keys."""
    for record in records:
        yield from _items(record.path, "depends_on", record.depends_on, identifier)
        yield from _items(record.path, "related", record.related, identifier)
        if record.reuse and record.reuse.adopted_from == identifier:
            yield Reference(record.path, ("reuse", "adopted_from"))


def in_decisions(decisions: Iterable[SynergyDecision], identifier: str) -> Iterator[Reference]:
    """Give the places where decisions about synergies name a project."""
    for decision in decisions:
        yield from _items(decision.path, "projects", decision.projects, identifier)
        for index, step in enumerate(decision.steps):
            if step.joint_project == identifier:
                yield Reference(decision.path, ("decisions", index, "joint_project"))
        if identifier in decision.basis:
            yield Reference(decision.path, ("basis", identifier), of_key=True)


def _items(path: str, key: str, values: Iterable[str], identifier: str) -> Iterator[Reference]:
    return (Reference(path, (key, index)) for index, value in enumerate(values) if value == identifier)

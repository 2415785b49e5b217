"""What a decision about a synergy rests on: the facts of a project that its kinds look at, and what became of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.decision import Basis, SynergyDecision
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.status_names import STATUS_NAMES

_Fact = Callable[[ProjectRecord], str | Iterable[str]]

_ALWAYS: Final[Mapping[str, _Fact]] = {
    "status": lambda project: project.status.value,
    "concepts": lambda project: project.concepts,
}
"""What all kinds look at."""
_FACTS: Final[Mapping[Kind, Mapping[str, _Fact]]] = {
    Kind.FUNDING: {"funding": lambda project: (funding.programme for funding in project.funding)},
    Kind.PROCUREMENT: {
        "procurement": lambda project: (f"{each.what} {each.quarter}".strip() for each in project.procurement)
    },
    Kind.INTERFACE: {
        "interfaces": lambda project: (f"{use.direction.value} {use.standard}" for use in project.interfaces)
    },
    Kind.KNOWLEDGE: {"offers": lambda project: project.offers, "seeks": lambda project: project.seeks},
    Kind.PARTICIPATION: {
        "participation": lambda project: project.participation.level.value if project.participation else ""
    },
}
"""What further kinds look at; the keys are those of a record and stand in the order of the schema."""

_WHAT: Final[Mapping[str, Message]] = {
    "status": Message("status"),
    "concepts": Message("concepts"),
    "funding": Message("funding"),
    "procurement": Message("procurement"),
    "interfaces": Message("interfaces"),
    "offers": Message("offers"),
    "seeks": Message("seeks"),
    "participation": Message("participation"),
}
"""What people call the keys."""


def basis_of(project: ProjectRecord, kinds: Iterable[Kind]) -> Basis:
    """Give the facts of a project on which a synergy of these kinds rests: lists in order, nothing that is empty.

    They do not depend on the order of the record.
    """
    found = {key: fact(project) for key, fact in _facts(kinds).items()}
    plain = {key: value if isinstance(value, str) else tuple(sorted(set(value))) for key, value in found.items()}
    return {key: value for key, value in plain.items() if value}


def changes(decision: SynergyDecision, portfolio: Portfolio) -> Iterator[Text]:
    """Say what has become different in the projects of a decision; one that is gone changes nothing."""
    for identifier in decision.projects:
        project, before = portfolio.projects.get(identifier), decision.basis.get(identifier)
        if project is None or before is None:
            continue
        now = basis_of(project, decision.kinds)
        for key in _facts(decision.kinds):
            gone, come = _parted(before.get(key, ()), now.get(key, ()))
            if gone or come:
                yield _told(identifier, key, gone, come, portfolio)


def _facts(kinds: Iterable[Kind]) -> dict[str, _Fact]:
    facts = dict(_ALWAYS)
    for kind in _FACTS:
        if kind in set(kinds):
            facts |= _FACTS[kind]
    return facts


def _parted(before: str | tuple[str, ...], now: str | tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give what is there no longer, and what has come."""
    old, new = ((value,) if isinstance(value, str) else value for value in (before, now))
    return tuple(each for each in old if each not in new), tuple(each for each in new if each not in old)


def _told(project: str, key: str, gone: tuple[str, ...], come: tuple[str, ...], portfolio: Portfolio) -> Text:
    what = _WHAT[key]
    before, now = (Listing(tuple(_named(key, value, portfolio) for value in values)) for values in (gone, come))
    if not gone:
        return Message("{project}: {what} now also {values}", project=project, what=what, values=now)
    if not come:
        return Message("{project}: {what} no longer {values}", project=project, what=what, values=before)
    return Message("{project}: {what} {before} → {now}", project=project, what=what, before=before, now=now)


def _named(key: str, value: str, portfolio: Portfolio) -> Value:
    """Give what people call a value."""
    match key:
        case "status":
            return STATUS_NAMES[Status(value)]
        case "concepts" | "offers" | "seeks":
            return portfolio.concepts.label(value)
        case "funding":
            return portfolio.programmes.label(value)
        case _:
            return value

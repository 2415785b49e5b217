"""From tables that satisfy the schema to the values of the model."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypeVar

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.kind import Kind
from sr_cli.model.project import (
    Budget,
    Decision,
    Direction,
    Dpia,
    Excuse,
    External,
    Funding,
    FundingState,
    Health,
    InterfaceUse,
    Light,
    Milestone,
    Participation,
    ParticipationLevel,
    Privacy,
    Procurement,
    ProcurementState,
    ProjectRecord,
    Reuse,
    Sector,
    Status,
    Visibility,
)
from sr_cli.model.vocabulary import (
    Checks,
    Concept,
    ConceptKind,
    EntryType,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    PartnerKind,
    Programme,
    Region,
    ThemeField,
)

Decoder: TypeAlias = Callable[[Any], Any]
T = TypeVar("T")


def project_record(path: str, identifier: str, table: Mapping[str, Any]) -> ProjectRecord:
    """Make a record from a table that satisfies the schema."""
    return ProjectRecord(id=identifier, path=path, **_fields(table, _PROJECT))


def region(table: Mapping[str, Any]) -> Region:
    """Make the region from the table of its file."""
    return Region(**_fields(table, _REGION))


def synergy_decision(path: str, identifier: str, table: Mapping[str, Any]) -> SynergyDecision:
    """Make what was decided about a synergy from the table of its file, which satisfies the schema."""
    fields = _fields(table, _SYNERGY)
    return SynergyDecision(id=identifier, path=path, steps=fields.pop("decisions"), **fields)


def entries(make: Callable[..., EntryType], table: Mapping[str, Any]) -> dict[str, EntryType]:
    """Make the entries of a vocabulary from the table of its file, such as `entries(Partner, table)`."""
    decoders = ENTRIES[make]
    return {identifier: make(id=identifier, **_fields(fields, decoders)) for identifier, fields in table.items()}


def _fields(table: Mapping[str, Any], decoders: Mapping[str, Decoder]) -> dict[str, Any]:
    """Decode the values that need it; all others are texts, numbers and days that stay what they are."""
    return {key: decoders[key](value) if key in decoders else value for key, value in table.items()}


def _one(make: Callable[..., T], **decoders: Decoder) -> Callable[[Any], T]:
    if not decoders:
        return lambda table: make(**table)
    return lambda table: make(**_fields(table, decoders))


def _each(make: Callable[..., T], **decoders: Decoder) -> Callable[[Any], tuple[T, ...]]:
    one = _one(make, **decoders)
    return lambda tables: tuple(map(one, tables))


def _member(members: type[StrEnum]) -> Callable[[Any], StrEnum]:
    """Look a value up in an enumeration, five times faster than a call of it."""
    return {str(member): member for member in members}.__getitem__


@lru_cache(maxsize=4096)
def _partial_date(value: str | float | date) -> PartialDate:
    if isinstance(value, str):
        return PartialDate(int(value[:4]), int(value[5:]))
    return PartialDate.of(value) if isinstance(value, date) else PartialDate(int(value))


def _days(values: list[object]) -> tuple[date, ...]:
    """Give the days of a list, in order and each once; of what is none, nothing is left."""
    return tuple(sorted({value for value in values if isinstance(value, date)}))


def _step(table: Mapping[str, Any]) -> Step:
    rest = {key: value for key, value in table.items() if key != "state"}
    return Step(Verdict(table["state"]), **rest)


def _basis(table: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str | tuple[str, ...]]]:
    return {
        project: {key: value if isinstance(value, str) else tuple(value) for key, value in facts.items()}
        for project, facts in table.items()
    }


def _label(names: Mapping[str, str]) -> Label:
    return Label(names["de"] or names["en"], names["en"] or names["de"])  # one is empty where the file lacks it


def _entry(make: Callable[..., T], **decoders: Decoder) -> tuple[Callable[..., T], Mapping[str, Decoder]]:
    return make, {"label": _label, **decoders}


_PROJECT: Final[Mapping[str, Decoder]] = {
    "status": _member(Status),
    **dict.fromkeys(
        (
            "partners",
            "themes",
            "goals",
            "concepts",
            "offers",
            "seeks",
            "guidelines",
            "depends_on",
            "related",
            "sources",
        ),
        tuple,
    ),
    "start": _partial_date,
    "end": _partial_date,
    "external": _each(External, sector=_member(Sector)),
    "interfaces": _each(InterfaceUse, direction=_member(Direction)),
    "funding": _each(Funding, state=_member(FundingState)),
    "budget": _one(Budget),
    "procurement": _each(Procurement, state=_member(ProcurementState)),
    "milestones": _each(Milestone),
    "decisions": _each(Decision),
    "participation": _one(Participation, level=_member(ParticipationLevel), formats=tuple),
    "privacy": _one(Privacy, dpia=_member(Dpia)),
    "reuse": _one(Reuse),
    "health": _one(Health, light=_member(Light)),
    "visibility": _member(Visibility),
    "excuses": _each(Excuse),
}

_SYNERGY: Final[Mapping[str, Decoder]] = {
    "projects": tuple,
    "kinds": lambda kinds: tuple(map(Kind, kinds)),
    "decisions": lambda tables: tuple(map(_step, tables)),
    "basis": _basis,
}

_REGION: Final[Mapping[str, Decoder]] = {"meetings": _days, "checks": _one(Checks, select=tuple, ignore=tuple)}

ENTRIES: Final[Mapping[Callable[..., Any], Mapping[str, Decoder]]] = dict(
    (
        _entry(Partner, kind=_member(PartnerKind), position=tuple, neighbours=tuple),
        _entry(ThemeField),
        _entry(Goal),
        _entry(
            Concept,
            kind=_member(ConceptKind),
            themes=tuple,
            part_of=tuple,
            synonyms=lambda synonyms: {language: tuple(words) for language, words in synonyms.items()},
        ),
        _entry(InterfaceStandard),
        _entry(Programme),
        _entry(Guideline),
    )
)

"""A project record; the order of its fields is that of the keys in `schemas/project.schema.json`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sr_cli.model.dates import PartialDate


class Status(StrEnum):
    """How far a project is."""

    IDEA = "idea"
    PLANNED = "planned"
    PILOT = "pilot"
    RUNNING = "running"
    PAUSED = "paused"
    COMPLETED = "completed"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class Sector(StrEnum):
    """Where a body that is no partner comes from."""

    ADMINISTRATION = "administration"
    BUSINESS = "business"
    RESEARCH = "research"
    PUBLIC = "public"
    CIVIL_SOCIETY = "civil-society"


class Direction(StrEnum):
    """Whether a project gives data by an interface or takes them."""

    PROVIDES = "provides"
    USES = "uses"


class FundingState(StrEnum):
    """How far an application for funding is."""

    IDEA = "idea"
    APPLIED = "applied"
    GRANTED = "granted"
    REJECTED = "rejected"
    SETTLED = "settled"


class ProcurementState(StrEnum):
    """How far a procurement is."""

    NEED = "need"
    PREPARED = "prepared"
    TENDERED = "tendered"
    AWARDED = "awarded"


class ParticipationLevel(StrEnum):
    """How far citizens take part."""

    NONE = "none"
    INFORMATION = "information"
    CONSULTATION = "consultation"
    COLLABORATION = "collaboration"


class Dpia(StrEnum):
    """State of the data protection impact assessment (Datenschutz-Folgenabschätzung)."""

    NOT_NEEDED = "not-needed"
    OPEN = "open"
    DONE = "done"


class Light(StrEnum):
    """How a project is doing (Ampel)."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Visibility(StrEnum):
    """Who may see a record: its lead, the steering group, or everybody."""

    INTERNAL = "internal"
    STEERING = "steering"
    PUBLIC = "public"


class External(NamedTuple):
    """A body outside the cooperation that takes part."""

    name: str
    sector: Sector | None = None
    role: str = ""


class InterfaceUse(NamedTuple):
    """An interface that the project provides or uses."""

    standard: str
    direction: Direction
    system: str = ""
    state: str = ""


class Funding(NamedTuple):
    """Money from a funding programme."""

    programme: str
    amount_eur: int | float | None = None
    state: FundingState | None = None
    deadline: dt.date | None = None


class Budget(NamedTuple):
    """What the project costs, in euros, and how many full-time posts it takes."""

    total_eur: int | float | None = None
    own_eur: int | float | None = None
    running_eur_per_year: int | float | None = None
    fte: int | float | None = None


class Procurement(NamedTuple):
    """Something to be bought, in which quarter (`2027-Q2`)."""

    what: str
    quarter: str = ""
    volume_eur: int | float | None = None
    state: ProcurementState | None = None


class Milestone(NamedTuple):
    """A point that the project wants to reach."""

    title: str
    due: dt.date | None = None
    done: dt.date | None = None


class Decision(NamedTuple):
    """What a body decided about the project."""

    body: str
    date: dt.date | None = None
    reference: str = ""
    url: str = ""
    result: str = ""


class Participation(NamedTuple):
    """How citizens take part."""

    level: ParticipationLevel
    formats: tuple[str, ...] = ()


class Privacy(NamedTuple):
    """Whether personal data are processed, and whether the consequences were assessed."""

    personal_data: bool
    dpia: Dpia | None = None


class Reuse(NamedTuple):
    """What others can take over, and from whom the project took over."""

    ready: bool | None = None
    licence: str = ""
    """SPDX licence expression."""
    repository: str = ""
    documentation: str = ""
    adopted_from: str = ""


class Health(NamedTuple):
    """The traffic light of the project; any colour but green has its reason."""

    light: Light
    reason: str = ""


class Excuse(NamedTuple):
    """Why a finding of a rule is right as it is, for the record or for one of its keys."""

    rule: str
    """The rule's name."""
    reason: str
    key: str = ""
    """The key whose findings are excused, such as `funding.0.deadline`; empty for all of the record."""
    until: dt.date | None = None
    """The last day on which it counts."""


def is_table(value: object) -> bool:
    """Tell one of the tables above, such as a funding, from a list; both are tuples."""
    return hasattr(value, "_fields")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRecord:
    """One project of one partner, as its record tells it.

    Texts that a record leaves out are empty; so are, in a record that breaks the schema, the required ones.
    """

    id: str
    path: str
    """The record's file, relative to the root of the portfolio's repository, with `/`."""
    title: str
    summary: str
    status: Status
    lead: str
    partners: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    theme_local: str = ""
    goals: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    as_of: dt.date | None = None
    unit: str = ""
    contact: str = ""
    external: tuple[External, ...] = ()
    interfaces: tuple[InterfaceUse, ...] = ()
    offers: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    funding: tuple[Funding, ...] = ()
    budget: Budget | None = None
    procurement: tuple[Procurement, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    decisions: tuple[Decision, ...] = ()
    participation: Participation | None = None
    privacy: Privacy | None = None
    reuse: Reuse | None = None
    guidelines: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    health: Health | None = None
    visibility: Visibility = Visibility.PUBLIC
    sources: tuple[str, ...] = ()
    lessons: str = ""
    stop_reason: str = ""
    notes: str = ""
    excuses: tuple[Excuse, ...] = ()
    x: Mapping[str, object] = field(default_factory=dict)
    """The table `[x]`, free for local use."""

    @property
    def members(self) -> tuple[str, ...]:
        """All partners that take part, the lead first."""
        return (self.lead, *(partner for partner in self.partners if partner != self.lead))

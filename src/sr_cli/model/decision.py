"""What the partners decided about a synergy: `portfolio/synergies/<id>.toml`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from sr_cli.model.kind import Kind

Basis: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""The facts of one project on which a synergy rested when it was decided about: keys of its record, with their values
as people can read them (`status`, `concepts`, and what the kinds of the synergy look at)."""


class Verdict(StrEnum):
    """What was decided."""

    ACCEPTED = "accepted"
    """The partners take it up."""
    DISMISSED = "dismissed"
    """They do not, and it is not brought up again while what it rests on stays as it is."""
    DEFERRED = "deferred"
    """They will talk about it again from a certain day on."""


class Step(NamedTuple):
    """One decision about a synergy."""

    verdict: Verdict
    date: dt.date
    reason: str
    until: dt.date | None = None
    """Deferred: the day from which it is brought up again. Accepted or dismissed: the same, where it is to lapse."""
    joint_project: str = ""
    """Accepted: id of the joint project that grew from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SynergyDecision:
    """All that was decided about one synergy; the last decision counts."""

    id: str
    """The id of the synergy when it was first decided about; it keeps it, also when projects join."""
    path: str
    """The file, relative to the root of the portfolio's repository, with `/`."""
    label: str
    """What it is about, in the language of the portfolio."""
    projects: tuple[str, ...]
    """Ids of the projects that belonged to it at the last decision, in order."""
    kinds: tuple[Kind, ...] = ()
    steps: tuple[Step, ...] = ()
    """In the order of the file, the oldest first; the schema demands one at least."""
    basis: Mapping[str, Basis] = field(default_factory=dict)
    """By project id."""

"""What the search for synergies finds: pairs and groups of projects, why they belong together, what to do."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from sr_cli.message import Label, Text


class Kind(StrEnum):
    """What sort of advantage two projects can have of each other; the order is that of urgency."""

    PROCUREMENT = "procurement"
    FUNDING = "funding"
    REUSE = "reuse"
    DUPLICATE = "duplicate"
    PLATFORM = "platform"
    INTERFACE = "interface"
    PARTICIPATION = "participation"
    KNOWLEDGE = "knowledge"
    GAP = "gap"


class Evidence(NamedTuple):
    """One reason why two projects belong together."""

    signal: str
    """Which signal found it, such as `concept`."""
    value: str
    """What they share in the terms of the signal, such as the concept's id."""
    points: float
    """What it adds to the score (0 to 1)."""
    share: float
    """Its part of the score (0 to 1); the shares of a pair add up to 1."""
    message: Text


class SynergyPair(NamedTuple):
    """Two projects of different leads that have to do with each other."""

    id: str
    projects: tuple[str, str]
    """Both ids, in order."""
    partners: tuple[str, str]
    """The leads of both projects, in the same order."""
    score: float
    """How surely the two belong at one table (0 to 1)."""
    kinds: tuple[Kind, ...]
    evidence: tuple[Evidence, ...]
    """The reasons, strongest first."""
    action: Text
    joint: bool
    """True where one project's partners include the other's lead: they work together already."""


class SynergyGroup(NamedTuple):
    """Projects whose partners should sit at one table about one thing."""

    id: str
    label: Label
    projects: tuple[str, ...]
    partners: tuple[str, ...]
    """The leads, in the order of their ids."""
    missing: tuple[str, ...]
    """Partners that take part in none of the projects."""
    score: float
    """How surely they belong together: the mean over the group's pairs (0 to 1)."""
    worth: float
    """How much of a meeting's time it is worth; groups are ordered by it."""
    kinds: tuple[Kind, ...]
    evidence: tuple[Evidence, ...]
    """The reasons that most of the pairs share, strongest first."""
    action: Text


class SynergyReport(NamedTuple):
    """All synergies of a portfolio on a certain day."""

    min_score: float
    """Score from which pairs were asked for (0 to 1)."""
    default_min_score: float
    """Score from which a pair is shown if nobody asks for another (0 to 1); groups are made of no weaker pairs."""
    pairs: Sequence[SynergyPair]
    """Best first."""
    groups: Sequence[SynergyGroup]
    """Most valuable first."""

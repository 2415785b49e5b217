"""What the search for synergies finds: pairs and groups of projects, why they belong together, what to do."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sr_cli.message import Label, Text
from sr_cli.model.decision import Verdict
from sr_cli.model.kind import Kind


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


class NextDate(NamedTuple):
    """The next day that matters to a synergy: a deadline, the begin of a procurement, a phase that is about to end."""

    day: date
    project: str
    """Id of the project by whose record it matters."""
    message: Text
    """What happens then, without the day."""


class Standing(NamedTuple):
    """How a synergy stands with what the partners decided."""

    decision: str | None = None
    """Id of the decision about it, None where there is none."""
    verdict: Verdict | None = None
    """What was decided last, also where that counts no longer."""
    is_open: bool = True
    """Whether it is to be talked about: nothing was decided, or that counts no longer."""
    changes: tuple[Text, ...] = ()
    """Why it is open again though it was decided about."""
    joined: tuple[str, ...] = ()
    """Ids of the projects that were not part of it when it was decided about."""


class Worth(NamedTuple):
    """How much of a meeting's time a group is worth, and why: the product of three parts."""

    size: float
    """From 1 for two partners on; each further partner counts less."""
    earliness: float
    """How early one can still act (0 to 1)."""
    confidence: float
    """How surely its projects belong together (0 to 1)."""

    @property
    def value(self) -> float:
        """The product, by which groups are ordered."""
        return self.size * self.earliness * self.confidence


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
    resolution: Text
    """A draft of what to decide (Beschlussvorschlag): one or more whole sentences for a council paper."""
    next_date: NextDate | None
    joint: bool
    """True where one project's partners include the other's lead: they work together already."""
    standing: Standing = Standing()


class SynergyGroup(NamedTuple):
    """Projects whose partners should sit at one table about one thing."""

    id: str
    label: Label
    projects: tuple[str, ...]
    partners: tuple[str, ...]
    """The leads, ours first, in the order of their ids."""
    missing: tuple[str, ...]
    """Partners that take part in none of the projects."""
    score: float
    """How surely they belong together: the mean over the group's pairs (0 to 1)."""
    worth: Worth
    kinds: tuple[Kind, ...]
    evidence: tuple[Evidence, ...]
    """The reasons that most of the pairs share, strongest first."""
    action: Text
    resolution: Text
    """A draft of what to decide (Beschlussvorschlag): one or more whole sentences for a council paper."""
    next_date: NextDate | None
    joint: bool
    """True where all its pairs are joint work already."""
    standing: Standing = Standing()


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

"""Compares projects two by two."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import fsum, log1p, prod
from typing import Final, NamedTuple, TypeAlias

from sr_cli.message import Label
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import Evidence, SynergyPair
from sr_cli.synergy.decided.standing import Standings
from sr_cli.synergy.ids import pair_id
from sr_cli.synergy.kinds import action, kinds_of, leading, resolution
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.next_date import next_date
from sr_cli.synergy.occasions import NOTHING
from sr_cli.synergy.profile import Profile, Profiles
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.signal import Signal, strength
from sr_cli.synergy.weights import ALIKE

Shared: TypeAlias = list[tuple[Signal, Mapping[str, float]]]
"""What two projects share, by signal, and how strongly each thing speaks for them (0 to 1)."""


class Match(NamedTuple):
    """Two projects that share something. Large portfolios have many, so it holds nothing that can be found again."""

    known: Profiles
    first: int
    """Place of the project with the smaller id."""
    second: int
    score: float
    """How little doubt is left (0 to 1); see `weights.py`."""

    @property
    def one(self) -> Profile:
        """What the signals know of the project with the smaller id."""
        return self.known[self.first]

    @property
    def other(self) -> Profile:
        """The same of the other project."""
        return self.known[self.second]

    @property
    def projects(self) -> tuple[ProjectRecord, ProjectRecord]:
        """Both records, in the order of their ids."""
        return self.known.projects[self.first], self.known.projects[self.second]

    @property
    def places(self) -> tuple[int, int]:
        """The places of both, in the order of their ids."""
        return self.first, self.second

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids, in order."""
        return self.known.projects[self.first].id, self.known.projects[self.second].id

    @property
    def is_joint(self) -> bool:
        """Whether one project's partners include the other's lead: they work together already."""
        one, other = self.projects
        return other.lead in one.members or one.lead in other.members


class Clue(NamedTuple):
    """One thing that two projects share, before it is put into words."""

    signal: Signal
    value: str
    """What they share in the terms of the signal."""
    points: float
    """What it adds to the score (0 to 1)."""
    share: float
    """Its part of the score (0 to 1)."""

    def told(self, match: Match, portfolio: Portfolio) -> Evidence:
        """Say it in the words of one of the matches that share it."""
        message = self.signal.tell(self.value, match.one, match.other, portfolio)
        return Evidence(self.signal.name, self.value, self.points, self.share, message)


class Reading(NamedTuple):
    """What a match means on a certain day."""

    clues: tuple[Clue, ...]
    """The strongest first."""
    alike: bool
    """Whether both are one kind of thing: whether they would be like each other without any occasion."""
    kinds: tuple[Kind, ...]

    def about(self, portfolio: Portfolio) -> Label | None:
        """Name what both undertake, if they are one kind of thing and the vocabulary has a word for it."""
        concepts = (clue.value for clue in self.clues if clue.signal.name == "concept")
        concept = next(concepts, None) if self.alike else None
        return portfolio.concepts.label(concept) if concept else None


def compare(one: Profile, other: Profile, floor: float = 0.0) -> float:
    """Give the score of two projects, in whichever order; 0 where they share nothing or cannot reach the floor."""
    if other.project.id < one.project.id:
        one, other = other, one
    doubt = 1.0
    for signal, least_doubt in _WITHOUT_OCCASIONS if one.occasions is NOTHING or other.occasions is NOTHING else _ALL:
        shared = signal.shared(one, other)
        if shared:
            doubt *= 1 - signal.weight * strength(shared)
        if 1 - doubt * least_doubt < floor:
            return 0.0
    return 1 - doubt


def _with_rest(signals: Sequence[Signal]) -> Iterator[tuple[Signal, float]]:
    """Give each signal with the doubt that the signals after it leave at the least."""
    for number, signal in enumerate(signals):
        yield signal, prod(1 - later.weight for later in signals[number + 1 :])


_ALL: Final = tuple(_with_rest(SIGNALS))
_WITHOUT_OCCASIONS: Final = tuple(_with_rest(tuple(signal for signal in SIGNALS if not signal.is_occasion)))
"""Many records tell of none: then they need not be asked, and hopeless pairs are given up earlier."""


def read(match: Match, portfolio: Portfolio, day: date) -> Reading:
    """Find out why two projects belong together, and what advantage that is."""
    one, other = match.one, match.other
    shared = [(signal, found) for signal in SIGNALS if (found := signal.shared(one, other))]
    alike = _alike(shared)
    return Reading(_clues(match.score, shared), alike, kinds_of(Case(one, other, alike, portfolio, day)))


def pair(match: Match, portfolio: Portfolio, day: date, standings: Standings, asked: Kind | None) -> SynergyPair:
    """Say of a match what it means on that day; what to do is told for the kind that is asked about, if it is one."""
    one, other = match.projects
    reading = read(match, portfolio, day)
    leads = leading(reading.kinds, asked)
    matter = Matter((match.one, match.other), reading.about(portfolio), (), portfolio, day)
    return SynergyPair(
        id=pair_id(*match.ids),
        projects=match.ids,
        partners=(one.lead, other.lead),
        score=match.score,
        kinds=reading.kinds,
        evidence=tuple(clue.told(match, portfolio) for clue in reading.clues),
        action=action(leads, matter),
        resolution=resolution(leads, matter),
        next_date=next_date((one, other), portfolio, day),
        joint=match.is_joint,
        standing=standings.of_pair(match.ids),
    )


def _alike(shared: Shared) -> bool:
    """Tell whether what is shared is enough without any occasion."""
    alike = [(signal.weight, strength(values)) for signal, values in shared if not signal.is_occasion]
    return 1 - prod(1 - weight * found for weight, found in alike) >= ALIKE


def _clues(score: float, shared: Shared) -> tuple[Clue, ...]:
    """Give what two projects share, each with its part of the score, the strongest first.

    Doubts multiply, so their logarithms add up: a signal's part is that of its logarithm in the sum, and what two
    projects share in the terms of one signal has its part of that.
    """
    cleared = [
        (-log1p(-signal.weight * strength(values)) * part / fsum(values.values()), signal, value)
        for signal, values in shared
        for value, part in values.items()
    ]
    cleared.sort(key=lambda item: (-item[0], item[1].name, item[2]))
    total = fsum(part for part, _, _ in cleared)
    return tuple(Clue(signal, value, score * part / total, part / total) for part, signal, value in cleared)

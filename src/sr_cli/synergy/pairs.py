"""Compares projects two by two."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Evidence, SynergyPair
from sr_cli.synergy.actions import action
from sr_cli.synergy.kinds import Case, kinds_of
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.signal import Clue, Signal


@dataclass(frozen=True, slots=True)
class Match:
    """Two projects that share something, before anything is said about it."""

    one: Profile
    other: Profile
    score: float
    """The sum of weight times strength over all clues (0 to 1)."""
    clues: tuple[tuple[Signal, Clue], ...]

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids, in order."""
        return self.one.project.id, self.other.project.id


def compare(one: Profile, other: Profile, portfolio: Portfolio) -> Match:
    """Collect what two projects share; which of the two comes first does not matter."""
    if other.project.id < one.project.id:
        one, other = other, one
    clues = tuple((signal, clue) for signal in SIGNALS for clue in signal.clues(one, other, portfolio))
    return Match(one, other, sum(signal.weight * clue.strength for signal, clue in clues), clues)


def matches(
    profiles: tuple[Profile, ...], chosen: Iterable[tuple[int, int]], portfolio: Portfolio, floor: float
) -> Iterator[Match]:
    """Compare these pairs of positions; give those that share anything and reach the floor."""
    for first, second in chosen:
        match = compare(profiles[first], profiles[second], portfolio)
        if match.score >= floor and match.clues:
            yield match


def pair(match: Match, portfolio: Portfolio, day: date) -> SynergyPair:
    """Say of a match what it means on that day."""
    one, other = match.one.project, match.other.project
    kinds = kinds_of(
        Case(one, other, _values(match, "concept"), _values(match, "component"), portfolio, day)
    )
    return SynergyPair(
        id=pair_id(*match.ids),
        projects=match.ids,
        partners=(one.lead, other.lead),
        score=match.score,
        kinds=kinds,
        evidence=evidence(match),
        action=action(kinds[0], (one, other), portfolio),
        joint=other.lead in one.members or one.lead in other.members,
    )


def pair_id(one: str, other: str) -> str:
    """Give the id of a pair, the same in every portfolio and for ever: it depends on both project ids only."""
    return sha256("\n".join(sorted((one, other))).encode()).hexdigest()[:12]


def evidence(match: Match) -> tuple[Evidence, ...]:
    """Give the clues of a match with their part of its score, the strongest first."""
    weighed = sorted(
        ((signal.weight * clue.strength, signal, clue) for signal, clue in match.clues),
        key=lambda item: (-item[0], item[1].name, item[2].value),
    )
    total = match.score or 1.0
    return tuple(Evidence(signal.name, clue.value, points, points / total, clue.message) for points, signal, clue in weighed)


def _values(match: Match, signal: str) -> frozenset[str]:
    return frozenset(clue.value for found, clue in match.clues if found.name == signal)

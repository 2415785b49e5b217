"""Compares projects two by two."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from math import fsum, log1p, prod
from typing import Final, NamedTuple, TypeAlias

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import Evidence, SynergyPair
from sr_cli.synergy.actions import action
from sr_cli.synergy.kinds import Case, kinds_of
from sr_cli.synergy.next_date import next_date
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.resolutions import resolution
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.signal import Signal
from sr_cli.synergy.standing import standings

Shared: TypeAlias = list[tuple[Signal, Mapping[str, float]]]
"""What two projects share, by signal, and how strongly each thing speaks for them (0 to 1)."""


class Match(NamedTuple):
    """Two projects that share something. Large portfolios have many, so it holds nothing that can be found again."""

    one: Profile
    other: Profile
    score: float
    """How little doubt is left (0 to 1); see `weights.py`."""

    @property
    def projects(self) -> tuple[ProjectRecord, ProjectRecord]:
        """Both records, in the order of their ids."""
        return self.one.project, self.other.project

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids, in order."""
        return self.one.project.id, self.other.project.id

    @property
    def is_joint(self) -> bool:
        """Whether one project's partners include the other's lead: they work together already."""
        one, other = self.projects
        return other.lead in one.members or one.lead in other.members


def compare(one: Profile, other: Profile, floor: float = 0.0) -> Match | None:
    """Compare two projects, in whichever order; None where they share nothing or cannot reach the floor."""
    if other.project.id < one.project.id:
        one, other = other, one
    doubt = 1.0
    for signal, least_doubt in _SIGNALS_AND_REST:
        for strength in signal.shared(one, other).values():
            doubt *= 1 - signal.weight * strength
        if 1 - doubt * least_doubt < floor:
            return None
    return Match(one, other, 1 - doubt) if doubt < 1 else None


def _with_rest() -> Iterator[tuple[Signal, float]]:
    """Give each signal with the doubt that the signals after it leave at the least."""
    for number, signal in enumerate(SIGNALS):
        yield signal, prod(1 - later.weight for later in SIGNALS[number + 1 :])


_SIGNALS_AND_REST: Final = tuple(_with_rest())


def matches(profiles: tuple[Profile, ...], chosen: Iterable[tuple[int, int]], floor: float) -> Iterator[Match]:
    """Compare these pairs of positions; give those that share anything and reach the floor."""
    for first, second in chosen:
        match = compare(profiles[first], profiles[second], floor)
        if match is not None:
            yield match


def pair(match: Match, portfolio: Portfolio, day: date) -> SynergyPair:
    """Say of a match what it means on that day."""
    one, other = match.projects
    shared = _shared(match)
    undertakings, components = (_values(shared, signal) for signal in ("concept", "component"))
    kinds = kinds_of(Case(one, other, undertakings, components, portfolio, day))
    return SynergyPair(
        id=pair_id(*match.ids),
        projects=match.ids,
        partners=(one.lead, other.lead),
        score=match.score,
        kinds=kinds,
        evidence=_evidence(match, shared, portfolio),
        action=action(kinds[0], (one, other), portfolio),
        resolution=resolution(kinds[0], _about(undertakings, portfolio), (one, other), (), portfolio),
        next_date=next_date((one, other), portfolio, day),
        joint=match.is_joint,
        standing=standings([match.ids], portfolio, day)[0],
    )


def _about(undertakings: frozenset[str], portfolio: Portfolio) -> Label | None:
    """Name what both undertake, if the vocabulary has a word for it."""
    return portfolio.concepts.label(min(undertakings)) if undertakings else None


def pair_id(one: str, other: str) -> str:
    """Give the id of a pair, the same in every portfolio and for ever: it depends on both project ids only."""
    return digest((one, other))[:12]


def digest(projects: Iterable[str]) -> str:
    """Give hexadecimal digits that tell these projects from any others, the same on every machine."""
    return sha256("\n".join(sorted(projects)).encode()).hexdigest()


def _shared(match: Match) -> Shared:
    return [(signal, shared) for signal in SIGNALS if (shared := signal.shared(match.one, match.other))]


def _values(shared: Shared, name: str) -> frozenset[str]:
    return frozenset(value for signal, values in shared if signal.name == name for value in values)


def _evidence(match: Match, shared: Shared, portfolio: Portfolio) -> tuple[Evidence, ...]:
    """Give what a match shares, each with its part of the score, the strongest first.

    Doubts multiply, so their logarithms add up: a reason's part is that of its logarithm in the sum.
    """
    cleared = [
        (-log1p(-signal.weight * strength), signal, value)
        for signal, values in shared
        for value, strength in values.items()
    ]
    cleared.sort(key=lambda item: (-item[0], item[1].name, item[2]))
    total = fsum(part for part, _, _ in cleared)
    return tuple(
        Evidence(
            signal=signal.name,
            value=value,
            points=match.score * part / total,
            share=part / total,
            message=signal.tell(value, match.one, match.other, portfolio),
        )
        for part, signal, value in cleared
    )

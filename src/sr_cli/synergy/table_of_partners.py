"""Who shares most with whom: the open synergies between partners, counted two by two."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyPair


class Shared(NamedTuple):
    """What two partners could do together."""

    partners: tuple[str, str]
    """Both ids, in the order of the vocabulary."""
    synergies: int
    """How many pairs of their projects belong at one table."""
    score: float
    """The sum of the pairs' scores: many sure ones weigh most."""


@dataclass(frozen=True, slots=True)
class PartnerTable:
    """Partners by partners."""

    partners: tuple[str, ...]
    """All partners, in the order of the vocabulary."""
    shared: Mapping[frozenset[str], Shared]
    """What two partners share, by both ids; without those that share nothing."""

    def between(self, one: str, other: str) -> Shared | None:
        """Give what two partners share, whichever comes first; None where that is nothing."""
        return self.shared.get(frozenset({one, other}))

    def of(self, partner: str) -> tuple[Shared, ...]:
        """Give all that one partner shares with others."""
        return tuple(shared for shared in self.shared.values() if partner in shared.partners)

    @property
    def strongest(self) -> tuple[Shared, ...]:
        """Who share most first."""
        return tuple(sorted(self.shared.values(), key=lambda shared: (-shared.score, shared.partners)))


def table_of_partners(pairs: Iterable[SynergyPair], portfolio: Portfolio) -> PartnerTable:
    """Count what the leads of these pairs share; leads that the portfolio does not know are left out."""
    partners = tuple(portfolio.partners.entries)
    place = {partner: number for number, partner in enumerate(partners)}
    scores: dict[tuple[str, str], list[float]] = defaultdict(list)
    for pair in pairs:
        if place.keys() >= set(pair.partners):
            one, other = sorted(pair.partners, key=place.__getitem__)
            scores[one, other].append(pair.score)
    shared = {frozenset(both): Shared(both, len(each), sum(each)) for both, each in sorted(scores.items())}
    return PartnerTable(partners, shared)

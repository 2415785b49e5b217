"""Which pairs of projects are worth comparing: all of a small portfolio that could pass, the likeliest of a large one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import chain, combinations
from math import prod
from typing import Final

from sr_cli.synergy.profile import Profiles
from sr_cli.synergy.rows import Rows
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.wording import likeness
from sr_cli.synergy.weights import UNDERTAKING, WORDING

_FOUND_OTHERWISE: Final = frozenset({"concept", "wording"})
"""Signals that are looked up one by one, besides the occasions."""
_WEAK: Final = prod(
    1 - signal.weight for signal in SIGNALS if not signal.is_occasion and signal.name not in _FOUND_OTHERWISE
)
"""Doubt that all others leave, if they are as strong as can be."""


def within_reach(known: Profiles, floor: float) -> Iterator[tuple[int, int]]:
    """Give all pairs of places that could reach a score, the smaller place first, in order.

    Only a common undertaking, a like wording or an occasion lets a pair pass the usual threshold: where nothing but the
    other signals is common, they are too weak even together. So few pairs have to be compared, and none is missed.
    """
    if 1 - _WEAK >= floor:
        yield from combinations(range(len(known)), 2)
        return
    concepts, pieces = _Holders(known.undertakings), _Holders(known.pieces)
    occasions = _occasions(known)
    for place in range(len(known)):
        undertaking, wording = concepts.products(place), pieces.products(place)
        found = set(occasions[place])
        for other in undertaking.keys() | wording.keys():
            clear = 1 - UNDERTAKING * min(1.0, undertaking.get(other, 0.0))
            if 1 - _WEAK * clear * (1 - WORDING * likeness(wording.get(other, 0.0))) >= floor:
                found.add(other)
        yield from ((place, other) for other in sorted(found))


class _Holders:
    """Who has something in each column, so that vectors are multiplied with those only with which they share one."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._holders: dict[int, dict[int, float]] = defaultdict(dict)
        for place, vector in enumerate(rows):
            for column, weight in vector.items():
                self._holders[column][place] = weight

    def products(self, place: int) -> dict[int, float]:
        """Give the product with each later vector that has a column in common; places are asked for one by one."""
        found: dict[int, float] = defaultdict(float)
        for column, weight in self._rows[place].items():
            holders = self._holders[column]
            del holders[place]
            for other, theirs in holders.items():
                found[other] += weight * theirs
        return found


def _occasions(known: Profiles) -> list[set[int]]:
    """Give for each place the later ones with which an occasion may link it."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, occasions in enumerate(known.occasions):
        for feature in set(occasions.features):
            holders[feature].append(place)
    linked: list[set[int]] = [set() for _ in known.projects]
    for places in holders.values():
        for number, place in enumerate(places):
            linked[place].update(places[number + 1 :])
    return linked

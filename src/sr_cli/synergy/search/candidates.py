"""Which pairs of projects have to be compared so that none is missed that reaches a score."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from math import prod
from typing import Final

from sr_cli.synergy.occasions import Occasions
from sr_cli.synergy.profile import Profiles
from sr_cli.synergy.search.rows import Rows
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.wording import likeness
from sr_cli.synergy.weights import PROGRAMME, SUPPLIER, THEME, UNDERTAKING, WORDING

_LOOKED_UP: Final = frozenset({"concept", "wording", "theme", "programme", "supplier"})
"""Signals besides the occasions of which it is known for each pair what they can find."""
_REST: Final = prod(1 - signal.weight for signal in SIGNALS if not (signal.is_occasion or signal.name in _LOOKED_UP))
"""Doubt that all others leave, if they are as strong as can be."""
_ROUNDING: Final = 1e-9
"""A score that is computed in another order may differ by so much."""


def within_reach(known: Profiles, floor: float) -> Iterator[tuple[int, int]]:
    """Give all pairs of places that could reach a score, the smaller place first, in order.

    A pair can where the products of what both undertake and of their wordings, and the weak signals at their strongest,
    leave little enough doubt, or an occasion links the two. So one pair of eight has to be compared, and none is
    missed.
    """
    if floor <= 0:
        yield from combinations(range(len(known)), 2)
        return
    concepts, pieces = _Holders(known.undertakings), _Holders(known.pieces)
    occasions = _occasions(known)
    themes = [frozenset(project.themes) for project in known.projects]
    others = [_others(each) for each in known.occasions]
    for place in range(len(known)):
        undertaking, wording = concepts.products(place), pieces.products(place)
        for other in range(place + 1, len(known)):
            doubt = _REST * (1 - WORDING * likeness(wording.get(other, 0.0)))
            doubt *= 1 - UNDERTAKING * min(1.0, undertaking.get(other, 0.0))
            if not themes[place].isdisjoint(themes[other]):
                doubt *= 1 - THEME
            if not others[place].isdisjoint(others[other]):
                doubt *= (1 - PROGRAMME) * (1 - SUPPLIER)
            if 1 - doubt >= floor - _ROUNDING or other in occasions[place]:
                yield place, other


def _others(occasions: Occasions) -> frozenset[tuple[str, str]]:
    """Give what two projects may have in common by the key `programme` or `external`."""
    programmes = (("programme", programme) for programme in occasions.programmes)
    return frozenset((*programmes, *(("supplier", supplier) for supplier in occasions.suppliers)))


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

"""Which projects of a large portfolio are likely to belong together.

Comparing all pairs of 10 000 projects would take half an hour. So scores are estimated first, more and more exactly and
for fewer and fewer: of all that undertake the same, or share a rare piece of wording or an occasion; then by the marks
of those with which most is undertaken in common. What very many share is looked up in part only, from project to
project another part, so that time grows with the number of projects and hardly faster.
"""

from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest, nsmallest
from math import log1p
from typing import Final

from sr_cli.synergy.profile import Profile, Profiles
from sr_cli.synergy.search.marks import BITS_OF_A_WORDING, POINT, Marks
from sr_cli.synergy.signals import SIGNALS, wording
from sr_cli.synergy.signals.signal import strength
from sr_cli.synergy.weights import UNDERTAKING, WORDING

BEST: Final = 24
"""Each project is compared with so many that are likely: the best ten are among them, though estimates err."""
_COMMON: Final = 1000
"""Of what more projects than that share, so many are looked up: the next ones in the order of their ids."""
_MARKED: Final = 300
"""So many marks are looked at."""
_RARE: Final = 6
"""So many of the weightiest pieces of a wording are looked up,"""
_RARE_IN: Final = 40
"""where they are in no more wordings than that."""
_LINKED: Final = 100
"""Of what more projects than that say of an occasion, so many are looked up, because each is compared by it at once."""
_FAINT: Final = 0.15
"""An undertaking that is fainter than that (0 to 1) is not looked up."""

_SLIGHT: Final = 0.1
"""Whose undertakings have a product of less with those of a project reaches no usual threshold by them."""
_STEPS: Final = 200

_BY_PRODUCT: Final = tuple(log1p(-UNDERTAKING * min(1.0, step / _STEPS)) for step in range(2 * _STEPS))
"""The logarithm of the doubt that common undertakings leave, by their product in steps."""
_OCCASIONS: Final = tuple(signal for signal in SIGNALS if signal.is_occasion)
_BY_COMMON_BITS: Final = tuple(
    log1p(-WORDING * wording.likeness(0.035 + 1.15 * bits / BITS_OF_A_WORDING)) for bits in range(2 * BITS_OF_A_WORDING)
)
"""The logarithm of the doubt that a wording leaves by the bits in common: fitted to 3000 pairs, the error is 0.03."""


class Neighbours:
    """What is needed to estimate scores."""

    def __init__(self, known: Profiles) -> None:
        """Look at all projects."""
        self._known = known
        marks = Marks()
        self._doers: dict[int, tuple[array[int], array[float]]] = defaultdict(lambda: (array("I"), array("d")))
        self._holders: dict[int | str, array[int]] = defaultdict(lambda: array("I"))
        self._features: list[tuple[int | str, ...]] = []
        self._wordings_of: list[int] = []
        self._rest_of: list[int] = []
        for place, vector in enumerate(known.undertakings):
            for concept, strong in vector.items():
                if strong >= _FAINT:
                    places, strengths = self._doers[concept]
                    places.append(place)
                    strengths.append(strong)
            profile = known[place]
            self._wordings_of.append(marks.of_wording(profile.grams))
            self._rest_of.append(marks.of_the_rest(profile))
            self._features.append(_features(profile))
            for feature in self._features[place]:
                self._holders[feature].append(place)

    def order(self) -> list[int]:
        """Give all places so that projects that undertake the same stand together: then their profiles are at hand."""
        first = [next(iter(vector), -1) for vector in self._known.undertakings]
        return sorted(range(len(first)), key=lambda place: (first[place], place))

    def of(self, place: int) -> list[int]:
        """Give the places of the likeliest neighbours of a project, the likeliest first."""
        linked = self._linked(place)
        wordings, rests = self._wordings_of, self._rest_of
        words, rest = wordings[place], rests[place]
        near = [
            (product, (place - other) % len(wordings), other)
            for other, product in self._common(place).items()
            if product > _SLIGHT
        ]
        likely = {other: product for product, _, other in nlargest(_MARKED, near)}
        doubts = [
            (
                _BY_PRODUCT[int(likely.get(other, 0.0) * _STEPS)]
                + _BY_COMMON_BITS[(words & wordings[other]).bit_count()]
                - POINT * (rest & rests[other]).bit_count()
                + linked.get(other, 0.0),
                (other - place) % len(wordings),  # of equals the next behind, so that every project gets its turn
            )
            for other in likely.keys() | linked.keys()
            if other != place
        ]
        return [(place + behind) % len(wordings) for _, behind in nsmallest(BEST, doubts)]

    def _common(self, place: int) -> dict[int, float]:
        """Give what is undertaken in common with others: the product with each of them."""
        common: dict[int, float] = defaultdict(float)
        for concept, strong in self._known.undertakings[place].items():
            if strong >= _FAINT:
                places, strengths = self._doers[concept]
                for part in _ring(places, place, _COMMON):
                    for other, theirs in zip(places[part], strengths[part], strict=True):
                        common[other] += strong * theirs
        return common

    def _linked(self, place: int) -> dict[int, float]:
        """Give those that share a rare piece of wording or an occasion: the logarithm of the doubt that this leaves."""
        linked: dict[int, float] = {}
        mine = self._known.outline(place)
        for feature in self._features[place]:
            holders = self._holders[feature]
            if isinstance(feature, str):
                for part in _ring(holders, place, _LINKED):
                    for other in holders[part]:
                        if other not in linked and (doubt := _by_occasion(mine, self._known.outline(other))):
                            linked[other] = doubt
            elif len(holders) <= _RARE_IN:
                linked = dict.fromkeys(holders, 0.0) | linked
        return linked


def _features(profile: Profile) -> tuple[int | str, ...]:
    """Give the rarest pieces of a wording, and occasions."""
    rare = nlargest(_RARE, profile.grams, key=profile.grams.__getitem__)
    return (*sorted(set(profile.occasions.features)), *rare)


def _by_occasion(one: Profile, other: Profile) -> float:
    return sum(
        log1p(-signal.weight * strength(shared)) for signal in _OCCASIONS if (shared := signal.shared(one, other))
    )


def _ring(holders: "array[int]", place: int, most: int) -> Iterable[slice]:
    """Choose so many holders at most, in a ring the next behind this one, so that every project gets its turn."""
    if len(holders) <= most:
        return (slice(None),)
    at = bisect(holders, place)
    return slice(at, at + most), slice(0, max(0, at + most - len(holders)))

"""Which pairs of projects are worth comparing: all of a small portfolio, the likeliest of a large one.

Comparing all pairs of 10 000 projects would take minutes. What they have in common in concepts and rare words is
counted with plain sets first; each project keeps the best few for the exact comparison.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import chain, combinations
from typing import Final

from sr_cli.synergy.profile import Profile

_ALL_PAIRS: Final = 600
"""Up to so many projects every pair is compared."""
_BEST: Final = 12
"""Of a larger portfolio, each project is compared with so many that are likely."""
_COMMON: Final = 200
"""A feature that more projects than that share tells too little to find candidates by."""


def candidates(profiles: tuple[Profile, ...]) -> Iterator[tuple[int, int]]:
    """Give pairs of positions, the smaller first, each once and in order."""
    if len(profiles) <= _ALL_PAIRS:
        yield from combinations(range(len(profiles)), 2)
    else:
        yield from sorted(_likely(profiles))


def _likely(profiles: tuple[Profile, ...]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    features = [tuple(_features(profile)) for profile in profiles]
    for position, mine in enumerate(features):
        for feature in mine:
            holders[feature].append(position)
    pairs: set[tuple[int, int]] = set()
    for position, mine in enumerate(features):
        for other in _best(position, mine, holders):
            pairs.add((min(position, other), max(position, other)))
    return pairs


def _features(profile: Profile) -> Iterable[str]:
    """Give the words of a project, and its undertakings, which weigh as much as several words."""
    yield from sorted(profile.words)
    for concept in sorted(profile.undertakings):
        yield from (f"{concept}\n{copy}" for copy in range(4))


def _best(position: int, mine: tuple[str, ...], holders: dict[str, list[int]]) -> list[int]:
    """Give the positions that share most features with this one; of equals those that stand nearest behind it."""
    size = len(holders)
    lists = [holders[feature] for feature in mine if len(holders[feature]) <= _COMMON or "\n" in feature]
    counts = Counter(chain.from_iterable(_near(positions, position) for positions in lists))
    del counts[position]
    least = min(nlargest(_BEST, counts.values()), default=0)
    enough = [other for other, count in counts.items() if count >= least]
    return sorted(enough, key=lambda other: (-counts[other], (other - position) % size))[:_BEST]


def _near(positions: list[int], position: int) -> list[int]:
    """Give at most `_COMMON` positions, in a ring the next behind this one, so that every project gets its turn."""
    if len(positions) <= _COMMON:
        return positions
    from bisect import bisect

    at = bisect(positions, position)
    return (positions[at:] + positions[:at])[:_COMMON]

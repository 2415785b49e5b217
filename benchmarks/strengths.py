"""What the signals find in each pair of projects, kept apart from how much each of them counts."""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from math import prod
from typing import Final

from judged import Judged, Pair

from sr_cli.synergy.profile import Profile, profiles
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.signals.signal import strength

Weights = Mapping[str, float]
"""How much each signal counts (0 to 1), by its name."""
Strengths = Mapping[Pair, Mapping[str, float]]
"""How strongly each signal speaks for each pair (0 to 1); signals that find nothing are left out."""

WEIGHTS: Final[Weights] = {signal.name: signal.weight for signal in SIGNALS}
"""The weights that `sr` uses."""


def strengths_of(judged: Judged) -> Strengths:
    """Ask every signal about every pair that is judged."""
    known = profiles(judged.portfolio, [judged.portfolio.projects[each] for each in sorted(judged.home)])
    return {
        pair: dict(_asked(one, other))
        for one, other in combinations(known, 2)
        if judged.counts(pair := (one.project.id, other.project.id))
    }


def _asked(one: Profile, other: Profile) -> Iterator[tuple[str, float]]:
    for signal in SIGNALS:
        if shared := signal.shared(one, other):
            yield signal.name, strength(shared)


def scores(strengths: Strengths, weights: Weights, pairs: Collection[Pair] | None = None) -> dict[Pair, float]:
    """Give the scores of pairs, of all of them by default, by the signals that have a weight (`synergy/weights.py`)."""
    return {
        pair: 1 - prod(1 - weights[name] * found for name, found in strengths[pair].items() if name in weights)
        for pair in (strengths if pairs is None else pairs)
    }

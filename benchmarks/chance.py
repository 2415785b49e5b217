"""Chance with the weights of real portfolios."""

from collections.abc import Iterable
from itertools import accumulate
from random import Random
from typing import Final

_EXPONENT: Final = 0.8
"""Zipf's exponent: of 570 undertakings the most popular one is in 5 % of the records (Kreis Unna: 8 %)."""


def happens(rng: Random, percent: float) -> bool:
    """Tell, in so many percent of the cases, that something is so."""
    return rng.random() * 100 < percent


class Popularity:
    """A fixed ranking of names, from which popular ones are picked more often (Zipf's law)."""

    def __init__(self, rng: Random, names: Iterable[str]) -> None:
        """Rank the names by chance."""
        self._rng = rng
        self._names = list(names)
        rng.shuffle(self._names)
        self._weights = list(accumulate(rank**-_EXPONENT for rank in range(1, len(self._names) + 1)))

    def pick(self) -> str:
        """Give one of the names."""
        return self._rng.choices(self._names, cum_weights=self._weights)[0]

"""What a signal is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sr_cli.message import Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that two projects share."""

    value: str
    """What they share, in the terms of the signal."""
    strength: float
    """How strongly it speaks for the two (0 to 1); the clues of one signal add up to at most 1."""
    message: Text


Clues: TypeAlias = Callable[[Profile, Profile, Portfolio], Iterator[Clue]]
"""Finds what two projects share; the order of the two must not matter."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A named way of finding clues, with its weight in the score."""

    name: str
    weight: float
    clues: Clues


def apportioned(strengths: Mapping[str, float]) -> dict[str, float]:
    """Put several clues together so that each leaves less doubt, and give each its part of the whole (sum at most 1)."""
    doubt = 1.0
    for strength in strengths.values():
        doubt *= 1 - strength
    total = sum(strengths.values())
    return {value: (1 - doubt) * strength / total for value, strength in strengths.items() if total}

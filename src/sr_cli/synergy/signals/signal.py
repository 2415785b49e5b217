"""What a signal is."""

from collections.abc import Callable, Mapping
from math import fsum
from typing import NamedTuple, TypeAlias

from sr_cli.message import Label, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile

Shared: TypeAlias = Callable[[Profile, Profile], Mapping[str, float]]
"""Finds what two projects share, in the terms of the signal, and how strongly each speaks for the two (0 to 1).

The order of the two must not matter."""

Tell: TypeAlias = Callable[[str, Profile, Profile, Portfolio], Text]
"""Says to people that two projects share something."""

Name: TypeAlias = Callable[[Portfolio, str], Label]
"""Names what two projects share, as the name of a group that is about it."""


class Signal(NamedTuple):
    """A named way of finding what two projects share, with its weight in the score."""

    name: str
    weight: float
    shared: Shared
    tell: Tell
    name_group: Name | None = None
    """None where it is nothing that a group could be named after."""
    is_occasion: bool = False
    """Whether it can bring partners to one table though their projects are no one kind of thing."""


def strength(shared: Mapping[str, float]) -> float:
    """Give how strongly all that two projects share in the terms of one signal speaks for them (0 to 1)."""
    return min(1.0, fsum(shared.values()))


def apportioned(strengths: Mapping[str, float]) -> Mapping[str, float]:
    """Put several clues together so that each leaves less doubt, and give each its part of the whole (at most 1)."""
    if len(strengths) < 2:  # noqa: PLR2004 - one clue is the whole
        return strengths
    doubt = 1.0
    for strength in strengths.values():
        doubt *= 1 - strength
    total = sum(strengths.values())
    return {value: (1 - doubt) * strength / total for value, strength in strengths.items()}

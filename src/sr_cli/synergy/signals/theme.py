"""Signal: both projects stand in the same theme field. Weak: a theme field holds many different things."""

from collections.abc import Mapping
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile

_SECOND: Final = 0.4
"""Strength of a theme field that is not the main one of both."""


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give one common theme field, the main one if that is common."""
    mine, yours = one.project.themes, other.project.themes
    if mine[:1] == yours[:1]:
        return dict.fromkeys(mine[:1], 1.0)
    return dict.fromkeys(sorted(set(mine) & set(yours))[:1], _SECOND)


def tell(theme: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say which theme field both stand in."""
    return Message("same theme field: {theme}", theme=portfolio.themes.label(theme))

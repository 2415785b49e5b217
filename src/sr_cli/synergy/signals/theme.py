"""Signal: both projects stand in the same theme field. Weak: a theme field holds many different things."""

from collections.abc import Iterator

from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import Clue

_SECOND = 0.4
"""Strength of a theme field that is not the main one of both."""


def clues(one: Profile, other: Profile, portfolio: Portfolio) -> Iterator[Clue]:
    """Give one common theme field, the main one if that is common."""
    mine, yours = one.project.themes, other.project.themes
    shared = sorted(set(mine) & set(yours))
    if shared:
        main = mine[0] == yours[0]
        theme = mine[0] if main else shared[0]
        yield Clue(theme, 1.0 if main else _SECOND, Message("same theme field: {theme}", theme=portfolio.themes.label(theme)))

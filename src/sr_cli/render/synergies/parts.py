"""The lines of which a group and a pair are made."""

from collections.abc import Sequence
from typing import Final

from sr_cli.message import Message, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair
from sr_cli.render.screen import Part, Screen, Style
from sr_cli.render.synergies.sums import sums_told
from sr_cli.render.synergies.words import next_event, stands

MARGIN: Final = 4
"""Columns by which what belongs to a synergy stands in from its title."""
REASONS: Final = 3
"""So many reasons are shown of each synergy."""


def title(number: int, *parts: Part, screen: Screen) -> None:
    """Write the first line of a synergy."""
    screen.line((f"{number:>2}  ", Style.DIM), *parts, hang=MARGIN)


def why(reasons: Sequence[Value], screen: Screen) -> None:
    """Tell the reasons."""
    parts: list[Value] = [part for reason in reasons for part in ("; ", reason)][1:]
    told(Message("Why:"), *parts, screen=screen)


def sums(synergy: SynergyGroup | SynergyPair, screen: Screen, indent: int = MARGIN) -> None:
    """Tell the figures behind a synergy."""
    for heading, *pieces in sums_told(synergy):
        screen.line((heading, Style.STRONG), " ", *pieces, indent=indent, hang=2)


def when(synergy: SynergyGroup | SynergyPair, portfolio: Portfolio, screen: Screen, indent: int = MARGIN) -> None:
    """Tell the next date that matters, and how it stands with what was decided."""
    if synergy.next_date:
        told(Message("Next date:"), next_event(synergy.next_date, portfolio), screen=screen, indent=indent)
    if synergy.joint:
        told(Message("Joint work:"), Message("the partners do it together already."), screen=screen, indent=indent)
    for heading, text in stands(synergy.standing, portfolio):
        told(heading, text, screen=screen, indent=indent)


def told(heading: Message, *parts: Value, screen: Screen, indent: int = MARGIN) -> None:
    """Write a line below the title: what it is about, and what is said."""
    screen.line((heading, Style.STRONG), " ", *parts, indent=indent, hang=2)

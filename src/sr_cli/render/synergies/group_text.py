"""One group as people read it, in full and in brief."""

from sr_cli.message import Listing, Message, Plural
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup
from sr_cli.render.labels import STATUS
from sr_cli.render.screen import Screen, Style
from sr_cli.render.synergies.parts import MARGIN, REASONS, sums, title, told, when, why
from sr_cli.render.synergies.view import By, View
from sr_cli.render.synergies.words import (
    by_status,
    kinds,
    missing,
    names,
    projects_named,
    telling,
)


def group_text(number: int, group: SynergyGroup, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show a group: who, why, what is missing, what to do, and by when."""
    count = Plural("{n} partner", "{n} partners", len(group.partners))
    title(number, (group.label, Style.STRONG), " · ", count, " · ", kinds(group.kinds), screen=screen)
    screen.line((group.id, Style.DIM), indent=MARGIN)
    for status, partners in by_status(group, portfolio).items():
        screen.line((STATUS[status], Style.ACCENT), ": ", Listing(partners), indent=MARGIN, hang=2)
    if view.explain:
        sums(group, screen)
    else:
        why([reason.message for reason in telling(group)[:REASONS]], screen)
    lacking = missing(group, portfolio)
    if lacking:
        told(Message("Missing:"), lacking, screen=screen)
    told(Message("To do:"), group.action, screen=screen)
    when(group, portfolio, screen)
    _whats_new(group, portfolio, view, screen)


def brief_text(group: SynergyGroup, below: str, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show what is below the title of a group in a list for the partner or theme field of that id."""
    partner = below if view.by is By.PARTNER else None
    others = [each for each in group.partners if each != partner]
    screen.line((group.id, Style.DIM), indent=MARGIN)
    told(Message("With:") if partner else Message("Partners:"), Listing(names(others, portfolio)), screen=screen)
    if view.explain:
        sums(group, screen)
    told(Message("To do:"), group.action, screen=screen)
    when(group, portfolio, screen)
    _whats_new(group, portfolio, view, screen)


def brief_title(number: int, group: SynergyGroup, screen: Screen) -> None:
    """Write the title of a group in such a list."""
    title(number, (group.label, Style.STRONG), " · ", kinds(group.kinds), screen=screen)


def _whats_new(group: SynergyGroup, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Say what is new, if that was asked for: the group itself, or those who came to it."""
    if view.news is None:
        return
    new = view.news.of_group(group)
    who = Message("all of it") if new == group.projects else projects_named(new, portfolio)
    told(Message("New since {time}:", time=view.news.since), who, screen=screen)

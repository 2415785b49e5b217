"""Changes as people read them on a screen."""

from collections.abc import Sequence
from typing import Final

from sr_cli.message import Listing, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import PortfolioChanges, ProjectChanges, Ruling
from sr_cli.model.synergy import SynergyGroup
from sr_cli.render.changes.figures import counted
from sr_cli.render.changes.view import View, nothing, period, sections, title
from sr_cli.render.changes.words import lines, verdict
from sr_cli.render.screen import Screen, Style
from sr_cli.render.synergies.words import kinds, names

_MARGIN: Final = 2
_BELOW: Final = 6
"""Columns by which the changes stand in from the title of their project."""


def show(found: PortfolioChanges, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show what changed: the figures, then project by project, then what became of synergies."""
    screen.line((title(portfolio), Style.STRONG))
    screen.line(period(view))
    if (none := nothing(found)) is not None:
        screen.line(none)
        return
    screen.line(counted(found))
    for section in sections(found, portfolio, view.by):
        screen.blank()
        screen.line((section.label, Style.STRONG))
        for each in section.projects:
            _project(each, portfolio, screen)
    if found.rulings:
        screen.blank()
        _rulings(found.rulings, screen)
    if found.synergies:
        _synergies(Message("New synergies"), found.synergies.appeared, portfolio, screen)
        _synergies(Message("Synergies that are none any more"), found.synergies.vanished, portfolio, screen)
    if found.projects:
        screen.blank()
        screen.line((Message("All changes of one project: sr log ID"), Style.DIM))


def _project(found: ProjectChanges, portfolio: Portfolio, screen: Screen) -> None:
    screen.line((found.project.title, Style.ACCENT), " · ", (found.project.id, Style.DIM), indent=_MARGIN, hang=2)
    for line in lines(found, portfolio):
        screen.line(line, indent=_BELOW, hang=2)


def _rulings(found: Sequence[Ruling], screen: Screen) -> None:
    screen.line((Message("Decisions about synergies"), Style.STRONG))
    for decision, step in found:
        screen.line(*(step.date, " · ", verdict(step), " · ", (decision.label, Style.ACCENT)), indent=_MARGIN, hang=2)
        screen.line((Message("Reason:"), Style.STRONG), " ", step.reason, indent=_BELOW, hang=2)


def _synergies(heading: Message, groups: Sequence[SynergyGroup], portfolio: Portfolio, screen: Screen) -> None:
    if not groups:
        return
    screen.blank()
    screen.line((heading, Style.STRONG))
    for group in groups:
        screen.line((group.label, Style.ACCENT), " · ", kinds(group.kinds), indent=_MARGIN, hang=2)
        partners = Listing(names(group.partners, portfolio))
        screen.line(partners, " · ", (group.id, Style.DIM), indent=_BELOW, hang=2)

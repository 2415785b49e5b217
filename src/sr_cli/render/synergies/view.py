"""What of a report is shown, in every format but JSON, which gives all of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from sr_cli.message import Label, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.screen import Screen
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.news import News


class By(StrEnum):
    """What a view shows one after the other."""

    GROUP = "group"
    PAIR = "pair"
    PARTNER = "partner"
    THEME = "theme"


SCREENFUL: Final = {By.GROUP: 8, By.PAIR: 10, By.PARTNER: 3, By.THEME: 3}
"""So many of them fill a screen or two; by partner and by theme, so many of each."""
_FEWEST_LEADS: Final = 2
"""Synergies are between projects of different leads."""


class View(NamedTuple):
    """What somebody wants to see."""

    by: By = By.GROUP
    interest: Interest = Interest()
    top: int | None = None
    """At most so many were asked for, by partner and by theme of each; None leaves it to the format."""
    explain: bool = False
    """Whether the sums behind the order are shown."""
    news: News | None = None
    """If only what is new is wanted: what was there before."""


Format: TypeAlias = Callable[[SynergyReport, Portfolio, View, Screen], None]


class Section(NamedTuple):
    """The groups of one partner or theme field."""

    id: str
    label: Label
    groups: tuple[SynergyGroup, ...]
    """The most valuable first."""


def shown_groups(report: SynergyReport, view: View) -> Sequence[SynergyGroup]:
    """Give the groups of a view, the most valuable first; the report leaves out what nobody asked for."""
    if view.news is None:
        return report.groups
    return [group for group in report.groups if view.news.of_group(group)]


def shown_pairs(report: SynergyReport, view: View) -> Sequence[SynergyPair]:
    """Give the pairs of a view, the best first; the report of a strict interest leaves out what nobody asked for."""
    if view.news is None:
        return report.pairs
    return [pair for pair in report.pairs if view.news.is_new(pair)]


def sections(report: SynergyReport, portfolio: Portfolio, view: View) -> tuple[Section, ...]:
    """Give the groups of a view by partner or by theme field, in the order of the vocabulary, without empty ones."""
    groups = shown_groups(report, view)
    if view.by is By.PARTNER:
        wanted = view.interest.partner
        places = [(group, _taking_part(group, portfolio)) for group in groups]
        entries = [(partner.id, partner.label) for partner in portfolio.partners]
    else:
        wanted = view.interest.theme
        places = [(group, _themes(group, portfolio)) for group in groups]
        entries = [(theme.id, theme.label) for theme in portfolio.themes]
    found = (
        Section(entry, label, tuple(group for group, ids in places if entry in ids))
        for entry, label in entries
        if wanted in (None, entry)
    )
    return tuple(section for section in found if section.groups)


def nothing(portfolio: Portfolio, view: View) -> Message:
    """Say that a view shows nothing, and what it looked for."""
    if view.news:
        return Message("Nothing is new since {time}.", time=view.news.since)
    if len({project.lead for project in portfolio.projects.values()}) < _FEWEST_LEADS:
        return Message("Nothing found: synergies need projects of at least two partners.")
    if view.interest.joint and view.interest.decided:
        return Message("Nothing found.")
    return Message("Nothing found that is not joint work or decided about already.")


def _taking_part(group: SynergyGroup, portfolio: Portfolio) -> frozenset[str]:
    return frozenset(partner for project in group.projects for partner in portfolio.projects[project].members)


def _themes(group: SynergyGroup, portfolio: Portfolio) -> frozenset[str]:
    """Give the theme fields that at least half of a group's projects name, or else the one that most of them do."""
    count = Counter(theme for project in group.projects for theme in portfolio.projects[project].themes)
    return frozenset(_half(count, len(group.projects)) or [theme for theme, _ in count.most_common(1)])


def _half(count: Counter[str], projects: int) -> Iterable[str]:
    return [theme for theme, times in count.items() if 2 * times >= projects]

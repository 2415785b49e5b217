"""What of the changes is shown, and in which order: by partner or by theme field."""

from collections import defaultdict
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.portfolio_change import PortfolioChanges, ProjectChanges, State
from sr_cli.render.screen import Screen


class By(StrEnum):
    """Under what the projects stand."""

    PARTNER = "partner"
    """Under the partner that leads them."""
    THEME = "theme"
    """Under their main theme field."""


class View(NamedTuple):
    """What somebody wants to see."""

    since: State
    until: State
    by: By = By.PARTNER


Format: TypeAlias = Callable[[PortfolioChanges, Portfolio, View, Screen], None]


class Section(NamedTuple):
    """The projects of one partner or theme field that changed."""

    label: Text
    projects: tuple[ProjectChanges, ...]


def sections(found: PortfolioChanges, portfolio: Portfolio, by: By) -> list[Section]:
    """Give the projects by the partner in the lead or by the main theme field, in the order of the vocabulary."""
    vocabulary = portfolio.partners if by is By.PARTNER else portfolio.themes
    below: dict[str, list[ProjectChanges]] = defaultdict(list)
    for each in found.projects:
        below[each.project.lead if by is By.PARTNER else "".join(each.project.themes[:1])].append(each)
    known = [entry.id for entry in vocabulary if entry.id in below]
    unknown = sorted(entry for entry in below if entry not in vocabulary)
    return [
        Section(vocabulary.label(entry) if entry else Message("Not assigned"), tuple(below[entry]))
        for entry in (*known, *unknown)
    ]


def title(portfolio: Portfolio) -> Message:
    """Give the heading of the whole."""
    return Message("Changes in {region}", region=portfolio.region.name)


def period(view: View) -> Message:
    """Say between which days the changes lie, and how these were named if not as days."""
    return Message("From {since} to {until}", since=_moment(view.since), until=_moment(view.until))


def _moment(state: State) -> Text:
    if state.name in (None, state.day.isoformat()):
        return Message("{day}", day=state.day)
    return Message("{day} ({name})", day=state.day, name=state.name)


def nothing(found: PortfolioChanges) -> Message | None:
    """Say that nothing changed; None where something did."""
    return Message("Nothing has changed.") if found.is_empty else None

"""Synergies as lines with ids and plain values: apart by tabs, or as CSV for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Evidence, Standing, SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.screen import Screen
from sr_cli.render.synergies.view import By, View, sections, shown_groups, shown_pairs
from sr_cli.render.synergies.words import reasons
from sr_cli.render.synergy_data import state
from sr_cli.render.table import comma_separated, tab_separated

_PAIR: Final = ("id", "score", "projects", "partners", "kinds", "state", "next_date", "reasons", "action")
_GROUP: Final = (
    *("id", "value", "label", "partners", "projects", "missing", "kinds", "state", "next_date"),
    *("score", "reasons", "action", "resolution"),
)


def plain(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Give a line for each group or pair that the view shows."""
    screen.machine(tab_separated(list(_rows(report, portfolio, view, screen))))


def csv(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Give the same below a line with the names of the columns."""
    columns = _PAIR if view.by is By.PAIR else _GROUP
    if view.by in (By.PARTNER, By.THEME):
        columns = (str(view.by), *columns)
    if view.news:
        columns = (*columns, "new")
    screen.machine(comma_separated([columns, *_rows(report, portfolio, view, screen)]))


def _rows(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> Iterator[list[str]]:
    if view.by is By.PAIR:
        for pair in shown_pairs(report, view)[: view.top]:
            yield [*_pair(pair, screen), *(["true"] if view.news else [])]
    elif view.by is By.GROUP:
        for group in shown_groups(report, view)[: view.top]:
            yield _group(group, view, screen)
    else:
        for section in sections(report, portfolio, view):
            for group in section.groups[: view.top]:
                yield [section.id, *_group(group, view, screen)]


def _pair(pair: SynergyPair, screen: Screen) -> list[str]:
    return [
        pair.id,
        f"{pair.score:.4f}",
        _several(pair.projects),
        _several(pair.partners),
        _several(pair.kinds),
        _state(pair.standing, joint=pair.joint),
        pair.next_date.day.isoformat() if pair.next_date else "",
        _reasons(pair.evidence, screen),
        screen.translate(pair.action),
    ]


def _group(group: SynergyGroup, view: View, screen: Screen) -> list[str]:
    return [
        group.id,
        f"{group.worth.value:.4f}",
        screen.translate(group.label),
        _several(group.partners),
        _several(group.projects),
        _several(group.missing),
        _several(group.kinds),
        _state(group.standing, joint=group.joint),
        group.next_date.day.isoformat() if group.next_date else "",
        f"{group.score:.4f}",
        _reasons(group.evidence, screen),
        screen.translate(group.action),
        screen.translate(group.resolution),
        *([_several(view.news.of_group(group))] if view.news else []),
    ]


def _several(values: Iterable[str]) -> str:
    return ",".join(values)


def _state(standing: Standing, *, joint: bool) -> str:
    return "joint" if joint else state(standing)


def _reasons(evidence: Sequence[Evidence], screen: Screen) -> str:
    return "; ".join(screen.translate(reason.message) for reason in reasons(evidence))

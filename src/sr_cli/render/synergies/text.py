"""Synergies as people read them: groups or pairs, or groups by partner or by theme field."""

from collections.abc import Sequence

from sr_cli.message import Message, Plural, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.other_portfolios import headline
from sr_cli.render.screen import Screen, Style
from sr_cli.render.synergies.group_text import brief_text, brief_title, group_text
from sr_cli.render.synergies.pair_text import pair_text
from sr_cli.render.synergies.view import SCREENFUL, By, Section, View, nothing, sections, shown_groups, shown_pairs


def text(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show a report to people, as much as fills a screen or two unless they asked for more."""
    screen.line((headline(portfolio), Style.STRONG))
    if view.by in (By.PARTNER, By.THEME):
        left = _by_sections(sections(report, portfolio, view), portfolio, view, screen)
    else:
        found: Sequence[SynergyGroup | SynergyPair] = (
            shown_groups(report, view) if view.by is By.GROUP else shown_pairs(report, view)
        )
        left = _one_after_the_other(found, portfolio, view, screen)
    if left is not None:
        screen.blank()
    for note in _notes(left, portfolio, view):
        screen.line((note, Style.DIM), hang=2)


def _one_after_the_other(
    found: Sequence[SynergyGroup | SynergyPair], portfolio: Portfolio, view: View, screen: Screen
) -> int | None:
    """Show groups or pairs, and give how many are left; None where nothing was found."""
    if not found:
        screen.line(nothing(portfolio, view))
        return None
    shown = found[: view.top or SCREENFUL[view.by]]
    screen.line(*_counted(len(found), len(shown), view))
    for number, synergy in enumerate(shown, 1):
        screen.blank()
        if isinstance(synergy, SynergyGroup):
            group_text(number, synergy, portfolio, view, screen)
        else:
            pair_text(number, synergy, portfolio, view, screen)
    return len(found) - len(shown)


def _by_sections(found: Sequence[Section], portfolio: Portfolio, view: View, screen: Screen) -> int | None:
    """Show the groups of each partner or theme field, and give the most that are left of one; None without any."""
    if not found:
        screen.line(nothing(portfolio, view))
        return None
    most = view.top or SCREENFUL[view.by]
    for section in found:
        screen.blank()
        count = Plural("{n} synergy", "{n} synergies", len(section.groups))
        screen.line(
            (section.label, Style.STRONG), " · ", *_some(count, len(section.groups), min(most, len(section.groups)))
        )
        for number, group in enumerate(section.groups[:most], 1):
            brief_title(number, group, screen)
            brief_text(group, section.id, portfolio, view, screen)
    return max(0, max(len(section.groups) for section in found) - most)


def _counted(found: int, shown: int, view: View) -> tuple[Value, ...]:
    if view.by is By.PAIR:
        return _some(Plural("{n} pair of projects", "{n} pairs of projects", found), found, shown)
    what = Plural(
        "{n} table at which partners should sit together", "{n} tables at which partners should sit together", found
    )
    return _some(what, found, shown)


def _some(what: Text, found: int, shown: int) -> tuple[Value, ...]:
    if shown == found:
        return (what,)
    return what, "; ", Plural("the most valuable one", "the {n} most valuable first", shown)


def _notes(left: int | None, portfolio: Portfolio, view: View) -> list[Text]:
    """Say below a list how much more there is, and what can be done next."""
    notes: list[Text] = []
    if left:
        count = left + (view.top or SCREENFUL[view.by])
        if view.by in (By.GROUP, By.PAIR):
            notes.append(Plural("{n} more: --top {all}", "{n} more: --top {all}", left, all=count))
        else:
            notes.append(Message("All of them: --top {all}", all=count))
    decided = decided_about(portfolio)
    if decided and not view.interest.decided:
        notes.append(
            Plural(
                "{n} synergy was decided about: sr synergies log",
                "{n} synergies were decided about: sr synergies log",
                decided,
            )
        )
    if left is not None and portfolio.others:
        notes.append(Message("See one whole: sr synergies show ID --with PLACE"))
        notes.append(Message("What is decided with other cooperations is not written down here"))
    elif left is not None:
        notes.append(Message("See one whole: sr synergies show ID"))
        notes.append(Message("Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer"))
    return notes


def decided_about(portfolio: Portfolio) -> int:
    """Count the decisions about projects that whoever looks may see."""
    return sum(
        sum(project in portfolio.projects for project in decision.projects) > 1
        for decision in portfolio.decisions.values()
    )

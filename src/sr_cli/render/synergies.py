"""How synergies look."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sr_cli.message import Label, Listing, Message, Plural, Text, Value
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.synergy import Evidence, SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.labels import STATUS
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.render.synergy_data import group_data, pair_data
from sr_cli.render.table import tab_separated

KIND: Final[Mapping[Kind, Message]] = {
    Kind.DUPLICATE: Message("planned twice"),
    Kind.PROCUREMENT: Message("tender together"),
    Kind.FUNDING: Message("apply for funding together"),
    Kind.REUSE: Message("take over"),
    Kind.PLATFORM: Message("operate together"),
    Kind.INTERFACE: Message("connect"),
    Kind.PARTICIPATION: Message("ask citizens once"),
    Kind.KNOWLEDGE: Message("share experience"),
    Kind.GAP: Message("offer to join"),
}

_MARGIN: Final = 4
"""Columns by which what belongs to a group stands in from its title."""
_REASONS: Final = 3
"""So many reasons are shown of each synergy."""
_MANY_MISSING: Final = 4
"""If more partners than that lack a thing, it is no gap, and they are not named."""


@dataclass(frozen=True, slots=True)
class View:
    """What of a report is shown."""

    groups: bool
    """Groups, else pairs."""
    top: int | None
    """At most so many were asked for; None leaves it to the format."""
    screenful: int
    """So many the text shows if nobody asked."""


def text(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Show a report to people."""
    found: Sequence[SynergyGroup | SynergyPair] = (
        report.groups
        if view.groups
        else [pair for pair in report.pairs if not pair.joint and pair.score >= report.min_score]
    )
    shown = found[: view.top or view.screenful]
    _heading(len(found), len(shown), view, portfolio, screen)
    for number, synergy in enumerate(shown, 1):
        screen.blank()
        if isinstance(synergy, SynergyGroup):
            _group(number, synergy, portfolio, screen)
        else:
            _pair(number, synergy, portfolio, screen)
    if shown:
        _footer(len(found) - len(shown), view, screen)


def plain(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:  # noqa: ARG001 - one signature for all formats
    """Show pairs as tab-separated lines: score, both ids, kinds, reasons."""
    rows = [
        [
            f"{pair.score:.4f}",
            *pair.projects,
            ",".join(pair.kinds),
            one_line("; ".join(screen.translate(e.message) for e in pair.evidence)),
        ]
        for pair in report.pairs[: view.top]
    ]
    screen.machine(tab_separated(rows))


def json(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:  # noqa: ARG001 - one signature for all formats
    """Show pairs and groups to programs (design: machine formats); joint work is marked, not left out."""
    data = {
        "format": 1,
        "default_min_score": report.default_min_score,
        "pairs": [pair_data(pair, screen) for pair in report.pairs[: view.top]],
        "groups": [group_data(group, screen) for group in report.groups[: view.top]],
    }
    screen.machine(as_json(data))


FORMATS: Final = {"text": text, "plain": plain, "json": json}


def _heading(found: int, shown: int, view: View, portfolio: Portfolio, screen: Screen) -> None:
    screen.line((Message("Synergies in {region}", region=portfolio.region.name), Style.STRONG))
    if not found:
        screen.line(Message("Nothing found that is not joint work already."))
    elif view.groups:
        what = Plural(
            "{n} table at which partners should sit together", "{n} tables at which partners should sit together", found
        )
        screen.line(*_counted(what, found, shown))
    else:
        screen.line(*_counted(Plural("{n} pair of projects", "{n} pairs of projects", found), found, shown))


def _counted(what: Text, found: int, shown: int) -> tuple[Value, ...]:
    if shown == found:
        return (what,)
    return what, "; ", Plural("the most valuable one", "the {n} most valuable first", shown)


def _footer(left: int, view: View, screen: Screen) -> None:
    notes: list[Text] = []
    if left > 0:
        count = left + (view.top or view.screenful)
        notes.append(Plural("{n} more: --top {all}", "{n} more: --top {all}", left, all=count))
    if view.groups:
        notes.append(Message("The projects behind a table, with reasons: sr synergies --by pair"))
    if notes:
        screen.blank()
    for note in notes:
        screen.line((note, Style.DIM))


def _group(number: int, group: SynergyGroup, portfolio: Portfolio, screen: Screen) -> None:
    count = Plural("{n} partner", "{n} partners", len(group.partners))
    screen.line(
        (f"{number:>2}  ", Style.DIM),
        (group.label, Style.STRONG),
        " · ",
        count,
        " · ",
        _kinds(group.kinds),
        hang=_MARGIN,
    )
    for status, partners in _by_status(group, portfolio).items():
        screen.line((STATUS[status], Style.ACCENT), ": ", Listing(tuple(partners)), indent=_MARGIN, hang=2)
    _why([each for each in group.evidence if each.signal != "wording"] or group.evidence, screen)
    if 0 < len(group.missing) <= _MANY_MISSING:
        screen.line(
            (Message("Missing:"), Style.STRONG), " ", Listing(_names(group.missing, portfolio)), indent=_MARGIN, hang=2
        )
    screen.line((Message("To do:"), Style.STRONG), " ", group.action, indent=_MARGIN, hang=2)


def _pair(number: int, pair: SynergyPair, portfolio: Portfolio, screen: Screen) -> None:
    names = Listing(_names(pair.partners, portfolio))
    screen.line(
        (f"{number:>2}  ", Style.DIM),
        (names, Style.STRONG),
        " · ",
        Message("score {score}", score=pair.score),
        " · ",
        _kinds(pair.kinds),
        hang=_MARGIN,
    )
    projects = [portfolio.projects[project] for project in pair.projects]
    for project in projects:
        screen.line(
            project.title, " (", STATUS[project.status], ", ", (project.id, Style.ACCENT), ")", indent=_MARGIN, hang=2
        )
    _why(pair.evidence, screen, _same_status(projects))
    screen.line((Message("To do:"), Style.STRONG), " ", pair.action, indent=_MARGIN, hang=2)


def _why(evidence: Sequence[Evidence], screen: Screen, more: Text | None = None) -> None:
    reasons: list[Value] = [reason.message for reason in evidence[:_REASONS]]
    if more is not None:
        reasons.insert(1, more)
    parts = [part for reason in reasons for part in ("; ", reason)][1:]
    screen.line((Message("Why:"), Style.STRONG), " ", *parts, indent=_MARGIN, hang=2)


def _same_status(projects: Sequence[ProjectRecord]) -> Text | None:
    (status, *others) = {project.status for project in projects}
    return None if others or status is Status.UNKNOWN else Message("both {status}", status=STATUS[status])


def _by_status(group: SynergyGroup, portfolio: Portfolio) -> Mapping[Status, tuple[Label, ...]]:
    """Give the leads by the status of their projects, in the order of the status."""
    leads: dict[Status, set[str]] = defaultdict(set)
    for project in group.projects:
        record = portfolio.projects[project]
        leads[record.status].add(record.lead)
    return {status: _names(sorted(leads[status]), portfolio) for status in Status if status in leads}


def _names(partners: Sequence[str], portfolio: Portfolio) -> tuple[Label, ...]:
    return tuple(portfolio.partners.label(partner) for partner in partners)


def _kinds(kinds: Sequence[Kind]) -> Listing:
    return Listing(tuple(KIND[kind] for kind in kinds[:2]))

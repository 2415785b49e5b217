"""Synergies as a paper that a council or steering group can take over: headings, tables, draft resolutions."""

from collections.abc import Iterator, Sequence

from sr_cli.message import Listing, Message, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.render.labels import STATUS
from sr_cli.render.other_portfolios import headline
from sr_cli.render.screen import Screen
from sr_cli.render.synergies.parts import REASONS
from sr_cli.render.synergies.sums import sums_told
from sr_cli.render.synergies.view import By, View, nothing, sections, shown_groups, shown_pairs
from sr_cli.render.synergies.words import kinds, missing, names, next_event, projects_named, stands, telling
from sr_cli.render.table import in_markdown
from sr_cli.render.table import markdown as table


def markdown(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> None:
    """Give what the view shows: each synergy with its projects, or by partner or theme field in tables."""
    screen.machine("\n".join(_blocks(report, portfolio, view, screen)))


def _blocks(report: SynergyReport, portfolio: Portfolio, view: View, screen: Screen) -> Iterator[str]:
    yield heading(1, headline(portfolio), screen)
    if view.by in (By.PARTNER, By.THEME):
        parts = sections(report, portfolio, view)
        for section in parts:
            yield heading(2, section.label, screen)
            yield _overview(section.groups[: view.top], portfolio, screen)
        if not parts:
            yield _nothing(portfolio, view, screen)
        return
    found: Sequence[SynergyGroup | SynergyPair] = (
        shown_groups(report, view) if view.by is By.GROUP else shown_pairs(report, view)
    )
    for number, synergy in enumerate(found[: view.top], 1):
        name = synergy.label if isinstance(synergy, SynergyGroup) else Listing(names(synergy.partners, portfolio))
        yield heading(2, Message("{number}. {name}", number=number, name=name), screen)
        yield projects_table(synergy.projects, portfolio, screen)
        yield from told(synergy, portfolio, view, screen)
    if not found:
        yield _nothing(portfolio, view, screen)


def _nothing(portfolio: Portfolio, view: View, screen: Screen) -> str:
    return f"{in_markdown(screen.translate(nothing(portfolio, view)))}\n"


def heading(level: int, text: Value, screen: Screen) -> str:
    """Give a heading."""
    return f"{'#' * level} {in_markdown(screen.translate(text))}\n"


def projects_table(projects: Sequence[str], portfolio: Portfolio, screen: Screen) -> str:
    """Give a table of projects: who leads it, what it is called, how far it is."""
    rows: list[tuple[Value, ...]] = [
        (portfolio.partners.label(record.lead), record.title, STATUS[record.status], record.id)
        for record in (portfolio.projects[project] for project in projects)
    ]
    header = (Message("Partner"), Message("Project"), Message("Status"), Message("Id"))
    cells = [[screen.translate(cell) for cell in row] for row in (header, *rows)]
    return table(cells, [False] * len(header))


def told(synergy: SynergyGroup | SynergyPair, portfolio: Portfolio, view: View, screen: Screen) -> Iterator[str]:
    """Give what is said of a synergy, a line for each, and the draft of what to decide."""
    for label, *values in _lines(synergy, portfolio, view):
        yield f"**{screen.translate(label)}** {in_markdown('; '.join(map(screen.translate, values)))}\n"
    if view.explain:
        yield from _sums(synergy, screen)
    heading = Message("Draft resolution:")
    yield f"**{screen.translate(heading)}**\n"
    yield f"> {in_markdown(screen.translate(synergy.resolution))}\n"


def _sums(synergy: SynergyGroup | SynergyPair, screen: Screen) -> Iterator[str]:
    for label, *pieces in sums_told(synergy):
        yield f"**{screen.translate(label)}** {in_markdown(''.join(map(screen.translate, pieces)))}\n"


def _lines(synergy: SynergyGroup | SynergyPair, portfolio: Portfolio, view: View) -> Iterator[tuple[Value, ...]]:
    yield Message("Advantage:"), kinds(synergy.kinds, len(synergy.kinds))
    yield Message("Why:"), *(reason.message for reason in telling(synergy)[:REASONS])
    if isinstance(synergy, SynergyGroup) and (lacking := missing(synergy, portfolio)):
        yield Message("Missing:"), lacking
    yield Message("To do:"), synergy.action
    if synergy.next_date:
        yield Message("Next date:"), next_event(synergy.next_date, portfolio)
    yield from stands(synergy.standing, portfolio)
    if view.news and isinstance(synergy, SynergyGroup):
        new = projects_named(view.news.of_group(synergy), portfolio)
        yield Message("New since {time}:", time=view.news.since), new
    yield Message("Id:"), synergy.id


def _overview(groups: Sequence[SynergyGroup], portfolio: Portfolio, screen: Screen) -> str:
    header: tuple[Value, ...] = (
        *(Message("Synergy"), Message("Partners"), Message("Advantage"), Message("To do"), Message("Next date")),
        Message("Id"),
    )
    rows = [
        (
            group.label,
            Listing(names(group.partners, portfolio)),
            kinds(group.kinds),
            group.action,
            next_event(group.next_date, portfolio) if group.next_date else "",
            group.id,
        )
        for group in groups
    ]
    cells = [[screen.translate(cell) for cell in row] for row in (header, *rows)]
    return table(cells, [False] * len(header))

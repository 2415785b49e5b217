"""One synergy whole: its projects side by side, why they belong together, what to decide."""

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import Final, TypeAlias

from sr_cli.message import Listing, Message, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyGroup, SynergyPair
from sr_cli.render.machine import as_json
from sr_cli.render.record_values import Line
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.render.synergies.comparison import Aspect, compared, compared_data
from sr_cli.render.synergies.paper import heading, projects_table, told
from sr_cli.render.synergies.parts import sums, when
from sr_cli.render.synergies.view import View
from sr_cli.render.synergies.words import kinds, missing, names
from sr_cli.render.synergy_data import group_data, pair_data
from sr_cli.render.table import Column, Stack, Table, in_markdown, write_table
from sr_cli.render.table import markdown as markdown_table

Synergy: TypeAlias = SynergyGroup | SynergyPair
Format: TypeAlias = Callable[[Synergy, Portfolio, Screen], None]

_MOST_COLUMNS: Final = 4
"""More projects than that do not stand side by side on a page."""
_NONE: Final = "-"
_LEAST: Final = 20
"""Columns that a project needs beside others."""


def text(synergy: Synergy, portfolio: Portfolio, screen: Screen) -> None:
    """Show a synergy to people."""
    projects = [portfolio.projects[project] for project in synergy.projects]
    screen.line((_name(synergy, portfolio), Style.STRONG))
    screen.line((synergy.id, Style.ACCENT))
    screen.line(kinds(synergy.kinds, len(synergy.kinds)))
    for project in projects:
        screen.blank()
        lead = portfolio.partners.label(project.lead)
        screen.line((lead, Style.STRONG), ": ", project.title, " (", (project.id, Style.ACCENT), ")", hang=2)
        screen.line(project.summary, indent=2)
    aspects = compared(projects, portfolio)
    _common(aspects, screen)
    _differences(aspects, projects, portfolio, screen)
    _section(Message("Why they belong together"), screen)
    sums(synergy, screen, 2)
    _section(Message("What to do"), screen)
    screen.line(synergy.action, indent=2)
    if isinstance(synergy, SynergyGroup) and (lacking := missing(synergy, portfolio)):
        screen.line((Message("Missing:"), Style.STRONG), " ", lacking, indent=2, hang=2)
    when(synergy, portfolio, screen, 2)
    _section(Message("Draft resolution"), screen)
    screen.line(synergy.resolution, indent=2)


def markdown(synergy: Synergy, portfolio: Portfolio, screen: Screen) -> None:
    """Give a synergy as a page of a council paper."""
    projects = [portfolio.projects[project] for project in synergy.projects]
    blocks = [
        heading(1, _name(synergy, portfolio), screen),
        projects_table(synergy.projects, portfolio, screen),
        *told(synergy, portfolio, View(explain=True), screen),
        *_comparison(compared(projects, portfolio), projects, portfolio, screen),
    ]
    screen.machine("\n".join(blocks))


def json(synergy: Synergy, portfolio: Portfolio, screen: Screen) -> None:
    """Give a synergy to programs: as in the list, with its draft resolution, and its projects compared.

    `common` has what all projects say, `own` by project what only some say, both by the keys of records.
    """
    projects = [portfolio.projects[project] for project in synergy.projects]
    data: dict[str, object] = {"format": 1}
    if isinstance(synergy, SynergyGroup):
        data["group"] = group_data(synergy, screen)
    else:
        data["pair"] = pair_data(synergy, screen, whole=True)
    screen.machine(as_json(data | compared_data(projects)))


def _name(synergy: Synergy, portfolio: Portfolio) -> Value:
    return synergy.label if isinstance(synergy, SynergyGroup) else Listing(names(synergy.partners, portfolio))


def _section(title: Message, screen: Screen) -> None:
    screen.blank()
    screen.line((title, Style.STRONG))


def _common(aspects: Sequence[Aspect], screen: Screen) -> None:
    same = [aspect for aspect in aspects if aspect.common]
    if not same:
        return
    _section(Message("In common"), screen)
    column = 2 + max(len(screen.translate(aspect.label)) for aspect in same) + 2
    for aspect in same:
        screen.entry((aspect.label, Style.DIM), _flat(aspect.common, screen), column=column)


def _differences(
    aspects: Sequence[Aspect], projects: Sequence[ProjectRecord], portfolio: Portfolio, screen: Screen
) -> None:
    """Show what differs: projects side by side where they fit, else one below the other."""
    different = [aspect for aspect in aspects if aspect.differs]
    if not different:
        return
    _section(Message("What differs"), screen)
    labels = max(len(screen.translate(aspect.label)) for aspect in different)
    if labels + len(projects) * (_LEAST + 2) <= screen.width:
        heads = [Column(portfolio.partners.label(project.lead)) for project in projects]
        rows = ((aspect.label, *(_stack(own) for own in aspect.own)) for aspect in different)
        write_table(screen, Table((Column(""), *heads), tuple(rows)))
        return
    for aspect in different:
        screen.line((aspect.label, Style.DIM), indent=2)
        for value, leads in aspect.by_value([project.lead for project in projects]):
            screen.line(_joined(value), ": ", Listing(names(leads, portfolio)), indent=4, hang=2)


def _comparison(
    aspects: Sequence[Aspect], projects: Sequence[ProjectRecord], portfolio: Portfolio, screen: Screen
) -> Iterator[str]:
    """Give what is in common, and a table of what differs: a column for each project, of many a row for each."""
    same = [aspect for aspect in aspects if aspect.common]
    if same:
        yield heading(2, Message("In common"), screen)
        lines = ((screen.translate(aspect.label), _flat(aspect.common, screen)) for aspect in same)
        yield "".join(f"- {in_markdown(label)}: {in_markdown(text)}\n" for label, text in lines)
    different = [aspect for aspect in aspects if aspect.differs]
    if not different:
        return
    yield heading(2, Message("What differs"), screen)
    rows = [["", *_heads(projects, portfolio, screen)]]
    rows += [[screen.translate(aspect.label), *(_flat(own, screen) for own in aspect.own)] for aspect in different]
    if len(projects) > _MOST_COLUMNS:
        rows = [list(row) for row in zip(*rows, strict=True)]
    yield markdown_table(rows, [False] * len(rows[0]))


def _heads(projects: Sequence[ProjectRecord], portfolio: Portfolio, screen: Screen) -> list[str]:
    """Name projects by their leads; with the title where a lead has several."""
    leads = [project.lead for project in projects]
    return [
        f"{lead}: {project.title}" if leads.count(project.lead) > 1 else lead
        for project in projects
        for lead in (screen.translate(portfolio.partners.label(project.lead)),)
    ]


def _stack(values: Sequence[Line]) -> Stack | str:
    return Stack(tuple(_joined(line) for line in values)) if values else _NONE


def _joined(line: Line) -> Value:
    """Put what is told of one value on one line."""
    if len(line) == 1:
        return line[0]
    details = reduce(lambda told, detail: Message("{details}, {detail}", details=told, detail=detail), line[1:])
    return Message("{value} ({details})", value=line[0], details=details)


def _flat(values: Sequence[Line], screen: Screen) -> str:
    return "; ".join(one_line(screen.translate(_joined(line))) for line in values)

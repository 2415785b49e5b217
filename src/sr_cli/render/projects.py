"""How a choice of records looks: an overview or chosen keys, as a table, as lines, for programs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from sr_cli.message import Listing, Message, Value
from sr_cli.model.encode import as_plain
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.render.labels import STATUS
from sr_cli.render.machine import as_json
from sr_cli.render.other_portfolios import portfolios_data
from sr_cli.render.record_keys import LABELS, lines
from sr_cli.render.record_values import plain as plain_value
from sr_cli.render.screen import Part, Screen, Style
from sr_cli.render.table import Column, Stack, Table, comma_separated, markdown, tab_separated, write_table

COLUMNS: Final[Mapping[str, str]] = {key.replace("_", "-"): key for key in LABELS if key != "x"}
"""The columns that a table can have: every key of a record, by its name on the command line."""

_DEFAULT: Final = ("id", "title", "lead", "partners", "status", "themes")
_UNBROKEN: Final = frozenset({"id", "path"})
_FEW: Final = 3
"""So many partners are named in the overview; of more, only the lead."""

Records: TypeAlias = Sequence[ProjectRecord]
Keys: TypeAlias = tuple[str, ...]
View: TypeAlias = Callable[[Records, Keys, Portfolio, Screen], None]


def text(records: Records, keys: Keys, portfolio: Portfolio, screen: Screen) -> None:
    """Write a table for people: the chosen keys, or the overview where none are chosen."""
    if not records:
        return
    write_table(screen, _table(records, keys, portfolio) if keys else _overview(records, portfolio))
    screen.blank()
    every = len(portfolio.projects)
    screen.line(Message("{n} of {every} projects", n=len(records), every=every))


def plain(records: Records, keys: Keys, _: Portfolio, screen: Screen) -> None:
    """Write a line for each record, its ids and plain values apart by tabs."""
    screen.machine(tab_separated(_plain_rows(records, keys or _DEFAULT)))


def json(records: Records, _: Keys, portfolio: Portfolio, screen: Screen) -> None:
    """Write whole records, see design.md, section 5."""
    projects = [as_plain(record) for record in records]
    screen.machine(as_json({"format": 1, **portfolios_data(portfolio), "projects": projects}))


def csv(records: Records, keys: Keys, _: Portfolio, screen: Screen) -> None:
    """Write the ids and plain values below a line with the keys."""
    chosen = keys or _DEFAULT
    screen.machine(comma_separated([chosen, *_plain_rows(records, chosen)]))


def as_markdown(records: Records, keys: Keys, portfolio: Portfolio, screen: Screen) -> None:
    """Write a table for a paper, with names instead of ids."""
    table = _table(records, keys or _DEFAULT, portfolio)
    screen.machine(markdown(table.texts(screen.translate), [column.right for column in table.columns]))


FORMATS: Final[Mapping[str, View]] = {"text": text, "plain": plain, "json": json, "csv": csv, "markdown": as_markdown}


def _overview(records: Records, portfolio: Portfolio) -> Table:
    """Fit 80 columns: the id below the title, the theme below the partners, and no id ever broken."""
    columns = (
        Column(Message("Project")),
        Column(Message("Partners and theme")),
        Column(Message("Status"), wraps=False),
    )
    rows = tuple(
        (
            Stack((record.title, (record.id, Style.DIM))),
            Stack((_partners(record, portfolio), *_main_theme(record, portfolio))),
            STATUS[record.status],
        )
        for record in records
    )
    return Table(columns, rows)


def _partners(record: ProjectRecord, portfolio: Portfolio) -> Value:
    lead, *others = (portfolio.partners.label(partner) for partner in record.members)
    if len(others) < _FEW:
        return Listing((lead, *others))
    return Message("{lead} and {n} others", lead=lead, n=len(others))


def _main_theme(record: ProjectRecord, portfolio: Portfolio) -> tuple[Part, ...]:
    return tuple((portfolio.themes.label(theme), Style.DIM) for theme in record.themes[:1])


def _table(records: Records, keys: Keys, portfolio: Portfolio) -> Table:
    columns = tuple(Column(LABELS[key], wraps=key not in _UNBROKEN) for key in keys)
    rows = tuple(tuple(_cell(record, key, portfolio) for key in keys) for record in records)
    return Table(columns, rows)


def _cell(record: ProjectRecord, key: str, portfolio: Portfolio) -> Stack:
    """Tell what a key's values are, without their details."""
    return Stack(tuple(line[0] for line in lines(record, key, portfolio)))


def _plain_rows(records: Records, keys: Keys) -> list[list[str]]:
    return [[plain_value(getattr(record, key)) for key in keys] for record in records]

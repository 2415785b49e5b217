"""How the matrix of partners looks: who shares most with whom."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from sr_cli.message import Listing, Message, Plural, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.abbreviations import abbreviations
from sr_cli.render.machine import as_json, rounded
from sr_cli.render.screen import Part, Screen, Style
from sr_cli.render.synergies.words import names
from sr_cli.render.table import Column, Table, comma_separated, tab_separated, write_table
from sr_cli.render.table import markdown as markdown_table
from sr_cli.synergy.table_of_partners import PartnerTable, Shared

Format: TypeAlias = Callable[[PartnerTable, Portfolio, Screen], None]

_NOTHING: Final = "·"
_ITSELF: Final = "-"
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_TOTAL: Final = Message("Total")
_NAME: Final = 13
"""Columns that the names of the partners need at least, with the gap behind them."""
_STRONGEST: Final = 5
"""So many couples are named below the table."""


def text(table: PartnerTable, portfolio: Portfolio, screen: Screen) -> None:
    """Show how many synergies each two partners have, and who shares most."""
    if not table.shared:
        screen.line(Message("No two partners share anything that is not joint work or decided about already."))
        return
    short = abbreviations([portfolio.partners.label(partner).de for partner in table.partners])
    if _NAME + sum(len(name) + 1 for name in short) + len(screen.translate(_TOTAL)) <= screen.width:
        write_table(screen, _table(table, short, portfolio))
        screen.blank()
        screen.line(*_legend(table, portfolio, short))
        screen.blank()
    else:
        screen.line(Message("The table is too wide for this screen; it is whole with --format markdown."))
        screen.blank()
    screen.line((Message("Who shares most with whom"), Style.STRONG))
    for number, shared in enumerate(table.strongest[:_STRONGEST], 1):
        both = Listing(names(shared.partners, portfolio))
        screen.line(f"{number}  ", (both, Style.STRONG), ": ", _told(shared), indent=2, hang=2)
    screen.blank()
    note = Message("Counted are pairs of projects that are open: neither joint work nor decided about.")
    screen.line((note, Style.DIM))
    first = table.strongest[0].partners[0]
    screen.line((Message("What they share: {command}", command=f"sr synergies --partner {first} --by pair"), Style.DIM))


def plain(table: PartnerTable, _: Portfolio, screen: Screen) -> None:
    """Give a line for each two partners that share anything, who share most first: ids, number, sum of the scores."""
    screen.machine(tab_separated(_rows(table)))


def json(table: PartnerTable, _: Portfolio, screen: Screen) -> None:
    """Give the matrix to programs: `shared` are the couples that share anything, who share most first."""
    data: dict[str, object] = {
        "format": 1,
        "partners": [
            {"id": partner, "synergies": _count(table.of(partner)), "score": rounded(_score(table.of(partner)))}
            for partner in table.partners
        ],
        "shared": [
            {"partners": each.partners, "synergies": each.synergies, "score": rounded(each.score)}
            for each in table.strongest
        ],
    }
    screen.machine(as_json(data))


def csv(table: PartnerTable, _: Portfolio, screen: Screen) -> None:
    """Give the couples below a line with the names of the columns."""
    screen.machine(comma_separated([("partner", "with", "synergies", "score"), *_rows(table)]))


def markdown(table: PartnerTable, portfolio: Portfolio, screen: Screen) -> None:
    """Give the table for a paper, with the partners' full names."""
    full = tuple(screen.translate(label) for label in names(table.partners, portfolio))
    whole = _table(table, full, portfolio)
    screen.machine(markdown_table(whole.texts(screen.translate), [column.right for column in whole.columns]))


def _rows(table: PartnerTable) -> list[list[str]]:
    return [[*each.partners, str(each.synergies), f"{each.score:.4f}"] for each in table.strongest]


def _count(shared: Sequence[Shared]) -> int:
    return sum(each.synergies for each in shared)


def _score(shared: Sequence[Shared]) -> float:
    return sum((each.score for each in shared), 0.0)


def _told(shared: Shared) -> Message:
    count = Plural("{n} synergy", "{n} synergies", shared.synergies)
    return Message("{synergies}; scores add up to {score}", synergies=count, score=shared.score)


def _table(table: PartnerTable, headers: Sequence[str], portfolio: Portfolio) -> Table:
    """Make a table of the numbers: a row for each partner, and at its end what it shares with all others."""
    columns = (
        Column(Message("Partner")),
        *(Column(header, right=True, wraps=False) for header in headers),
        Column(_TOTAL, right=True, wraps=False),
    )
    rows = (
        (
            portfolio.partners.label(partner),
            *(_cell(table, partner, other) for other in table.partners),
            _count(table.of(partner)),
        )
        for partner in table.partners
    )
    return Table(columns, tuple(rows), gap=1)


def _cell(table: PartnerTable, partner: str, other: str) -> Value:
    if partner == other:
        return _ITSELF
    shared = table.between(partner, other)
    return shared.synergies if shared else _NOTHING


def _legend(table: PartnerTable, portfolio: Portfolio, short: Sequence[str]) -> Iterator[Part]:
    """Give the short names with the full ones; each pair stays together."""
    for number, (abbreviation, partner) in enumerate(zip(short, table.partners, strict=True)):
        name = portfolio.partners.label(partner).de.replace(" ", _NO_BREAK)
        yield from (", " if number else "", (abbreviation, Style.ACCENT), _NO_BREAK, name)

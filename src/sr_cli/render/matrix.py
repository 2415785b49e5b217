"""How the matrix of theme fields and partners looks."""

from collections.abc import Callable, Iterator, Mapping
from math import ceil
from typing import Final

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Status
from sr_cli.query.matrix import ALIVE, Counting, Matrix
from sr_cli.render.abbreviations import abbreviations
from sr_cli.render.labels import STATUS
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Part, Screen, Style
from sr_cli.render.table import Column, Table, comma_separated, markdown, tab_separated, write_table

_TOTAL: Final = Message("Total")
_NOTHING: Final = "·"
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_LABEL: Final = 20
"""Columns that the names of the themes keep; with more partners than fit beside them the table is cut into several."""


def text(matrix: Matrix, portfolio: Portfolio, screen: Screen) -> None:
    """Show the counts, the white spots and how it was counted to people."""
    if not matrix.rows or not matrix.columns:
        screen.line(Message("There are no theme fields or no partners to count for."))
        return
    short = abbreviations([portfolio.partners.label(column.partner).de for column in matrix.columns])
    for stretch in _stretches(matrix, short, screen):
        write_table(screen, _table(matrix, portfolio, short, stretch))
        screen.blank()
    screen.line(*_legend(matrix, portfolio, short))
    screen.blank()
    _white_spots(matrix, portfolio, screen)
    screen.blank()
    screen.line(*(part for note in _notes(matrix.counting) for part in ((note, Style.DIM), " ")))


def plain(matrix: Matrix, _: Portfolio, screen: Screen) -> None:
    """Give a line with the partners' ids, then a line for each theme, cells apart by tabs; no totals."""
    header, *rows = _cells(matrix)
    screen.machine(tab_separated([header[:-1], *(row[:-1] for row in rows[:-1])]))


def json(matrix: Matrix, _: Portfolio, screen: Screen) -> None:
    """Give the matrix to programs.

    `projects` is the number of projects that count, each once; `statuses`, `lead_only` and `main_theme_only` say
    which count where. Each of `themes` has its `id`, the number of its `projects`, the `counts` by partner id and the
    partners that are `missing`; each of `partners` its `id`, the number of its `projects` and the number of `themes`
    in which it is active.
    """
    counting = matrix.counting
    ids = [column.partner for column in matrix.columns]
    data: dict[str, object] = {
        "format": 1,
        "projects": matrix.total,
        "statuses": [status for status in Status if status in counting.statuses],
        "lead_only": counting.lead_only,
        "main_theme_only": counting.main_theme_only,
        "themes": [
            {
                "id": row.theme,
                "projects": row.total,
                "counts": dict(zip(ids, row.counts, strict=True)),
                "missing": row.missing,
            }
            for row in matrix.rows
        ],
        "partners": [
            {"id": column.partner, "projects": column.total, "themes": column.themes} for column in matrix.columns
        ],
    }
    screen.machine(as_json(data))


def csv(matrix: Matrix, _: Portfolio, screen: Screen) -> None:
    """Give the counts with ids and totals."""
    screen.machine(comma_separated(_cells(matrix)))


def as_markdown(matrix: Matrix, portfolio: Portfolio, screen: Screen) -> None:
    """Give the table for a paper, with the partners' full names."""
    names = tuple(screen.translate(portfolio.partners.label(column.partner)) for column in matrix.columns)
    table = _table(matrix, portfolio, names, range(len(names)))
    screen.machine(markdown(table.texts(screen.translate), [column.right for column in table.columns]))


FORMATS: Final[Mapping[str, Callable[[Matrix, Portfolio, Screen], None]]] = {
    "text": text,
    "plain": plain,
    "json": json,
    "csv": csv,
    "markdown": as_markdown,
}


def _cells(matrix: Matrix) -> list[list[str]]:
    header = ["theme", *(column.partner for column in matrix.columns), "total"]
    rows = [[row.theme, *map(str, row.counts), str(row.total)] for row in matrix.rows]
    return [header, *rows, ["total", *(str(column.total) for column in matrix.columns), str(matrix.total)]]


def _stretches(matrix: Matrix, short: tuple[str, ...], screen: Screen) -> Iterator[range]:
    """Cut the partners into as few stretches of like length as fit the screen beside the themes and the total."""
    cell = 1 + max(*map(len, short), len(str(matrix.total)))
    room = screen.width - _LABEL - 1 - len(screen.translate(_TOTAL))
    tables = ceil(len(short) / max(1, room // cell))
    length = ceil(len(short) / tables)
    return (range(start, min(start + length, len(short))) for start in range(0, len(short), length))


def _table(matrix: Matrix, portfolio: Portfolio, names: tuple[str, ...], stretch: range) -> Table:
    """Make the table of some of the partners."""
    counts = tuple(Column(names[number], right=True, wraps=False) for number in stretch)
    columns = (Column(Message("Theme field")), *counts, Column(_TOTAL, right=True, wraps=False))
    rows: list[tuple[Value, ...]] = [
        (portfolio.themes.label(row.theme), *(_shown(row.counts[number]) for number in stretch), row.total)
        for row in matrix.rows
    ]
    totals: tuple[Value, ...] = (_TOTAL, *(matrix.columns[number].total for number in stretch), matrix.total)
    return Table(columns, (*rows, totals), gap=1)


def _shown(count: int) -> Value:
    return count or _NOTHING


def _legend(matrix: Matrix, portfolio: Portfolio, short: tuple[str, ...]) -> Iterator[Part]:
    """Give the short names with the full ones; each pair stays together."""
    for number, (abbreviation, column) in enumerate(zip(short, matrix.columns, strict=True)):
        name = portfolio.partners.label(column.partner).de.replace(" ", _NO_BREAK)
        yield from (", " if number else "", (abbreviation, Style.ACCENT), _NO_BREAK, name)


def _white_spots(matrix: Matrix, portfolio: Portfolio, screen: Screen) -> None:
    spots = [row for row in matrix.rows if row.missing]
    if not spots:
        screen.line(Message("No white spots: every partner is active in every theme field."))
        return
    screen.line((Message("White spots"), Style.STRONG), " ", Message("(neither in the lead nor taking part)"))
    for row in spots:
        screen.line(portfolio.themes.label(row.theme), ": ", _who(row.missing, portfolio), indent=2, hang=2)
    if matrix.narrow:
        screen.blank()
        few = Message("Active in less than half of the theme fields:")
        screen.line((few, Style.STRONG), " ", Listing(tuple(_activity(matrix, portfolio))), hang=2)


def _activity(matrix: Matrix, portfolio: Portfolio) -> Iterator[Message]:
    for column in matrix.narrow:
        partner = portfolio.partners.label(column.partner)
        yield Message("{partner} ({n} of {all})", partner=partner, n=column.themes, all=len(matrix.rows))


def _who(partners: tuple[str, ...], portfolio: Portfolio) -> Text:
    """Name partners, or the others where these are fewer."""
    others = tuple(partner for partner in portfolio.partners.entries if partner not in partners)
    if not others:
        return Message("all partners")
    if len(others) < len(partners):
        return Message("all but {partners}", partners=_names(others, portfolio))
    return _names(partners, portfolio)


def _notes(counting: Counting) -> Iterator[Text]:
    if counting.lead_only:
        yield Message("Projects count for their lead only.")
    else:
        yield Message("Projects count for their lead and for all who take part.")
    if counting.main_theme_only:
        yield Message("They count in their main theme field only; totals count each project once.")
    else:
        yield Message("They count in each of their theme fields; totals count each project once.")
    if counting.statuses == ALIVE:
        yield Message("Stopped projects do not count.")
    else:
        statuses = tuple(STATUS[status] for status in Status if status in counting.statuses)
        yield Message("Only projects in this status count: {statuses}.", statuses=Listing(statuses, "or"))


def _names(partners: tuple[str, ...], portfolio: Portfolio) -> Listing:
    return Listing(tuple(portfolio.partners.label(partner) for partner in partners))

"""Puts records in order."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, itemgetter
from typing import Final, TypeAlias

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import ThemeField, Vocabulary

Rank: TypeAlias = Callable[[ProjectRecord, Portfolio], str]
"""Gives the text by which a record is sorted; it is empty where the record has nothing to be sorted by."""

_STAGE: Final = {status: f"{number:02}" for number, status in enumerate(Status)}

SORT_KEYS: Final[Mapping[str, Rank]] = {
    "id": lambda record, _: record.id,
    "title": lambda record, _: fold(record.title),
    "lead": lambda record, portfolio: fold(portfolio.partners.label(record.lead).de),
    "status": lambda record, _: _STAGE[record.status],
    "theme": lambda record, portfolio: _place(portfolio.themes, record.themes[0]) if record.themes else "",
    "start": lambda record, _: record.start.first.isoformat() if record.start else "",
    "end": lambda record, _: record.end.last.isoformat() if record.end else "",
    "as-of": lambda record, _: record.as_of.isoformat() if record.as_of else "",
}
"""By what records can be sorted: names as in German telephone books (DIN 5007-2), the status by how far a project is,
the main theme as the vocabulary has them, dates by the first day that `start` and the last that `end` can mean."""


def ordered(
    records: Iterable[ProjectRecord], portfolio: Portfolio, rank: Rank, *, descending: bool = False
) -> tuple[ProjectRecord, ...]:
    """Sort records; those with nothing to be sorted by come last either way, and equal ones are in order of id."""
    ranked = [(rank(record, portfolio), record) for record in sorted(records, key=attrgetter("id"))]
    placed = sorted((pair for pair in ranked if pair[0]), key=itemgetter(0), reverse=descending)
    return tuple(record for _, record in (*placed, *(pair for pair in ranked if not pair[0])))


def _place(themes: Vocabulary[ThemeField], theme: str) -> str:
    """Give where a theme stands in its vocabulary; behind all others where it is unknown."""
    place = list(themes.entries).index(theme) if theme in themes else len(themes)
    return f"{place:06}"

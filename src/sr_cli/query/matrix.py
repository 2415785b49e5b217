"""Counts who does what: theme fields by partners, and the white spots between."""

from collections import Counter
from dataclasses import dataclass
from itertools import product
from typing import Final

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status

ALIVE: Final = frozenset(Status) - {Status.STOPPED}
"""Statuses that count unless others are asked for: what was stopped fills no gap."""


@dataclass(frozen=True, slots=True)
class Counting:
    """Which projects count, and where."""

    statuses: frozenset[Status] = ALIVE
    lead_only: bool = False
    """True where a project counts for its lead only, not for all who take part."""
    main_theme_only: bool = False
    """True where a project counts in its first theme only, not in each."""

    def themes_of(self, record: ProjectRecord) -> tuple[str, ...]:
        """Give the themes in which a project counts."""
        return record.themes[:1] if self.main_theme_only else record.themes

    def partners_of(self, record: ProjectRecord) -> tuple[str, ...]:
        """Give the partners for which a project counts."""
        return (record.lead,) if self.lead_only else record.members


@dataclass(frozen=True, slots=True)
class Row:
    """What the partners do in one theme."""

    theme: str
    counts: tuple[int, ...]
    """Numbers of projects, in the order of the matrix's partners."""
    total: int
    """Number of projects in the theme, each once, however many partners it has."""
    missing: tuple[str, ...]
    """The white spots: partners that neither lead a project in the theme nor take part in one."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one partner does."""

    partner: str
    total: int
    """Number of its projects, each once, however many themes it has."""
    themes: int
    """In how many themes it leads a project or takes part in one."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Theme fields by partners, both in the order of their vocabularies."""

    counting: Counting
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    total: int
    """Number of projects that count."""

    @property
    def narrow(self) -> tuple[Column, ...]:
        """Partners that are active in less than half of the themes, the least active first."""
        few = (column for column in self.columns if 2 * column.themes < len(self.rows))
        return tuple(sorted(few, key=lambda column: column.themes))


def count(portfolio: Portfolio, counting: Counting) -> Matrix:
    """Count the projects of each theme and partner; those that the portfolio does not know are left out."""
    records = [record for record in portfolio.projects.values() if record.status in counting.statuses]
    themes, partners = tuple(portfolio.themes.entries), tuple(portfolio.partners.entries)
    cells: Counter[tuple[str, str]] = Counter()
    of_theme: Counter[str] = Counter()
    of_partner: Counter[str] = Counter()
    active: set[tuple[str, str]] = set()
    for record in records:
        its_themes, its_partners = counting.themes_of(record), counting.partners_of(record)
        cells.update(product(its_themes, its_partners))
        of_theme.update(its_themes)
        of_partner.update(its_partners)
        active.update(product(its_themes, record.members))
    rows = tuple(
        Row(
            theme,
            tuple(cells[theme, partner] for partner in partners),
            of_theme[theme],
            tuple(partner for partner in partners if (theme, partner) not in active),
        )
        for theme in themes
    )
    columns = tuple(
        Column(partner, of_partner[partner], sum((theme, partner) in active for theme in themes))
        for partner in partners
    )
    return Matrix(counting, rows, columns, len(records))

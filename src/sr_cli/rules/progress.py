"""What rules about dates ask of records: which are not finished, and from when until when something lasts."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.vocabulary import Programme

AT_WORK: Final = frozenset({Status.PILOT, Status.RUNNING})
"""Statuses of projects that people use already."""

_FINISHED: Final = frozenset({Status.COMPLETED, Status.STOPPED})


class Period(NamedTuple):
    """The days from the first to the last; None where that is not known."""

    first: date | None = None
    last: date | None = None


def unfinished(portfolio: Portfolio) -> Iterator[ProjectRecord]:
    """Give the sound records of projects that are neither completed nor stopped: nobody mends the others any more."""
    return (record for record in portfolio.projects.values() if record.status not in _FINISHED)


def period_of_project(record: ProjectRecord) -> Period:
    """Tell how long a project lasts: from the first day that its start may mean to the last that its end may mean."""
    return _forwards(record.start.first if record.start else None, record.end.last if record.end else None)


def period_of_programme(programme: Programme) -> Period:
    """Tell how long a funding programme is valid."""
    return _forwards(programme.valid_from, programme.valid_until)


def _forwards(first: date | None, last: date | None) -> Period:
    """Know nothing of a period that ends before it starts: one of its dates is wrong, and another rule says so."""
    return Period() if first and last and last < first else Period(first, last)

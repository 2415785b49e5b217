"""When a project asks citizens."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeAlias

from sr_cli.model.dates import PartialDate
from sr_cli.model.project import ParticipationLevel, ProjectRecord
from sr_cli.model.text import fold
from sr_cli.synergy.phases import ENDED

Span: TypeAlias = tuple[date, date]
"""The first and the last day of a time."""

_ASKED: Final = frozenset({ParticipationLevel.CONSULTATION, ParticipationLevel.COLLABORATION})
"""Who only informs citizens asks them nothing."""


def times(project: ProjectRecord) -> tuple[Span, ...]:
    """Give the times in which citizens are asked.

    Where milestones name one of the formats, such as “Bürgerwerkstatt”, these are the months in which they are due and
    not done; otherwise it is the whole time of the project, if its begin and end are known.
    """
    if project.participation is None or project.participation.level not in _ASKED or project.status in ENDED:
        return ()
    formats = [fold(each) for each in project.participation.formats]
    named = [each for each in project.milestones if any(form in fold(each.title) for form in formats)]
    if named:
        return tuple(_month(each.due) for each in named if each.due and not each.done)
    if project.start is None or project.end is None:
        return ()
    return ((project.start.first, project.end.last),)


def common(mine: Iterable[Span], yours: Iterable[Span]) -> Iterator[Span]:
    """Give the times that lie in both."""
    theirs = tuple(yours)
    for first, last in mine:
        for begin, end in theirs:
            if first <= end and begin <= last:
                yield max(first, begin), min(last, end)


def _month(day: date) -> Span:
    month = PartialDate(day.year, day.month)
    return month.first, month.last

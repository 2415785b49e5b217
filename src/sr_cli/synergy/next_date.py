"""The next day that matters to a synergy."""

from collections.abc import Iterable, Iterator
from datetime import date

from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import NextDate
from sr_cli.synergy import quarters
from sr_cli.synergy.money import in_view
from sr_cli.synergy.occasions import STILL_TO_BUY
from sr_cli.synergy.phases import ENDED


def next_date(projects: Iterable[ProjectRecord], portfolio: Portfolio, day: date) -> NextDate | None:
    """Give the next day on or after that day, None where no record tells one.

    What matters: the deadline of a funding that one can still apply for, the begin of a quarter in which something is
    still to be bought, a milestone that is not reached yet, the end of the project; of one day and project in that
    order.
    """
    ahead = (
        each
        for project in projects
        if project.status not in ENDED
        for each in _dates(project, portfolio, day)
        if each.day >= day
    )
    return min(ahead, key=lambda each: (each.day, each.project), default=None)


def _dates(project: ProjectRecord, portfolio: Portfolio, day: date) -> Iterator[NextDate]:
    for programme, deadline in in_view(project, portfolio, day).items():
        label = portfolio.programmes.label(programme)
        yield NextDate(deadline, project.id, Message("funding deadline of {programme}", programme=label))
    for purchase in project.procurement:
        if purchase.quarter and purchase.state in STILL_TO_BUY:
            begin = quarters.first_day(quarters.number(purchase.quarter))
            yield NextDate(begin, project.id, Message("procurement of {what} begins", what=purchase.what))
    for milestone in project.milestones:
        if milestone.due and not milestone.done:
            yield NextDate(milestone.due, project.id, Message("milestone {title}", title=milestone.title))
    if project.end:
        yield NextDate(project.end.last, project.id, Message("project ends"))

"""SR307: something that is recorded as having happened, on a day that lies ahead."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import DatedRule, PathViolation

_HINT_OF: Final = {
    "as_of": Message("write the day on which somebody last checked the record"),
    "done": Message("correct the day, or leave out `done` until the milestone is reached"),
    "date": Message("correct the day, or leave out the decision until it is taken"),
}
"""What to do, by the key of the day."""


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    of_records = ((record.path, *past) for record in portfolio.every_record() for past in _past_days(record))
    of_decisions = (
        (decision.path, ("decisions", index, "date"), step.date)
        for decision in portfolio.decisions.values()
        for index, step in enumerate(decision.steps)
    )
    for path, place, day in chain(of_records, of_decisions):
        if day and day > today:
            message = Message("{day} lies in the future", day=day.isoformat())
            yield path, Violation(place, message, _HINT_OF[str(place[-1])])


def _past_days(record: ProjectRecord) -> Iterator[tuple[KeyPath, date | None]]:
    """Give the days on which something has happened, and where they stand."""
    yield ("as_of",), record.as_of
    for index, milestone in enumerate(record.milestones):
        yield ("milestones", index, "done"), milestone.done
    for index, decision in enumerate(record.decisions):
        yield ("decisions", index, "date"), decision.date


RULE = DatedRule(
    code="SR307",
    name="future-date",
    severity=Severity.WARNING,
    summary=Message("What is recorded as having happened lies in the future"),
    why=Message(
        "A record cannot be right as of a day to come; mostly the year is mistyped, or a plan stands as a fact."
    ),
    remedy=Message("Correct `as_of`, `done` or `date`. The day on which a milestone is planned is `due`."),
    bad='[[milestones]]\ntitle = "Erste Sensoren"\ndone = 2099-03-31\n',
    good='[[milestones]]\ntitle = "Erste Sensoren"\ndue = 2099-03-31\n',
    check=_check,
)

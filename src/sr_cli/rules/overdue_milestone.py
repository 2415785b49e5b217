"""SR308: a milestone whose day has passed and that was not reached."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Status
from sr_cli.rules.progress import AT_WORK
from sr_cli.rules.rule import DatedRule, PathViolation

_UNDER_WAY: Final = AT_WORK | {Status.PLANNED}


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    hint = Message("write as `done` the day on which it was reached, or agree on another day")
    for record in portfolio.projects.values():  # where the schema is broken, `done` may only seem to be missing
        if record.status in _UNDER_WAY:
            for index, milestone in enumerate(record.milestones):
                if milestone.due and milestone.due < today and not milestone.done:
                    message = Message("the milestone was due on {day} and is not done", day=milestone.due.isoformat())
                    yield record.path, Violation(("milestones", index, "due"), message, hint)


RULE = DatedRule(
    code="SR308",
    name="overdue-milestone",
    severity=Severity.INFORMATION,
    summary=Message("A milestone was due and is not done"),
    why=Message(
        "Either the project is late, which those who wait for it should know, or nobody wrote down that it is not."
    ),
    remedy=Message("Write as `done` the day on which the milestone was reached, or correct `due`."),
    bad='status = "running"\n\n[[milestones]]\ntitle = "Erste Sensoren"\ndue = 2025-03-31\n',
    good='status = "running"\n\n[[milestones]]\ntitle = "Erste Sensoren"\ndue = 2025-03-31\ndone = 2025-03-28\n',
    check=_check,
)

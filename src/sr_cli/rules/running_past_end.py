"""SR305: a project that runs though its end is over."""

from collections.abc import Iterator
from datetime import date

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.progress import AT_WORK, period_of_project
from sr_cli.rules.rule import DatedRule, PathViolation


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    for record in portfolio.every_record():
        last = period_of_project(record).last
        if last and last < today and record.status in AT_WORK:
            message = Message(
                "the end {end} is over, and the project is still `{status}`",
                end=str(record.end),
                status=record.status.value,
            )
            yield record.path, Violation(("end",), message, Message("set `status` to `completed`, or correct the end"))


RULE = DatedRule(
    code="SR305",
    name="running-past-end",
    severity=Severity.WARNING,
    summary=Message("A project is a pilot or running, though its end is over"),
    why=Message(
        "Either it goes on, and partners who could join think that it is over, or it is over, and partners count on it."
    ),
    remedy=Message("Set `status` to `completed`, or correct `end`. A year alone means the whole year."),
    bad='status = "running"\nstart = 2023\nend = "2025-06"\n',
    good='status = "completed"\nstart = 2023\nend = "2025-06"\n',
    check=_check,
)

"""SR306: a record that nobody has looked at for longer than the region wants."""

from collections.abc import Iterator
from datetime import date

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message, Plural
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.progress import unfinished
from sr_cli.rules.rule import DatedRule, PathViolation


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    months = portfolio.region.checks.max_age_months
    if months is None or months < 1:  # that breaks the schema already
        return
    hint = Message("check what it says, and write as `as_of` the day on which you did")
    for record in unfinished(portfolio):
        if record.as_of and _is_over(record.as_of, months, today):
            message = Plural(
                "the record is as of {as_of}, more than {n} month ago",
                "the record is as of {as_of}, more than {n} months ago",
                months,
                as_of=record.as_of.isoformat(),
            )
            yield record.path, Violation(("as_of",), message, hint)


def _is_over(day: date, months: int, today: date) -> bool:
    """Tell whether so many calendar months after a day are over.

    They end on the day of the same number, or with the month if it has no such day: one month after 31 January ends
    with February (as § 188 BGB, paragraphs 2 and 3, counts).
    """
    passed = (today.year - day.year) * 12 + today.month - day.month
    return passed > months or (passed == months and day.day < today.day)


RULE = DatedRule(
    code="SR306",
    name="outdated-record",
    severity=Severity.WARNING,
    summary=Message("A record is older than the region wants its records to be"),
    why=Message(
        "Whoever relies on it for a talk or an application may rely on what was right years ago. The region sets the "
        "limit as `max_age_months`; without it nothing counts as outdated, nor does a project that is over."
    ),
    remedy=Message("Check what the record says, correct it, and write as `as_of` the day on which you did."),
    bad="# max_age_months = 24\nas_of = 2019-05-31\n",
    good="# max_age_months = 24\nas_of = 2026-05-31\n",
    check=_check,
)

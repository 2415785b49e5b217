"""SR301: something that ends before it starts."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for record in portfolio.every_record():
        if record.start and record.end and record.end.last < record.start.first:
            yield record.path, _backwards(("end",), str(record.start), str(record.end))
    for programme in portfolio.programmes:
        opens, closes = programme.valid_from, programme.valid_until
        if opens and closes and closes < opens:
            key = (programme.id, "valid_until")
            yield portfolio.programmes.path, _backwards(key, opens.isoformat(), closes.isoformat())


def _backwards(key: tuple[str, ...], start: str, end: str) -> Violation:
    return Violation(
        key,
        Message("the end {end} lies before the start {start}", end=end, start=start),
        Message("correct one of the two dates, or leave out what is not known"),
    )


RULE = PortfolioRule(
    code="SR301",
    name="end-before-start",
    severity=Severity.ERROR,
    summary=Message("A project or a funding programme ends before it starts"),
    why=Message("One of the two dates is wrong, and with it every list by year and every timetable."),
    remedy=Message("Correct one of the dates. A year alone means the whole year, so start and end may be the same."),
    bad='start = 2026\nend = "2025-06"\n',
    good='start = 2026\nend = "2026-06"\n',
    check=_check,
)

"""SR107: a date that does not exist or is written in another way."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR107",
    name="bad-date",
    severity=Severity.ERROR,
    summary=Message("A date does not exist or is written in another way"),
    why=Message("Only dates in one form can be sorted, compared and put into a calendar."),
    remedy=Message('Write a year (2026), a month ("2026-03") or a day (2026-03-31).'),
    bad='start = "März 2026"\n',
    good='start = "2026-03"\n',
    fixable=True,
)

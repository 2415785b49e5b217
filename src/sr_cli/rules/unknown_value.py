"""SR104: a value that is not among the allowed ones."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR104",
    name="unknown-value",
    severity=Severity.ERROR,
    summary=Message("A value is not among the allowed ones"),
    why=Message("Projects can be compared across the partners only if all use the same words."),
    remedy=Message("Use one of the values that the message names."),
    bad='status = "laufend"\n',
    good='status = "running"\n',
    fixable=True,
)

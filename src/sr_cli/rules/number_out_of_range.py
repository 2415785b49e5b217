"""SR108: a number that cannot be meant."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR108",
    name="number-out-of-range",
    severity=Severity.ERROR,
    summary=Message("A number is too small or too large"),
    why=Message("Sums over all projects are worth as much as the worst number in them."),
    remedy=Message("Correct the number. Amounts are in euros and not negative."),
    bad="""\
[budget]
total_eur = -250000
""",
    good="""\
[budget]
total_eur = 250000
""",
)

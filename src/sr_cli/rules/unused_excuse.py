"""SR902: an excuse for something that is not found."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import ChoiceRule

RULE = ChoiceRule(
    code="SR902",
    name="unused-excuse",
    severity=Severity.WARNING,
    summary=Message("A record excuses what no rule finds in it"),
    why=Message("The fault was mended, and the excuse would hide the next one of its kind."),
    remedy=Message("Delete the excuse."),
    bad="""\
unit = "Stabsstelle Digitalisierung"

[[excuses]]
rule = "missing-for-status"
key = "unit"
reason = "Die Zuständigkeit wird noch geklärt."
""",
    good="""\
unit = "Stabsstelle Digitalisierung"
""",
    fixable=True,
)

"""SR903: an excuse whose last day is over."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import ChoiceRule

RULE = ChoiceRule(
    code="SR903",
    name="expired-excuse",
    severity=Severity.WARNING,
    summary=Message("The last day is over on which an excuse counted"),
    why=Message("The partners agreed to wait until that day; now what was excused is found again."),
    remedy=Message("Mend what was excused, or agree on another day."),
    bad="""\
[[excuses]]
rule = "missing-for-status"
key = "unit"
reason = "Die Zuständigkeit wird bis zum Sommer geklärt."
until = 2026-06-30
""",
    good="""\
[[excuses]]
rule = "missing-for-status"
key = "unit"
reason = "Der Rat entscheidet im Herbst 2099 über die Zuständigkeit."
until = 2099-10-31
""",
)

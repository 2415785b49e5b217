"""SR901: a rule is named that there is not."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import ChoiceRule

RULE = ChoiceRule(
    code="SR901",
    name="unknown-rule",
    severity=Severity.ERROR,
    summary=Message("A rule is selected, ignored or excused that there is not"),
    why=Message("What was meant to be chosen is not, and nobody would notice."),
    remedy=Message("Write the rule's name, such as `unknown-partner`; sr explain lists all rules."),
    bad='[checks]\nignore = ["one-sided-relation"]\n',
    good='[checks]\nignore = ["one-sided-related"]\n',
)

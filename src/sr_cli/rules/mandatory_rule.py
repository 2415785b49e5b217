"""SR904: a rule is ignored or excused of which there is no choice."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import ChoiceRule

RULE = ChoiceRule(
    code="SR904",
    name="mandatory-rule",
    severity=Severity.ERROR,
    summary=Message("A rule is ignored, excused or weighed differently of which there is no choice"),
    why=Message(
        "A record that breaks it cannot be read as one, so it would be missing from every list without a word."
    ),
    remedy=Message("Mend what the rule finds. Rules about files and keys apply in every cooperation."),
    bad='[checks]\nignore = ["unknown-key"]\n',
    good='[checks]\nignore = ["missing-for-status"]\n',
)

"""SR109: a value that stands twice in a list."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR109",
    name="repeated-value",
    severity=Severity.ERROR,
    summary=Message("A value stands more than once in a list"),
    why=Message("The second one adds nothing, and counts go wrong. Mostly another value was meant."),
    remedy=Message("Delete one of them, or write what was meant."),
    bad='themes = ["mobilitaet", "mobilitaet"]\n',
    good='themes = ["mobilitaet"]\n',
    fixable=True,
)

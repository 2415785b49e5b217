"""SR103: a value of another type."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR103",
    name="wrong-type",
    severity=Severity.ERROR,
    summary=Message("A value is of another type than the key takes"),
    why=Message(
        "Numbers can be added up and dates compared only if they are written as such. A list stays a list even "
        "with one element."
    ),
    remedy=Message("Write text in quotation marks, numbers and dates without, lists in square brackets."),
    bad='themes = "mobilitaet"\n',
    good='themes = ["mobilitaet"]\n',
    fixable=True,
)

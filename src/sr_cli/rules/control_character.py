"""SR110: a text with a character that nobody sees."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR110",
    name="control-character",
    severity=Severity.ERROR,
    summary=Message("A text holds an invisible character"),
    why=Message(
        "Control characters can change what a terminal shows, marks of direction turn words round, and a word with a "
        "soft hyphen in it is not found."
    ),
    remedy=Message("Delete the character, or type the text anew; line breaks and tabs may stay."),
    bad='title = "Mängel\\u00admelder"\n',
    good='title = "Mängelmelder"\n',
)

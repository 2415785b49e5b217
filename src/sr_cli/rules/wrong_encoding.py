"""SR003: a file that is not UTF-8."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR003",
    name="wrong-encoding",
    severity=Severity.ERROR,
    summary=Message("A file is not UTF-8"),
    why=Message(
        "TOML is UTF-8. Saved in the encoding of an old Windows program, umlauts turn into other characters on the "
        "computers of the partners."
    ),
    remedy=Message(
        "Save the file again with the encoding UTF-8; in the Windows editor it is chosen in the dialogue in which "
        "the file is saved."
    ),
    bad='title = "M�ngelmelder"\n',
    good='title = "Mängelmelder"\n',
)

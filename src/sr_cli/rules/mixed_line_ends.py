"""SR021: a file whose lines end in different ways."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR021",
    name="mixed-line-ends",
    severity=Severity.WARNING,
    summary=Message("Some lines of a file end in LF, others in CRLF"),
    why=Message(
        "The next editor or git changes all lines that are in the minority, and the one change that somebody made is "
        "lost among them."
    ),
    remedy=Message("Choose one kind of line end in the editor and save the file; LF is what git stores."),
    bad="""\
74 69 74 6C 65 0D 0A
6C 65 61 64 0A
""",
    good="""\
74 69 74 6C 65 0A
6C 65 61 64 0A
""",
    fixable=True,
    mandatory=False,
)

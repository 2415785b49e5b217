"""SR005: a merge that nobody finished."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR005",
    name="conflict-marker",
    severity=Severity.ERROR,
    summary=Message("A file holds the markers of a merge conflict"),
    why=Message(
        "Two people changed the same lines and git asks which ones are right. Until somebody decides, the record "
        "says both."
    ),
    remedy=Message("Keep the lines that are right, delete the others and the three marker lines."),
    bad="""\
<<<<<<< HEAD
status = "pilot"
=======
status = "running"
>>>>>>> kamen
""",
    good='status = "running"\n',
)

"""SR105: a text or list that is too short or too long."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR105",
    name="bad-length",
    severity=Severity.ERROR,
    summary=Message("A text or a list is too short or too long"),
    why=Message("A title must fit a line of a table, and a summary must tell a stranger what is built for whom."),
    remedy=Message("Shorten the text or say more; background has its place in `notes`."),
    bad='summary = "App"\n',
    good='summary = "Schäden an Straßen und Laternen melden, mit Foto und Rückmeldung."\n',
)

"""SR009: two records with the same file name."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR009",
    name="duplicate-id",
    severity=Severity.ERROR,
    summary=Message("Two records in different folders have the same file name"),
    why=Message("The file name is the id. Whoever refers to it would mean two projects."),
    remedy=Message("Rename one of the files; the name of its lead in front makes the id unique."),
    bad="""\
portfolio/projects/kamen/maengelmelder.toml
portfolio/projects/werne/maengelmelder.toml
""",
    good="""\
portfolio/projects/kamen/kamen-maengelmelder.toml
portfolio/projects/werne/werne-maengelmelder.toml
""",
)

"""SR023: a schema for editors that no longer fits the portfolio."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR023",
    name="stale-schema",
    severity=Severity.WARNING,
    summary=Message("A file in schemas/ is missing or no longer fits the vocabularies or this version of sr"),
    why=Message("Editors offer ids that are gone, underline those that are new, and tell of keys as they once were."),
    remedy=Message("Run `sr schema --write`, and commit what it writes together with the change of the vocabulary."),
    bad="""\
$ sr schema --check
out of date: schemas/project.schema.json
""",
    good="""\
$ sr schema --write
written: schemas/project.schema.json
""",
    mandatory=False,
)

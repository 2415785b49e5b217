"""SR102: a key without which a record is of no use."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR102",
    name="missing-key",
    severity=Severity.ERROR,
    summary=Message("A key that is always needed is missing"),
    why=Message("Lists, filters and synergies rely on it; without it the project cannot be shown or compared."),
    remedy=Message("Add the key. What each key means stands in the schema, which many editors show."),
    bad="""\
title = "Mängelmelder"
lead = "kamen"
""",
    good="""\
title = "Mängelmelder"
lead = "kamen"
status = "running"
""",
)

"""SR011: tables or arrays nested beyond reason."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR011",
    name="excessive-nesting",
    severity=Severity.ERROR,
    summary=Message("A file nests tables or arrays beyond reason"),
    why=Message("No record needs that, and some TOML readers crash on it."),
    remedy=Message("Flatten the value; a record needs three levels at most."),
    bad="""\
[x]
depth = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    good="""\
[x]
depth = [1]
""",
)

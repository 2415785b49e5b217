"""SR106: a text that has not the form that is asked for."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR106",
    name="malformed-value",
    severity=Severity.ERROR,
    summary=Message("A text has not the form that the key asks for"),
    why=Message("Ids, keys, quarters and addresses are read by programs, which need them in one form."),
    remedy=Message("Write the value in the form that the message shows."),
    bad="""\
[[procurement]]
what = "Sensoren"
quarter = "II/2027"
""",
    good="""\
[[procurement]]
what = "Sensoren"
quarter = "2027-Q2"
""",
    fixable=True,
)

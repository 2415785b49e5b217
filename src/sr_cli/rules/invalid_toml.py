"""SR010: a text that is no TOML."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR010",
    name="invalid-toml",
    severity=Severity.ERROR,
    summary=Message("A file is not valid TOML 1.0"),
    why=Message(
        "Nothing after the fault can be read, so the whole project is missing from lists, reports and synergies."
    ),
    remedy=Message(
        "Correct the line that is named. The usual causes are a missing quotation mark, a missing comma, or a key "
        "that stands twice."
    ),
    bad="title = Mängelmelder\n",
    good='title = "Mängelmelder"\n',
    fixable=True,
)

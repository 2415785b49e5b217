"""SR101: a key that the format does not know."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR101",
    name="unknown-key",
    severity=Severity.ERROR,
    summary=Message("A key is not part of the format"),
    why=Message(
        "A misspelt key would vanish without a word: the value stands in the file, yet no list, filter or report "
        "ever shows it."
    ),
    remedy=Message(
        "Correct the key. What only your municipality needs has its place in the table `[x]`, which is free."
    ),
    bad='sumary = "Meldungen per App."\n',
    good='summary = "Meldungen per App."\n',
    fixable=True,
)

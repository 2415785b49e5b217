"""SR111: a web address that starts with the name of the site."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR111",
    name="url-without-scheme",
    severity=Severity.ERROR,
    summary=Message("A web address does not start with https://"),
    why=Message(
        "Browsers guess the beginning; reports, maps and other programs take the address for the name of a file."
    ),
    remedy=Message("Copy the whole address from the address bar of the browser."),
    bad='sources = ["www.kamen.de/maengelmelder"]\n',
    good='sources = ["https://www.kamen.de/maengelmelder"]\n',
)

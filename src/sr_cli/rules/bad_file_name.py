"""SR007: a file name that cannot be an id."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR007",
    name="bad-file-name",
    severity=Severity.ERROR,
    summary=Message("The name of a file cannot be the id of a project"),
    why=Message(
        "The file name is the id by which other records, links and commands name the project. It must work on "
        "every operating system, in addresses and without thinking about spelling."
    ),
    remedy=Message(
        "Use lower-case letters a to z, digits and single hyphens, at most 80 characters, and `.toml`; write ae for ä."
    ),
    bad="portfolio/projects/kamen/Mängelmelder_Kamen.TOML\n",
    good="portfolio/projects/kamen/kamen-maengelmelder.toml\n",
)

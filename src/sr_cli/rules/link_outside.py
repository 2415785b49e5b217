"""SR006: a symbolic link that leads out of the portfolio."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR006",
    name="link-outside",
    severity=Severity.ERROR,
    summary=Message("A symbolic link leads out of the portfolio"),
    why=Message(
        "The link points to a file that exists on one computer only, and it could show files there that are "
        "nobody's business."
    ),
    remedy=Message("Replace the link by the file itself."),
    bad="portfolio/projects/kamen/kamen-maengelmelder.toml -> /home/kamen/melder.toml\n",
    good="portfolio/projects/kamen/kamen-maengelmelder.toml\n",
)

"""SR002: a file over 1 MiB."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR002",
    name="oversized-file",
    severity=Severity.ERROR,
    summary=Message("A file is larger than 1 MiB"),
    why=Message(
        "A record of a project has a few kilobytes. A file a thousand times that size is something else that got "
        "in by mistake, and git keeps it for ever."
    ),
    remedy=Message("Keep documents and data elsewhere and name their addresses under `sources`."),
    bad="4.8 MB  portfolio/projects/kamen/kamen-maengelmelder.toml\n",
    good="1.2 kB  portfolio/projects/kamen/kamen-maengelmelder.toml\n",
)

"""SR001: a file that the operating system does not hand out."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR001",
    name="unreadable-file",
    severity=Severity.ERROR,
    summary=Message("A file of the portfolio cannot be read"),
    why=Message("What cannot be read cannot be checked, listed or compared: the project is missing everywhere."),
    remedy=Message("Give yourself the right to read the file, or put a file where a folder or a device stands."),
    bad="----------  portfolio/projects/kamen/kamen-maengelmelder.toml\n",
    good="-rw-r--r--  portfolio/projects/kamen/kamen-maengelmelder.toml\n",
)

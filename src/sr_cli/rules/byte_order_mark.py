"""SR004: a file that starts with a byte order mark."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import FileRule

RULE = FileRule(
    code="SR004",
    name="byte-order-mark",
    severity=Severity.ERROR,
    summary=Message("A file starts with a byte order mark"),
    why=Message(
        "Some Windows programs put this invisible character before the text. Other TOML readers then refuse the "
        "file or misread its first key."
    ),
    remedy=Message("Save the file as UTF-8 without byte order mark (BOM)."),
    bad="EF BB BF 74 69 74 6C 65 20 3D\n",
    good="74 69 74 6C 65 20 3D\n",
    fixable=True,
)

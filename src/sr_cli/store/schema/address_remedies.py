"""What to write instead of a text that should be a web address and is none."""

import re
from typing import Final

from sr_cli.findings import Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.store.schema.gate import Schema
from sr_cli.store.schema.remedies import shown

_BARE: Final = re.compile(
    r"""(?://)?(?P<address>(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?P<last>[a-z]{2,24})(?::\d+)?(?:[/?#][^\s"<>]*)?)""",
    re.IGNORECASE,
)
"""A name of a site, perhaps with a port, a path, a query; `//` in front leaves the scheme open."""

_FILES: Final = frozenset(
    ["csv", "doc", "docx", "htm", "html", "jpg", "json", "md", "odt", "pdf", "png", "toml", "txt", "xls", "xlsx", "zip"]
)
"""What ends so names a file, not a site."""


def address_without_scheme(value: object, schema: Schema) -> str | None:
    """Give the whole address for one that starts with the name of the site; None for anything else."""
    if not str(schema["pattern"]).startswith("^https?://"):
        return None
    bare = _BARE.fullmatch(str(value))
    return f"https://{bare['address']}" if bare and bare["last"].lower() not in _FILES else None


def url_without_scheme(path: KeyPath, value: object, address: str) -> Violation:
    """Say what the address lacks, and give it as a whole."""
    message = Message("`{value}` does not start with https://", value=shown(value))
    return Violation(path, message, Message("write `{address}`", address=address))

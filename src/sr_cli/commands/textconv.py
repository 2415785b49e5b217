"""`sr textconv`: what git compares of a file of a portfolio. Git calls it, nobody else; see `sr hooks install`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sr_cli.store.merging.value_lines import value_lines

_FAILED = 2


def run(arguments: Sequence[str]) -> int:
    """Write the values of a file, each on a line; the file as it is where it cannot be read so.

    Args:
        arguments: the name of the file.

    """
    try:
        (name,) = arguments
        content = Path(name).read_bytes()
        sys.stdout.buffer.write(_converted(content))
    except (OSError, ValueError) as refusal:
        sys.stderr.write(f"sr textconv: {refusal}\n")
        return _FAILED
    return 0


def _converted(content: bytes) -> bytes:
    try:
        return value_lines(content.decode().removeprefix("\ufeff")).encode()
    except UnicodeDecodeError:
        return content

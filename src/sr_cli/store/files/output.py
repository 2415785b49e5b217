"""Writes what a command shows to a file that the user named, wherever that is."""

import os
from pathlib import Path

from sr_cli.errors import not_written


def write_output(path: Path, text: str) -> None:
    """Write the text to the file, whole or not at all, over one that stands there; SystemFailed if that is refused."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode())  # a pipe or device is written to, never replaced
        else:
            _put(target, text.encode())
    except OSError as error:
        raise not_written(str(path), error) from error


def _put(target: Path, content: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)

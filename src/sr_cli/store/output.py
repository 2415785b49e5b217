"""Writes what a command shows to a file that the user named, wherever that is."""

import os
from pathlib import Path

from sr_cli.errors import SystemFailed
from sr_cli.message import Message


def write_output(path: Path, text: str) -> None:
    """Write the text to the file, whole or not at all, over one that stands there; SystemFailed if that is refused."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode())  # a pipe or device is written to, never replaced
        else:
            _put(target, text.encode())
    except OSError as error:
        raise SystemFailed(
            Message("{path} cannot be written: {reason}", path=str(path), reason=error.strerror or ""),
            Message("Name a file in a folder that exists and that you may write to"),
        ) from error


def _put(target: Path, content: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)

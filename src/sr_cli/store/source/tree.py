"""Where the files of a portfolio come from: whatever holds them at one moment, such as the work tree.

Paths are relative to the root of the portfolio's repository, with `/`.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sr_cli.errors import reason_of
from sr_cli.message import Message
from sr_cli.model.places import ARCHIVE, DECISIONS, RECORDS
from sr_cli.store.source.cannot_read import CannotRead, link_outside, missing, no_file, oversized

MAX_BYTES = 1 << 20
"""The largest file that is read: 1 MiB, a thousand times a usual record."""

_FIRST_READ = 1 << 15
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
# O_NONBLOCK: a pipe that stands where a file should must not hang the process.


class Tree(Protocol):
    """Files at one moment: as they stand in the work tree, or as they stood in a commit."""

    def records(self) -> Iterator[str]:
        """Give the path of everything below the folder of the records but folders, in the order of the paths."""

    def decisions(self) -> Iterator[str]:
        """Give the path of everything below the folder of the decisions but folders, in the order of the paths."""

    def archived(self) -> Iterator[str]:
        """Give the path of everything below the folder of the archive but folders, in the order of the paths."""

    def read(self, path: str) -> bytes:
        """Give the content of a file; CannotRead where there is none to give."""


@dataclass(frozen=True, slots=True)
class WorkTree:
    """The files as they stand on disk."""

    root: Path

    @property
    def base(self) -> str:
        """The commit with which their history ends."""
        return "HEAD"

    def records(self) -> Iterator[str]:
        """Give the path of everything below the folder of the records but folders, in the order of the paths.

        Links are named, not followed; so are folders that cannot be listed. Reading them tells what is wrong.
        """
        return _below(self.root, RECORDS)

    def decisions(self) -> Iterator[str]:
        """Give the path of everything below the folder of the decisions but folders, as `records` does."""
        return _below(self.root, DECISIONS)

    def archived(self) -> Iterator[str]:
        """Give the path of everything below the folder of the archive but folders, as `records` does."""
        return _below(self.root, ARCHIVE)

    def read(self, path: str) -> bytes:
        """Give the content of a file; CannotRead where it is missing, unreadable, too large or outside the root."""
        full = f"{self.root}/{path}"
        try:
            if not _NOFOLLOW or not path.startswith((RECORDS, DECISIONS)):
                _refuse_outside(full, self.root)
                return _content(full, _FLAGS)
            try:
                return _content(full, _FLAGS | _NOFOLLOW)
            except OSError:
                _refuse_outside(full, self.root)
                return _content(full, _FLAGS)
        except OSError as error:
            raise _refusal(error) from error


def _below(root: Path, folder: str) -> Iterator[str]:
    """Give the path of everything below one of the folders of a portfolio, or its own if it leads out of the root."""
    found: list[str] = []
    if os.path.lexists(root / folder):
        if is_inside(f"{root}/{folder}", root):
            _collect(root, folder, found)
        else:
            found.append(folder)
    return iter(sorted(found))


def _collect(root: Path, folder: str, found: list[str]) -> None:
    """Add everything below the folder; the folder itself if it cannot be listed, or has the name of a record."""
    try:
        entries = list(os.scandir(f"{root}/{folder}"))
    except OSError:
        found.append(folder)
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False) and not entry.name.lower().endswith(".toml"):
            _collect(root, path, found)
        else:
            found.append(path)


def _content(full: str, flags: int) -> bytes:
    descriptor = os.open(full, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise no_file()
        content = os.read(descriptor, _FIRST_READ)
        if len(content) == _FIRST_READ:
            content = _rest(descriptor, content)
    finally:
        os.close(descriptor)
    return content


def _rest(descriptor: int, content: bytes) -> bytes:
    chunks = [content]
    size = len(content)
    while size <= MAX_BYTES and (chunk := os.read(descriptor, _FIRST_READ)):
        chunks.append(chunk)
        size += len(chunk)
    if size > MAX_BYTES:
        raise oversized()
    return b"".join(chunks)


def is_inside(full: str, root: Path) -> bool:
    """Tell whether a path is the root or stays below it, whatever links it goes through."""
    real, real_root = os.path.realpath(full), os.path.realpath(root)
    return real == real_root or real.startswith(real_root.rstrip(os.sep) + os.sep)


def _refuse_outside(full: str, root: Path) -> None:
    if not is_inside(full, root):
        raise link_outside()


def _refusal(error: OSError) -> CannotRead:
    """Say in our words why the system gives no content."""
    if isinstance(error, FileNotFoundError):
        return missing()
    reason, remedy = reason_of(error)
    return CannotRead("unreadable-file", Message("the file cannot be read: {reason}", reason=reason), remedy)

"""Several files that change together: all of them, or none if one cannot.

Each is whole at any moment. Whoever ends the process in the midst finds some old and some new: what is new stands
first and what is gone goes last, so that no text is lost.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed, not_written
from sr_cli.message import Listing, Message
from sr_cli.store.files.writing import refuse_changed, replace, write_new


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of one file; a move is two of them."""

    path: str
    """Relative to the root of the portfolio's repository, with `/`."""
    before: str | None
    """The text that must still stand there; None where nothing may."""
    after: str | None
    """The text that will; None where the file goes."""

    @property
    def undone(self) -> "FileChange":
        """The change that takes this one back."""
        return FileChange(self.path, self.after, self.before)


def apply(root: Path, changes: Iterable[FileChange]) -> None:
    """Make these changes; SystemFailed where one cannot be made, and then all is as it was.

    Where even that finds no room on the disk, the message names what is changed already.
    """
    begun: list[FileChange] = []
    try:
        for change in sorted(changes, key=_turn):
            begun.append(change)
            _make(root, change)
    except SystemFailed as error:
        _take_back(root, begun[:-1], error)  # the one that failed has changed nothing
        raise
    except BaseException:  # such as Ctrl-C, at any moment
        _undo(root, begun)
        raise


def _take_back(root: Path, done: Sequence[FileChange], error: SystemFailed) -> None:
    try:
        _undo(root, done)
    except SystemFailed:
        left = Listing(tuple(change.path for change in done if _is_made(root, change)))
        message = Message(
            "{reason}; changed already, so that the same call finishes the work: {paths}",
            reason=error.message,
            paths=left,
        )
        raise SystemFailed(message, error.hint) from error


def _undo(root: Path, changes: Sequence[FileChange]) -> None:
    """Take changes back, the last one first: what went is there again before what it became goes."""
    for change in reversed(changes):
        if _is_made(root, change):
            _make(root, change.undone)


def _is_made(root: Path, change: FileChange) -> bool:
    try:
        return (root / change.path).read_bytes() == (None if change.after is None else change.after.encode())
    except FileNotFoundError:
        return change.after is None


_ADDED: Final = 0
_CHANGED: Final = 1
_GONE: Final = 2


def _turn(change: FileChange) -> int:
    if change.after is None:
        return _GONE
    return _ADDED if change.before is None else _CHANGED


def _make(root: Path, change: FileChange) -> None:
    if change.after is None:
        _remove(root, change.path, change.before)
    elif change.before is None:
        write_new(root, change.path, change.after)
    else:
        replace(root, change.path, change.after, change.before)


def _remove(root: Path, path: str, before: str | None) -> None:
    """Take a file away, and its folder if it was the last one there; SystemFailed where it holds something else."""
    target = root / path
    try:
        refuse_changed(target, path, before)
        target.unlink()
    except OSError as error:
        raise not_written(path, error) from error
    with suppress(OSError):  # others are in it, or it may not go: an empty folder does no harm
        target.parent.rmdir()

"""Several files that change together: all of them, or none if one cannot.

Each is whole at any moment. Whoever ends the process in the midst finds some old and some new: what is new stands
first and what is gone goes last, so that no text is lost.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import not_written
from sr_cli.store.writing import refuse_changed, replace, write_new


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
    """Make these changes; SystemFailed where one cannot be made, and then all is as it was."""
    done: list[FileChange] = []
    try:
        for change in sorted(changes, key=_turn):
            done.append(change)
            _make(root, change)
    except BaseException:
        done.pop()  # the one that failed has changed nothing
        _undo(root, done)
        raise


def _undo(root: Path, done: Sequence[FileChange]) -> None:
    for change in reversed(done):
        _make(root, change.undone)


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
    folder = target.parent
    if not any(folder.iterdir()):
        folder.rmdir()

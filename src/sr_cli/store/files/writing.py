"""Writes files so that nothing is lost: a file is there whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed, not_written
from sr_cli.message import Message
from sr_cli.store.form.record_text import record_text
from sr_cli.store.source.tree import is_inside

__all__ = ["record_text", "refuse_changed", "replace", "write_new"]

_MODE: Final = 0o666
"""What a new file may do, before the user's umask takes its share."""


def write_new(root: Path, path: str, text: str) -> None:
    """Write a file that is not there yet, and the folders that it needs.

    Args:
        root: the root of the portfolio's repository, which the file cannot leave, not by links either.
        path: the file, relative to the root, with `/`.
        text: its content.

    Raises:
        SystemFailed: the file exists, would stand outside, or cannot be written; then nothing has changed.

    """
    target = root / path
    _refuse_outside(root, target.parent, path)
    made = _missing_folders(target.parent)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(target, text, _put_new)
    except OSError as error:
        for folder in made:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise _failed(path, error) from error


def replace(root: Path, path: str, text: str, before: str | None = None) -> None:
    """Write a file that is there already, keeping its permissions.

    Args:
        root: the root of the portfolio's repository, which the file cannot leave.
        path: the file, relative to the root, with `/`.
        text: its new content.
        before: what it must still hold, None for anything: what somebody wrote meanwhile is not overwritten.

    Raises:
        SystemFailed: it is protected, holds something else, would stand outside, or cannot be written.

    """
    _refuse_outside(root, root / path, path)
    target = Path(os.path.realpath(root / path))

    def put(beside: Path, target: Path) -> None:
        refuse_changed(target, path, before, text)
        _put_over(beside, target)

    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK):  # only its folder has a say in what is put in its place
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _write(target, text, put, mode)
    except OSError as error:
        raise _failed(path, error) from error


def refuse_changed(target: Path, path: str, *expected: str | None) -> None:
    """Raise SystemFailed where a file holds none of the texts that it should; None among them stands for any."""
    if None not in expected and target.read_bytes() not in [text.encode() for text in expected if text is not None]:
        raise SystemFailed(
            Message("{path} was changed meanwhile and is not overwritten", path=path),
            Message("Save it everywhere, then try again"),
        )


def _write(target: Path, text: str, put: Callable[[Path, Path], None], mode: int | None = None) -> None:
    """Write beside the target, and put it there when it is whole and on the disk."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with open(beside, "xb", opener=lambda name, flags: os.open(name, flags, _MODE)) as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        put(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _put_new(beside: Path, target: Path) -> None:
    """Give the file its name, unless something has that name."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as FAT: take the name first, then the file over it
        target.touch(mode=_MODE, exist_ok=False)
        _put_over(beside, target)


def _put_over(beside: Path, target: Path) -> None:
    beside.replace(target)


def _missing_folders(folder: Path) -> list[Path]:
    """Give the folders that are not there yet, the innermost first."""
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _refuse_outside(root: Path, target: Path, path: str) -> None:
    if not is_inside(str(target), root):
        raise SystemFailed(
            Message("{path} leads out of the portfolio", path=path),
            Message("Replace the symbolic link on the way to it by a folder"),
        )


def _failed(path: str, error: OSError) -> SystemFailed:
    if isinstance(error, FileExistsError):
        return SystemFailed(
            Message("{path} exists already and is not overwritten", path=path),
            Message("Choose another id, or change that file"),
        )
    return not_written(path, error)

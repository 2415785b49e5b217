"""One writer at a time: a second `sr` waits, and says so if it takes too long.

The system lets go of the lock when a process ends, however it ends, so that none is ever left behind.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from sr_cli.errors import SrError, SystemFailed, not_written
from sr_cli.message import Message

_PATIENCE: Final = 10.0
"""Seconds; what `sr` writes without asking anybody takes far less."""
_PAUSE: Final = 0.02
"""Seconds between two attempts."""
_NAME: Final = "sr.lock"


@contextmanager
def alone(root: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Keep every other `sr` from writing to a portfolio; SystemFailed where one goes on for longer than the patience.

    The file of the lock is in the git folder, or among the temporary files where there is none; it is never removed.
    """
    busy = SystemFailed(
        Message("Another sr is writing to this portfolio"), Message("wait until it is done, then try again")
    )
    with held(_lock_file(root), busy, patience):
        yield


@contextmanager
def held(path: Path, busy: SrError, patience: float = 0) -> Iterator[None]:
    """Keep every other `sr` from what a file stands for; `busy` is raised where one goes on for too long (seconds)."""
    try:
        descriptor = _opened(path)
    except OSError as error:
        raise not_written(str(path), error) from error
    try:
        _wait(descriptor, busy, patience)
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    safely = getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | safely, 0o666)
    except PermissionError:
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY | safely)  # somebody else made it, who shares the folder; to lock it will do


def _lock_file(root: Path) -> Path:
    from sr_cli.store.git.folders import git_folder

    with suppress(SystemFailed):  # records are written without git, too
        folder = git_folder(root)
        if folder:
            return folder / _NAME
    import tempfile
    from hashlib import sha256

    name = sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    owner = os.getuid() if hasattr(os, "getuid") else ""
    return Path(tempfile.gettempdir(), f"sr-{owner}-{name}.lock")


def _wait(descriptor: int, busy: SrError, patience: float) -> None:
    end = monotonic() + patience
    while not _taken(descriptor):
        if monotonic() > end:
            raise busy
        sleep(_PAUSE)


def _taken(descriptor: int) -> bool:
    """Try to take the lock."""
    if os.name == "nt":  # pragma: no cover - Windows
        import msvcrt

        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            return True
        return False
    from fcntl import LOCK_EX, LOCK_NB, flock

    with suppress(BlockingIOError):
        flock(descriptor, LOCK_EX | LOCK_NB)
        return True
    return False

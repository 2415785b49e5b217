"""Notices when the files of a portfolio change, by looking again and again.

The operating systems tell of changes, too, but each in its own way, which would take a library, and none of them for
files on a network drive that somebody else changes. Looking at 10 000 files takes some 25 ms.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from sr_cli.store.source.names import is_passed_over

_FOLDERS: Final = ("portfolio", "schemas")
pause: Final = partial(time.sleep, 0.3)
"""Seconds between two looks; a save takes an editor less."""

_State: TypeAlias = Mapping[str, tuple[int, int, int]]
"""For each path what changes with its content: time of the last change in nanoseconds, size, number of the inode."""


def moments(root: Path, rest: Callable[[], None] = pause) -> Iterator[None]:
    """Yield at once, then after each change of the files; never ends. `rest` is what is done between two looks.

    An editor empties a file and writes it, or puts another in its place: a change is over when two looks see the same.
    """
    seen = now = _state(root)
    while True:
        yield
        before = seen
        while now == seen or now != before:
            rest()
            before, now = now, _state(root)
        seen = now


def _state(root: Path) -> _State:
    found: dict[str, tuple[int, int, int]] = {}
    for folder in _FOLDERS:
        _look(os.path.join(root, folder), found)  # noqa: PTH118 - Path is slow, and these are many
    return found


def _look(folder: str, found: dict[str, tuple[int, int, int]]) -> None:
    """Add what lies below the folder; what cannot be looked at is as if it were not there."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    _look(entry.path, found)
                elif not is_passed_over(entry.name) or entry.name.endswith(".json"):
                    _note(entry, found)
    except OSError:
        return


def _note(entry: "os.DirEntry[str]", found: dict[str, tuple[int, int, int]]) -> None:
    with suppress(OSError):
        state = entry.stat()
        found[entry.path] = (state.st_mtime_ns, state.st_size, state.st_ino)

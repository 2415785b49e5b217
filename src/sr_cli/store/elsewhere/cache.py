"""Portfolios that were fetched: for each URL the newest state, a bare repository below the user's cache folder.

Each fetch makes a repository of its own, so one that is cut off spoils nothing and two at once do not meet; a file
names the newest that is whole.
"""

import os
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

_NEWEST: Final = "newest"
_LINE: Final = re.compile(r"(?P<folder>state-\w+) (?P<commit>[0-9a-f]{40,64})\n", re.ASCII)
_ABANDONED: Final = 3600
"""Seconds after which a state that is not the newest is in nobody's use: reading one takes less than a minute."""


class State(NamedTuple):
    """A state of a portfolio that was fetched."""

    folder: Path
    """The folder with the bare repository, which is its `.git`: so git finds it whatever `safe.bareRepository` says."""
    commit: str
    """Full hash."""
    fetched: float
    """When, in seconds since 1970."""


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Give the folder in which programs may keep what they can fetch again; `SR_CACHE_DIR` names another."""
    if named := environ.get("SR_CACHE_DIR"):
        return Path(named)
    kept = environ.get("XDG_CACHE_HOME") or environ.get("LOCALAPPDATA")
    return (Path(kept) if kept and Path(kept).is_absolute() else Path.home() / ".cache") / "sr"


class Cache:
    """The states of one portfolio."""

    def __init__(self, root: Path, url: str) -> None:
        """Keep them apart from those of all other URLs; the URL may hold a password and is not written down."""
        self._folder = root / "portfolios" / sha256(url.encode()).hexdigest()[:32]

    def newest(self) -> State | None:
        """Give the newest state, None where there is none."""
        pointer = self._folder / _NEWEST
        try:
            said = _LINE.fullmatch(pointer.read_text("ascii", errors="replace"))
            fetched = pointer.stat().st_mtime
        except FileNotFoundError:
            return None
        if said is None or not (self._folder / said["folder"] / ".git" / "HEAD").is_file():
            return None
        return State(self._folder / said["folder"], said["commit"], fetched)

    def begin(self) -> Path:
        """Give a new folder for a state, which nobody else may look into."""
        from tempfile import mkdtemp

        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(mkdtemp(prefix="state-", dir=self._folder))

    def keep(self, folder: Path, commit: str) -> State:
        """Make a state the newest, and remove those that were abandoned before."""
        self._tidy()
        pointer = folder / _NEWEST
        pointer.write_text(f"{folder.name} {commit}\n", encoding="ascii", newline="")
        fetched = pointer.stat().st_mtime
        pointer.replace(self._folder / _NEWEST)
        return State(folder, commit, fetched)

    def drop(self, folder: Path) -> None:
        """Remove a state, as far as the system lets us."""
        from shutil import rmtree

        for pack in folder.glob(".git/objects/pack/*"):
            pack.chmod(0o600)  # Windows removes no files that cannot be written
        rmtree(folder, ignore_errors=True)

    def _tidy(self) -> None:
        """Remove what is older than an hour but for the newest: somebody may still read that."""
        from time import time

        newest = self.newest()
        with os.scandir(self._folder) as entries:
            states = [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
        for state in states:
            if (newest is None or state != newest.folder) and state.stat().st_mtime < time() - _ABANDONED:
                self.drop(state)

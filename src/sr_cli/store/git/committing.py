"""What is written to a repository: the repository itself, and commits."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.store.git.folders import required_top
from sr_cli.store.git.refusals import BUSY, no_commit
from sr_cli.store.git.run import Answer, ask, write

_PATIENCE: Final = 5.0
"""Seconds; the hooks of another commit may take some."""
_PAUSE: Final = 0.1
"""Seconds between two attempts."""


def commit_file(root: Path, path: str, message: str) -> None:
    """Commit exactly one file, as `commit_files` does."""
    commit_files(root, (path,), message)


def commit_files(root: Path, paths: tuple[str, ...], message: str, patience: float = _PATIENCE) -> None:
    """Commit exactly these files, also those that are gone; what else is staged stays so.

    The hooks of the repository run. Nothing happens where git can add none of the files. SystemFailed where git or a
    hook refuses, or another git is at work for longer than the patience; the files still stand, and are staged.
    """
    named = addable(root, paths)
    if not named:
        return
    required_top(root)
    for arguments in (("add",), ("commit", "--quiet", f"--message={message}", "--only")):
        answer = _written(root, (*arguments, "--", *named), patience)
        if answer.status:
            raise no_commit(answer.said, paths[0])


def addable(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Give those of the files that git can add: of one that is gone, and that it never had, it knows nothing."""
    there = {path: os.path.lexists(root / path) for path in paths}
    gone = [path for path in there if not there[path]]
    known: list[str] = []
    with suppress(SystemFailed):  # where there is no git, either
        known = ask(root, "ls-files", "-z", "--", *gone).out.split("\0") if gone else []
    return tuple(path for path in there if there[path] or path in known)


def _written(root: Path, arguments: tuple[str, ...], patience: float) -> Answer:
    """Let git write, as soon as no other one does: a second `sr`, or an editor that looks for changes."""
    end = monotonic() + patience
    while True:
        answer = write(root, *arguments)
        if not answer.status or not BUSY.search(answer.said) or monotonic() > end:
            return answer
        sleep(_PAUSE)


def initialise(root: Path) -> None:
    """Make a repository in a folder that exists; SystemFailed where git refuses."""
    write(root, "init", "--quiet").succeeded()

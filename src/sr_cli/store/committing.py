"""What is written to a repository: the repository itself, and commits."""

import os
from pathlib import Path

from sr_cli.store.git import read, required_top, write
from sr_cli.store.refusals import no_commit


def commit_file(root: Path, path: str, message: str) -> None:
    """Commit exactly one file, as `commit_files` does."""
    commit_files(root, (path,), message)


def commit_files(root: Path, paths: tuple[str, ...], message: str) -> None:
    """Commit exactly these files, also those that are gone; what else is staged stays so.

    The hooks of the repository run. SystemFailed where git or a hook refuses; the files still stand, and are staged.
    """
    required_top(root)
    gone = [path for path in paths if not os.path.lexists(root / path)]
    known = read(root, "ls-files", "-z", "--", *gone).split("\0") if gone else []
    named = [path for path in paths if path not in gone or path in known]  # of a file that it never had, git knows none
    for arguments in (("add",), ("commit", "--quiet", f"--message={message}", "--only")):
        answer = write(root, *arguments, "--", *named)
        if answer.status:
            raise no_commit(answer.said, paths[0])


def initialise(root: Path) -> None:
    """Make a repository in a folder that exists; SystemFailed where git refuses."""
    write(root, "init", "--quiet").succeeded()

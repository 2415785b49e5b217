"""What is written to a repository: the repository itself, and commits."""

from pathlib import Path

from sr_cli.store.git import required_top, write
from sr_cli.store.refusals import no_commit


def commit_file(root: Path, path: str, message: str) -> None:
    """Commit exactly one file; what else is staged stays so. The hooks of the repository run.

    SystemFailed where git or a hook refuses; the file then still stands, and is staged.
    """
    required_top(root)
    for arguments in (("add",), ("commit", "--quiet", f"--message={message}", "--only")):
        answer = write(root, *arguments, "--", path)
        if answer.status:
            raise no_commit(answer.said, path)


def initialise(root: Path) -> None:
    """Make a repository in a folder that exists; SystemFailed where git refuses."""
    write(root, "init", "--quiet").succeeded()

"""The folders of a repository: its work tree, its git folder, its hooks."""

from pathlib import Path

from sr_cli.store.git.refusals import no_repository
from sr_cli.store.git.run import ask, read, write


def top_level(folder: Path) -> Path | None:
    """Give the top folder of the work tree around a folder; None outside of any repository."""
    answer = ask(folder, "rev-parse", "--show-toplevel")
    if "not a git repository" in answer.err:
        return None
    return Path(answer.succeeded())


def required_top(folder: Path) -> Path:
    """Give the top folder of the work tree around a folder; SystemFailed outside of any repository."""
    top = top_level(folder)
    if top is None:
        raise no_repository(folder)
    return top


def git_folder(root: Path) -> Path | None:
    """Give the folder in which git keeps what belongs to this work tree alone; None outside of any repository."""
    answer = ask(root, "rev-parse", "--absolute-git-dir")
    return None if answer.status else Path(answer.out)


def hooks_folder(root: Path) -> Path:
    """Give the folder from which git runs the hooks, also for work trees and where `core.hooksPath` moves it."""
    top = required_top(root)
    return top / write(top, "rev-parse", "--git-path", "hooks").succeeded()


def is_own(root: Path, folder: Path) -> bool:
    """Tell whether a folder lies in the work tree or the git folder around a portfolio, so that no other shares it."""
    top = required_top(root)
    common = top / read(top, "rev-parse", "--git-common-dir")
    return any(folder.resolve().is_relative_to(own.resolve()) for own in (top, common))

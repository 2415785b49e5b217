"""The copy of the repository here: on which branch it is, what is unfinished in it, and what nobody has committed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.git.folders import git_folder, required_top
from sr_cli.store.git.objects import FOLDERS
from sr_cli.store.git.run import ask, read
from sr_cli.store.source.names import is_leftover

BRANCHES: Final = "refs/heads/"
"""What the full names of all branches begin with."""
ATTRIBUTES: Final = ".gitattributes"
"""Says how records are merged, and so belongs to the portfolio."""
_UNFINISHED: Final[Mapping[str, tuple[Message, Message]]] = {
    "rebase-merge": (
        Message("A rebase is not finished in this repository"),
        Message("go on with git rebase --continue, or give it up with git rebase --abort"),
    ),
    "rebase-apply": (
        Message("A rebase is not finished in this repository"),
        Message("go on with git rebase --continue, or give it up with git rebase --abort"),
    ),
    "CHERRY_PICK_HEAD": (
        Message("The taking over of a commit is not finished in this repository"),
        Message("go on with git cherry-pick --continue, or give it up with git cherry-pick --abort"),
    ),
    "REVERT_HEAD": (
        Message("The taking back of a commit is not finished in this repository"),
        Message("go on with git revert --continue, or give it up with git revert --abort"),
    ),
}
"""What else than a merge may be under way, by the file in the git folder that shows it."""


@dataclass(frozen=True, slots=True)
class Clone:
    """A repository on a branch."""

    root: Path
    """The root of the portfolio."""
    top: Path
    """The top folder of the work tree, which may be above the root."""
    branch: str
    """The full name of the branch that is checked out, `refs/heads/…`."""

    @property
    def name(self) -> str:
        """The name of the branch as people call it."""
        return self.branch.removeprefix(BRANCHES)

    @property
    def head(self) -> str | None:
        """The full hash of the commit that is checked out; None before the first one."""
        return ask(self.root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").out or None

    @property
    def merging(self) -> str | None:
        """The full hash of the commit that is being merged; None where no merge is under way."""
        return ask(self.root, "rev-parse", "--verify", "--quiet", "MERGE_HEAD^{commit}").out or None


def clone_around(root: Path) -> Clone:
    """Give the repository around a portfolio.

    SystemFailed where there is none, no branch is checked out or something else than a merge is not finished.
    """
    top = required_top(root)
    folder = git_folder(root)
    assert folder is not None, "a repository has one"
    for name, (message, remedy) in _UNFINISHED.items():
        if (folder / name).exists():
            raise SystemFailed(message, remedy)
    branch = ask(root, "symbolic-ref", "--quiet", "HEAD").out
    if not branch.startswith(BRANCHES):
        raise SystemFailed(
            Message("No branch is checked out here, but a single commit"),
            Message("go back to the branch on which all work, such as: git switch main"),
        )
    return Clone(root, top, branch)


def uncommitted_files(root: Path) -> tuple[str, ...]:
    """Give the files of a portfolio, its schemas and attributes that are otherwise than in the last commit.

    Seen from the root, also those that are gone. Leftovers of editors, which nobody takes for a record, are passed
    over; so is what git is told to ignore.
    """
    said = read(
        *(root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"),
        *("--", *FOLDERS, ATTRIBUTES),
    )
    prefix = read(root, "rev-parse", "--show-prefix")
    paths = (entry[3:].removeprefix(prefix) for entry in said.split("\0") if entry)
    return tuple(sorted(path for path in paths if path == ATTRIBUTES or not is_leftover(path)))


def paths_changed(root: Path, before: str, after: str) -> tuple[str, ...]:
    """Give the files of the whole repository that differ between two commits, seen from the top."""
    said = read(root, "diff-tree", "-r", "-z", "--name-only", "--no-renames", "--no-ext-diff", before, after)
    return _listed(said)


def paths_not_in(root: Path, commit: str) -> tuple[str, ...]:
    """Give the files of the whole repository that are otherwise in the index than in a commit, seen from the top."""
    said = read(root, "diff-index", "--cached", "-z", "--name-only", "--no-renames", "--no-ext-diff", commit)
    return _listed(said)


def paths_edited(top: Path) -> tuple[str, ...]:
    """Give the files that are otherwise than in the index, seen from the top."""
    return _listed(read(top, "diff-files", "-z", "--name-only", "--no-ext-diff", "--ignore-submodules=all"))


def _listed(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, said.split("\0"))))


def relative_to_root(clone: Clone, paths: Iterable[str]) -> tuple[str, ...]:
    """Give paths that are seen from the top as they are seen from the root of the portfolio."""
    from posixpath import relpath

    inside = clone.root.resolve().relative_to(clone.top.resolve()).as_posix()
    return tuple(relpath(path, inside) for path in paths)

"""The states of a portfolio that git holds: the next commit, and those that were."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sr_cli.store.git.objects import FOLDERS, UNMERGED, Entry, ObjectTree
from sr_cli.store.git.revisions import head_or_nothing
from sr_cli.store.git.run import ask, read
from sr_cli.store.source.root import MARK

_EMPTY: Final = frozenset(
    [
        "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
    ]
)
"""The hashes of an empty file, in repositories of SHA-1 and of SHA-256."""


def stands_in_git(folder: Path) -> bool:
    """Tell whether git holds a portfolio of a folder, in the index or in the commit that is checked out."""
    mark = MARK.as_posix()
    return folder.is_dir() and bool(
        ask(folder, "ls-files", "--", mark).out or ask(folder, "ls-tree", "--name-only", "HEAD", "--", mark).out
    )


def index_tree(root: Path) -> ObjectTree:
    """Give the files of a portfolio as the next commit will hold them. SystemFailed where git refuses.

    Files of which git only knows that they will be added one day (`git add --intent-to-add`) are not among them.
    """
    listing = read(root, "ls-files", "--stage", "-z", "--", *FOLDERS)
    entries: dict[str, Entry] = {}
    for line in filter(None, listing.split("\0")):
        attributes, path = line.split("\t", 1)
        mode, blob, stage = attributes.split(" ")
        entries[path] = Entry(mode if stage == "0" else UNMERGED, blob)
    for path in _intended(root, entries):
        del entries[path]
    return ObjectTree(root, entries)


def commit_tree(root: Path, commit: str) -> ObjectTree:
    """Give the files of a portfolio as a commit or tree of this hash holds them. SystemFailed where git refuses."""
    listing = read(root, "ls-tree", "-r", "-z", commit, "--", *FOLDERS)
    entries: dict[str, Entry] = {}
    for line in filter(None, listing.split("\0")):
        attributes, path = line.split("\t", 1)
        mode, _, blob = attributes.split(" ")
        entries[path] = Entry(mode, blob)
    return ObjectTree(root, entries, base=commit)


def base_of(root: Path, commit: str, here: str) -> str:
    """Give the commit at which the work here began, seen from another commit: where both last were the same.

    `commit` is a full hash, `here` HEAD or one. It is that commit itself if it is an ancestor, or both have nothing in
    common.
    """
    return ask(root, "merge-base", commit, here).out or commit


def staged(root: Path) -> dict[str, Entry | None]:
    """Give the files of a portfolio that the next commit changes, each as it was; None for those that it adds."""
    listing = read(
        *(root, "diff-index", "--cached", "--raw", "-z", "--no-renames", "--relative", "--no-ext-diff"),
        *(
            "--full-index",
            "--ignore-submodules=none",
            "--ita-invisible-in-index",
            head_or_nothing(root),
            "--",
            *FOLDERS,
        ),
    )
    before: dict[str, Entry | None] = {}
    fields = iter(listing.split("\0"))
    for attributes in filter(None, fields):
        mode, _, blob, _, status = attributes.removeprefix(":").split(" ")
        before[next(fields)] = None if status == "A" else Entry(mode, blob)
    return before


def _intended(root: Path, entries: Mapping[str, Entry]) -> list[str]:
    """Give the paths of empty entries that no commit would hold; without empty entries, git is not asked again."""
    suspects = [path for path, entry in entries.items() if entry.blob in _EMPTY]
    if not suspects:
        return []
    committed = commit_tree(root, head_or_nothing(root)).entries
    changed = staged(root)
    return [path for path in suspects if path not in changed and path not in committed]

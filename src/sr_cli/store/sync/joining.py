"""Joins what others wrote with what was written here: forwards to theirs, or by a merge that waits to be checked.

Git itself merges, by the merge driver where the clone has it. Submodules are left alone.
"""

import re
from dataclasses import dataclass, field
from os.path import lexists
from typing import Final

from sr_cli.errors import SystemFailed
from sr_cli.message import Listing, Message
from sr_cli.store.git.refusals import failure, no_commit
from sr_cli.store.git.run import ask, read, write
from sr_cli.store.sync.clone import Clone, paths_changed, paths_edited, paths_not_in, relative_to_root

_ALONE: Final = ("-c", "submodule.recurse=false")
_IN_THE_WAY: Final = re.compile(r"would be (?:overwritten|removed) by merge:\n(?P<paths>(?:\t[^\n]+\n?)+)")
_UNRELATED: Final = "refusing to merge unrelated histories"
_FEW: Final = 3
"""So many files are named that are in the way."""


@dataclass(frozen=True, slots=True)
class Stages:
    """A file of which git holds several versions, by the hashes of their contents; None where a side has it no more."""

    path: str
    """Seen from the root of the portfolio; files of the repository outside of it begin with `../`."""
    base: str | None = None
    """What both had before."""
    ours: str | None = None
    theirs: str | None = None
    apart: tuple[str, str] | None = field(default=None, kw_only=True)
    """Where the file was before, and where others moved it, if both sides moved it, but not to the same place."""


def common_base(clone: Clone, ours: str, theirs: str) -> str | None:
    """Give the commit from which both sides come; None where they have nothing in common."""
    return ask(clone.root, "merge-base", ours, theirs).out or None


def go_forward(clone: Clone, commit: str) -> None:
    """Take over what others wrote, where nothing was written here; SystemFailed where files are in the way."""
    answer = write(clone.top, *_ALONE, "merge", "--quiet", "--no-autostash", "--no-stat", "--ff-only", commit)
    if answer.status:
        raise _not_merged(answer.said)


def begin_merge(clone: Clone, commit: str) -> None:
    """Merge without committing; conflicts may be left. SystemFailed where git does not begin it."""
    arguments = ("merge", "--quiet", "--no-autostash", "--no-stat", "--no-commit", "--no-ff", commit)
    answer = write(clone.top, *_ALONE, *arguments)
    if clone.merging is None:
        raise _not_merged(answer.said)


def commit_merge(clone: Clone, message: str) -> None:
    """Finish a merge that leaves no conflict; SystemFailed where git refuses.

    As with every merge that git commits itself, the hook `pre-commit` is not asked: it would refuse what others have
    committed already. What came together was checked before.
    """
    answer = write(clone.top, "commit", "--quiet", "--no-verify", f"--message={message}")
    if answer.status:
        raise failure(answer.said)


def abort_merge(clone: Clone, theirs: str) -> None:
    """Give a merge up: all files that it touched are again as they were; what was written in others stays.

    SystemFailed where git refuses.
    """
    ours = clone.head
    assert ours is not None, "a merge has something to merge with"
    base = common_base(clone, ours, theirs)
    touched = frozenset(paths_changed(clone.root, base or ours, theirs))
    own = [path for path in paths_not_in(clone.root, ours) if path not in touched]
    edited = [path for path in paths_edited(clone.top) if path in touched]
    if own:
        write(clone.top, "reset", "--quiet", "--", *own).succeeded()
    if edited:  # git would keep such a file, and refuse
        write(clone.top, "add", "--all", "--", *edited).succeeded()
    write(clone.top, *_ALONE, "reset", "--quiet", "--merge").succeeded()


def unmerged(clone: Clone) -> tuple[Stages, ...]:
    """Give the files of the repository that git could not merge, by path."""
    said = read(clone.top, "ls-files", "--unmerged", "-z")
    found: dict[str, list[str | None]] = {}
    for line in filter(None, said.split("\0")):
        attributes, path = line.split("\t", 1)
        _, blob, stage = attributes.split(" ")
        found.setdefault(path, [None, None, None])[int(stage) - 1] = blob
    paths = relative_to_root(clone, found)
    return tuple(Stages(path, *versions) for path, versions in zip(paths, found.values(), strict=True))


def commit_changes(clone: Clone, paths: tuple[str, ...], message: str) -> None:
    """Commit these files, seen from the root of the portfolio, also those that are gone; hooks run as ever.

    What else is staged stays so. SystemFailed where git or a hook refuses; the files still stand, and are staged.
    """
    stage(clone, paths)
    answer = write(clone.root, "commit", "--quiet", f"--message={message}", "--only", "--", *paths)
    if answer.status:
        raise no_commit(answer.said, paths[0])


def stage(clone: Clone, paths: tuple[str, ...]) -> None:
    """Tell git that these files, seen from the root of the portfolio, are as they should be, also those that are gone.

    SystemFailed where git refuses.
    """
    gone = [path for path in paths if not lexists(clone.root / path)]
    known = read(clone.root, "ls-files", "-z", "--", *gone).split("\0") if gone else []
    changed = [path for path in paths if path not in gone or path in known]  # the others are staged as gone already
    if changed:
        write(clone.root, "add", "--all", "--", *changed).succeeded()


def take(clone: Clone, found: Stages, *, ours: bool) -> None:
    """Let the version of one side count, for the whole of a file that could not be merged; SystemFailed by git."""
    if found.ours if ours else found.theirs:
        write(clone.root, "checkout", "--quiet", "--ours" if ours else "--theirs", "--", found.path).succeeded()
        stage(clone, (found.path,))
    else:
        write(clone.root, "rm", "--quiet", "--force", "--", found.path).succeeded()


def _not_merged(said: str) -> SystemFailed:
    if found := _IN_THE_WAY.search(said):
        paths = [line.strip() for line in found["paths"].splitlines()]
        named = Listing((*paths[:_FEW], *(("…",) if len(paths) > _FEW else ())))
        return SystemFailed(
            Message("Others changed files that are not committed here: {paths}", paths=named),
            Message("commit them or put them elsewhere, then: sr sync"),
        )
    if _UNRELATED in said:
        return SystemFailed(
            Message("The shared portfolio began apart from this one; they have nothing in common"),
            Message("get the shared one whole in another folder: git clone ADDRESS"),
        )
    return failure(said)

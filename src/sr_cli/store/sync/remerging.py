"""Merges by keys what git could merge by lines only, because this clone does not have the merge driver."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sr_cli.store.files.writing import replace as put
from sr_cli.store.git.run import write
from sr_cli.store.git.states import commit_tree
from sr_cli.store.merging.markers import Side, conflicts_in
from sr_cli.store.merging.merge import CannotMerge, merge
from sr_cli.store.merging.versions import Three
from sr_cli.store.source.kinds import kind_of
from sr_cli.store.sync.clone import Clone
from sr_cli.store.sync.joining import stage
from sr_cli.store.sync.leftovers import Leftover, text_at, with_plain_ends

_MARKER: Final = re.compile(r"^(<{7}|\|{7}|>{7})(?: .*)?$", re.MULTILINE)
"""A line that marks a conflict, with what git calls that side."""


def remerge(clone: Clone, left: Iterable[Leftover]) -> None:
    """Write what merging by keys makes of files that stand as git left them, and stage those in which nothing is open.

    SystemFailed where a file cannot be written or git refuses.
    """
    settled = []
    for each in left:
        text = by_keys(each)
        if text is None or each.now is None or each.stages.apart:
            continue
        if text != each.now:
            put(clone.root, each.path, text, each.now)
        if not replace(each, now=text).conflicted.conflicts:
            settled.append(each.path)
    stage(clone, tuple(settled))


def by_keys(left: Leftover) -> str | None:
    """Give what merging by keys makes of both versions; None where it cannot, or one side removed the file."""
    kind = kind_of(left.path)
    if kind is None or left.ours is None or left.theirs is None:
        return None
    try:
        return merge(Three(left.base or "", left.ours, left.theirs), kind, left.path.count("/")).text
    except CannotMerge:
        return None


def whole_versions(left: Leftover) -> tuple[str, str]:
    """Give the text as it would be if this side, and if the other, were right wherever both contradict."""
    merged = by_keys(left)
    if merged is None:
        return left.ours or "", left.theirs or ""
    both = conflicts_in(merged)
    return both.whole(Side.OURS), both.whole(Side.THEIRS)


def untouched(clone: Clone, left: Iterable[Leftover]) -> tuple[Leftover, ...]:
    """Give those files that stand as git left them: nobody has begun to mend them by hand.

    Git merges once more for that, in memory; before 2.38 it cannot, and then none is given.
    """
    ours, theirs = clone.head, clone.merging
    if ours is None or theirs is None:  # what is open comes of something else than a merge
        return ()
    answer = write(clone.top, "merge-tree", "--write-tree", "--no-messages", ours, theirs)
    tree = answer.out.partition("\n")[0]
    if answer.status not in {0, 1} or not tree.isalnum():
        return ()
    again = commit_tree(clone.root, tree)
    again.fetch(each.path for each in left if each.path in again.entries)
    return tuple(each for each in left if each.now is not None and _bare(each.now) == _bare(text_at(again, each.path)))


def _bare(text: str | None) -> str | None:
    """Give a text without the names of the sides in its markers."""
    return text if text is None else _MARKER.sub(r"\1", with_plain_ends(text))

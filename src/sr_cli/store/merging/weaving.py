"""Merges what stands in a row: the keys of a table, the items of a list, the lines of a comment."""

from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from sr_cli.store.merging.clash import remarks_in
from sr_cli.store.merging.versions import Three, Versions
from sr_cli.store.toml.document import Entry, Remarks, Tables

K = TypeVar("K", bound=Hashable)


def woven(three: Three[Sequence[K]]) -> list[K]:
    """Give all that either side has, in our order; in theirs, if only they changed it.

    What only the other side has stands before what it stands before there.
    """
    base, ours, theirs = three
    lead, other = (theirs, ours) if ours == base else (ours, theirs)
    own = set(lead)
    ahead: dict[K, list[K]] = {}
    waiting: list[K] = []
    for key in dict.fromkeys(other):
        if key in own:
            ahead[key], waiting = waiting, []
        else:
            waiting.append(key)
    return [*(each for key in dict.fromkeys(lead) for each in (*ahead.get(key, ()), key)), *waiting]


def stays(key: K, three: Three[Sequence[K]]) -> bool:
    """Tell whether something stays that a side has: what a side has no longer, it has removed."""
    return (key in three.ours and key in three.theirs) or key not in three.base


def merged_remarks(three: Three[Remarks]) -> Remarks:
    """Give ours, then the lines that only they wrote, without those that a side removed."""
    base, ours, theirs = three
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    kept = [line for line in ours if not line or stays(line, three)]
    return _tidy((*kept, *(line for line in theirs if line and line not in ours and stays(line, three))))


def dressed(entry: Entry, three: Versions) -> Entry:
    """Give an entry the comments on it of both sides, and those in it that only one side has and wrote."""
    entry.before = merged_remarks(three.each(lambda node: node.entry.before if node else ()))
    behind = merged_remarks(three.each(lambda node: (node.entry.behind,) if node and node.entry.behind else ()))
    entry.behind = behind[0] if behind else ""
    known = {line for each in (three.base and three.base.entry, entry) if each for line in remarks_in(each)}
    sides = [node.entry for node in three[1:] if node]
    lost = dict.fromkeys(line for side in sides for line in remarks_in(side) if line not in known)
    entry.before = (*entry.before, *lost)
    if isinstance(entry.value, Tables):  # each has its own header, so its comments stand with the first
        first = entry.value.items[0]
        first.before = (*entry.before, *filter(None, (entry.behind,)), *first.before)
        entry.before, entry.behind = (), ""
    return entry


def _tidy(lines: Iterable[str]) -> Remarks:
    """Give comments with no more than one blank line between them; nothing where there is no comment."""
    found = list(lines)
    return tuple(line for text, same in groupby(found) for line in (same if text else [""])) if any(found) else ()

"""Which records of two states are worth reading: those that differ, and those in which a day has passed meanwhile."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from sr_cli.model.places import RECORDS
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.history.since import is_blob
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import WorkTree

_DUE: Final = re.compile(rb"""\bdue["']?[ \t]*=[ \t]*(\d{4}-\d\d-\d\d)""")
"""Where a record says by when a milestone is to be reached."""


class Differing(NamedTuple):
    """Paths of records in two trees."""

    earlier: frozenset[str]
    """In the earlier tree: those that are otherwise in the later one, or not there."""
    later: frozenset[str]
    """In the later tree: those that were otherwise in the earlier one, or not there."""
    due: frozenset[str]
    """In both: those that are the same, and in which something was due in between."""


def differing(before: ObjectTree, after: WorkTree | ObjectTree, since: date, until: date) -> Differing:
    """Compare the records of two trees as git keeps them; `due` is what was so from one day until before the other."""
    then = {path: entry.blob for path, entry in before.entries.items() if path.startswith(f"{RECORDS}/")}
    now = frozenset(record_paths(after))
    first, end = since.isoformat().encode(), until.isoformat().encode()
    same, due = set(), set()
    for path in now & then.keys():
        content = _unchanged(after, path, then[path])
        if content is not None:
            same.add(path)
            if b"due" in content and any(first <= day < end for day in _DUE.findall(content)):
                due.add(path)
    gone = (path for path in then.keys() - same if not names.is_passed_over(path) and names.is_well_named(path))
    return Differing(frozenset(gone), now - same, frozenset(due))


def record_paths(tree: WorkTree | ObjectTree) -> Iterator[str]:
    """Give the paths of the records of a tree."""
    return (path for path in tree.records() if not names.is_passed_over(path))


def _unchanged(after: WorkTree | ObjectTree, path: str, blob: str) -> bytes | None:
    """Give the content of a file that has this hash; None where it has another one, or cannot be read.

    To tell that of a file of the work tree, git itself would run the filters that the repository's settings name.
    """
    if isinstance(after, ObjectTree) and after.entries[path].blob != blob:
        return None
    try:
        content = after.read(path)
    except CannotRead:
        return None
    return content if isinstance(after, ObjectTree) or is_blob(content, blob) else None

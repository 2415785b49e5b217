"""Compares two states of a portfolio record by record; only the files that differ are read."""

from collections.abc import Iterable
from enum import Enum
from os.path import lexists
from pathlib import Path
from typing import Final

from sr_cli.model.places import ARCHIVE, RECORDS
from sr_cli.model.project import ProjectRecord
from sr_cli.query.exchange import NOTHING, Exchange, RecordChange
from sr_cli.store.git.objects import FOLDERS, Entry, ObjectTree
from sr_cli.store.git.run import read
from sr_cli.store.git.states import commit_tree
from sr_cli.store.records.one_record import record_of
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.names import is_record, printable
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.sync.clone import ATTRIBUTES


class _NoRecord(Enum):
    """Stands for what is no record, or none that can be read."""

    HERE = True


_NO_RECORD: Final = _NoRecord.HERE


def between_commits(root: Path, before: str | None, after: str | None) -> Exchange:
    """Give what the portfolio has otherwise in a second commit, by full hashes; None where there is none yet."""
    if before == after or after is None:
        return NOTHING
    if before is None:
        there = commit_tree(root, after)
        return exchanged(ObjectTree(root, {}), there, there.entries)
    raw = ("--raw", "--full-index", "--no-renames", "--relative", "--no-ext-diff")
    fields = iter(read(root, "diff-tree", "-r", "-z", *raw, before, after, "--", *FOLDERS, ATTRIBUTES).split("\0"))
    old: dict[str, Entry] = {}
    new: dict[str, Entry] = {}
    for attributes in filter(None, fields):
        old_mode, new_mode, old_blob, new_blob, fate = attributes.removeprefix(":").split(" ")
        path = next(fields)
        old.update({path: Entry(old_mode, old_blob)} if fate != "A" else {})
        new.update({path: Entry(new_mode, new_blob)} if fate != "D" else {})
    both = ObjectTree(root, {entry.blob: entry for entry in (*old.values(), *new.values())})
    both.fetch(both.entries)
    here, there = (ObjectTree(root, entries, both.contents) for entries in (old, new))
    return exchanged(here, there, old.keys() | new.keys())


def exchanged(before: ObjectTree, after: ObjectTree | WorkTree, paths: Iterable[str]) -> Exchange:
    """Give what is otherwise in these files of two trees; a record that moved to another folder is one change."""
    old: dict[str, ProjectRecord] = {}
    new: dict[str, ProjectRecord] = {}
    others: list[str] = []
    for path in sorted(paths):
        was, now = _record(before, path), _record(after, path)
        if was is _NO_RECORD or now is _NO_RECORD:
            others.append(printable(path))
        else:
            old.update({was.id: was} if was else {})
            new.update({now.id: now} if now else {})
    changes = (RecordChange(old.get(each), new.get(each)) for each in sorted(old.keys() | new.keys()))
    return Exchange(tuple(each for each in changes if each.fate != "changed" or each.changes), tuple(others))


def _record(tree: ObjectTree | WorkTree, path: str) -> "ProjectRecord | _NoRecord | None":
    """Give the record of a path, None where nothing stands there."""
    if not (path.startswith((f"{RECORDS}/", f"{ARCHIVE}/")) and is_record(path)):
        return _NO_RECORD
    if path not in tree.entries if isinstance(tree, ObjectTree) else not lexists(tree.root / path):
        return None
    try:
        return record_of(path, tree.read(path)) or _NO_RECORD
    except CannotRead:
        return _NO_RECORD

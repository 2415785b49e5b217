"""Which records have to be looked at because of others that change: so that a commit need not read them all."""

from collections.abc import Iterable, Iterator
from typing import Final

from sr_cli.model.text import fold
from sr_cli.store.git import Question, asking
from sr_cli.store.names import id_of
from sr_cli.store.objects import ObjectTree
from sr_cli.store.toml import Table, read_table
from sr_cli.store.tree import RECORDS, CannotRead

_LEAD: Final = RECORDS.count("/") + 1
"""Where in the path of a record its lead stands."""


def neighbourhood(before: ObjectTree, after: ObjectTree, changed: frozenset[str]) -> frozenset[str]:
    """Give the records that may break a rule because these changed, and the changed ones themselves.

    Those are the records that have the same id, that name it or write the same title, that stand in the folder of the
    same lead, and those that the changed ones refer to (along `depends_on` also all further ones). Rules that need
    more say so (`PortfolioRule.needs_all`).
    """
    for tree in (before, after):
        tree.fetch(changed & tree.entries.keys())
    tables = [table for tree in (before, after) for path in changed if (table := _table(tree, path)) is not None]
    ids = {id_of(path) for path in changed}
    mentions = _mentions(after, ids, {str(table["title"]) for table in tables if "title" in table})
    paths_of = _paths_of_ids(after)
    leads = {path.split("/")[_LEAD] for path in changed} | {str(table.get("lead")) for table in tables}
    near = {path for path in after.entries if path.startswith(f"{RECORDS}/") and path.split("/")[_LEAD] in leads}
    near.update(path for identifier in ids for path in paths_of.get(identifier.casefold(), ()))
    after.fetch(near)
    near.update(_referred_to(after, tables, paths_of))
    near.update(path for path in mentions.answer().out.split("\0") if path in after.entries)
    return changed | near


def _table(tree: ObjectTree, path: str) -> Table | None:
    """Give what a record says; None where it is not there or cannot be read."""
    try:
        return read_table(path, tree.read(path))[0]
    except CannotRead:
        return None


def _mentions(tree: ObjectTree, ids: Iterable[str], titles: Iterable[str]) -> Question:
    """Ask for the records in whose text one of the ids or titles stands, in large or small letters.

    An umlaut may also be written out there. What git understands as one pattern is one line.
    """
    words = {*ids, *titles, *map(fold, titles)}
    lines = sorted({line for word in words for line in word.splitlines() if line.strip()})
    return asking(
        *(tree.root, "grep", "--cached", "--files-with-matches", "-z", "--ignore-case", "--fixed-strings", "--text"),
        *("--no-color", "--no-recurse-submodules", "--no-textconv"),
        *(argument for line in lines for argument in ("-e", line)),
        *("--", RECORDS),
    )


def _paths_of_ids(tree: ObjectTree) -> dict[str, list[str]]:
    """Give the records of each id, however its letters are written."""
    paths: dict[str, list[str]] = {}
    for path in tree.records():
        paths.setdefault(id_of(path).casefold(), []).append(path)
    return paths


def _referred_to(tree: ObjectTree, tables: Iterable[Table], paths_of: dict[str, list[str]]) -> Iterator[str]:
    """Give the records that tables refer to, and those on which these depend."""
    waiting = [identifier for table in tables for key in ("related", "depends_on") for identifier in _ids(table, key)]
    seen: set[str] = set()
    while waiting:
        identifier = waiting.pop()
        if identifier not in seen:
            seen.add(identifier)
            for path in paths_of.get(identifier, ()):
                yield path
                tree.fetch((path,))
                waiting += _ids(_table(tree, path) or {}, "depends_on")


def _ids(table: Table, key: str) -> list[str]:
    ids = table.get(key)
    return [identifier for identifier in ids if isinstance(identifier, str)] if isinstance(ids, list) else []

"""Which records have to be looked at because of others that change: so that a commit need not read them all."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from sr_cli.model.places import RECORDS
from sr_cli.model.text import fold
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.run import Question, asking
from sr_cli.store.reading.table import Table, read_table
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.names import id_of

_LEAD: Final = RECORDS.count("/") + 1
"""Where in the path of a record its lead stands."""
_LINE: Final = re.compile(r"([^\0]+)\0(.*)\n?")
"""What `git grep -z` tells of a line: the path and the text."""
_TITLE: Final = re.compile(r"""\ufeff?\s*["']?title["']?\s*=\s*(?:(?:"([^"\\]*)"|'([^']*)')\s*(?:\#.*)?$)?""")
"""A line that says a title; the text is no group where it is written in a way that only TOML understands."""
_USUAL: Final = 'title = "'
"""What stands before nearly every title."""
_START: Final = 3
"""So many characters of a title are compared before the rest."""


def neighbourhood(before: ObjectTree, after: ObjectTree, changed: frozenset[str]) -> Callable[[], frozenset[str]]:
    """Look for the records that may break a rule because these changed; give what waits until all are found.

    Those are the changed ones themselves, the records that have the same id, that name it or write the same title,
    that have the same lead, and those that the changed ones refer to (along `depends_on` also all further ones). Links
    may lead to what changed, and of several records of one id, another one counts when the first is gone: these count
    as changed, too. Rules that need more say so (`PortfolioRule.needs_all`).
    """
    paths_of = _paths_of_ids(after)
    seeds = changed | after.links(RECORDS)
    seeds |= {path for seed in seeds for path in paths_of.get(id_of(seed).casefold(), ())}
    for tree in (before, after):
        tree.fetch(seeds & tree.entries.keys())
    tables = [table for tree in (before, after) for path in seeds if (table := _table(tree, path)) is not None]
    leads = {path.split("/")[_LEAD] for path in seeds} | {str(table.get("lead")) for table in tables}
    titles = {_plain(str(table["title"])) for table in tables if "title" in table}
    words = {id_of(path) for path in seeds} | {f'lead = "{lead}"' for lead in leads}
    question = _question(after, words)

    def found() -> frozenset[str]:
        records = [path for path in after.entries if path.startswith(f"{RECORDS}/")]
        near = {path for path in records if path.split("/")[_LEAD] in leads or "\n" in path}
        after.fetch(near)
        near.update(_referred_to(after, tables, paths_of))
        near.update(path for path in _mentioning(question.answer().out, words, titles) if path in after.entries)
        return seeds | near

    return found


def _table(tree: ObjectTree, path: str) -> Table | None:
    """Give what a record says; None where it is not there or cannot be read."""
    try:
        return read_table(path, tree.read(path))[0]
    except CannotRead:
        return None


def _question(tree: ObjectTree, words: Iterable[str]) -> Question:
    """Ask for the lines of records in which one of the words stands, in large or small letters, and for all titles.

    What git understands as one pattern is one line.
    """
    lines = sorted({line for word in words for line in word.splitlines() if line.strip()})
    return asking(
        *(tree.root, "grep", "--cached", "-z", "--ignore-case", "--fixed-strings", "--text"),
        *("--no-color", "--no-recurse-submodules", "--no-textconv", "--no-full-name", "--no-line-number"),
        *("--no-column", "-e", "title"),
        *(argument for line in lines for argument in ("-e", line)),
        *("--", RECORDS),
    )


def _mentioning(answer: str, words: Iterable[str], titles: set[str]) -> Iterator[str]:
    """Give the records that have one of these titles, or in whose text one of the words stands."""
    sought = [word.casefold() for word in words]
    starts = {title[:_START] for title in titles}
    for path, line in _LINE.findall(answer):
        if line.startswith(_USUAL):  # of thousands, nearly all begin in another way: that is told at once
            start = line[len(_USUAL) : len(_USUAL) + _START]
            if start.isascii() and start.isalnum() and start.casefold() not in starts:
                continue
        title = _TITLE.match(line)
        if title and title.lastindex:
            if _plain(title[title.lastindex]) in titles:
                yield path
        elif title or any(map(line.casefold().__contains__, sought)):
            yield path


def _plain(title: str) -> str:
    """Give the form in which titles are compared."""
    return " ".join(fold(title).split())


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

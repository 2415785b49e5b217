"""What git remembers of records and decisions: the commits that changed them, all told by one process."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from sr_cli.model.history import Commit
from sr_cli.model.ids import is_id
from sr_cli.model.places import ARCHIVE, DECISIONS, RECORDS
from sr_cli.store.git.revisions import require_repository
from sr_cli.store.git.run import Answer, Question, ask, asking, read
from sr_cli.store.git.streams import said
from sr_cli.store.history.log_format import ARGUMENTS, MARK, SUFFIX, commits, name_of, renames

_EVERYTHING: Final = ("--date-order", "--full-history", "--sparse", "--diff-merges=first-parent")
_FOLDERS: Final = (RECORDS, ARCHIVE)
_FEW: Final = 20
"""So often may a record have come and gone; with more of that, all is asked for."""
_SHALLOW: Final = ("rev-parse", "--path-format=absolute", "--git-path", "shallow")
_CHANGES: Final = ("--diff-merges=combined",)


class RecordLog:
    """All that git tells of the history of one record; it works while we do something else."""

    def __init__(self, root: Path, identifier: str, head: str = "HEAD") -> None:
        """Ask for the history up to the commit of a full hash, or to the one that is checked out, if there is any.

        Where a file of this id stands, only it is asked about first: that takes git half as long, and mostly does.
        """
        self._root, self._name, self._head = root, f"{identifier}{SUFFIX}", head
        self._path = _standing(root, self._name) if is_id(identifier) else None
        self._question = self._asking(*([self._path] if self._path else _FOLDERS))
        self._ends = asking(root, *_SHALLOW)

    def commits(self) -> tuple[Commit, ...]:
        """Give all commits, each before its parents, with what they did to the record under all its ids.

        A merge tells what it changed since its first parent. SystemFailed where git fails.
        """
        if self._path:
            found = tuple(commits(iter(self._told())))
            if self._was_always_here(self._path, found):
                return found
            self._question = self._asking(*_FOLDERS)
        told = self._told()
        return tuple(commits(iter(told), _all_names(self._name, renames(told))))

    def ids(self) -> frozenset[str]:
        """Give the ids of all records that there ever were."""
        paths = (path for commit in commits(iter(self._told())) for step in commit.steps for path in step[:2] if path)
        return frozenset(name_of(path).removesuffix(SUFFIX) for path in paths)

    def ends(self) -> frozenset[str]:
        """Give what `shallow_ends` gives."""
        return _hashes(self._ends.answer())

    def _asking(self, *paths: str) -> Question:
        return asking(self._root, *ARGUMENTS, *_EVERYTHING, self._head, "--", *paths)

    def _told(self) -> Sequence[str]:
        """Give what git says of each commit."""
        answer = self._question.answer()
        if answer.status:
            require_repository(self._root)
            if not ask(self._root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").out:
                return ()  # there is no commit yet
        return _pieces(answer.succeeded())

    def _was_always_here(self, path: str, found: Sequence[Commit]) -> bool:
        """Tell whether a file is in these commits and came from no other one, nor became one, when it came or went."""
        steps = [(commit, step) for commit in found for step in commit.steps]
        turns = [commit.hash for commit, step in steps if commit.parents and not (step.before and step.after)]
        if not steps or len(turns) > _FEW:
            return False
        told = read(self._root, *ARGUMENTS, *_EVERYTHING, "--no-walk", *turns, "--", *_FOLDERS) if turns else ""
        around = (step for commit in commits(iter(_pieces(told))) for step in commit.steps)
        return not any(path in step[:2] and all(step[:2]) and step.before != step.after for step in around)


def changing_commits(root: Path, head: str, since: str | None) -> Generator[Commit]:
    """Give the commits up to `head` that changed records or decisions, the newest first, as git finds them.

    Both are full hashes; what belongs to the history of `since` is left out. A merge tells only the files that it has
    otherwise than each of its parents. SystemFailed where git fails.
    """
    beginning = (f"^{since}",) if since else ()
    pieces = said(root, *ARGUMENTS, *_CHANGES, head, *beginning, "--", RECORDS, ARCHIVE, DECISIONS)
    return commits(_told(pieces))


def commits_since(root: Path, head: str, since: str) -> frozenset[str]:
    """Give the hashes of the commits up to `head` that are not in the history of `since`; both are full hashes."""
    return frozenset(read(root, "rev-list", head, f"^{since}", "--").split())


def shallow_ends(root: Path) -> frozenset[str]:
    """Give the hashes of the commits with which the history of a shallow clone ends; none where all of it is here."""
    return _hashes(ask(root, *_SHALLOW))


def _hashes(answer: Answer) -> frozenset[str]:
    try:
        return frozenset(Path(answer.out).read_text(encoding="ascii").split())
    except OSError:
        return frozenset()


def _standing(root: Path, name: str) -> str | None:
    """Give the path of a file of this name among the records of the work tree, whoever leads it."""
    with suppress(OSError):
        for folder in sorted(os.scandir(root / RECORDS), key=lambda entry: entry.name):
            path = f"{RECORDS}/{folder.name}/{name}"
            if os.path.lexists(root / path):
                return path
    return None


def _pieces(told: str) -> Sequence[str]:
    return told.removeprefix(MARK).split(f"\0{MARK}") if told else ()


def _all_names(name: str, renamed: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Give all names that a file may have had, before or after one of them."""
    near: dict[str, set[str]] = {}
    for before, after in renamed:
        near.setdefault(before, set()).add(after)
        near.setdefault(after, set()).add(before)
    found, new = {name}, [name]
    while new:
        others = near.get(new.pop(), set()) - found
        found |= others
        new += others
    return frozenset(found)


def _told(pieces: Iterable[bytes]) -> Iterator[str]:
    """Give what git says of each commit, from pieces of any length."""
    mark = MARK.encode()
    rest = b"\0"
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\0" + mark)
        yield from (_text(told) for told in whole if told)
    if rest != b"\0":
        yield _text(rest)


def _text(told: bytes) -> str:
    return told.decode("utf-8", "surrogateescape")

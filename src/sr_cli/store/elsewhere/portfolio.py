"""Portfolios of others, from a folder of this machine or fetched: only read, and not trusted."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from sr_cli.errors import NoPortfolio, SystemFailed
from sr_cli.message import Message, Text
from sr_cli.model.places import RECORDS
from sr_cli.store.elsewhere.address import Address
from sr_cli.store.elsewhere.cache import Cache, State, cache_folder
from sr_cli.store.elsewhere.fetching import fetch
from sr_cli.store.git.objects import Entry, ObjectTree
from sr_cli.store.git.refusals import failure
from sr_cli.store.git.run import answers, ask
from sr_cli.store.source.cannot_read import CannotRead, oversized
from sr_cli.store.source.root import MARK, stands_in
from sr_cli.store.source.tree import MAX_BYTES, Tree, WorkTree

MAX_FILES: Final = 20_000
"""The most files of another portfolio: some fifty projects of each municipality of the largest state."""
MAX_TOTAL: Final = 64 << 20
"""The most bytes that they may have together: 3 KiB each."""
FRESH: Final = 3600
"""For so many seconds what was fetched counts as it is; portfolios change a few times a week."""
_LONGEST_LISTING: Final = MAX_FILES * 400
"""The most bytes in which git lists them: folders may be nested, and listed, without end."""


class Elsewhere(NamedTuple):
    """Another portfolio that can be read."""

    tree: Tree
    commit: str = ""
    """Full hash; empty where it is in no repository."""
    changed: date | None = None
    """Day of that commit."""
    fetched: date | None = None
    """Day of the state that is taken because there was trouble; else None."""
    trouble: Text | None = None
    """Why no newer state could be fetched."""


def elsewhere(address: Address, cwd: Path, environ: Mapping[str, str]) -> Elsewhere:
    """Find another portfolio. A folder is seen from the working folder; of a clone its last commit is taken.

    NoPortfolio where there is none, SystemFailed where it cannot be read or fetched, or is too large.
    """
    if not address.is_url:
        return _in_folder(address, cwd / Path(address.place).expanduser())
    state, trouble = _state(address, Cache(cache_folder(environ), address.place))
    tree = _committed(address, state.folder, state.commit)
    _, changed = _head(state.folder, state.commit)
    return Elsewhere(tree, state.commit, changed, _day(state.fetched) if trouble else None, trouble)


def _state(address: Address, cache: Cache) -> tuple[State, Text | None]:
    """Give the state to read, fetched now unless one is fresh, and why it is an old one if it is."""
    from time import time

    newest = cache.newest()
    if newest and 0 <= time() - newest.fetched < FRESH:
        return newest, None
    folder = cache.begin()
    try:
        return cache.keep(folder, fetch(address, folder)), None
    except SystemFailed as error:
        cache.drop(folder)
        if newest is None:
            raise
        return newest, error.message
    except BaseException:
        cache.drop(folder)
        raise


def _in_folder(address: Address, folder: Path) -> Elsewhere:
    if not folder.is_dir():
        raise NoPortfolio(
            Message("There is no folder {folder}", folder=address.shown),
            Message("name the folder of a portfolio, or the address of its repository"),
        )
    commit, changed = _head(folder, "HEAD")
    if commit:
        try:
            return Elsewhere(_committed(address, folder, commit), commit, changed)
        except NoPortfolio:
            if not stands_in(folder):
                raise
    if not stands_in(folder):
        raise _none(address)
    return Elsewhere(_unpacked(address, WorkTree(folder)))


def _head(folder: Path, commit: str) -> tuple[str, date | None]:
    """Give the full hash of a commit and its day; empty and None where there is no repository or no commit."""
    answer = ask(folder, "rev-list", "--max-count=1", "--timestamp", commit, "--", apart=True)
    if answer.status and "not a git repository" not in answer.err and "bad revision" not in answer.err:
        raise failure(answer.said)
    seconds, _, found = answer.out.partition(" ")
    try:
        return found, _day(int(seconds))
    except (ValueError, OverflowError, OSError):  # no commit, or one of a day that there is not
        return found, None


def _day(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()


def _committed(address: Address, folder: Path, commit: str) -> ObjectTree:
    """Give the files of a commit but for decisions and what was archived."""
    with answers(folder, ("ls-tree", "-r", "-l", "-z", commit, "--", MARK.parts[0]), (), apart=True) as stream:
        listing = stream.read(_LONGEST_LISTING + 1)
    lines = listing.split(b"\0")[:-1]
    entries: dict[str, Entry] = {}
    contents: dict[str, bytes | CannotRead] = {}
    total = 0
    for line in lines[: MAX_FILES + 1]:
        attributes, path = os.fsdecode(line).split("\t", 1)
        if path.startswith(f"{RECORDS}/") or path.count("/") == 1:
            mode, kind, blob, size = attributes.split()
            entries[path] = Entry(mode, blob)
            if kind == "blob" and (not size.isdecimal() or int(size) > MAX_BYTES):  # "BAD" if it was not even sent
                contents[blob] = oversized()
            elif kind == "blob":
                total += int(size)
    if len(listing) > _LONGEST_LISTING or len(lines) > MAX_FILES or total > MAX_TOTAL:
        raise _too_large(address)
    if MARK.as_posix() not in entries:
        raise _none(address)
    return ObjectTree(folder, entries, contents, apart=True)


def _unpacked(address: Address, tree: WorkTree) -> WorkTree:
    """Give the files of a folder that is no repository, such as an unpacked archive."""
    total = 0
    for number, path in enumerate(tree.records()):
        total += min((tree.root / path).lstat().st_size, MAX_BYTES)
        if number >= MAX_FILES or total > MAX_TOTAL:
            raise _too_large(address)
    return tree


def _none(address: Address) -> NoPortfolio:
    return NoPortfolio(
        Message("There is no portfolio in {folder}", folder=address.shown),
        Message("Name the folder that holds {file}", file=MARK.as_posix()),
    )


def _too_large(address: Address) -> SystemFailed:
    return SystemFailed(
        Message(
            "{source} is too large: at most {files} files and {n} MiB are read",
            source=address.shown,
            files=MAX_FILES,
            n=MAX_TOTAL >> 20,
        ),
        Message("ask its owners whether that is a portfolio"),
    )

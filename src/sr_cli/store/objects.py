"""The files of a portfolio as git keeps them: in the index, which the next commit will hold, or in a commit.

Nothing of the work tree is read, and no filter of the repository is run.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, NamedTuple

from sr_cli.message import Message
from sr_cli.store.git import answers, ask, read
from sr_cli.store.revisions import commit_named, head_or_nothing
from sr_cli.store.root import MARK
from sr_cli.store.tree import MAX_BYTES, RECORDS, CannotRead, link_outside, missing, no_file, oversized

_FOLDERS: Final = (MARK.parts[0], "schemas")
_LINK: Final = "120000"
_FILES: Final = ("100644", "100755")
_UNMERGED: Final = "unmerged"
_EMPTY: Final = frozenset(
    [
        "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
        "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
    ]
)
"""The hashes of an empty file, in repositories of SHA-1 and of SHA-256."""
_LONGEST_WAY: Final = 8
"""So many links may lead from one to the next, as many as a person would never make."""


class Entry(NamedTuple):
    """A file as git lists it; there are thousands, and a tuple is made in a third of the time of a dataclass."""

    mode: str
    """`100644` or `100755` for a file, `120000` for a symbolic link, `160000` for a submodule."""
    blob: str
    """The hash of its content."""


@dataclass(frozen=True, slots=True)
class ObjectTree:
    """The files of a portfolio in the index or in a commit; contents are read when they are asked for."""

    root: Path
    entries: Mapping[str, Entry]
    """By path, seen from the root of the portfolio."""
    contents: dict[str, bytes | CannotRead] = field(default_factory=dict)
    """What was read so far, by blob."""

    def records(self) -> Iterator[str]:
        """Give the path of everything below the folder of the records, in the order of the paths."""
        return iter(sorted(path for path in self.entries if path.startswith(f"{RECORDS}/")))

    @property
    def holds_portfolio(self) -> bool:
        """Whether anything of a portfolio is there."""
        return any(path.startswith(f"{_FOLDERS[0]}/") for path in self.entries)

    def links(self, folder: str) -> frozenset[str]:
        """Give the symbolic links below a folder."""
        return frozenset(
            path for path, entry in self.entries.items() if entry.mode == _LINK and path.startswith(f"{folder}/")
        )

    def read(self, path: str) -> bytes:
        """Give the content of a file; CannotRead where it is missing, no file, too large or outside the root."""
        entry = self._followed(path)
        if entry.blob not in self.contents:
            self.fetch(self.entries)
        return self._content(entry)

    def fetch(self, paths: Iterable[str]) -> None:
        """Read the contents of these files by one call of git."""
        blobs = {self.entries[path].blob for path in paths if self.entries[path].mode in (*_FILES, _LINK)}
        wanted = sorted(blobs - self.contents.keys())
        if wanted:
            self._fetch(wanted)
            if rest := [blob for blob in wanted if blob not in self.contents]:  # git ended at one that it has not
                known = read(self.root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered")
                present = frozenset(known.split())
                self.contents.update({blob: _lost() for blob in rest if blob not in present})
                self._fetch([blob for blob in rest if blob in present])

    def _fetch(self, blobs: Sequence[str]) -> None:
        with answers(self.root, ("cat-file", "--batch", "--buffer"), blobs) as stream:
            for blob in blobs:
                head = stream.readline()
                if not head:
                    return
                self.contents[blob] = _content(head, stream)

    def _content(self, entry: Entry) -> bytes:
        content = self.contents[entry.blob]
        if isinstance(content, CannotRead):
            raise content
        return content

    def _followed(self, path: str) -> Entry:
        """Give the entry of a file, or of that to which links lead."""
        for _ in range(_LONGEST_WAY):
            entry = self.entries.get(path)
            if entry is None:
                raise missing()
            if entry.mode in _FILES:
                return entry
            if entry.mode == _UNMERGED:
                raise _unmerged()
            if entry.mode != _LINK:
                break
            self.fetch((path,))
            target = self._content(entry).decode(errors="replace")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if path.partition("/")[0] not in _FOLDERS:  # nothing else is looked at
                raise link_outside()
        raise no_file()


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
    listing = read(root, "ls-files", "--stage", "-z", "--", *_FOLDERS)
    entries: dict[str, Entry] = {}
    for line in filter(None, listing.split("\0")):
        attributes, path = line.split("\t", 1)
        mode, blob, stage = attributes.split(" ")
        entries[path] = Entry(mode if stage == "0" else _UNMERGED, blob)
    for path in _intended(root, entries):
        del entries[path]
    return ObjectTree(root, entries)


def commit_tree(root: Path, commit: str) -> ObjectTree:
    """Give the files of a portfolio as a commit or tree of this hash holds them. SystemFailed where git refuses."""
    listing = read(root, "ls-tree", "-r", "-z", commit, "--", *_FOLDERS)
    entries: dict[str, Entry] = {}
    for line in filter(None, listing.split("\0")):
        attributes, path = line.split("\t", 1)
        mode, _, blob = attributes.split(" ")
        entries[path] = Entry(mode, blob)
    return ObjectTree(root, entries)


def base_of(root: Path, revision: str, here: str) -> str:
    """Give the commit at which the work here began, seen from a revision: where both last were the same.

    `here` is HEAD or a full hash. That is the revision itself if it is an ancestor, or both have nothing in common.
    """
    commit = commit_named(root, revision)
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
            *_FOLDERS,
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


def _content(head: bytes, stream: IO[bytes]) -> bytes | CannotRead:
    """Read an answer of `git cat-file --batch` after its first line."""
    size = head.split(b" ")[-1]
    if not size.strip().isdigit():  # "… missing": the repository is damaged, or holds only a part
        return _lost()
    left = int(size) + 1
    if left <= MAX_BYTES + 1:
        return stream.read(left)[:-1]
    while left:
        left -= len(stream.read(min(left, MAX_BYTES)))
    return oversized()


def _lost() -> CannotRead:
    return CannotRead(
        "unreadable-file",
        Message("git has not the content of this file"),
        Message("fetch it: git fetch --refetch, or see what else is missing: git fsck"),
    )


def _unmerged() -> CannotRead:
    return CannotRead(
        "conflict-marker",
        Message("git could not merge two versions of this file"),
        Message("keep what is right of both versions, then: git add"),
    )

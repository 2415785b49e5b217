"""The files of a portfolio as git keeps them: in the index, which the next commit will hold, or in a commit.

Nothing of the work tree is read, and no filter of the repository is run.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final, NamedTuple

from sr_cli.message import Message
from sr_cli.model.places import ARCHIVE, DECISIONS, RECORDS
from sr_cli.store.git.run import answers, read
from sr_cli.store.source.cannot_read import CannotRead, link_outside, missing, no_file, oversized
from sr_cli.store.source.root import MARK
from sr_cli.store.source.tree import MAX_BYTES

FOLDERS: Final = (MARK.parts[0], "schemas")
"""All that is looked at."""
_LINK: Final = "120000"
_FILES: Final = ("100644", "100755")
UNMERGED: Final = "unmerged"
"""Stands for the mode of a file of which git holds several versions."""
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
    base: str = "HEAD"
    """The commit with which their history ends: a full hash for what was committed."""
    apart: bool = False
    """Whether the repository is another one than that which the environment may name."""

    def records(self) -> Iterator[str]:
        """Give the path of everything below the folder of the records, in the order of the paths."""
        return self._below(RECORDS)

    def decisions(self) -> Iterator[str]:
        """Give the path of everything below the folder of the decisions, in the order of the paths."""
        return self._below(DECISIONS)

    def archived(self) -> Iterator[str]:
        """Give the path of everything below the folder of the archive, in the order of the paths."""
        return self._below(ARCHIVE)

    def _below(self, folder: str) -> Iterator[str]:
        return iter(sorted(path for path in self.entries if path.startswith(f"{folder}/")))

    @property
    def holds_portfolio(self) -> bool:
        """Whether anything of a portfolio is there."""
        return any(path.startswith(f"{FOLDERS[0]}/") for path in self.entries)

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
                known = read(
                    *(self.root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered"),
                    apart=self.apart,
                )
                present = frozenset(known.split())
                self.contents.update({blob: _lost() for blob in rest if blob not in present})
                self._fetch([blob for blob in rest if blob in present])

    def _fetch(self, blobs: Sequence[str]) -> None:
        with answers(self.root, ("cat-file", "--batch", "--buffer"), blobs, apart=self.apart) as stream:
            for blob in blobs:
                head = stream.readline()
                if not head:
                    return
                self.contents[blob] = content_after(head, stream)

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
            if entry.mode == UNMERGED:
                raise _unmerged()
            if entry.mode != _LINK:
                break
            self.fetch((path,))
            target = self._content(entry).decode(errors="replace")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if path.partition("/")[0] not in FOLDERS:  # nothing else is looked at
                raise link_outside()
        raise no_file()


def content_after(head: bytes, stream: IO[bytes]) -> bytes | CannotRead:
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

"""Records and decisions as they were at any time, by the hashes of their contents: each is read once."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Final

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.project import ProjectRecord
from sr_cli.store.git.objects import content_after
from sr_cli.store.git.run import read
from sr_cli.store.git.streams import conversation
from sr_cli.store.records.one_record import decision_of, record_of
from sr_cli.store.source.cannot_read import CannotRead

_AT_ONCE: Final = 40
"""So many hashes are asked about at once: they must fit into a pipe."""


class PastRecords:
    """What was read so far."""

    def __init__(self, root: Path) -> None:
        """Read from the repository around a folder."""
        self._root = root
        self._contents: dict[str, bytes] = {}
        self._records: dict[str, ProjectRecord | None] = {}
        self._talking = ExitStack()
        self._ask: Callable[[str], IO[bytes]] | None = None
        self._present: frozenset[str] | None = None

    def prepare(self) -> None:
        """Load what reads records, while something else is waited for: that takes longer than to read some."""
        record_of("", b"")

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read the contents of hashes that are not known yet; what git has not, or is too large, holds nothing."""
        wanted = [blob for blob in dict.fromkeys(blobs) if blob and blob not in self._contents]
        while wanted:
            if self._present is not None:
                self._contents.update(dict.fromkeys((blob for blob in wanted if blob not in self._present), b""))
                wanted = [blob for blob in wanted if blob in self._present]
            some, wanted = wanted[:_AT_ONCE], wanted[_AT_ONCE:]
            wanted = [*self._read(some), *wanted]

    def _read(self, blobs: Sequence[str]) -> Sequence[str]:
        """Read some contents, and give those that are still to be read: git may end at one that it has not."""
        if self._ask is None:
            self._ask = self._talking.enter_context(conversation(self._root, "cat-file", "--batch"))
        stream = self._ask("".join(f"{blob}\n" for blob in blobs))
        for number, blob in enumerate(blobs):
            head = stream.readline()
            if not head:
                self._ended_at(blob)
                return [left for left in blobs[number:] if left not in self._contents]
            content = content_after(head, stream)
            self._contents[blob] = b"" if isinstance(content, CannotRead) else content
        return ()

    def _ended_at(self, blob: str) -> None:
        """Find out what git has; what it should have, but ended at, cannot be read."""
        self._ask = None
        if self._present is None:
            listed = read(self._root, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered")
            self._present = frozenset(listed.split())
        else:
            self._contents[blob] = b""

    def close(self) -> None:
        """End the processes that read."""
        self._talking.close()

    def know(self, blob: str, content: bytes) -> None:
        """Take over a content that git does not have, under a name that is none of its hashes."""
        self._contents[blob] = content

    def record(self, path: str, blob: str) -> ProjectRecord | None:
        """Give the record that a content of this path is, as far as it can be read; None where it is none at all."""
        if blob not in self._records:
            content = self.content(blob)
            self._records[blob] = record_of(path, content) if content.strip() else None
        return self._records[blob]

    def decision(self, path: str, blob: str) -> SynergyDecision | None:
        """Give what a content of this path decides about a synergy; None where that is nothing."""
        return decision_of(path, self.content(blob))

    def content(self, blob: str) -> bytes:
        """Give the content of a hash; nothing for no hash, and where it cannot be read."""
        if not blob:
            return b""
        self.fetch((blob,))
        return self._contents[blob]

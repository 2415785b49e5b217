"""Trees over other trees: with files that are not written yet, or with only some of the records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sr_cli.model.places import ARCHIVE, DECISIONS, RECORDS
from sr_cli.store.source.cannot_read import missing
from sr_cli.store.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Overlay:
    """A tree with some files that are not written yet, or are about to change."""

    tree: Tree
    files: Mapping[str, bytes]
    gone: frozenset[str] = frozenset()
    """Files of the tree that will be there no more."""

    def records(self) -> Iterator[str]:
        """Give the paths of the tree and of the files laid over it."""
        return self._with_added(self.tree.records(), RECORDS)

    def decisions(self) -> Iterator[str]:
        """Give the paths of the tree and of the files laid over it."""
        return self._with_added(self.tree.decisions(), DECISIONS)

    def archived(self) -> Iterator[str]:
        """Give the paths of the tree and of the files laid over it."""
        return self._with_added(self.tree.archived(), ARCHIVE)

    def _with_added(self, paths: Iterator[str], folder: str) -> Iterator[str]:
        return iter(sorted({*paths, *(path for path in self.files if path.startswith(f"{folder}/"))} - self.gone))

    def read(self, path: str) -> bytes:
        """Give the content that is laid over, else the tree's; CannotRead where there is none any more."""
        if path in self.gone:
            raise missing()
        content = self.files.get(path)
        return self.tree.read(path) if content is None else content


@dataclass(frozen=True, slots=True)
class Part:
    """A tree with only some of its records; all other files are there."""

    tree: Tree
    paths: frozenset[str]

    def records(self) -> Iterator[str]:
        """Give the paths of these records."""
        return iter(sorted(self.paths))

    def decisions(self) -> Iterator[str]:
        """Give the paths of all decisions."""
        return self.tree.decisions()

    def archived(self) -> Iterator[str]:
        """Give the paths of all records in the archive."""
        return self.tree.archived()

    def read(self, path: str) -> bytes:
        """Give the content of a file of the tree."""
        return self.tree.read(path)

"""Vocabularies without records: what the values of a few keys are called."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sr_cli.model.portfolio import Portfolio
from sr_cli.store.records.load import load
from sr_cli.store.source.cannot_read import missing
from sr_cli.store.source.tree import Tree

_NAMED_BY: Final[Mapping[str, str]] = {
    "lead": "partners",
    "partners": "partners",
    "themes": "themes",
    "goals": "goals",
    "concepts": "concepts",
    "offers": "concepts",
    "seeks": "concepts",
    "guidelines": "guidelines",
    "interfaces": "interfaces",
    "funding": "programmes",
}
"""The vocabularies that name the values of keys of a record."""


@dataclass(frozen=True, slots=True)
class _Few:
    """A tree with only some of its files, of which none is a record or a decision."""

    tree: Tree
    paths: frozenset[str]

    def records(self) -> Iterator[str]:
        """Give nothing."""
        return iter(())

    def decisions(self) -> Iterator[str]:
        """Give nothing."""
        return iter(())

    def archived(self) -> Iterator[str]:
        """Give nothing."""
        return iter(())

    def read(self, path: str) -> bytes:
        """Give the content of a file of the tree that is one of these."""
        if path not in self.paths:
            raise missing()
        return self.tree.read(path)


def vocabularies_for(tree: Tree, keys: Iterable[str]) -> Portfolio:
    """Read the vocabularies that name the values of these keys of records; all others are empty.

    The concepts alone take longer to read than the history of a record.
    """
    paths = {f"portfolio/{_NAMED_BY[key]}.toml" for key in keys if key in _NAMED_BY}
    return load(_Few(tree, frozenset(paths))).portfolio

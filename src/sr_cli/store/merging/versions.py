"""The three versions of something: what both sides started from, and what each of them made of it."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from sr_cli.store.merging.clash import Clash, clash, end_of, remarks_in
from sr_cli.store.toml.document import Entry, List, Remarks, Table, Tables

T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")


class Node(NamedTuple):
    """A place in one version: how it is written, and what it says."""

    entry: Entry
    value: object


class Three(NamedTuple, Generic[T_co]):
    """Three versions."""

    base: T_co
    ours: T_co
    theirs: T_co

    def each(self, change: Callable[[T_co], U]) -> "Three[U]":
        """Give what becomes of each of them."""
        return Three(change(self.base), change(self.ours), change(self.theirs))


Versions: TypeAlias = Three[Node | None]
"""None stands for a version that does not have it."""


def keys_of(node: Node | None) -> dict[str, Node]:
    """Give what stands in a table by its keys; nothing for anything else."""
    if node is None or not isinstance(node.entry.value, Table) or not isinstance(node.value, dict):
        return {}
    return {key: Node(entry, node.value[key]) for key, entry in node.entry.value.entries.items()}


def items_of(node: Node | None) -> list[Node]:
    """Give the items of a list or the tables of several; nothing for anything else."""
    if node is None or not isinstance(node.entry.value, List | Tables) or not isinstance(node.value, list):
        return []
    return [Node(entry, value) for entry, value in zip(node.entry.value.items, node.value, strict=True)]


def end(node: Node | None) -> Remarks:
    """Give the comments at the end of a table or list."""
    return end_of(node.entry.value) if node else ()


def has_news(three: Versions) -> bool:
    """Tell whether a side wrote a remark."""
    base, *sides = ({*remarks_in(node.entry)} if node else set() for node in three)
    return any(side - base for side in sides)


def clash_of(three: Versions) -> Clash:
    """Give the clash of both sides, at least one of which is there."""
    return clash(three.ours and three.ours.entry, three.theirs and three.theirs.entry)

"""The history of a portfolio: its commits, what they did to files, and what that means for records."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio_change import Ruling
from sr_cli.model.project import ProjectRecord


class FileStep(NamedTuple):
    """A file that a commit changed; there are thousands of them."""

    before: str
    """The path of the file before the commit; empty where there was none."""
    after: str
    """The path after it; empty where the file is gone."""
    blobs: tuple[str, ...]
    """The hashes of its content before: one, or of a merge one for each parent; empty where there was none."""
    blob: str
    """The hash of its content after it; empty where the file is gone."""


class Commit(NamedTuple):
    """One commit, with the files of records and decisions that it changed; there are thousands of them."""

    hash: str
    """All digits."""
    parents: tuple[str, ...]
    """The hashes of the commits before it; none for the first, and where the history of a shallow clone ends."""
    when: str
    """When it was committed, in the ISO form with the time zone."""
    author: str
    """Personal data: shown only where somebody asks for it."""
    subject: str
    """The first line of its message; it may name people, too."""
    steps: tuple[FileStep, ...]

    @property
    def day(self) -> date:
        """The day of the commit, where it was made."""
        return date.fromisoformat(self.when[:10])


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A record as one commit left it, other than each commit before it had it."""

    commit: Commit | None
    """None for the files as they are, where they are not committed."""
    path: str
    """The last one that it had, where it is gone."""
    blob: str
    """The hash of its content; empty where it is gone."""
    parents: "list[Version]"
    """What it was before: nothing, one version, or those that a merge brought together."""


Reader: TypeAlias = Callable[[Version], ProjectRecord | None]
"""Gives what can be read of a version; None where that is nothing."""


class Event(StrEnum):
    """What became of a record."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    """To the folder of another lead."""
    RENAMED = "renamed"
    """It has another id."""
    ARCHIVED = "archived"
    RESTORED = "restored"
    """It came back from the archive."""
    REMOVED = "removed"
    UNREADABLE = "unreadable"
    """What is left of it cannot be read."""
    READABLE = "readable"
    """It can be read again."""


class LogEntry(NamedTuple):
    """What one commit did to one record."""

    commit: Commit | None
    """None for what is not committed."""
    title: str
    """What the project was called after it, or before where it was removed; empty where that cannot be read."""
    event: Event
    path: str
    """Where the record stands after it, or stood before where it was removed."""
    before: str
    """Where it stood before, if it stood elsewhere; else empty."""
    changes: tuple[FieldChange, ...] = ()

    @property
    def id(self) -> str:
        """The id of the record, from its path."""
        return id_at(self.path)


class LogEntries(NamedTuple):
    """What one commit did to all records that somebody may see, and what it decided about synergies."""

    commit: Commit | None
    records: tuple[LogEntry, ...]
    rulings: tuple[Ruling, ...] = ()
    """What was decided about synergies."""


class Place(NamedTuple):
    """One value of a record that has a history of its own."""

    key: str
    item: str = ""
    """An item of a list, or what a table of a list is about."""
    field: str = ""
    """The key within a table."""


class Origin(NamedTuple):
    """Since when a record has one of its values."""

    place: Place
    value: object
    commit: Commit | None
    """None for what is not committed."""
    is_older: bool
    """Whether the value may be older than the commit, because the known history ends with it."""


def id_at(path: str) -> str:
    """Give the id of the record that stands at a path."""
    return path[path.rfind("/") + 1 : -len(".toml")]

"""What one state of a portfolio has that another has not: records in their fields, and other files by name."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sr_cli.findings import Diagnostic
from sr_cli.model.field_change import FieldChange
from sr_cli.model.natural_keys import NATURAL_KEYS
from sr_cli.model.places import ARCHIVE
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, is_table
from sr_cli.query.differences import differences

Fate: TypeAlias = Literal["new", "changed", "archived", "restored", "gone"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that is otherwise in the second state."""

    before: ProjectRecord | None
    """None where the first state does not have it."""
    after: ProjectRecord | None
    """None where the second one does not have it."""

    @property
    def record(self) -> ProjectRecord:
        """The newer of the two versions."""
        record = self.after or self.before
        assert record is not None, "one of the states has it"
        return record

    @property
    def fate(self) -> Fate:
        """What became of it."""
        if self.before is None:
            return "new"
        if self.after is None:
            return "gone"
        was, now = (each.path.startswith(f"{ARCHIVE}/") for each in (self.before, self.after))
        if was == now:
            return "changed"
        return "archived" if now else "restored"

    @property
    def changes(self) -> tuple[FieldChange, ...]:
        """The fields that changed in a record that stays; none where only its form did."""
        return differences(self.before, self.after) if self.before and self.after else ()


@dataclass(frozen=True, slots=True)
class Exchange:
    """All that is otherwise."""

    records: tuple[RecordChange, ...] = ()
    """By id."""
    others: tuple[str, ...] = ()
    """Files that are no records, or none that can be read, by path."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is otherwise."""
        return not (self.records or self.others)

    @property
    def size(self) -> int:
        """How many records and other files are otherwise."""
        return len(self.records) + len(self.others)


NOTHING = Exchange()


@dataclass(frozen=True, slots=True)
class Clash:
    """Something of which there are two versions, one from here and one from there."""

    path: str
    id: str
    """Empty for a file that is no record."""
    title: str
    changes: tuple[FieldChange, ...]
    """Where both differ in the record, `before` from here and `after` from there; none where it is the whole file."""
    gone: Literal["here", "there", ""] = ""
    """On which side the whole file was removed."""
    renamed: str = ""
    """The id that it has there, if both sides gave it another one."""


def versions(here: ProjectRecord, there: ProjectRecord) -> tuple[FieldChange, ...]:
    """Give where two versions of a record differ, `before` from here and `after` from there; lists as a whole."""
    found: list[FieldChange] = []
    for change in differences(here, there):
        ours, theirs = getattr(here, change.key), getattr(there, change.key)
        is_list = isinstance(ours, tuple) and not is_table(ours) and change.key not in NATURAL_KEYS
        told = FieldChange(change.key, ours or None, theirs or None) if is_list else change
        if told not in found:
            found.append(told)
    return tuple(found)


Where: TypeAlias = Literal["here", "joined"]
"""Where a fault comes from: from here, or only from both sides together."""

Ending: TypeAlias = Literal["synced", "unchanged", "planned", "uncommitted", "invalid", "conflicts"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended to bring a portfolio together with the shared one."""

    ending: Ending
    remote: str
    branch: str
    portfolio: Portfolio
    """By whose names the changes are told."""
    received: Exchange = NOTHING
    sent: Exchange = NOTHING
    """What went out, or would."""
    uncommitted: Exchange = NOTHING
    clashes: tuple[Clash, ...] = ()
    findings: tuple[tuple[Diagnostic, Where], ...] = ()
    """What stops it."""
    inherited: tuple[Diagnostic, ...] = ()
    """Errors that the shared portfolio has by itself, which stop nothing."""
    waits: bool = False
    """Whether a merge waits to be finished or given up."""

    @property
    def stopped(self) -> bool:
        """Whether the person has to do something before it can go on."""
        return self.ending in {"uncommitted", "invalid", "conflicts"}

"""What one commit did to all records that somebody may see, and what it decided about synergies."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.history import Commit, FileStep, LogEntries, LogEntry, Version, id_at
from sr_cli.model.places import DECISIONS
from sr_cli.model.portfolio_change import Ruling
from sr_cli.model.project import ProjectRecord
from sr_cli.query.record_history import entry_of


class Past(Protocol):
    """What knows the contents of files by path and hash."""

    def record(self, path: str, blob: str) -> ProjectRecord | None:
        """Give what can be read of a record."""

    def decision(self, path: str, blob: str) -> SynergyDecision | None:
        """Give what was decided about a synergy; None for no hash."""


class Sight(NamedTuple):
    """What somebody may see of the past."""

    hidden: frozenset[str]
    """Ids of the projects that are internal to others now."""
    sees: Callable[[ProjectRecord], bool]
    """Whether a record is internal to none or to whom it concerns, as it was."""


def entries_of(commit: Commit, past: Past, sight: Sight) -> LogEntries:
    """Tell what a commit did; nothing where all of it is form, or of no concern to whoever looks."""
    records: list[LogEntry] = []
    rulings: list[Ruling] = []
    for step in commit.steps:
        if (step.after or step.before).startswith(DECISIONS):
            rulings += _rulings(step, past, sight)
        else:
            entry = _entry(commit, step, past, sight)
            records += [entry] if entry else []
    return LogEntries(commit, tuple(records), tuple(rulings))


def _entry(commit: Commit, step: FileStep, past: Past, sight: Sight) -> LogEntry | None:
    if not sight.hidden.isdisjoint(id_at(path) for path in (step.before, step.after) if path):
        return None

    def seen(path: str, blob: str) -> str:
        """Give the hash, but nothing for what somebody may not see: to them it is not there."""
        record = past.record(path, blob) if blob else None
        return blob if record is None or sight.sees(record) else ""

    parents = [Version(None, step.before, seen(step.before, blob), []) for blob in step.blobs if blob]
    version = Version(commit, step.after or step.before, seen(step.after, step.blob), parents)
    return entry_of(version, lambda one: past.record(one.path, one.blob))


def _rulings(step: FileStep, past: Past, sight: Sight) -> Iterator[Ruling]:
    """Give what was decided that no version before held, about projects that whoever looks may see."""
    after = past.decision(step.after, step.blob)
    if after is None or not sight.hidden.isdisjoint(after.projects):
        return
    befores = [past.decision(step.before, blob) for blob in step.blobs]
    known = {taken for before in befores if before for taken in before.steps}
    for taken in after.steps:
        if taken not in known and taken.joint_project not in sight.hidden:
            yield Ruling(after, taken)

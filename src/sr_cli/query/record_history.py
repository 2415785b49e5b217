"""What became of a record from version to version, by meaning: what is only form is no event."""

from collections.abc import Iterable, Iterator, Sequence

from sr_cli.model.field_change import FieldChange
from sr_cli.model.history import Event, LogEntry, Reader, Version, id_at
from sr_cli.model.places import ARCHIVE
from sr_cli.model.project import ProjectRecord
from sr_cli.query.differences import differences


def record_history(versions: Iterable[Version], read: Reader) -> Iterator[LogEntry]:
    """Tell what happened in each version; those that say the same as before are left out."""
    for version in versions:
        entry = entry_of(version, read)
        if entry is not None:
            yield entry


def entry_of(version: Version, read: Reader) -> LogEntry | None:
    """Tell what happened in a version; None where it says what the record said before, at the same place."""
    alive = [parent for parent in version.parents if parent.blob]
    if not version.blob:
        return _removed(version, alive[0], read) if alive else None
    record = read(version)
    before = "" if any(parent.path == version.path for parent in alive) or not alive else alive[0].path
    if record is None:
        return LogEntry(version.commit, "", Event.UNREADABLE, version.path, before)
    changes = _changes([read(known) for known in readable(version, read)], record)
    event = _event(version, before, alive, read)
    if event is Event.CHANGED and not changes:
        return None
    return LogEntry(version.commit, record.title, event, version.path, before, changes)


def readable(version: Version, read: Reader) -> list[Version]:
    """Give what a record was before a version, as far as it can be read: what cannot be said nothing."""
    found: list[Version] = []
    waiting, seen = list(version.parents), set[Version]()
    while waiting:
        parent = waiting.pop(0)
        if parent.blob and parent not in seen:
            seen.add(parent)
            if read(parent) is None:
                waiting += parent.parents
            else:
                found.append(parent)
    return found


def _removed(version: Version, last: Version, read: Reader) -> LogEntry:
    record = read(last)
    return LogEntry(version.commit, record.title if record else "", Event.REMOVED, last.path, "")


def _event(version: Version, before: str, alive: Sequence[Version], read: Reader) -> Event:
    if not alive:
        return Event.NEW
    if before:
        return _move(before, version.path)
    return Event.READABLE if any(read(parent) is None for parent in alive) else Event.CHANGED


def _move(before: str, after: str) -> Event:
    if before.startswith(ARCHIVE) is not after.startswith(ARCHIVE):
        return Event.ARCHIVED if after.startswith(ARCHIVE) else Event.RESTORED
    return Event.MOVED if id_at(before) == id_at(after) else Event.RENAMED


def _changes(befores: Sequence[ProjectRecord | None], after: ProjectRecord) -> tuple[FieldChange, ...]:
    """Give what is otherwise than in each of several records."""
    each = [differences(before, after) for before in befores if before is not None]
    if not each:
        return ()
    others = [[_result(change, after) for change in changes] for changes in each[1:]]
    return tuple(change for change in each[0] if all(_result(change, after) in other for other in others))


def _result(change: FieldChange, record: ProjectRecord) -> tuple[object, ...]:
    """Give what a change led to, whatever it began with: of a list, which item came or went."""
    is_item = change.after is None and isinstance(getattr(record, change.key), tuple)
    return change.key, change.item, change.field, change.before if is_item else change.after

"""What happened to a record, in words."""

from collections.abc import Iterator, Mapping
from typing import Final

from sr_cli.message import Message, Text, Value
from sr_cli.model.history import Commit, Event, LogEntry, id_at
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.field_changes import told_change
from sr_cli.render.record_keys import LABELS

_DIGITS: Final = 8
"""So many digits of a hash are shown to people."""

_EVENTS: Final[Mapping[Event, Message]] = {
    Event.NEW: Message("new"),
    Event.ARCHIVED: Message("put into the archive"),
    Event.RESTORED: Message("taken back from the archive"),
    Event.REMOVED: Message("removed"),
    Event.UNREADABLE: Message("could not be read from then on"),
    Event.READABLE: Message("can be read again"),
}


def happened(entry: LogEntry) -> Text | None:
    """Say what became of the record as a whole; None where only its fields changed, which say it themselves."""
    if entry.event is Event.RENAMED:
        return Message("{field}: {before} → {after}", field=LABELS["id"], before=id_at(entry.before), after=entry.id)
    if entry.event is Event.MOVED and all(change.key != "lead" for change in entry.changes):
        return Message("{field}: {before} → {after}", field=LABELS["path"], before=entry.before, after=entry.path)
    return _EVENTS.get(entry.event)


def is_brief(entry: LogEntry) -> bool:
    """Tell whether one word says what happened: the record came or went as it is."""
    return not entry.changes and entry.event in _EVENTS


def lines(entry: LogEntry, portfolio: Portfolio) -> Iterator[Text]:
    """Tell what changed, a line for each."""
    event = happened(entry)
    if event is not None:
        yield event
    yield from (told_change(change, portfolio) for change in entry.changes)


def heading(commit: Commit | None) -> Value:
    """Say when it was."""
    return Message("not committed yet") if commit is None else commit.day


def short(commit: Commit) -> str:
    """Give the first digits of the hash."""
    return commit.hash[:_DIGITS]

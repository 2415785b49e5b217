"""What is otherwise in a portfolio than it was, a line for each record: for people, and for messages of commits."""

from collections.abc import Iterator, Mapping
from typing import Final

from sr_cli.message import Message, Plural, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Exchange, Fate, RecordChange
from sr_cli.render.field_changes import told_changes
from sr_cli.render.screen import one_line

_FATE: Final[Mapping[Fate, Message]] = {
    "new": Message("new"),
    "archived": Message("archived"),
    "restored": Message("taken out of the archive"),
    "gone": Message("removed"),
}


def commit_message(exchange: Exchange, portfolio: Portfolio, *, merged: bool) -> tuple[Text, tuple[Text | str, ...]]:
    """Give what a commit says: the line at the top, and a line for each record and file where there are several."""
    told_lines = tuple(lines(exchange, portfolio))
    if merged:
        return Plural("Changes of others: {n} file", "Changes of others: {n} files", exchange.size), told_lines
    if len(told_lines) == 1 and not isinstance(told_lines[0], str):
        return told_lines[0], ()
    return Plural("{n} file of the portfolio changed", "{n} files of the portfolio changed", exchange.size), told_lines


def told(change: RecordChange, portfolio: Portfolio) -> Text:
    """Tell on one line what became of a record."""
    if change.fate == "changed":
        return Message("{id}: {changes}", id=change.record.id, changes=told_changes(change.changes, portfolio))
    return Message(
        "{id}: {fate}, “{title}”", id=change.record.id, fate=_FATE[change.fate], title=one_line(change.record.title)
    )


def lines(exchange: Exchange, portfolio: Portfolio) -> Iterator[Text | str]:
    """Tell all that is otherwise, a line for each record and each other file."""
    yield from (told(change, portfolio) for change in exchange.records)
    yield from exchange.others

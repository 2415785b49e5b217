"""How it is told what became of a record in its editor."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sr_cli.message import Listing, Message, Text
from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio import Portfolio
from sr_cli.render import setting
from sr_cli.render.field_changes import told_change
from sr_cli.render.screen import Screen


class Change(NamedTuple):
    """What the editor changed in a record."""

    record: setting.RecordChange
    was_readable: bool

    @property
    def formal(self) -> Text:
        """What is told where no field differs."""
        if self.was_readable:
            return Message("{id}: only comments, order or form changed", id=self.record.id)
        return Message("{id}: the record can be read again", id=self.record.id)


def change(found: Change, portfolio: Portfolio, screen: Screen) -> None:
    """Tell what changed in a record."""
    if found.record.fields:
        setting.show_changes([found.record], portfolio, screen)
    else:
        screen.line(found.formal)


def fields(found: Iterable[FieldChange], portfolio: Portfolio, screen: Screen) -> None:
    """Tell what changed, each on a line."""
    for each in found:
        screen.line(told_change(each, portfolio), indent=2, hang=2)


def commit_message(found: Change, portfolio: Portfolio) -> Text:
    """Give what a commit says of it."""
    if found.record.fields:
        return setting.commit_message([found.record], portfolio, of_several=False)
    return found.formal


def fitting(identifier: str, concepts: Sequence[str], portfolio: Portfolio, screen: Screen) -> None:
    """Name concepts that a record without any might have."""
    if concepts:
        named = [Message("{label} ({id})", label=portfolio.concepts.label(each), id=each) for each in concepts]
        screen.line(Message("Concepts that may fit: {concepts}", concepts=Listing(tuple(named))), hang=2)
        screen.verbatim(f"  sr set {identifier} concepts+={concepts[0]}")

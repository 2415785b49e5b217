"""How it is told what `sr set` changes, or would change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sr_cli.message import Label, Message, Plural, Text
from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.field_changes import told_briefly, told_change
from sr_cli.render.field_data import field_data
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style, one_line
from sr_cli.translation import Translator

_FEW: Final = 3
"""So many changes are named in the message of a commit."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What becomes of one record."""

    id: str
    path: str
    """Where its file stands then."""
    moved_from: str | None
    """Where it stood, if that was elsewhere."""
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What was asked for, as it is told."""

    changes: tuple[RecordChange, ...]
    portfolio: Portfolio
    """With the names of what the changes speak of."""
    written: bool


def commit_message(changes: Sequence[RecordChange], portfolio: Portfolio, *, of_several: bool) -> Text:
    """Give what a commit says of the changes, in the language of the portfolio."""
    translate = Translator(portfolio.region.language)
    all_told = (translate(told_briefly(field, portfolio)) for change in changes for field in change.fields)
    told = list(dict.fromkeys(all_told))
    line = ", ".join([*told[:_FEW], *(["…"] if len(told) > _FEW else [])])
    message: Text = Message("{id}: {changes}", id=changes[0].id, changes=line)
    if of_several:
        message = Plural("{n} project: {changes}", "{n} projects: {changes}", len(changes), changes=line)
    text = one_line(translate(message))
    return Label(text, text)


def show_changes(changes: Sequence[RecordChange], portfolio: Portfolio, screen: Screen) -> None:
    """Show the changes of each record in the words of the portfolio."""
    for change in changes:
        screen.line((change.id, Style.ACCENT))
        for field in change.fields:
            screen.line(told_change(field, portfolio), indent=2, hang=2)
        if change.moved_from:
            screen.line(
                Message("File: {before} → {after}", before=change.moved_from, after=change.path), indent=2, hang=2
            )


def _text(setting: Setting, screen: Screen) -> None:
    show_changes(setting.changes, setting.portfolio, screen)


def _json(setting: Setting, screen: Screen) -> None:
    projects = [
        {
            "id": change.id,
            "path": change.path,
            "moved_from": change.moved_from,
            "changes": [field_data(field) for field in change.fields],
        }
        for change in setting.changes
    ]
    screen.machine(as_json({"format": 1, "written": setting.written, "projects": projects}))


FORMATS: Final[Mapping[str, Callable[[Setting, Screen], None]]] = {"text": _text, "json": _json}
"""The views of it."""

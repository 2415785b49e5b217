"""Since when a record says what it says, shown."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from sr_cli.message import Message
from sr_cli.model.encode import plain_value
from sr_cli.model.field_change import FieldChange
from sr_cli.model.history import Origin
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.render.field_changes import place_of, shown_value
from sr_cli.render.log.words import heading, short
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Part, Screen, Style, one_line

_CUT: Final = 40
"""Characters that are shown of a value, which tell it from others."""


class Blame(NamedTuple):
    """The values of a record, each with the commit that brought it, and whether people are named."""

    record: ProjectRecord
    origins: tuple[Origin, ...]
    portfolio: Portfolio
    authors: bool


def text(blame: Blame, screen: Screen) -> None:
    """Show the values to people: when each came, with which commit, and what it is."""
    screen.line((blame.record.title, Style.STRONG))
    screen.line((blame.record.id, Style.ACCENT))
    screen.blank()
    times = [_time(origin, screen) for origin in blame.origins]
    column = max(map(len, times), default=0) + 2
    for origin, time in zip(blame.origins, times, strict=True):
        screen.entry(time, *_value(origin, blame, screen), indent=0, column=column)


def _time(origin: Origin, screen: Screen) -> str:
    if origin.commit is None:
        return screen.translate(heading(None))
    day = Message("{day} or earlier", day=origin.commit.day) if origin.is_older else origin.commit.day
    return f"{screen.translate(day)} {short(origin.commit)}"


def _value(origin: Origin, blame: Blame, screen: Screen) -> tuple[Part, ...]:
    key, item, field = origin.place
    change = FieldChange(key, None, origin.value, item, field)
    shown = one_line(screen.translate(shown_value(origin.value, change, blame.portfolio) or ""))
    value = shown if len(shown) <= _CUT else f"{shown[:_CUT].rsplit(' ', 1)[0]} …"
    author: tuple[Part, ...] = (" · ", origin.commit.author) if blame.authors and origin.commit else ()
    return ((place_of(change, blame.portfolio), Style.STRONG), ": ", value, *author)


def json(blame: Blame, screen: Screen) -> None:
    """Give the values to programs."""
    values = [_data(origin, blame) for origin in blame.origins]
    screen.machine(as_json({"format": 1, "id": blame.record.id, "path": blame.record.path, "values": values}))


def _data(origin: Origin, blame: Blame) -> dict[str, object]:
    commit = origin.commit
    by = {"author": commit.author} if blame.authors and commit else {}
    return {
        "key": origin.place.key,
        "item": origin.place.item or None,
        "field": origin.place.field or None,
        "value": plain_value(origin.value),
        "commit": commit.hash if commit else None,
        "date": commit.when if commit else None,
        "older": origin.is_older,
        **by,
    }


FORMATS: Final[Mapping[str, Callable[[Blame, Screen], None]]] = {"text": text, "json": json}

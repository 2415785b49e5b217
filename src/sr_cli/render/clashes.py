"""Of what there are two versions: what stands here, and what stands there."""

from collections.abc import Iterable, Iterator
from typing import Final

from sr_cli.message import Message, Text, Value
from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Clash
from sr_cli.render.field_changes import place_of, shown_value
from sr_cli.render.record_keys import LABELS
from sr_cli.render.screen import Screen, Style, one_line

_NOTHING: Final = Message("nothing")


def clashes(found: Iterable[Clash], portfolio: Portfolio, screen: Screen) -> None:
    """Say of what there are two versions, record by record and key by key."""
    for clash in found:
        title = (": ", one_line(clash.title)) if clash.title else ()
        screen.line((clash.id or clash.path, Style.STRONG), *title, hang=2)
        for line in told_clash(clash, portfolio):
            screen.line(line, indent=2, hang=2)


def told_clash(clash: Clash, portfolio: Portfolio) -> Iterator[Text]:
    """Tell what stands here and what stands there."""
    if clash.gone == "here":
        yield Message("removed here, changed there")
    elif clash.gone == "there":
        yield Message("changed here, removed there")
    elif clash.renamed:
        yield Message("{field}: here {here}, there {there}", field=LABELS["id"], here=clash.id, there=clash.renamed)
    elif not clash.changes:
        yield Message("both sides changed it, and it cannot be told in keys")
    for change in clash.changes:
        here, there = (_version(value, change, portfolio) for value in (change.before, change.after))
        yield Message("{field}: here {here}, there {there}", field=place_of(change, portfolio), here=here, there=there)


def _version(value: object, change: FieldChange, portfolio: Portfolio) -> Value:
    """Tell the value of one side."""
    shown = shown_value(value, change, portfolio)
    return _NOTHING if shown is None else shown


def clash_data(found: tuple[Clash, ...]) -> list[dict[str, object]]:
    """Give conflicts as data."""
    return [
        {
            "id": each.id or None,
            "path": each.path,
            "keys": [*(["id"] if each.renamed else []), *dict.fromkeys(change.key for change in each.changes)],
            "removed": each.gone or None,
        }
        for each in found
    ]

"""How one record looks: for people, for programs, as it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.encode import as_plain
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyPair
from sr_cli.render.machine import as_json
from sr_cli.render.record_keys import LABELS, lines
from sr_cli.render.record_values import Line
from sr_cli.render.screen import Part, Screen, Style
from sr_cli.render.synergy_data import pair_data

_HEADING: Final = ("id", "path", "title", "summary")
"""Keys that are shown above or below the others."""
_FEW: Final = 3
"""So many synergies are shown to people."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is shown of a record."""

    record: ProjectRecord
    portfolio: Portfolio
    text: str
    """The file as it stands."""
    changed: date | None
    """Day of the last commit that changed the file, where one is known."""
    synergies: Sequence[SynergyPair]
    """With projects of other partners, the likest first."""


def text(sheet: Sheet, screen: Screen) -> None:
    """Show a record to people: all keys that are set, in the order of the schema."""
    record = sheet.record
    screen.line((record.title, Style.STRONG))
    screen.line((record.id, Style.ACCENT))
    screen.blank()
    screen.line(record.summary)
    screen.blank()
    _entries(_keys(sheet), screen)
    apart = [pair for pair in sheet.synergies if not pair.joint]
    if apart:
        screen.blank()
        screen.line((Message("Synergies"), Style.STRONG))
        for pair in apart[:_FEW]:
            _synergy(pair, sheet, screen)
        screen.line((Message("All of them, with reasons: sr synergies --for {id}", id=record.id), Style.DIM))


def json(sheet: Sheet, screen: Screen) -> None:
    """Give the record and its synergies to programs, see design.md, section 5."""
    synergies = [pair_data(pair, screen) for pair in sheet.synergies]
    screen.machine(as_json({"format": 1, "project": as_plain(sheet.record), "synergies": synergies}))


def toml(sheet: Sheet, screen: Screen) -> None:
    """Give the file as it stands; on a terminal made harmless."""
    if screen.terminal:
        for line in sheet.text.splitlines():
            screen.verbatim(line)
    else:
        screen.machine(sheet.text)


FORMATS: Final[Mapping[str, Callable[[Sheet, Screen], None]]] = {"text": text, "json": json, "toml": toml}


def _keys(sheet: Sheet) -> list[tuple[Text, tuple[Line, ...]]]:
    """Give the keys that are set, with what is told of them, and at the end what the file itself tells."""
    inner = [key for key in LABELS if key not in _HEADING]
    told: list[tuple[Text, tuple[Line, ...]]] = [
        (LABELS[key], lines(sheet.record, key, sheet.portfolio)) for key in inner
    ]
    told.append((LABELS["path"], ((sheet.record.path,),)))
    told.append((Message("Last change"), ((sheet.changed,),) if sheet.changed else ()))
    return [(label, values) for label, values in told if values]


def _entries(keys: list[tuple[Text, tuple[Line, ...]]], screen: Screen) -> None:
    column = 2 + max(len(screen.translate(label)) for label, _ in keys) + 2
    for label, values in keys:
        for number, line in enumerate(values):
            parts = [part for value in line for part in (", ", value)][1:]
            screen.entry("" if number else (label, Style.DIM), *parts, column=column)


def _synergy(pair: SynergyPair, sheet: Sheet, screen: Screen) -> None:
    """Tell the other project, its lead and what to do."""
    here = pair.projects.index(sheet.record.id)
    other = sheet.portfolio.projects[pair.projects[1 - here]]
    lead = sheet.portfolio.partners.label(other.lead)
    name: tuple[Part, ...] = (other.title, " (", lead, ", ", (other.id, Style.ACCENT), ")")
    screen.line(*name, indent=2, hang=2)
    screen.line(pair.action, indent=4)

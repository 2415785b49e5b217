"""How it is told what a new id of a project changes."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from sr_cli.message import Message
from sr_cli.model.places import KeyPath, Range
from sr_cli.query.referrers import Reference
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


class Renamed(NamedTuple):
    """A project with a new id."""

    before: str
    """The old id."""
    id: str
    moves: Mapping[str, str]
    """The new paths of files that got another name, by the old ones."""
    places: tuple[tuple[Reference, Range], ...]
    """Where the old id stood."""
    written: bool


def commit_message(before: str, identifier: str) -> Message:
    """Give what a commit says of it."""
    return Message("{before} is called {id} from now on", before=before, id=identifier)


def key_told(key: KeyPath) -> str:
    """Give the keys down to a value in a row, without the numbers of lists."""
    return ".".join(part for part in key if isinstance(part, str))


def _text(renamed: Renamed, screen: Screen) -> None:
    for old, new in renamed.moves.items():
        screen.verbatim(Message("{before} → {after}", before=old, after=new))
    for reference, at in renamed.places:
        screen.verbatim(f"{reference.path}:{at.start.line}: {key_told(reference.key)}")


def _json(renamed: Renamed, screen: Screen) -> None:
    data = {
        "format": 1,
        "before": renamed.before,
        "id": renamed.id,
        "written": renamed.written,
        "moves": [{"from": old, "to": new} for old, new in renamed.moves.items()],
        "references": [
            {"path": reference.path, "line": at.start.line, "column": at.start.column, "key": list(reference.key)}
            for reference, at in renamed.places
        ],
    }
    screen.machine(as_json(data))


FORMATS: Final[Mapping[str, Callable[[Renamed, Screen], None]]] = {"text": _text, "json": _json}
"""The views of it."""

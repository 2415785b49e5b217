"""How it is told that a record leaves the portfolio, or comes back."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from sr_cli.message import Listing, Message
from sr_cli.query.referrers import Reference
from sr_cli.render.machine import as_json
from sr_cli.render.renaming import key_told
from sr_cli.render.screen import Screen, one_line


class Parted(NamedTuple):
    """A record whose file went, or went elsewhere."""

    id: str
    before: str
    """The path that it had."""
    path: str | None
    """The path that it has; None where it is gone."""
    written: bool


def references(found: Iterable[Reference], screen: Screen) -> None:
    """Name the places where others refer to a record."""
    for each in found:
        keys = f": {key_told(each.key)}" if each.key else ""
        screen.verbatim(f"  {one_line(each.path)}{keys}")


def decisions(paths: Iterable[str], screen: Screen) -> None:
    """Name the decisions about synergies that go on naming a record that leaves."""
    named = tuple(paths)
    if named:
        screen.line(Message("What was decided about synergies still names it: {paths}", paths=Listing(named)), hang=2)


def archived(identifier: str) -> Message:
    """Give what a commit says of a record that was put away."""
    return Message("Archive {id}", id=identifier)


def restored(identifier: str) -> Message:
    """Give what a commit says of a record that was brought back."""
    return Message("Bring {id} back from the archive", id=identifier)


def removed(identifier: str) -> Message:
    """Give what a commit says of a record that is gone."""
    return Message("Remove {id}", id=identifier)


def _text(parted: Parted, screen: Screen) -> None:
    if parted.path:
        screen.verbatim(Message("{before} → {after}", before=parted.before, after=parted.path))
    else:
        screen.verbatim(Message("removed: {path}", path=parted.before))


def _json(parted: Parted, screen: Screen) -> None:
    screen.machine(as_json({"format": 1, **parted._asdict()}))


FORMATS: Final[Mapping[str, Callable[[Parted, Screen], None]]] = {"text": _text, "json": _json}
"""The views of it."""

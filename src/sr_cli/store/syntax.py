"""Where TOML text is wrong, and why, in the words of people who write records.

A parser tells a place at best; what stands there tells the mistake. One fault for a text: the rest is a consequence.
"""

import re
import tomllib
from typing import Final

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.places import START, Range
from sr_cli.store.mistakes import RECOGNISERS
from sr_cli.store.spot import Mistake, spot_at
from sr_cli.store.text import position_at

_PLACE: Final = re.compile(r"at line (\d+), column (\d+)")
_CONFLICT: Final = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?= |\n|\Z).*")


def explain(path: str, text: str) -> Fault:
    """Give the one fault of a text that a parser refused."""
    text = text.replace("\r\n", "\n")  # no line or column changes
    offset = _offset(text)
    if offset is None:
        message = Message("the file is no valid TOML")
        hint = Message("compare it with a record that is right")
        return Fault("invalid-toml", path, Violation((), message, hint), START)
    if marker := _CONFLICT.match(text, text.rfind("\n", 0, offset) + 1):
        return _fault("conflict-marker", path, text, _conflict(marker))
    spot = spot_at(text, offset)
    mistakes = (recognise(spot) for recognise in RECOGNISERS)
    return _fault("invalid-toml", path, text, next(filter(None, mistakes)))


def _offset(text: str) -> int | None:
    """Give the place that tomllib objects to, whichever parser did the reading; None where tomllib finds nothing."""
    try:
        tomllib.loads(text)
    except ValueError as refusal:
        place = _PLACE.search(str(refusal))
        if place is None:
            return len(text)  # "at end of document"
        line, column = int(place[1]), int(place[2])
        start = 0
        for _ in range(line - 1):
            start = text.index("\n", start) + 1
        return start + column - 1
    return None


def _conflict(marker: re.Match[str]) -> Mistake:
    return Mistake(
        Message("git could not merge two versions of this file"),
        Message("keep what is right of both versions, and delete the lines with <<<<<<<, ======= and >>>>>>>"),
        *marker.span(),
    )


def _fault(rule: str, path: str, text: str, mistake: Mistake) -> Fault:
    place = Range(position_at(text, mistake.start), position_at(text, mistake.end))
    return Fault(rule, path, Violation((), mistake.message, mistake.hint), place)

"""Where TOML text is wrong, and why, in the words of people who write records.

A parser tells a place at best; what stands there tells the mistake. One fault for a text: the rest is a consequence.
"""

import re
import tomllib
from dataclasses import replace
from typing import Final

from sr_cli.findings import Fault, Rewrite, Violation
from sr_cli.message import Message
from sr_cli.model.places import START, Range
from sr_cli.store.reading.mistakes import RECOGNISERS
from sr_cli.store.reading.spot import Mistake, Spot, spot_at
from sr_cli.store.toml.text import position_at

_PLACE: Final = re.compile(r"at line (\d+), column (\d+)")
_FREE_TABLE: Final = re.compile(r"\[{1,2}[ \t]*x[ \t]*[.\]]")
_FREE_KEY: Final = re.compile(r"x[ \t]*\.")
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
    mistake = next(filter(None, mistakes))
    if _is_free(spot):
        mistake = replace(mistake, meant=None)
    return _fault("invalid-toml", path, text, mistake)


def _is_free(spot: Spot) -> bool:
    """Tell whether the statement belongs to `[x]`, where no key says what kind of value it takes."""
    return _FREE_TABLE.match(spot.text, spot.section) is not None or _FREE_KEY.match(spot.text, spot.start) is not None


def _offset(text: str) -> int | None:
    """Give the place that tomllib objects to, whichever parser did the reading; None where tomllib finds nothing."""
    try:
        tomllib.loads(
            text.replace("\n", "\r\n")
        )  # it takes CRLF for LF; done twice, that would take CRCRLF for it, too
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
    fix = Rewrite(mistake.meant) if mistake.meant is not None else None
    return Fault(rule, path, Violation((), mistake.message, mistake.hint, fix=fix), place)

"""What was repaired, told in a line each."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from sr_cli.findings import Diagnostic, Repair, WriteAgain
from sr_cli.message import Message, Plural
from sr_cli.render.diagnostics.line import place, rule
from sr_cli.render.screen import Screen

_MOST_SHOWN: Final = 40
"""So many characters are shown of what stood there and of what stands there now."""

_BEFORE: Final = 12
"""So many of them stand before the first difference."""


def told(repairs: Sequence[Repair], screen: Screen) -> None:
    """Tell each repair that was made, and how many they are."""
    _each(repairs, screen)
    if repairs:
        n, files = len(repairs), _files(repairs)
        screen.line(Plural("{n} fault repaired in {files}", "{n} faults repaired in {files}", n, files=files))


def planned(repairs: Sequence[Repair], screen: Screen) -> None:
    """Tell each repair that would be made, and how many they are."""
    _each(repairs, screen)
    if repairs:
        would_be = Plural(
            "{n} fault would be repaired in {files}; nothing was written",
            "{n} faults would be repaired in {files}; nothing was written",
            len(repairs),
            files=_files(repairs),
        )
        screen.line(would_be)


def refused(findings: Iterable[Diagnostic], screen: Screen) -> None:
    """Tell which repairs were not made though they seemed certain."""
    for found in findings:
        message = Message("not repaired, because the repair would bring another error out")
        screen.verbatim(place(found), " ", rule(found), ": ", message)


def _each(repairs: Iterable[Repair], screen: Screen) -> None:
    for repair in repairs:
        screen.verbatim(place(repair.found), " ", rule(repair.found), ": ", _change(repair))


def _change(repair: Repair) -> Message:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(repair.before, repair.after, strict=False))
    first = sum(1 for _ in alike)
    before, after = _around(repair.before, first), _around(repair.after, first)
    if isinstance(repair.found.fix, WriteAgain):
        return Message("the file is written anew")
    if not before:
        return Message("repaired")
    if not after:
        return Message("{before} is removed", before=before)
    return Message("{before} becomes {after}", before=before, after=after)


def _around(text: str, first: int) -> str:
    """Give a text, cut where it is long; what stands behind the first difference is the last to go."""
    if len(text) <= _MOST_SHOWN:
        return text
    start = max(0, first - _BEFORE)
    end = start + _MOST_SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _files(repairs: Iterable[Repair]) -> Plural:
    return Plural("{n} file", "{n} files", len({repair.found.path for repair in repairs}))

"""How many columns of a terminal a text takes, and what of it fits into a few."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final
from unicodedata import category, east_asian_width

from sr_cli.render.screen import clean

_TAB: Final = 4
"""Columns that a tab takes."""
_NARROWEST: Final = 20
"""Columns that an excerpt takes at least, however narrow the terminal."""
_CUT: Final = "…"
"""Stands where something of a line is left out."""
_COMBINING: Final = ("Mn", "Me", "Cf")
"""General categories of characters that take no column of their own: marks over and around others, joiners."""
_HANGUL: Final = range(0x1160, 0x1200)
"""Vowels and final consonants, which are written into the syllable before them."""


def width(character: str) -> int:
    """Tell how many columns a character takes (Unicode UAX #11): two for East Asian ones and most emoji."""
    if character.isascii():
        return 1
    if category(character) in _COMBINING or ord(character) in _HANGUL:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, and the place in it, in columns from 0."""

    line: str
    start: int
    length: int
    """At least one."""


def excerpt(source: str, start: int, end: int, room: int) -> Excerpt:
    """Show the characters from `start` to `end` of a line, with as much around them as fits into the room (columns).

    Tabs become spaces, characters that could steer a terminal are replaced; where the line is cut stands `…`.
    """
    room = max(room, _NARROWEST)
    first, last = max(start - room, 0), start + room  # of a line of a million characters no more is looked at
    cells = [" " * _TAB if character == "\t" else clean(character) for character in source[first:last]]
    at = [0, *accumulate(sum(map(width, cell)) for cell in cells)]
    here, there = (min(max(index - first, 0), len(cells)) for index in (start, end))
    low, high = _window(at, here, there, room, (first > 0, last < len(source)))
    left = _CUT if first + low > 0 else ""
    right = _CUT if first + high < len(source) else ""
    begin, stop = (at[min(max(index, low), high)] - at[low] + len(left) for index in (here, there))
    return Excerpt(f"{left}{''.join(cells[low:high])}{right}", begin, max(stop - begin, 1))


def _window(at: Sequence[int], here: int, there: int, room: int, more: tuple[bool, bool]) -> tuple[int, int]:
    """Choose the cells to show, around the place and without parting a character from the marks that belong to it.

    `at` says at which column each cell begins, `more` whether there is more of the line before and after these cells.
    """
    before, after = more
    whole = at[-1]
    if whole + sum(more) <= room:
        return 0, len(at) - 1
    middle = (at[here] + min(at[there], at[here] + room * 2 // 3)) // 2
    left = min(max(middle - room // 2, 0), max(whole - room, 0))
    right = left + room
    low, high = 0, len(at) - 1
    if left > 0 or before:
        low = bisect_right(at, at[bisect_left(at, left + 1)]) - 1
    if right < whole or after:
        high = bisect_right(at, right - 1) - 1
    return low, high

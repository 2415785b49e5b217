"""What is left in a file that could not be merged as a whole: both versions of a stretch, between lines that mark it.

    <<<<<<< ours
    status = "running"
    =======
    status = "paused"
    >>>>>>> theirs

Our merge puts them around the statements of one key, or around one table with its header; git's own around any lines.
A part between `|||||||` and `=======`, what both had before, is passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from sr_cli.model.places import KeyPath
from sr_cli.store.merging.reading import table_of
from sr_cli.store.toml.locate import statements

USUAL_SIZE: Final = 7
"""So many signs a marker has, unless git is told otherwise."""

_START, _BASE, _MIDDLE, _END = "<", "|", "=", ">"
_LINE: Final = re.compile(r".*\n|.+\Z")


class Side(StrEnum):
    """Whose version of something it is."""

    OURS = "ours"
    THEIRS = "theirs"


def start_marker(side: Side, size: int) -> str:
    """Give the line above the first version."""
    return f"{_START * size} {side}"


def middle_marker(size: int) -> str:
    """Give the line between the versions."""
    return _MIDDLE * size


def end_marker(side: Side, size: int) -> str:
    """Give the line below the second version."""
    return f"{_END * size} {side}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A stretch of a file of which there are two versions."""

    ours: str
    """Whole lines; empty where that side has nothing there."""
    theirs: str
    text: str
    """As it stands in the file, with the markers."""
    keys: tuple[KeyPath, ...] = ()
    """What stands there in either version: one key or table where our merge left it, and its index is that in ours if
    it is there. Nothing where a version is no valid TOML, so that nobody can tell."""

    def version(self, side: Side) -> str:
        """Give what one side has there."""
        return self.ours if side is Side.OURS else self.theirs


@dataclass(frozen=True)
class Conflicted:
    """A text with conflicts."""

    parts: tuple[str | Conflict, ...]
    """All of it: what stands between the conflicts, and them."""

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts in their order; empty where the text has none."""
        return tuple(part for part in self.parts if isinstance(part, Conflict))

    def whole(self, side: Side) -> str:
        """Give the text as it would be if one side were right everywhere."""
        return self.resolved([side] * len(self.conflicts))

    def resolved(self, choices: Sequence[Side | str | None]) -> str:
        """Give the text after a choice for each conflict: a side, lines of one's own, or None to leave it open."""
        rest = iter(choices)
        return "".join(part if isinstance(part, str) else _chosen(part, next(rest)) for part in self.parts)


def conflicts_in(text: str, marker_size: int = USUAL_SIZE) -> Conflicted:
    """Find the conflicts in the text of a file; ValueError where a marker lacks those that belong to it."""
    bare = Conflicted(tuple(_parts(text, marker_size)))
    if not bare.conflicts:
        return bare
    keys = [_keys_of(bare, side) for side in Side]
    both = iter([_together(ours, theirs) for ours, theirs in zip(*keys, strict=True)])
    return Conflicted(
        tuple(
            part if isinstance(part, str) else Conflict(part.ours, part.theirs, part.text, next(both))
            for part in bare.parts
        )
    )


def _chosen(conflict: Conflict, choice: Side | str | None) -> str:
    if choice is None:
        return conflict.text
    return conflict.version(choice) if isinstance(choice, Side) else choice


def _parts(text: str, size: int) -> Iterator[str | Conflict]:
    """Part a text into what is common and what is not."""
    common: list[str] = []
    lines = iter(_LINE.findall(text))
    for line in lines:
        if _is_marker(line, _START * size):
            yield "".join(common)
            yield _conflict(line, lines, size)
            common.clear()
        else:
            common.append(line)
    yield "".join(common)


def _conflict(start: str, lines: Iterator[str], size: int) -> Conflict:
    """Read a conflict to its end; between its markers, further ones of the same kind are text."""
    read = [start]
    ours = _until((_BASE * size, _MIDDLE * size), lines, read)
    if read[-1].startswith(_BASE):
        _until((_MIDDLE * size,), lines, read)
    theirs = _until((_END * size,), lines, read)
    return Conflict(ours, theirs, "".join(read))


def _until(markers: tuple[str, ...], lines: Iterator[str], read: list[str]) -> str:
    """Give the lines before one of these markers; all that is read goes to `read`, too."""
    found: list[str] = []
    for line in lines:
        read.append(line)
        if any(_is_marker(line, marker) for marker in markers):
            return "".join(found)
        found.append(line)
    raise ValueError("the end of a conflict is missing")


def _is_marker(line: str, marker: str) -> bool:
    return line.startswith(marker) and line[len(marker) : len(marker) + 1] in ("", " ", "\r", "\n")


def _keys_of(text: Conflicted, side: Side) -> Iterator[tuple[KeyPath, ...]]:
    """Give for each conflict what stands there in the version of one side."""
    whole = text.whole(side)
    found = statements(whole) if table_of(whole) is not None else ()
    at = 0
    for part in text.parts:
        start, at = at, at + len(part if isinstance(part, str) else part.version(side))
        if isinstance(part, Conflict):
            yield tuple(_outermost(path for offset, path in found if start <= offset < at))


def _together(ours: tuple[KeyPath, ...], theirs: tuple[KeyPath, ...]) -> tuple[KeyPath, ...]:
    """Give what stands in either version; one table is one, though each version counts tables for itself."""
    if len(ours) == len(theirs) == 1 and _names(ours[0]) == _names(theirs[0]):
        return ours
    return tuple(dict.fromkeys((*ours, *theirs)))


def _names(path: KeyPath) -> KeyPath:
    return tuple(part for part in path if isinstance(part, str))


def _outermost(paths: Iterable[KeyPath]) -> list[KeyPath]:
    """Give the paths without those of what stands in a table whose header is among them."""
    kept: list[KeyPath] = []
    for path in paths:
        if not any(path[: len(table)] == table for table in kept):
            kept.append(path)
    return kept

"""Makes long vocabularies short before they are merged: of hundreds of entries, hardly any has changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sr_cli.store.merging.versions import Three

_STUB: Final = "sr-unchanged"
"""The key that stands for all keys of an entry."""

_HEADER: Final = re.compile(r"^\[.*$", re.MULTILINE)
_ENTRY: Final = re.compile(r"\[([A-Za-z0-9_-]+)\]")
_STUBS: Final = re.compile(rf"^{_STUB} = (\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shortened:
    """Three versions in which a stub stands for the keys of entries that all of them have alike."""

    texts: Three[str]
    bodies: tuple[str, ...]
    """The keys by the numbers of the stubs."""

    def restored(self, text: str) -> str:
        """Give what was merged with the keys in place of the stubs."""
        return _STUBS.sub(lambda stub: self.bodies[int(stub[1])], text)


def shortened(texts: Three[str]) -> Shortened | None:
    """Shorten three versions; None where they hold what can be told from an entry only by reading them.

    What looks like an entry and is none makes texts that are no TOML.
    """
    if any(sign in text for text in texts for sign in ('"""', "'''", _STUB)):
        return None
    found = texts.each(_bodies)
    alike = {name: body for name, body in found.base.items() if found.ours.get(name) == body == found.theirs.get(name)}
    stubs = {name: f"{_STUB} = {number}" for number, name in enumerate(alike)}
    return Shortened(texts.each(lambda text: _with_stubs(text, alike, stubs)), tuple(alike.values()))


def _bodies(text: str) -> dict[str, str]:
    """Give the keys of each entry that is whole below one header, by its id."""
    headers = [*_HEADER.finditer(text)]
    ends = [*(header.start() for header in headers[1:]), len(text)]
    inner = {header[0].strip("[] ").partition(".")[0] for header in headers if not _ENTRY.fullmatch(header[0])}
    found = {}
    for header, end in zip(headers, ends, strict=False):  # without any header, there is still an end
        entry = _ENTRY.fullmatch(header[0])
        body = _without_end(text[header.end() + 1 : end])
        if entry and body and entry[1] not in inner:
            found[entry[1]] = body
    return found


def _without_end(section: str) -> str:
    """Give a section without the comments and blank lines at its end, which may belong to what follows."""
    lines = section.split("\n")
    while lines and lines[-1].lstrip()[:1] in ("", "#"):
        lines.pop()
    return "\n".join(lines)


def _with_stubs(text: str, bodies: Mapping[str, str], stubs: Mapping[str, str]) -> str:
    parts = []
    at = 0
    for header in _HEADER.finditer(text):
        entry = _ENTRY.fullmatch(header[0])
        if entry and entry[1] in stubs:
            parts += [text[at : header.end() + 1], stubs[entry[1]]]
            at = header.end() + 1 + len(bodies[entry[1]])
    return "".join((*parts, text[at:]))

"""Finds characters in the texts of a table that nobody sees."""

from collections.abc import Iterator

from sr_cli.findings import Violation
from sr_cli.message import Message
from sr_cli.model.hidden import UNSAFE
from sr_cli.model.places import KeyPath

_CONTEXT = 20
"""So many characters before an invisible one are told, to find it by."""


def may_hide(content: bytes) -> bool:
    """Tell whether a file, which is UTF-8, may hold such characters; so quickly that it can be asked of every file."""
    return b"\\" in content or not all(map(str.isprintable, content.decode().split("\n")))


def hidden_characters(value: object, place: KeyPath = ()) -> Iterator[Violation]:
    """Find the texts that hold such a character: one violation for each text, which names the first of them."""
    match value:
        case str():
            if found := UNSAFE.search(value):
                yield _violation(place, value, found.start())
        case dict():
            for key, inner in value.items():
                yield from hidden_characters(inner, (*place, key))
        case list():
            for index, inner in enumerate(value):
                yield from hidden_characters(inner, (*place, index))


def _violation(place: KeyPath, text: str, at: int) -> Violation:
    message = Message("an invisible character stands in the text: U+{code}", code=f"{ord(text[at]):04X}")
    before = " ".join(text[max(0, at - _CONTEXT) : at].split())
    hint = Message("delete it; it stands behind “{text}”", text=before) if before else Message("delete it")
    return Violation(place, message, hint)

"""What is beyond reason in a TOML text, told before any parser sees it.

On some thousand levels toml_rs ends the process and tomllib needs seconds; a record needs four levels. A whole number
of thousands of digits is read by toml_rs, refused by tomllib, and Python cannot write it.
"""

import re
from typing import Final

from sr_cli.store.toml.lexis import CLOSED, ONE_LINE_OR_COMMENT, STRING_OR_COMMENT

MAX_DEPTH: Final = 128
"""How many levels of lists, tables and dotted keys are read."""

_MOST_DIGITS: Final = 3000
"""Python writes whole numbers of up to 4300 digits; hexadecimal ones grow by a fifth."""

_ENDLESS: Final = re.compile(rf"(?<!\w)\d\w{{{_MOST_DIGITS},}}")
_MOST_SIGNS: Final = 10_000
"""On some 20 000 equals signs or 60 000 signs of numbers in a row toml_rs 0.4.3 ends the process."""

_SIGNS: Final = re.compile("[-+=]{1000}")
_STRIDE: Final = 100
_SOME_SIGNS: Final = re.compile("[-+=]{9}")
"""What is left of a thousand signs in a row of every hundredth character: looking at these is seven times as fast."""
_FEW_BRACKETS: Final = 500
"""So many opening brackets do toml_rs no harm, however they are nested; some 4000 end the process."""

_USUAL: Final = r"""[^"'#\r]*+(?<=[ =,\[])"[^"\\\n\r]++"(?!")"""
_PIECE: Final = re.compile(
    rf"""(?:{_USUAL})+|[^"'#\r]++|\r(?=\n)|(?<![^\s,=\[{{.])(?:{CLOSED})|\#[^\r\n]*+""",
)
"""A piece of a text whose strings are all closed and stand where strings can begin, and whose lines end in LF or CRLF.
The usual strings come first, which makes it four times as fast."""

_BETWEEN_KEYS: Final = re.compile(r"[,=\[\]{}\n]")
_BRACKETS: Final = re.compile(r"[\[\]{}]")
_OPENING: Final = {"]": "[", "}": "{"}
_INERT: Final = bytes(set(range(256)) - set(b"[]{}\"'#\n"))
"""All bytes that neither nest nor decide where strings and comments end."""

_NEITHER_DOT_NOR_END: Final = bytes(set(range(256)) - set(b".\n"))


def is_too_deep(text: str) -> bool:
    """Tell whether the text, valid or not, may be nested deeper than MAX_DEPTH."""
    brackets = text.count("[") + text.count("{")
    dots = text.count(".")
    if brackets + dots <= MAX_DEPTH:
        return False  # so it is with every usual record: each level takes a bracket or a dot
    depth = 1 + _bracket_depth(text)
    if depth * (1 + _most_dots_in_a_line(text)) <= MAX_DEPTH:
        return False
    return depth * (1 + _most_dots_in_a_key(text)) > MAX_DEPTH


def endless_number(text: str) -> tuple[int, int] | None:
    """Give where a number of more than some thousand digits stands in the text, as offsets of its start and end."""
    if len(text) <= _MOST_DIGITS or max(map(len, text.split("\n"))) <= _MOST_DIGITS or not _ENDLESS.search(text):
        return None
    found = _ENDLESS.search(STRING_OR_COMMENT.sub(lambda inert: " " * len(inert[0]), text))
    return found.span() if found else None


def has_endless_signs(text: str) -> bool:
    """Tell whether thousands of signs stand in a row: in strings and comments they may, tomllib has to look."""
    return len(text) > _MOST_SIGNS and bool(_SOME_SIGNS.search(text[::_STRIDE]) and _SIGNS.search(text))


def has_unclear_brackets(text: str) -> bool:
    """Tell whether toml_rs may see more levels than `is_too_deep`; tomllib, which stops at a fault, has to look.

    In text that is no TOML it takes a quotation mark within a word, as in `them'es = [`, for a letter, and a single
    carriage return for the end of a comment, so that strings and comments begin and end elsewhere.
    """
    return text.count("[") + text.count("{") > _FEW_BRACKETS and not _is_clear(text)


def _is_clear(text: str) -> bool:
    """Tell whether a text is made of such pieces from its beginning to its end."""
    end = 0
    while end < len(text):
        piece = _PIECE.match(text, end)
        if piece is None:
            return False
        end = piece.end()
    return True


def _bracket_depth(text: str) -> int:
    """Give an upper bound of the depth of lists and tables."""
    deepest = 0
    opened: list[str] = []
    for bracket in _BRACKETS.findall(_skeleton(text)):
        if bracket in "[{":
            opened.append(bracket)
            deepest = max(deepest, len(opened))
        elif opened and opened[-1] == _OPENING[bracket]:  # else it closes nothing, and a lenient parser passes it over
            opened.pop()
    return deepest + 1


def _skeleton(text: str) -> str:
    """Give the text without strings and comments.

    Vocabularies are long and have no strings of several lines, so most of the work is done by methods of bytes: first
    goes what neither nests nor decides where a string ends, then each two quotation marks between which nothing is
    left. That changes for no bracket whether it stands in a string.
    """
    if '"""' in text or "'''" in text:
        return STRING_OR_COMMENT.sub("", text)
    flat = text.encode(errors="replace").replace(rb"\\", b"").replace(rb"\"", b"").translate(None, _INERT)
    flat = flat.replace(b'""', b"").replace(b"[]", b"").replace(b"{}", b"")
    return ONE_LINE_OR_COMMENT.sub("", flat.decode())


def _most_dots_in_a_line(text: str) -> int:
    return max(map(len, text.encode(errors="replace").translate(None, _NEITHER_DOT_NOR_END).split(b"\n")))


def _most_dots_in_a_key(text: str) -> int:
    """Give an upper bound of the dots in one key: what stands in strings and comments does not count."""
    return max(part.count(".") for part in _BETWEEN_KEYS.split(STRING_OR_COMMENT.sub("", text)))

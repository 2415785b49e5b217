"""The usual mistakes in TOML text: each recogniser looks at the place where a parser gave up and knows one kind."""

import re
import tomllib
from typing import Final

from sr_cli.message import Message
from sr_cli.store.reading.spot import Mistake, Recogniser, Spot
from sr_cli.store.reading.statements import STATEMENT_MISTAKES
from sr_cli.store.schema.remedies import shown

_TYPOGRAPHIC: Final = re.compile("[„“”‟«»\u201a\u2018\u2019]")
_WHOLE_TEXT: Final = re.compile(
    r"""[„“”‟«»\u201a\u2018\u2019"](?P<text>[^„“”‟«»\u201a\u2018\u2019"\\\x00-\x1f\x7f]*)"""
    r"""[„“”‟«»\u201a\u2018\u2019"](?=[ \t]*(?:[,\]\n#]|\Z))"""
)
"""A text between two such marks, or between one and a straight one, with none of either kind within."""

_ESCAPE: Final = re.compile(r'\\(?:[btnfr"\\]|u(?![Dd][89A-Fa-f])[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})')
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]")
_OTHER_SPACE: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")


def _given_twice(spot: Spot) -> Mistake | None:
    """Recognise a statement that is right, but not here: what it says has been said."""
    if not _parses(spot.statement) or not _parses(spot.text[: spot.start]):
        return None
    is_header = spot.statement.startswith("[")
    name = spot.statement.strip("[] \t") if is_header else spot.statement.partition("=")[0].rstrip()
    message = Message("`{name}` is there already", name=shown(name))
    hint = Message("leave one of the two out")
    if is_header:
        hint = Message("put both into one table, or start each of several with `[[{name}]]`", name=shown(name))
    earlier = re.compile(rf"^[ \t]*\[*[ \t]*{re.escape(name)}[ \t]*[\]=]", re.MULTILINE)
    if found := earlier.search(spot.text, 0 if is_header else spot.section, spot.start):
        line = spot.text.count("\n", 0, found.start()) + 1
        message = Message("`{name}` is there already, in line {line}", name=shown(name), line=line)
    return Mistake(message, hint, spot.start, spot.start + (len(spot.statement) if is_header else len(name)))


def _typographic_quotes(spot: Spot) -> Mistake | None:
    """Recognise the quotation marks that word processors make of straight ones."""
    first = spot.offset if spot.unclosed is None else spot.unclosed
    found = _TYPOGRAPHIC.search(spot.text, first, spot.line_end)
    if found is None or (spot.unclosed is None and found.start() != spot.offset):
        return None
    message = Message("`{mark}` is no quotation mark of TOML", mark=found[0])
    if whole := _WHOLE_TEXT.match(spot.text, first):
        hint = Message('write "{text}"', text=shown(whole["text"]))
        return Mistake(message, hint, *whole.span(), f'"{whole["text"]}"')
    return Mistake(message, Message('write straight quotation marks: "…"'), *found.span())


def _bad_escape(spot: Spot) -> Mistake | None:
    """Recognise a backslash that was meant as such, as in the path of a file on Windows."""
    line_start = spot.text.rfind("\n", 0, spot.offset) + 1
    at = spot.text.rfind("\\", line_start, spot.offset)
    if at < 0 or spot.offset - at > len("\\U00000000") or _ESCAPE.match(spot.text, at):
        return None
    message = Message("a backslash has a special meaning between double quotation marks")
    hint = Message("write it twice, or put the text between single quotation marks")
    return Mistake(message, hint, at, at + 1)


def _control_character(spot: Spot) -> Mistake | None:
    """Recognise characters that nobody sees."""
    found = _CONTROL.match(spot.text, spot.offset)
    if found is None:
        return None
    message = Message("an invisible control character stands here: U+{code}", code=f"{ord(found[0]):04X}")
    return Mistake(message, Message("delete it"), *found.span())


def _other_space(spot: Spot) -> Mistake | None:
    """Recognise the spaces of word processors and web pages, at which no line breaks."""
    found = _OTHER_SPACE.match(spot.text, spot.offset)
    if found is None or spot.unclosed is not None:
        return None
    message = Message("a space stands here that TOML does not know: U+{code}", code=f"{ord(found[0]):04X}")
    return Mistake(message, Message("write an ordinary space"), *found.span())


def _lone_carriage_return(spot: Spot) -> Mistake | None:
    """Recognise the line ends of old Macs, and one of them that was left over."""
    if not spot.text.startswith("\r", spot.offset):
        return None
    message = Message("this line ends in a single carriage return (CR)")
    if "\n" not in spot.text:
        message = Message("the lines of this file end in carriage returns (CR), as on old Macs")
    hint = Message("choose LF or CRLF as line end in the editor, and save the file")
    return Mistake(message, hint, spot.offset, spot.offset + 1)


def _unclosed_text(spot: Spot) -> Mistake | None:
    """Recognise a text without its second quotation mark."""
    if spot.unclosed is None:
        return None
    mark = spot.text[spot.unclosed]
    if spot.text.startswith(mark * 3, spot.unclosed):
        message = Message("this text of several lines does not end")
        return Mistake(message, Message("write {mark} behind it", mark=mark * 3), spot.unclosed, spot.unclosed + 3)
    message = Message("the second quotation mark of this text is missing")
    hint = Message("write {mark} behind it; a text of several lines stands between {marks}", mark=mark, marks=mark * 3)
    end = spot.text.find("\n", spot.unclosed)
    return Mistake(message, hint, spot.unclosed, len(spot.text) if end < 0 else end)


def _parses(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True


RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _given_twice,
    _typographic_quotes,
    _bad_escape,
    _lone_carriage_return,
    _control_character,
    _other_space,
    _unclosed_text,
    *STATEMENT_MISTAKES,
)
"""In the order in which they are asked, the surer first; the last one has something to say of anything."""

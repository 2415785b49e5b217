"""The usual mistakes in the build of a statement: keys, values, lists, braces, headers of tables."""

import re
from typing import Final

from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean
from sr_cli.model.text import fold
from sr_cli.store.reading.spot import Mistake, Recogniser, Spot
from sr_cli.store.schema.bare_values import BareValue, bare_value
from sr_cli.store.schema.remedies import shown
from sr_cli.store.schema.synonyms import GERMAN_KEYS
from sr_cli.store.toml.lexis import KEY, after_blank

_NEW_STATEMENT: Final = re.compile(r"\[|[\w.-]+[ \t]*=")
_DOTTED_KEY: Final = re.compile(rf"(?:{KEY.pattern})(?:[ 	]*\.[ 	]*(?:{KEY.pattern}))*")
_HEADER: Final = re.compile(r"\[\[?[^\]\n#=]*")
_SECOND_KEY: Final = re.compile(r"\s[\w.-]+[ \t]*=")
_NEXT_PAIR: Final = re.compile(r"[\w.-]+[ \t]*=")
_TWO_KEYS: Final = (Message("two keys stand on one line"), Message("start a new line for each key"))
_FOREIGN_REMARK: Final = "//"
_SEPARATORS: Final = (",", ";")
_ITEM: Final = re.compile(r"[^,\[\]{}#\n]*[^,\[\]{}#\s]")
_REST: Final = re.compile(r"[^#\n]*[^#\s]")


def _open_list(spot: Spot) -> Mistake | None:
    """Recognise a list without its second bracket, or without a comma, and items without quotation marks."""
    if not spot.in_list or spot.opened is None:
        return None
    at = spot.offset
    line_start = after_blank(spot.text, spot.text.rfind("\n", 0, at) + 1)
    if at == len(spot.text) or (at == line_start and _NEW_STATEMENT.match(spot.text, at)):
        message = Message("the list that starts here does not end")
        return Mistake(message, Message("write ] behind its last entry"), spot.opened, spot.opened + 1)
    item = _ITEM.match(spot.text, at)
    if item and spot.text[:at].rstrip().endswith(("[", ",")):
        return _bare(item, bare_value(item[0]))
    message = Message("a comma is missing before this entry of the list")
    hint = Message("write a comma between entries, and each text between two quotation marks")
    return Mistake(message, hint, at, item.end() if item else at + 1)


def _open_braces(spot: Spot) -> Mistake | None:
    """Recognise a table in braces that goes over several lines, or is wrong otherwise."""
    if not spot.in_braces or spot.opened is None:
        return None
    if "\n" in spot.text[spot.opened : spot.offset + 1]:
        message = Message("a table in braces stands on one line")
        hint = Message("write its name in square brackets, and below it a line for each key")
        return Mistake(message, hint, spot.opened, spot.opened + 1)
    message = Message("this table in braces is not right from here on")
    return Mistake(message, Message("write `{example}`", example="{ key = value, other = value }"), *_mark(spot))


def _header(spot: Spot) -> Mistake | None:
    """Recognise a header with a bracket too few or too many, or with a name that needs quotation marks."""
    if not spot.text.startswith("[", spot.start):
        return None
    header = _HEADER.match(spot.text, spot.start)
    assert header is not None, "it starts with a bracket"
    name = header[0].strip("[ \t")
    opening = "[[" if header[0].startswith("[[") else "["
    closing = "]" * len(opening)
    rest = spot.text[header.end() : spot.line_end].partition("#")[0].strip()
    if _DOTTED_KEY.fullmatch(name) and rest != closing:
        message = Message("the brackets around the name of this table do not match")
        hint = Message("write `{header}`", header=f"{opening}{name}{closing}")
    else:
        message = Message("this is no name of a table")
        hint = Message("write letters a to z, digits, - and _ between the brackets")
        if meant := _meant_by(name):
            hint = Message("did you mean `{key}`?", key=f"{opening}{meant[0]}{closing}")
        elif name and _DOTTED_KEY.fullmatch(fold(name)):
            hint = Message("write `{header}`", header=f"{opening}{fold(name)}{closing}")
    return Mistake(message, hint, spot.start, header.end())


def _meant_by(word: str) -> tuple[str, ...]:
    """Give the keys that a German word means; none where it is no such word."""
    folded = fold(word.strip())
    return tuple(dict.fromkeys(key for german, key in GERMAN_KEYS if fold(german) == folded))


def _pair(spot: Spot) -> Mistake:
    """Recognise a line without an equals sign, and a key of letters that it cannot have; else it is the value."""
    key = _DOTTED_KEY.match(spot.text, spot.start)
    behind = after_blank(spot.text, key.end()) if key else spot.start
    if key and spot.text.startswith("=", behind):
        return _value(spot, behind)
    if key and spot.text.startswith(":", behind):
        message = Message("a key and its value are joined by =, not by a colon")
        return Mistake(message, Message("write `{key} = `", key=key[0]), behind, behind + 1)
    line_end = _line_end(spot)
    if spot.text.startswith(_FOREIGN_REMARK, spot.start):
        return _remark(spot.start, line_end)
    equals = spot.text.find("=", behind, line_end)
    if equals > spot.start:
        message = Message("`{key}` cannot be a key", key=shown(spot.text[spot.start : equals]))
        hint = Message("write only letters a to z, digits, - and _, without spaces")
        hint = did_you_mean(_meant_by(spot.text[spot.start : equals])) or hint
        return Mistake(message, hint, spot.start, equals)
    message = Message("this line has no key and value with = between them")
    hint = Message('write a line such as `title = "…"`; a text of several lines stands between three quotation marks')
    return Mistake(message, hint, spot.start, line_end)


def _value(spot: Spot, equals: int) -> Mistake:
    """Recognise a value that is missing, is followed by something, or is no value."""
    at = after_blank(spot.text, equals + 1)
    value = _REST.match(spot.text, at)
    if value is None:
        message = Message("there is no value behind =")
        return Mistake(message, Message("write one, or leave the line out"), equals, equals + 1)
    if spot.text[at] == "=":
        return Mistake(Message("there is one = too many"), Message("leave it out"), at, at + 1)
    if spot.text[at] in "\"'[{":
        return _behind_value(spot)
    if _SECOND_KEY.search(value[0]):
        return Mistake(*_TWO_KEYS, *value.span())
    key = spot.text[spot.start : equals].strip()
    return _bare(value, bare_value(value[0], key))


def _bare(found: re.Match[str], value: BareValue) -> Mistake:
    return Mistake(value.message, value.hint, *found.span(), value.meant)


def _behind_value(spot: Spot) -> Mistake:
    """Recognise quotation marks within a text, and anything else that follows a value."""
    rest = spot.text[spot.offset : spot.line_end].partition("#")[0].rstrip()
    end = spot.offset + len(rest)
    if rest.startswith(_FOREIGN_REMARK):
        return _remark(spot.offset, end)
    if _NEXT_PAIR.match(rest):
        return Mistake(*_TWO_KEYS, spot.offset, end)
    if '"' in rest or "'" in rest:
        message = Message("the text ends before this, at its second quotation mark")
        hint = Message('write „…“ for quotation marks within a text, or \\" for each')
        return Mistake(message, hint, spot.offset, end)
    message = Message("nothing can follow a value on its line")
    if rest in _SEPARATORS:
        return Mistake(message, Message("leave it out"), spot.offset, end)
    return Mistake(message, Message("start a new line, or put # before a remark"), spot.offset, end)


def _remark(start: int, end: int) -> Mistake:
    mark = Message("write # instead of {mark}", mark=_FOREIGN_REMARK)
    return Mistake(Message("a remark starts with #"), mark, start, end)


def _mark(spot: Spot) -> tuple[int, int]:
    return min(spot.offset, len(spot.text) - 1), min(spot.offset + 1, len(spot.text))


def _line_end(spot: Spot) -> int:
    end = spot.text.find("\n", spot.start)
    return len(spot.text) if end < 0 else end


STATEMENT_MISTAKES: Final[tuple[Recogniser, ...]] = (_open_list, _open_braces, _header, _pair)
"""In the order in which they are asked: what is open first; whatever is left is a mistake in key or value."""

"""What people write without quotation marks though TOML does not take it so."""

import re
from typing import Final, NamedTuple

from sr_cli.message import Message
from sr_cli.store.date_remedies import as_toml, read_date
from sr_cli.store.remedies import shown


class BareValue(NamedTuple):
    """What is wrong with a value, and what to write instead."""

    message: Message
    hint: Message
    meant: str | None = None
    """What was certainly meant, as TOML has it. A month is a text then, of which only its key knows that it is one."""


_LIKE_DATE: Final = re.compile(r"\d{1,4}([-./])\s*\d{1,2}(?:\1\s*\d{1,4})?")
_NUMBER: Final = re.compile(
    r"([0-9]{1,3}(?:[. ][0-9]{3}){1,5}|[0-9]{1,18})(?:,([0-9]{1,18}|-{1,2}))?(?:\s*(?:€|EUR|Euro))?", re.IGNORECASE
)
"""With as many digits as any amount has: Python refuses to read, or to write, numbers of thousands of them."""

_LIKE_NUMBER: Final = re.compile(r"(?=[-+.,_eE]*\d)[-+\d.,_eE]+|[-+]")
_WHOLE_YEAR: Final = re.compile(r"\d{4}")
_DOUBTFUL: Final = re.compile(r"0[. ]?\d|\d{1,3},\d{3}(?!\d)")
"""How numbers start of which a German and an Englishman think differently, or that are rather a key."""

_TAKE_MONTHS: Final = ("start", "end")
"""Keys for which a month is date enough."""

_TRUTH: Final = {"ja": "true", "yes": "true", "true": "true", "nein": "false", "no": "false", "false": "false"}


def bare_value(word: str, key: str = "") -> BareValue:
    """Say what is wrong with a value that stands without quotation marks; in a list it has no key."""
    truth = _TRUTH.get(word.casefold())
    if truth:
        message = Message("yes and no are written as true and false")
        return BareValue(message, Message("write {value}", value=truth), truth)
    return _date(word, key) or _number(word) or _text(word)


def _date(word: str, key: str) -> BareValue | None:
    try:
        meant = read_date(word)
    except ValueError:
        if not _LIKE_DATE.fullmatch(word):
            return None
        message = Message("`{word}` is no day of the calendar", word=word)
        return BareValue(message, Message("write a day that exists, such as 2026-03-31"))
    if meant is None:
        return None
    message = Message("`{word}` is no way to write a date here", word=word)
    is_certain = _WHOLE_YEAR.search(word) and (meant.day or key in _TAKE_MONTHS)
    return BareValue(message, Message("write {date}", date=as_toml(meant)), as_toml(meant) if is_certain else None)


def _number(word: str) -> BareValue | None:
    if word.isdecimal():
        message = Message("a number does not start with 0")
        hint = Message('write "{word}" if it is a key or a postcode, else leave out the 0', word=word)
        return BareValue(message, hint)
    message = Message("a number has digits and a point before its decimals, nothing else")
    if number := german_number(word):
        return BareValue(message, Message("write {value}", value=number), certain_number(word))
    return BareValue(message, Message("write it such as 1000.5")) if _LIKE_NUMBER.fullmatch(word) else None


def german_number(word: str) -> str | None:
    """Give a number as TOML has it that is written as in Germany, `1.000,50 €`; None where it is no number."""
    match = _NUMBER.fullmatch(word.strip())
    if match is None:
        return None
    whole = re.sub(r"[. ]", "", match[1])
    return f"{whole}.{match[2]}" if match[2] and match[2].isdecimal() else whole


def certain_number(word: str) -> str | None:
    """Give a number that is written as in Germany and can be read in no other way, as TOML has it."""
    return None if _DOUBTFUL.match(word.strip()) else german_number(word)


def _text(word: str) -> BareValue:
    message = Message("a text stands in quotation marks")
    return BareValue(message, Message('write "{text}"', text=shown(word.strip('"').replace('"', "'"))))

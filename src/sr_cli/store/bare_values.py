"""What people write without quotation marks though TOML does not take it so."""

import re
from typing import Final, TypeAlias

from sr_cli.message import Message
from sr_cli.store.date_remedies import as_toml, read_date
from sr_cli.store.remedies import shown

Sentence: TypeAlias = tuple[Message, Message]
"""What is wrong, and what to write instead."""

_LIKE_DATE: Final = re.compile(r"\d{1,4}([-./])\s*\d{1,2}(?:\1\s*\d{1,4})?")
_NUMBER: Final = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+|-+))?(?:\s*(?:€|EUR|Euro))?", re.IGNORECASE)
_LIKE_NUMBER: Final = re.compile(r"[-+\d.,_eE]*\d[-+\d.,_eE]*|[-+]")
_TRUTH: Final = {"ja": "true", "yes": "true", "true": "true", "nein": "false", "no": "false", "false": "false"}


def bare_value(word: str) -> Sentence:
    """Say what is wrong with a value that stands without quotation marks."""
    truth = _TRUTH.get(word.casefold())
    if truth:
        return Message("yes and no are written as true and false"), Message("write {value}", value=truth)
    return _date(word) or _number(word) or _text(word)


def _date(word: str) -> Sentence | None:
    try:
        meant = read_date(word)
    except ValueError:
        if not _LIKE_DATE.fullmatch(word):
            return None
        message = Message("`{word}` is no day of the calendar", word=word)
        return message, Message("write a day that exists, such as 2026-03-31")
    if meant is None:
        return None
    message = Message("`{word}` is no way to write a date here", word=word)
    return message, Message("write {date}", date=as_toml(meant))


def _number(word: str) -> Sentence | None:
    if word.isdecimal():
        message = Message("a number does not start with 0")
        return message, Message('write "{word}" if it is a key or a postcode, else leave out the 0', word=word)
    message = Message("a number has digits and a point before its decimals, nothing else")
    if number := german_number(word):
        return message, Message("write {value}", value=number)
    return (message, Message("write it such as 1000.5")) if _LIKE_NUMBER.fullmatch(word) else None


def german_number(word: str) -> str | None:
    """Give a number as TOML has it that is written as in Germany, `1.000,50 €`; None where it is no number."""
    match = _NUMBER.fullmatch(word.strip())
    if match is None:
        return None
    whole = re.sub(r"[. ]", "", match[1])
    return f"{whole}.{match[2]}" if match[2] and match[2].isdecimal() else whole


def _text(word: str) -> Sentence:
    return Message("a text stands in quotation marks"), Message('write "{text}"', text=shown(word.replace('"', "'")))

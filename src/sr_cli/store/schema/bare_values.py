"""What people write without quotation marks though TOML does not take it so."""

import re
from typing import Final, NamedTuple

from sr_cli.message import Message
from sr_cli.store.schema.date_remedies import as_toml, no_date, read_date
from sr_cli.store.schema.quarters import certain_quarter, meant_quarter
from sr_cli.store.schema.remedies import shown


class BareValue(NamedTuple):
    """What is wrong with a value, and what to write instead."""

    message: Message
    hint: Message
    meant: str | None = None
    """What was certainly meant, as TOML has it. A month is a text then, of which only its key knows that it is one."""


_LIKE_DATE: Final = re.compile(r"\d{1,4}([-./])\s*\d{1,2}(?:\1\s*\d{1,4})?")
_NUMBER: Final = re.compile(
    r"([0-9]{1,3}(?:[. '\u00a0\u202f][0-9]{3}){1,5}|[0-9]{1,18})(?:,([0-9]{1,18}|-{1,2}))?"
    r"(?:\s*(?P<scale>Mio\.?|Million(?:en)?|Tsd\.?|Tausend|T(?=€|EUR)))?(?:\s*(?:€|EUR|Euro))?",
    re.IGNORECASE,
)
"""With as many digits as any amount has: Python refuses to read, or to write, numbers of thousands of them."""

_ZEROS: Final = {"m": 6, "t": 3}
"""How many digits the words for large numbers stand for, by their first letters."""

_ABOUT: Final = re.compile(r"(?:ca\.?|circa|rund|etwa|~)\s*", re.IGNORECASE)
_LIKE_NUMBER: Final = re.compile(r"(?=[-+.,_eE]*\d)[-+\d.,_eE]+|[-+]")
_WHOLE_YEAR: Final = re.compile(r"\d{4}")
_DOUBTFUL: Final = re.compile(r"0[. ]?\d|\d{1,3},\d{3}(?!\d)")
"""How numbers start of which a German and an Englishman think differently, or that are rather a key."""

_TAKE_MONTHS: Final = ("start", "end")
"""Keys for which a month is date enough."""

_TAKE_DAYS: Final = ("as_of", "deadline", "due", "done", "date", "until", "valid_from", "valid_until")
_TAKE_NUMBERS: Final = re.compile(r".*_eur(?:_per_year)?|fte|inhabitants|max_age_months|schema_version")
_UNKNOWN: Final = ("null", "none", "nil", "n/a", "k.a.", "k. a.", "unbekannt", "?", "-", "--")

_TRUTH: Final = {"ja": "true", "yes": "true", "true": "true", "nein": "false", "no": "false", "false": "false"}


def bare_value(word: str, key: str = "") -> BareValue:
    """Say what is wrong with a value that stands without quotation marks; in a list it has no key."""
    truth = _TRUTH.get(word.casefold())
    if truth:
        message = Message("yes and no are written as true and false")
        return BareValue(message, Message("write {value}", value=truth), truth)
    key = key.rpartition(".")[2].strip(" \t\"'")
    if word.casefold() in _UNKNOWN and _takes_no_text(key):
        return BareValue(Message("TOML has no word for what is not known"), Message("leave the line out"))
    return _quarter(word, key) or _date(word, key) or _number(word, key) or _text(word)


def _takes_no_text(key: str) -> bool:
    return key in (*_TAKE_MONTHS, *_TAKE_DAYS) or _TAKE_NUMBERS.fullmatch(key) is not None


def _quarter(word: str, key: str) -> BareValue | None:
    meant = meant_quarter(word) if key == "quarter" else None
    if meant is None or meant == word:
        return None
    message = Message("`{value}` has not the form that `{key}` needs", value=word, key=key)
    return BareValue(
        message, Message('write "{quarter}"', quarter=meant), f'"{meant}"' if certain_quarter(word) else None
    )


def _date(word: str, key: str) -> BareValue | None:
    takes_month, takes_day = key in _TAKE_MONTHS, key in _TAKE_DAYS
    try:
        meant = read_date(word)
    except ValueError:
        if _LIKE_DATE.fullmatch(word):
            message = Message("`{word}` is no day of the calendar", word=word)
            return BareValue(message, Message("write a day that exists, such as 2026-03-31"))
        meant = None
    if meant is None or (takes_day and not meant.day):
        misread = no_date(shown(word), key, "partial" if takes_month else "day")
        return BareValue(*misread) if takes_month or takes_day else None
    message = Message("`{word}` is no way to write a date here", word=word)
    is_certain = _WHOLE_YEAR.search(word) and (meant.day or takes_month)
    return BareValue(message, Message("write {date}", date=as_toml(meant)), as_toml(meant) if is_certain else None)


def _number(word: str, key: str) -> BareValue | None:
    if word.isdecimal():
        message = Message("a number does not start with 0")
        hint = Message('write "{word}" if it is a key or a postcode, else leave out the 0', word=word)
        return BareValue(message, hint)
    message = Message("a number has digits and a point before its decimals, nothing else")
    if number := german_number(word):
        return BareValue(message, Message("write {value}", value=number), certain_number(word))
    if _LIKE_NUMBER.fullmatch(word):
        return BareValue(message, Message("write it such as 1000.5"))
    if _TAKE_NUMBERS.fullmatch(key):
        return BareValue(message, Message("write digits without quotation marks, with a point before decimals"))
    return None


def german_number(word: str) -> str | None:
    """Give a number as TOML has it that is written as in Germany, `1.000,50 €`; None where it is no number."""
    match = _NUMBER.fullmatch(_ABOUT.sub("", word.strip(), count=1))
    if match is None:
        return None
    whole = re.sub(r"[^0-9]", "", match[1])
    decimals = match[2] if match[2] and match[2].isdecimal() else ""
    if match["scale"]:
        zeros = _ZEROS[match["scale"][0].casefold()]
        digits = decimals.ljust(zeros, "0")
        whole, decimals = str(int(whole + digits[:zeros])), digits[zeros:]
    return f"{whole}.{decimals}" if decimals else whole


def certain_number(word: str) -> str | None:
    """Give a number that is written as in Germany and can be read in no other way, as TOML has it."""
    word = word.strip()
    return None if _DOUBTFUL.match(word) or _ABOUT.match(word) else german_number(word)


def _text(word: str) -> BareValue:
    message = Message("a text stands in quotation marks")
    return BareValue(message, Message('write "{text}"', text=shown(word.strip('"').replace('"', "'"))))

"""From what somebody types to the values of a record: texts, dates and amounts, in German or English form."""

import re
import unicodedata
from datetime import date
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.dates import PartialDate
from sr_cli.model.hidden import UNSAFE
from sr_cli.model.text import fold

_MONTHS: Final = (
    *(("januar", "january", "jaenner"), ("februar", "february"), ("maerz", "march"), ("april",), ("mai", "may")),
    *(("juni", "june"), ("juli", "july"), ("august",), ("september",), ("oktober", "october"), ("november",)),
    ("dezember", "december"),
)
_SHORTEST: Final = 3
"""Letters of a month that is shortened, such as `Okt`."""

_NUMERIC: Final = re.compile(r"(?:(?:(\d{1,2})\.\s*)?(\d{1,2})\s*[./]\s*)?(\d{4})", re.ASCII)
_WORDED: Final = re.compile(r"(?:(\d{1,2})\.?\s+)?([a-z]+)\.?\s+(\d{4})", re.ASCII)

_AMOUNT: Final = re.compile(r"(\d[\d., ']*?)\s*([a-z]*)\.?\s*(?:€|eur|euro)?", re.ASCII)
_DECIMAL: Final = re.compile(r"(\d{1,12})(?:[.,](\d{1,2}))?", re.ASCII)
_GROUPED: Final = re.compile(r"(\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?:[ ']\d{3})+))(?:[.,](\d{1,2}))?", re.ASCII)
_FACTORS: Final = {
    **dict.fromkeys(("", "eur", "euro"), 1),
    **dict.fromkeys(("t", "k", "tsd", "tausend", "thousand"), 1_000),
    **dict.fromkeys(("m", "mio", "million", "millionen"), 1_000_000),
}


def read_text(text: str) -> str:
    """Give the text with single blanks and composed characters; WrongUse where it holds what cannot be seen."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise WrongUse(
            Message("The text holds bytes that are no characters of UTF-8"), Message("type it again")
        ) from error
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    if UNSAFE.search(plain):
        raise WrongUse(
            Message("The text holds invisible characters, such as those of arrow keys"), Message("type it again")
        )
    return plain


def read_links(text: str) -> list[str]:
    """Give the addresses that stand in a text, apart by blanks, each once."""
    return list(dict.fromkeys(word.rstrip(",;") for word in read_text(text).split()))


def read_date(text: str) -> int | str | date:
    """Give a year, a month or a day as a record writes it: `2025`, `"2025-10"`, 2025-10-01.

    Reads the ISO form and what people write: `10/2025`, `Oktober 2025`, `1.10.2025`; else WrongUse.
    """
    try:
        when = PartialDate.parse(_iso(fold(text).strip()))
    except ValueError as error:
        raise WrongUse(
            Message("`{text}` is no date", text=text), Message("write 2025, 10/2025 or 1.10.2025")
        ) from error
    if when.month is None:
        return when.year
    return str(when) if when.day is None else when.first


def read_day(text: str) -> date:
    """Give a day, written in any of the forms that `read_date` knows; else WrongUse."""
    day = read_date(text)
    if isinstance(day, date):
        return day
    raise WrongUse(Message("`{text}` is no day", text=text), Message("write 1.10.2025 or 2025-10-01"))


def _iso(text: str) -> str:
    """Bring a date of people into the ISO form; what is none stays as it is."""
    if numeric := _NUMERIC.fullmatch(text):
        day, month, year = numeric.groups()
    elif worded := _WORDED.fullmatch(text):
        day, name, year = worded.groups()
        month = _month(name)
    else:
        return text
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _month(name: str) -> str:
    """Give the number of the month that a name means, `00` where it means none."""
    alike = [
        number
        for number, names in enumerate(_MONTHS, 1)
        if len(name) >= _SHORTEST and any(full.startswith(name) for full in names)
    ]
    return str(alike[0]) if len(alike) == 1 else "00"


def read_amount(text: str) -> int | float:
    """Give an amount in euros: `250.000 €`, `250000`, `1.250,50 EUR`, `1,5 Mio. €`, `80 T€`; else WrongUse."""
    amount = _AMOUNT.fullmatch(fold(text).strip())
    factor = _FACTORS.get(amount[2]) if amount else None
    if amount and factor:
        number = _DECIMAL.fullmatch(amount[1]) or (factor == 1 and _GROUPED.fullmatch(amount[1]))
        if number:
            cents = int(re.sub(r"\D", "", number[1]) + (number[2] or "").ljust(2, "0")) * factor
            return cents / 100 if cents % 100 else cents // 100
    raise WrongUse(Message("`{text}` is no amount", text=text), Message("write 250.000 or 1,5 Mio."))

"""The sentences for dates that are none, and how the date that was meant would be written."""

import re
from datetime import date
from typing import Final

from sr_cli.findings import SetValue, Violation
from sr_cli.message import Message
from sr_cli.model.dates import PartialDate
from sr_cli.model.places import KeyPath
from sr_cli.store.schema.remedies import key_of, shown

_MONTHS: Final = (
    ("jan",), ("feb",), ("mär", "mar", "maer", "mrz"), ("apr",), ("mai", "may"), ("jun",),
    ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dez", "dec"),
)  # fmt: skip
_GERMAN_DAY: Final = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*((?:19|20|21)?\d{2})")
_GERMAN_MONTH: Final = re.compile(r"(\d{1,2})\s*[./]\s*((?:19|20|21)\d{2})")
_ISO_DAY: Final = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_WHOLE_YEAR: Final = re.compile(r"\d{4}")
_NAMED_MONTH: Final = re.compile(r"([^\W\d]{3,})\.?\s+((?:19|20|21)\d{2})")


def bad_date(path: KeyPath, value: object, form: str) -> Violation:
    """Say that a value is no date; `form` is `day`, or `partial` where a year or a month is enough."""
    message, example = no_date(shown(value), key_of(path), form)
    meant = _meant(value)
    if meant is not None and (form == "partial" or meant.day is not None):
        hint = Message("write {date}", date=as_toml(meant))
        if value == as_toml(meant):
            hint = Message("write {date} without quotation marks", date=as_toml(meant))
        is_certain = isinstance(value, str) and _WHOLE_YEAR.search(value)
        return Violation(path, message, hint, fix=SetValue(meant.written) if is_certain else None)
    return Violation(path, message, example)


def no_date(word: str, key: str, form: str) -> tuple[Message, Message]:
    """Give the sentence about what cannot be read as the date that a key takes, and examples of what can."""
    message = Message("`{value}` is no date that `{key}` takes", value=word, key=key)
    if form == "partial":
        return message, Message('write 2026, "2026-03" or 2026-03-01')
    return message, Message("write a day without quotation marks, such as 2026-03-01")


def as_toml(meant: PartialDate) -> str:
    """Give the date as a record has it: only a month stands in quotation marks."""
    return f'"{meant}"' if meant.month and not meant.day else str(meant)


def _meant(value: object) -> PartialDate | None:
    """Give the date that was probably meant, None where there is none to be seen."""
    if isinstance(value, date):
        return PartialDate.of(value)  # a datetime
    try:
        meant = read_date(str(value))
    except ValueError:
        return None
    return meant if meant and 1900 <= meant.year < 2200 else None  # noqa: PLR2004


def read_date(text: str) -> PartialDate | None:
    """Read a date as Germans write it, `1.3.2026`, `3/2026`, `März 2026`, or as ISO does; ValueError if impossible."""
    text = text.strip()
    if match := _GERMAN_DAY.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        return PartialDate.of(date(year if year > 99 else 2000 + year, month, day))  # noqa: PLR2004
    if match := _ISO_DAY.fullmatch(text):
        return PartialDate.of(date(*map(int, match.groups())))
    if match := _GERMAN_MONTH.fullmatch(text):
        return PartialDate(int(match[2]), date(2000, int(match[1]), 1).month)
    if match := _NAMED_MONTH.fullmatch(text):
        named = [number for number, names in enumerate(_MONTHS, 1) if match[1].casefold().startswith(names)]
        return PartialDate(int(match[2]), named[0]) if named else None
    return PartialDate.parse(text)

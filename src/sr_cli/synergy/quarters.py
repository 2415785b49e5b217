"""Quarters as records give them, such as `2027-Q2`."""

from datetime import date, timedelta
from typing import Final

from sr_cli.message import Message, Text

CLOSE: Final = 2
"""Purchases so many quarters apart can still be tendered together: a tender takes about half a year to prepare."""


def number(quarter: str) -> int:
    """Count quarters since the year 0: `2027-Q2` gives 8109."""
    year, part = quarter.split("-Q")
    return int(year) * 4 + int(part) - 1


def first_day(number: int) -> date:
    """Give the day on which a quarter begins."""
    return date(number // 4, number % 4 * 3 + 1, 1)


def last_day(number: int) -> date:
    """Give the day on which a quarter ends."""
    return first_day(number + 1) - timedelta(days=1)


def named(number: int) -> Text:
    """Say which quarter it is."""
    return Message("quarter {part} of {year}", part=number % 4 + 1, year=number // 4)

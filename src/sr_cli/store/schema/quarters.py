"""Quarters of a year as people write them: `II/2027`, `Q2 2027`, `2. Quartal 2027`."""

import re
from typing import Final

_YEAR: Final = r"(?P<year>(?:19|20|21)\d{2})"
_QUARTER: Final = r"(?:(?:Q|Quartal\s*)?(?P<number>[1-4])|(?P<roman>IV|I{1,3}))(?:\.?\s*(?:Quartal|Quarter|Q))?"
_FORMS: Final = (
    re.compile(rf"{_QUARTER}\s*[./-]?\s*{_YEAR}", re.IGNORECASE | re.ASCII),
    re.compile(rf"{_YEAR}\s*[./-]?\s*{_QUARTER}", re.IGNORECASE | re.ASCII),
)
_NAMED: Final = re.compile("[QIV]", re.IGNORECASE)
_ROMAN: Final = {"I": 1, "II": 2, "III": 3, "IV": 4}


def meant_quarter(text: str) -> str | None:
    """Give the quarter that was meant in the form of a record, `2027-Q2`; None where it is no quarter."""
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            number = found["number"] or _ROMAN[found["roman"].upper()]
            return f"{found['year']}-Q{number}"
    return None


def certain_quarter(text: str) -> str | None:
    """Give the quarter that was certainly meant: a bare number beside a year, as in `3/2027`, may be a month."""
    return meant_quarter(text) if _NAMED.search(text) else None

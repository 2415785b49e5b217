"""SR604: the number of a bank account."""

import re
from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import TextRule

_START: Final = re.compile(r"[A-Z]{2}\d\d")
_GAPS: Final = re.compile(r"[\s.-]")
_REACH: Final = 80
"""Characters in which the longest number ends, however it is spaced."""

_LENGTHS: Final = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
    "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20,
    "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19,
    "SK": 24, "SM": 27, "VA": 22,
}  # fmt: skip
"""Characters of an IBAN by country: the single euro payments area (ECBS, IBAN registry)."""


def _found_in(text: str) -> bool:
    return any(_is_iban(text, match.start(), match[0][:2]) for match in _START.finditer(text))


def _is_iban(text: str, start: int, country: str) -> bool:
    length = _LENGTHS.get(country)
    if length is None or text[:start][-1:].isalnum():
        return False
    number = _GAPS.sub("", text[start : start + _REACH])[:length]
    return len(number) == length and number.isascii() and number.isalnum() and _check_digits_fit(number)


def _check_digits_fit(number: str) -> bool:
    """Verify the check digits (ISO 7064, MOD 97-10: letters count from A = 10)."""
    return int("".join(str(int(character, 36)) for character in number[4:] + number[:4])) % 97 == 1


RULE = TextRule(
    code="SR604",
    name="iban",
    severity=Severity.ERROR,
    summary=Message("A text holds the number of a bank account"),
    why=Message("Account numbers in public files are used for fraud, and git cannot forget."),
    remedy=Message("Leave it out; accounts have their place in the files of the treasury."),
    bad='notes = "Spenden an DE89 3704 0044 0532 0130 00"\n',
    good='notes = "Spendenkonto bei der Gemeindekasse"\n',
    message=Message("this is the number of a bank account"),
    hint=Message("leave it out"),
    found_in=_found_in,
)

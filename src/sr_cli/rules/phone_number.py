"""SR602: a phone number that does not stand under `contact`."""

import re
from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import TextRule

_SIGNS: Final = ("+49", "(0", "0049", "Tel", "tel.", "tel:", "Fon", "Fax", "Durchwahl", "Rufnummer")
_AREA: Final = re.compile(r"0(?<![\w.,/:+-]0)[1-9]\d{1,4}[\d\s/-]")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")

_NUMBER: Final = r"""(?x)
    (?<![\w.,/:+-]) (?<!\d\s)                                   # not within a longer number, a date or a reference
    (?: (?:\+|00)49 \s? (?:\(0\))? (?:[\s/.-]{0,3}\d){6,13}     # +49 2303 12-3456
      | \( 0[1-9]\d{1,4} \) (?:[\s/-]{0,3}\d){3,10}             # (02303) 12-0
      | 0[1-9]\d{1,4} (?:\s?[/-]\s?|\s)                         # 02303/123456, 02303 123456, 02303-12 34 56
        (?!(?:19|20)\d\d(?!\d))                                 # but not 0123/2024, the number of a council paper
        \d (?:[\s-]?\d){4,9}
      | 01[567]\d{8,9}                                          # 01511234567
    ) (?!\w)
    | \b (?:Tel(?:efon(?:nummer)?|efax)?|[Tt]el(?=[.:])|Fon|Fax|Durchwahl|Rufnummer)
      (?:[.:]{1,2}\s? | \s(?=[0+(]))
      (?!11\d|(?:19|20)\d\d(?!\d))                              # neither 110, 112, 115, 116117 nor a year
      [+(]?\d (?:[\s()/-]{0,3}\d){3,14}
"""
"""German forms (DIN 5008 and older ones); one word of digits, such as an official key, is none unless it is mobile."""


def _found_in(text: str) -> bool:
    if not any(map(text.__contains__, _SIGNS)) and not _AREA.search(text):
        return False
    return re.search(_NUMBER, _ADDRESS.sub(" ", text)) is not None  # compiled when a text first needs it


RULE = TextRule(
    code="SR602",
    name="phone-number",
    severity=Severity.ERROR,
    summary=Message("A phone number stands in a text other than `contact`"),
    why=Message("A number within a text is soon out of date, and mostly it is a person's. Git cannot forget."),
    remedy=Message("Write the number of the office under `contact`, or leave it out."),
    bad='notes = "Rückfragen: 02307 000000"\n',
    good='contact = "digitalisierung@kamen.example, 02307 000000"\n',
    message=Message("this looks like a phone number"),
    hint=Message("write the number of the office under `contact`, or leave it out"),
    found_in=_found_in,
    exempt=frozenset({("contact",)}),
)

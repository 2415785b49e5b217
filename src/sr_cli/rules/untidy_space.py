"""SR801: white space around a text, or several spaces between two words.

A text of several lines is laid out by who writes it, perhaps in columns; it stays as it is.
"""

import re
from typing import Final

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import TextRule

_SEVERAL: Final = re.compile(r"(?<=\S) {2,}(?=\S)")


def _found_in(text: str) -> bool:
    return any(map(_is_untidy, text.split("\0")))


def _is_untidy(text: str) -> bool:
    """Tell whether a text is to be tidied; one that is blank is a fault of another kind."""
    bare = text.strip()
    if bare == text and "  " not in text:
        return False
    return bool(bare) and "\n" not in text and (bare != text or _SEVERAL.search(text) is not None)


def _repaired(text: str) -> str:
    return _SEVERAL.sub(" ", text.strip())


RULE = TextRule(
    code="SR801",
    name="untidy-space",
    severity=Severity.WARNING,
    summary=Message("White space stands around a text, or several spaces between two words"),
    why=Message("Two texts that look the same are not the same then: neither sorting nor searching joins them."),
    remedy=Message("Leave one space between two words, and none before the first or behind the last."),
    bad='title = "Digitaler  Bauantrag "\n',
    good='title = "Digitaler Bauantrag"\n',
    fixable=True,
    message=Message("white space stands around this text, or several spaces between two words"),
    hint=Message("leave one space between two words, and none around the text"),
    found_in=_found_in,
    repaired=_repaired,
)

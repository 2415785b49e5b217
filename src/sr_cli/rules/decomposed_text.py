"""SR802: letters that are put together of two characters, as macOS does in the names of files."""

from unicodedata import is_normalized, normalize

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.rule import TextRule


def _found_in(text: str) -> bool:
    return not text.isascii() and not is_normalized("NFC", text)


def _repaired(text: str) -> str:
    return normalize("NFC", text)


RULE = TextRule(
    code="SR802",
    name="decomposed-text",
    severity=Severity.WARNING,
    summary=Message("A letter is put together of two characters: an a, and two dots to be set above it"),
    why=Message(
        "It looks like ä, but whoever searches for ä does not find it, and lists sort it elsewhere. Texts that are "
        "copied from names of files on macOS are so."
    ),
    remedy=Message("Type the text anew, or let `sr validate --fix` do it (Unicode calls the form NFC)."),
    bad='unit = "Umweltamt Lu\\u0308nen"\n',
    good='unit = "Umweltamt Lünen"\n',
    fixable=True,
    message=Message("a letter of this text is put together of two characters"),
    hint=Message("type the text anew, with ä, ö, ü and é as one character each"),
    found_in=_found_in,
    repaired=_repaired,
)

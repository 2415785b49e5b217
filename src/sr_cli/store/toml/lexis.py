"""How the smallest parts of TOML look, for whoever reads the text of a file rather than its values."""

import re
from typing import Final

_MULTILINE = r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}' + r"|'''(?:[^']|'(?!''))*'{3,5}"
_ONE_LINE = r'"(?:[^"\\\n]|\\.)*"' + r"|'[^'\n]*'"

STRING: Final = re.compile(f"{_MULTILINE}|{_ONE_LINE}")
"""A string of any of the four kinds."""

CLOSED: Final = rf"""{_MULTILINE}|(?!"{{3}}|'{{3}})(?:{_ONE_LINE})"""
"""The pattern of a string that is closed."""

_TO_THE_END_OF_LINE = r'"(?:[^"\\\n]+|\\.)*"?' + r"|'[^'\n]*'?|\#[^\n]*"
_TO_THE_END = r'"""(?:[^"\\]+|\\[\s\S]|"(?!""))*(?:"{3,5})?' + r"|'''(?:[^']+|'(?!''))*(?:'{3,5})?"
# Nothing that comes after these repetitions can fail, so they need not be possessive: before 3.11.5, Python goes wrong
# where something possessive has several ways to match within (gh-106052).

ONE_LINE_OR_COMMENT: Final = re.compile(_TO_THE_END_OF_LINE)
"""Where brackets, dots and equals signs have no meaning in a text without strings of several lines."""

STRING_OR_COMMENT: Final = re.compile(f"{_TO_THE_END}|{_TO_THE_END_OF_LINE}")
"""Where they have none in any text. A string that nothing closes goes on to the end, so that a hostile text of many
quotation marks is read once and not once for each of them."""

STRUCTURE: Final = re.compile(
    rf"{_MULTILINE}|(?P<stray>\"{{3}}|'{{3}})|{_ONE_LINE}|\#[^\n]*|(?P<bracket>[\[\]{{}}])|(?P<end>\n)|(?P<quote>[\"'])"
)
"""What decides where statements begin and which brackets are open, also in text that is wrong; `stray` and `quote`
open a string that nothing closes."""

BARE_KEY: Final = re.compile("[A-Za-z0-9_-]+")
"""One part of a key, where it needs no quotation marks."""

KEY: Final = re.compile(rf"{BARE_KEY.pattern}|{_ONE_LINE}")
"""One part of a key that may be dotted."""

SCALAR: Final = re.compile(r"[^\s,\]}#]+(?: \d\d:\d\d[^\s,\]}#]*)?")
"""A value without quotation marks; between date and time a space may stand."""

BLANK: Final = re.compile(r"[ \t]*")

GAP: Final = re.compile(r"(?:[ \t\r\n]+|\#[^\n]*)*")
"""What may stand between statements, and between the items of a list."""


def after_blank(text: str, offset: int) -> int:
    """Give the place of the next character that is no space or tab."""
    blank = BLANK.match(text, offset)
    assert blank is not None, "it matches nothing, too"
    return blank.end()


def unquoted(key: str) -> str:
    """Give what a part of a key says; escapes, which hardly any key has, are left to the parser."""
    if key[0] not in "\"'":
        return key
    if "\\" not in key or key[0] == "'":
        return key[1:-1]
    import tomllib

    return next(iter(tomllib.loads(f"{key} = 0")))

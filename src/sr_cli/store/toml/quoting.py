"""Texts between quotation marks: written anew in the manner in which they were written before."""

import re
from typing import Final

_MARKS: Final = ('"""', "'''", '"', "'")
_CONTROL: Final = {code: f"\\u{code:04X}" for code in (*range(9), *range(11, 32), 127)}
_ESCAPES: Final = {**_CONTROL, ord("\\"): "\\\\"}
_ESCAPES_ON_ONE_LINE: Final = {**_ESCAPES, ord('"'): '\\"', ord("\n"): "\\n"}
_UNSPEAKABLE: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f']")
"""What cannot stand between single quotation marks."""

_UNSPEAKABLE_ON_LINES: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|'''|'\Z")
"""What cannot stand between three of them."""


def quoted(text: str, like: str = "") -> str:
    """Give a text as TOML has it, between the quotation marks that `like`, another text of TOML, has if they can."""
    mark = next((mark for mark in _MARKS if like.startswith(mark)), '"')
    if mark == "'":
        return f"'{text}'" if not _UNSPEAKABLE.search(text) else quoted(text)
    if mark == '"':
        return f'"{text.translate(_ESCAPES_ON_ONE_LINE)}"'
    opening = re.match(r"(?:\r?\n)?", like[3:])
    assert opening is not None, "it matches nothing, too"
    if mark == "'''" and _UNSPEAKABLE_ON_LINES.search(text):
        mark = '"""'
    inner = text if mark == "'''" else text.translate(_ESCAPES).replace('""', '"\\"')
    if inner.startswith("\n") and not opening[0]:
        inner = f"\n{inner}"  # the first line break behind the marks does not count
    return mark + opening[0] + (inner.replace("\n", "\r\n") if "\r\n" in like else inner) + mark

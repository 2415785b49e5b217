"""From bytes to text: a record is UTF-8 without byte order mark, and its lines end alike."""

import re
from typing import Final

from sr_cli.findings import Fault, Violation, WriteAgain
from sr_cli.message import Message
from sr_cli.model.places import START, Position, Range

HARMLESS: Final = frozenset(("byte-order-mark", "mixed-line-ends"))
"""Rules that a file may break and still be read from beginning to end."""

_BOM: Final = "\ufeff"
_UTF32: Final = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", *_UTF32)
_SAVE_AS_UTF8: Final = Message("save the file as UTF-8; the editor offers it under Save as, Encoding")
_RESTORE: Final = Message("restore it, for example from git")


def read_text(path: str, content: bytes) -> tuple[str | None, tuple[Fault, ...]]:
    """Give the text of a file, None where it is no UTF-8, and what is wrong with its encoding."""
    if content.startswith(_WIDE) or content.count(b"\0") * 4 > len(content):
        return None, (Fault("wrong-encoding", path, _wide(content), START),)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return None, (_undecodable(path, error),)
    bare = text.lstrip(_BOM) if text.startswith(_BOM) else text
    faults = () if bare is text else (_byte_order_mark(path),)
    if _has_mixed_line_ends(content):
        faults = (*faults, _mixed_line_ends(path, bare))
    return bare, faults


def position_at(text: str, offset: int) -> Position:
    """Give the place of a character of the text."""
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _wide(content: bytes) -> Violation:
    """Name the encoding of characters of several bytes, many of which are zero."""
    if not content.strip(b"\0"):
        return Violation((), Message("the file holds zero bytes and nothing else"), _RESTORE)
    if content.startswith(_UTF32) or content.count(b"\0") * 2 > len(content):
        return Violation((), Message("the file is encoded as UTF-32, not as UTF-8"), _SAVE_AS_UTF8)
    return Violation((), Message("the file is encoded as UTF-16, not as UTF-8"), _SAVE_AS_UTF8)


def _byte_order_mark(path: str) -> Fault:
    message = Message("the file starts with an invisible byte order mark")
    hint = Message("save the file as UTF-8 without BOM")
    return Fault("byte-order-mark", path, Violation((), message, hint, fix=WriteAgain()), START)


def _has_mixed_line_ends(content: bytes) -> bool:
    """Tell whether some lines end in CRLF and others in LF; nearly all files have no CR at all."""
    return b"\r\n" in content and content.count(b"\r\n") != content.count(b"\n")


def _mixed_line_ends(path: str, text: str) -> Fault:
    """Name the first line that ends in another way than those before it."""
    is_crlf_first = text.partition("\n")[0].endswith("\r")
    usual, odd = ("CRLF", "LF") if is_crlf_first else ("LF", "CRLF")
    found = re.search(r"(?<!\r)\n" if is_crlf_first else r"\r\n", text)
    assert found is not None, "both ends occur"
    message = Message("this line ends in {odd}, those before it end in {usual}", odd=odd, usual=usual)
    hint = Message("choose one kind of line end in the editor, and save the file")
    end = position_at(text, found.start())
    return Fault("mixed-line-ends", path, Violation((), message, hint, fix=WriteAgain()), Range(end, end))


def _undecodable(path: str, error: UnicodeDecodeError) -> Fault:
    """Name the first byte that is no UTF-8, and the letter it is on a German Windows."""
    byte = error.object[error.start : error.start + 1]
    before = error.object[: error.start].decode().lstrip(_BOM)
    start = position_at(before, len(before))
    letter = byte.decode("cp1252", "replace")
    if letter.isalpha():
        message = Message("the file is encoded as Windows-1252, not as UTF-8: see the letter {letter}", letter=letter)
    else:
        message = Message("the file is not encoded as UTF-8: see the byte 0x{byte}", byte=byte.hex().upper())
    end = Position(start.line, start.column + 1)
    return Fault("wrong-encoding", path, Violation((), message, _SAVE_AS_UTF8), Range(start, end))

"""Puts certain repairs into the text of a file. Whatever they do not name stays as it is, comments and blanks too."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import count, takewhile
from typing import Final

from sr_cli.findings import Diagnostic, Remove, RenameKey, Rewrite, SetValue, WriteAgain
from sr_cli.model.places import KeyPath, Position, Range
from sr_cli.store.toml.lexis import BARE_KEY, BLANK, GAP
from sr_cli.store.toml.locate import Span, locate
from sr_cli.store.toml.quoting import quoted

_BLANK_LINE: Final = re.compile(r"[ \t]*\r?\n")
_BLANK_LINES_AT_END: Final = re.compile(r"(?<=\n)(?:[ \t]*\r?\n)+\Z")
_BOM: Final = "\ufeff"


def repaired(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """Give the text of a file with the repairs of these findings.

    The last place comes first, so that those before it stay where they are. A repair whose place is not found, or
    not of the kind that it needs, is left out: whether a finding is gone is seen by checking again.
    """
    body = text.lstrip(_BOM)
    mark = text[: len(text) - len(body)]
    for found in sorted(diagnostics, key=lambda found: found.range, reverse=True):
        match found.fix:
            case WriteAgain():
                mark, body = "", _with_one_line_end(body)
            case Rewrite(replacement):
                body = _put(body, _span(body, found.range), replacement)
            case SetValue(value):
                body = _with_value(body, found.key, value)
            case RenameKey(key):
                body = with_key(body, found.key, key)
            case Remove():
                body = without(body, found.key)
    return mark + body


def change(text: str, found: Diagnostic) -> tuple[str, str]:
    """Give what stands at the place of a finding in the text of its file, and what its repair writes there."""
    body = text.lstrip(_BOM)
    start, end = _span(body, found.range)
    old = body[start:end]
    match found.fix:
        case Rewrite(new) | RenameKey(new):
            return old, new
        case SetValue(value):
            return old, _literal(value, old)
        case _:
            return old, ""


def _with_one_line_end(text: str) -> str:
    """Give the text with LF at the ends of its lines, or with CR LF where all of them are so."""
    is_windows = text.count("\r\n") == text.count("\n")
    return text if is_windows else text.replace("\r\n", "\n")


def _with_value(text: str, path: KeyPath, value: str | float | date | tuple[str, ...]) -> str:
    place = locate(text).value(path)
    if place is None:
        return text
    start, end = _span(text, place)
    return _put(text, (start, end), _literal(value, text[start:end]))


def _literal(value: str | float | date | tuple[str, ...], old: str) -> str:
    """Give a value as TOML has it; a text keeps the quotation marks of the one that it replaces."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value, old)
        case tuple():
            return f"[{', '.join(quoted(item) for item in value)}]"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def with_key(text: str, path: KeyPath, key: str) -> str:
    """Rename a key; that of several tables stands in the header of each."""
    places = locate(text)
    headers = (places.key((*path, index)) for index in count())
    keys = {place for place in (places.key(path), *takewhile(bool, headers)) if place}
    for place in sorted(keys, reverse=True):
        text = _put(text, _span(text, place), key if BARE_KEY.fullmatch(key) else quoted(key))
    return text


def without(text: str, path: KeyPath) -> str:
    """Take out an item of a list, a table of several, or a key with its value."""
    places = locate(text)
    key, value = places.key(path), places.value(path)
    outer = places.value(path[:-1])
    if value is None:
        return text
    if key is None:
        return _without_item(text, _span(text, value))
    start, end = _span(text, places.whole(path) or value)
    if outer and text.startswith("{", _span(text, outer)[0]):
        return _without_item(text, (_span(text, key)[0], end))
    return _without_lines(text, start, end)


def _without_item(text: str, item: Span) -> str:
    """Take an item and the comma behind it out of a list, or the comma before it where it is the last one.

    A comment stays, also where it spoke of the item: a comment too many is seen, one that is lost is not.
    """
    start, end = item
    behind = _end_of(GAP, text, end)
    if text.startswith(",", behind):
        if text[end:behind].strip():  # a comment stands between
            text = text[:behind] + text[behind + 1 :]
        else:
            end = _end_of(BLANK, text, behind + 1)
    else:
        blank = len(text[:start].rstrip(" \t"))
        start = blank - 1 if text[:blank].endswith(",") else start
    return _tidied(text[:start], text[end:])


def _tidied(before: str, behind: str) -> str:
    """Join what stands around a gap: a line that is left empty goes, and so do blanks at the end of one."""
    line, rest = before.rpartition("\n")[2], behind.partition("\n")[0]
    if not line.strip() and len(line) < len(before):
        if not rest.strip() and len(rest) < len(behind):
            return before[: len(before) - len(line)] + behind[len(rest) + 1 :]
        return before + behind.lstrip(" \t")
    if not rest.strip() or rest.lstrip(" \t").startswith(("]", "}")):
        before = before.rstrip(" \t")
    return before + behind


def _without_lines(text: str, start: int, end: int) -> str:
    """Take out whole lines, and the blank lines before them where more follow or nothing does."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before, behind = text[:first], text[last + 1 :] if last >= 0 else ""
    if not behind.strip() or _BLANK_LINE.match(behind):
        before = _BLANK_LINES_AT_END.sub("", before)
    return before + behind


def _put(text: str, span: Span, replacement: str) -> str:
    return text[: span[0]] + replacement + text[span[1] :]


def _span(text: str, place: Range) -> Span:
    return _offset(text, place.start), _offset(text, place.end)


def _offset(text: str, position: Position) -> int:
    start = 0
    for _ in range(position.line - 1):
        start = text.index("\n", start) + 1
    return start + position.column - 1


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    assert found is not None, "it matches nothing, too"
    return found.end()

"""Finds amounts of euros that are other numbers than they look like to a German: `250.000` is 250 for TOML."""

import re
from collections.abc import Iterator
from typing import Final

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.places import Range
from sr_cli.store.toml.lexis import STRING_OR_COMMENT
from sr_cli.store.toml.text import position_at

_LIKELY: Final = re.compile(rb"_eur\w*[ \t]*=[ \t]*\+?[1-9][0-9]{0,2}\.[0-9]{3}")
"""Tells in no time that a file has none."""

_KEY: Final = re.compile(r"\w+_eur(?:_per_year)?", re.ASCII)
_AMOUNT: Final = re.compile(
    rf"{STRING_OR_COMMENT.pattern}"
    rf"|\b{_KEY.pattern}[ \t]*=[ \t]*(?P<amount>\+?[1-9][0-9]{{0,2}}\.[0-9]{{3}})(?![0-9_eE])",
    re.ASCII,
)
"""Amounts of money have two decimals at most; three digits are thousands. Texts and remarks are passed over."""


def points_between_thousands(path: str, content: bytes) -> Iterator[Fault]:
    """Find the amounts of a TOML file that have a point between their thousands."""
    if b"_eur" not in content or not _LIKELY.search(content):
        return
    text = content.decode("utf-8-sig")
    for found in _AMOUNT.finditer(text):
        if word := found["amount"]:
            message = Message(
                "`{word}` is {value} for TOML, where a point stands before decimals",
                word=word,
                value=f"{float(word):g}",
            )
            hint = Message("write {value}", value=word.replace(".", "").removeprefix("+"))
            place = Range(*(position_at(text, offset) for offset in found.span("amount")))
            yield Fault("malformed-value", path, Violation((), message, hint), place)


def without_points(table: dict[str, object]) -> dict[str, object]:
    """Leave out all amounts that are written with a point, so that no rule judges by what was not meant."""
    return {key: _without(value) for key, value in table.items() if not (_KEY.fullmatch(key) and type(value) is float)}


def _without(value: object) -> object:
    if isinstance(value, dict):
        return without_points(value)
    return [_without(item) for item in value] if isinstance(value, list) else value

"""Where a key would stand that a file does not have."""

import re
from functools import cache
from typing import Final

from sr_cli.model.places import DECISIONS, RECORDS, START, Position, Range
from sr_cli.store.schema.gate import gate_schema
from sr_cli.store.source.root import MARK
from sr_cli.store.toml.text import position_at

_KEY: Final = re.compile(r"^(?:([A-Za-z0-9_-]+)[ \t]*[=.]|\[)", re.MULTILINE)
"""A key at the start of a line, or the header that ends the keys of the top level."""


def insertion(path: str, key: str, text: str) -> Range:
    """Give the place where a key of the top level belongs: before the first one that comes later in the schema.

    If there is none, behind the end of the last line. That place has no extent; START for a file without such an order.
    """
    order = _order(path)
    if key not in order:
        return START
    for match in _KEY.finditer(text):
        if match[1] is None or order.get(match[1], -1) > order[key]:
            return _at(position_at(text, match.start()))
    return _at(position_at(text, len(text.rstrip())))


def _at(position: Position) -> Range:
    return Range(position, position)


def _order(path: str) -> dict[str, int]:
    if path.startswith(f"{RECORDS}/"):
        return _order_of("project")
    if path.startswith(f"{DECISIONS}/"):
        return _order_of("synergy")
    return _order_of("region") if path == MARK.as_posix() else {}


@cache
def _order_of(kind: str) -> dict[str, int]:
    return {key: number for number, key in enumerate(gate_schema(kind)["properties"])}

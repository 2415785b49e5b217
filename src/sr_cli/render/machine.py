"""JSON for programs: the same bytes for the same data, whatever the locale, the clock or the terminal."""

import json
from collections.abc import Mapping, Sequence

from sr_cli.model.hidden import UNSAFE


def as_json(data: Mapping[str, object] | Sequence[object]) -> str:
    """Give JSON text with keys in their given order; characters that could steer a terminal are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"


def rounded(score: float) -> float:
    """Round a score or share to the four digits that programs get."""
    return round(score, 4)

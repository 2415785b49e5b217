"""Invented municipalities. None of them exists, and their official keys belong to no Land."""

import math
from collections.abc import Sequence
from random import Random
from typing import Final

from chance import happens

REAL_SIZE: Final = 11
"""The partners of the Kreis Unna: so many have up to RECORDS_OF_REAL_SIZE records, and more where there are more."""
RECORDS_OF_REAL_SIZE: Final = 1000

DISTRICT: Final = "musterkreis"
_NO_LAND: Final = 99
"""First two digits of official keys; the real ones end at 16."""
_STEP: Final = 0.05
"""Degrees between two towns of the grid: some five kilometres."""


def towns(records: int, rng: Random) -> dict[str, dict[str, object]]:
    """Give the partners for so many records: a district, and towns that lie in a square grid and border by it."""
    number = REAL_SIZE * max(1, math.ceil(records / RECORDS_OF_REAL_SIZE)) - 1
    names = [_name(index, rng) for index in range(number)]
    side = math.ceil(math.sqrt(number))
    district = {"name": "Musterkreis", "kind": "kreis", "ags": f"{_NO_LAND}000", "inhabitants": 400_000}
    return {DISTRICT: district} | {
        name.lower(): _town(index, name, names, side, rng) for index, name in enumerate(names)
    }


def _name(index: int, rng: Random) -> str:
    kind = "Mustergemeinde" if happens(rng, 30) else "Musterstadt"
    return f"{kind}-{index + 1:04}"


def _town(index: int, name: str, names: Sequence[str], side: int, rng: Random) -> dict[str, object]:
    row, column = divmod(index, side)
    beside = [index - 1] * (column > 0) + [index + 1] * (column < side - 1) + [index - side, index + side]
    return {
        "name": name,
        "kind": "gemeinde" if name.startswith("Mustergemeinde") else "stadt",
        "ags": f"{_NO_LAND}{index // 1000:03}{index % 1000:03}",
        "inhabitants": int(rng.lognormvariate(10, 0.7)),
        "position": [round(7 + column * _STEP, 5), round(51 + row * _STEP, 5)],
        "neighbours": [names[near].lower() for near in sorted(beside) if 0 <= near < len(names)],
    }

"""By what two tables of a list are known to be about the same thing: a milestone is by its title."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias, TypeVar

Row = TypeVar("Row")

NATURAL_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "external": ("name",),
    "interfaces": ("standard", "direction", "system"),
    "funding": ("programme",),
    "procurement": ("what",),
    "milestones": ("title",),
    "decisions": ("body", "date", "reference"),
    "excuses": ("rule", "key"),
}
"""The keys of these tables that tell one from the others of its list, by the key of the list in a record."""

Identity: TypeAlias = tuple[tuple[object, ...], int]
"""The values of the natural key, and a number for the second and each further table of the same: two people may have
applied to one programme twice."""


def identified(rows: Iterable[Row], key: str, value: Callable[[Row, str], object]) -> dict[Identity, Row]:
    """Give the tables of a list by what they are about, in their order; `value` reads a key of a table."""
    seen: Counter[tuple[object, ...]] = Counter()
    found = {}
    for row in rows:
        about = tuple(value(row, name) for name in NATURAL_KEYS[key])
        found[about, seen[about]] = row
        seen[about] += 1
    return found

"""What a three-way merge of values is: written apart from the program, on plain values, to compare it with.

A value is a text, number …, a list, or a dict; ABSENT where there is none. Lists of tables are dicts by what each table
is about (`keyed`), sets are frozensets, themes a pair of the first and the set of all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Path = tuple[object, ...]
Three = tuple[Any, ...]

ABSENT: Final = object()
CONFLICT: Final = object()

SETS: Final[Mapping[str, tuple[str, ...]]] = {
    "project": ("partners", "concepts", "sources", "participation.formats"),
    "concepts": ("*.part_of", "*.synonyms.de", "*.synonyms.en"),
    "synergy": ("projects", "kinds", "basis.*.concepts"),
}
THEMES: Final[Mapping[str, tuple[str, ...]]] = {"project": ("themes",), "concepts": ("*.themes",), "synergy": ()}
ROWS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "project": {"milestones": ("title",), "funding": ("programme",), "interfaces": ("standard", "direction", "system")},
    "concepts": {},
    "synergy": {"decisions": ("date",)},
}
BOUNDS: Final[Mapping[tuple[str, str], tuple[int, int]]] = {
    ("project", "themes"): (1, 3),
    ("synergy", "projects"): (2, 1000),
}
"""How many items a list must and may have; it is never left out then."""


def keyed(value: Any, kind: str, path: Path = ()) -> Any:
    """Give a table as it is compared here."""
    name = _name(path, kind)
    if isinstance(value, dict):
        return {key: keyed(inner, kind, (*path, key)) for key, inner in value.items()}
    if name in ROWS.get(kind, {}) and isinstance(value, list):
        rows: dict[object, Any] = {}
        for row in value:
            about = tuple(row.get(key) for key in ROWS[kind][name])
            number = sum(known[:-1] == about for known in rows)
            rows[(*about, number)] = {key: keyed(inner, "free") for key, inner in row.items()}
        return rows
    if name in SETS.get(kind, ()) and isinstance(value, list):
        return frozenset(value)
    if name in THEMES.get(kind, ()) and isinstance(value, list):
        return (value[0] if value else ABSENT, frozenset(value))
    return tuple(keyed(item, "free") for item in value) if isinstance(value, list) else (type(value).__name__, value)


@dataclass(frozen=True)
class Reference:
    """Merges values in the form of `keyed`; CONFLICT stands in the result where both sides changed the same."""

    kind: str
    remarked: Callable[[Path], bool]
    """Whether a side wrote a remark at something: it is not removed silently then."""

    def merged(self, three: Three, path: Path = ()) -> Any:
        """Merge three values: of the base, of ours and of theirs."""
        base, ours, theirs = three
        name = _name(path, self.kind)
        if name in ROWS[self.kind]:
            return self.table([{} if version is ABSENT else version for version in three], path) or ABSENT
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return self.table([base if isinstance(base, dict) else {}, ours, theirs], path)
        if ours != theirs and (ABSENT not in (ours, theirs) or (self.kind, name) not in BOUNDS):
            if name in SETS[self.kind]:
                return self.set(three, name, path)
            if name in THEMES[self.kind]:
                return self.themes(three, name, path)
        return self.whole(three, path)

    def whole(self, three: Three, path: Path) -> Any:
        """Take what one side changed."""
        base, ours, theirs = three
        silent = base is ABSENT or ABSENT not in (ours, theirs) or not self.remarked(path)
        if ours in (theirs, base) and (silent or ours == theirs):
            return theirs
        return ours if theirs == base and silent else CONFLICT

    def table(self, three: Sequence[Any], path: Path) -> Any:
        """Merge key by key."""
        keys = {**three[1], **three[2]}
        result = {key: self.merged(tuple(each.get(key, ABSENT) for each in three), (*path, key)) for key in keys}
        return {key: value for key, value in result.items() if value is not ABSENT}

    def set(self, three: Three, name: str, path: Path) -> Any:
        """Keep what both have and what either added."""
        base, ours, theirs = three
        result = _kept(*(frozenset() if version is ABSENT else version for version in three))
        if base not in (ours, theirs) and not self.fits(result, name):
            return CONFLICT
        return result or self.empty(three, result, path)

    def themes(self, three: Three, name: str, path: Path) -> Any:
        """Merge sets of which the first counts."""
        pairs = [(ABSENT, frozenset()) if version is ABSENT else version for version in three]
        result = _kept(*(items for _, items in pairs))
        first, one, other = (first for first, _ in pairs)
        main = other if one == first else one
        if three[0] not in three[1:] and not self.fits(result, name):
            return CONFLICT
        if len({first, one, other}) == len(three) or (result and main not in result):
            return CONFLICT
        return (main, result) if result else self.empty(three, (ABSENT, result), path)

    def fits(self, result: frozenset[Any], name: str) -> bool:
        low, high = BOUNDS.get((self.kind, name), (0, 1000))
        return low <= len(result) <= high

    def empty(self, three: Three, empty: Any, path: Path) -> Any:
        """Tell whether a list of which nothing is left stays as an empty one."""
        was, here, there = (version is not ABSENT for version in three)
        if there if here == was else here:
            return empty
        return CONFLICT if self.remarked(path) else ABSENT


def _kept(base: frozenset[Any], ours: frozenset[Any], theirs: frozenset[Any]) -> frozenset[Any]:
    return (ours & theirs) | (ours - base) | (theirs - base)


def _name(path: Path, kind: str) -> str:
    """Give a path as the tables above have it."""
    names = [str(part) for part in path]
    if kind == "concepts" and names:
        names[0] = "*"
    if kind == "synergy" and len(names) > 1 and names[0] == "basis":
        names[1] = "*"
    return ".".join(names)

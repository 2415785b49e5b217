"""Three versions of a file as two people leave them who edit the same one, with remarks that each occur once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, Final

from merge_reference import ROWS, Path, keyed

_WORDS: Final = ("alt", "neu", "ä ö", 'mit "Zeichen"', "C:\\Temp")
_IDS: Final = ("bergkamen", "boenen", "kamen", "luenen", "werne")
_DAYS: Final = ("2026-01-01", "2026-02-01", "2026-03-01")
_TALL: Final = ("Eine Zeile", "Zwei\nZeilen", "Drei\n=======\nZeilen")
_FREE: Final = ("§free",)

_SPEC: Final[Mapping[str, Any]] = {
    "project": {
        "title": _WORDS,
        "summary": _TALL,
        "status": ("idea", "planned", "running"),
        "start": (2024, "2026-03", "§2026-03-01"),
        "partners": frozenset(_IDS),
        "themes": _IDS,
        "concepts": frozenset(_IDS),
        "budget": {"total_eur": (1000, 2500.5), "own_eur": (100, 300, 400)},
        "participation": {"level": ("none", "information"), "formats": frozenset(_WORDS)},
        "milestones": [{"title": _WORDS[:3], "due": _DAYS, "done": _DAYS}],
        "interfaces": [
            {"standard": _IDS[:2], "direction": ("uses", "provides"), "system": _WORDS[:2], "state": _WORDS}
        ],
        "x": {"a": (1, True, "1"), "b": _FREE, "c": {"d": _WORDS, "e": _FREE}},
    },
    "concepts": {
        name: {
            "label": {"de": _WORDS, "en": _WORDS},
            "kind": ("undertaking", "component"),
            "themes": _IDS,
            "part_of": frozenset(_IDS),
            "synonyms": {"de": frozenset(_WORDS), "en": frozenset(_WORDS)},
        }
        for name in _IDS[:3]
    },
    "synergy": {
        "label": _WORDS,
        "projects": frozenset(_IDS),
        "kinds": frozenset(("reuse", "gap", "funding")),
        "decisions": [{"state": ("accepted", "deferred"), "date": _DAYS, "reason": _WORDS}],
        "basis": {name: {"status": ("idea", "running"), "concepts": frozenset(_IDS)} for name in _IDS[:2]},
    },
}
"""What may stand where: a tuple of values to choose from, a set of items, a table, or a list of tables."""

_ALWAYS: Final = 0.5
FOLDERS: Final = {"project": 3, "concepts": 1, "synergy": 2}


class Table(dict[str, Any]):
    """A table with its remarks: before and behind each key, on its header (at ""), at its end, and behind items."""

    def __init__(self, values: Mapping[str, Any] = {}) -> None:
        super().__init__(values)
        self.notes: dict[Any, str] = {}

    def clone(self) -> "Table":
        copy = Table({key: _clone(value) for key, value in self.items()})
        copy.notes = dict(self.notes)
        return copy


@dataclass(frozen=True)
class Version:
    """A file as it is written, what it says, and its remarks by the places to which they belong."""

    text: str
    says: Any
    remarks: Mapping[str, Path]


@dataclass(frozen=True)
class Triple:
    """Three versions of a file of some kind."""

    kind: str
    base: Version
    ours: Version
    theirs: Version


def triple(seed: int, kind: str = "") -> Triple:
    """Give the triple of a number; of any kind, unless one is named."""
    chance = Random(seed)
    kind = kind or chance.choice(("project", "project", "concepts", "synergy"))
    editor = _Editor(chance, kind)
    base = editor.start()
    sides = [editor.edited(base) for _ in range(2)]
    versions = (_version(_tidied(each, kind), kind, chance) for each in (base, *sides))
    return Triple(kind, *versions)


class _Editor:
    """Somebody who changes tables."""

    def __init__(self, chance: Random, kind: str) -> None:
        self.chance = chance
        self.spec = _SPEC[kind]
        self.written = 0

    def start(self) -> Table:
        table = self.made(self.spec)
        for _ in range(self.chance.randrange(4)):
            self.remark(table, self.spec)
        return table

    def edited(self, base: Table) -> Table:
        table = base.clone()
        for _ in range(self.chance.randrange(6)):
            if self.chance.random() < 0.25:
                self.remark(table, self.spec)
            else:
                self.change(table, self.spec)
        return table

    def made(self, spec: Any) -> Any:
        """Make a value."""
        match spec:
            case dict():
                return Table({key: self.made(spec[key]) for key in spec if self.chance.random() < _ALWAYS})
            case list():
                return [self.row(spec[0]) for _ in range(self.chance.randrange(1, 3))]
            case frozenset():
                return self.chance.sample(sorted(spec), self.chance.randrange(4))
            case ("§free",):
                return [self.chance.choice((1, "eins", [2], True)) for _ in range(self.chance.randrange(3))]
            case _ if spec is _IDS:
                return self.chance.sample(spec, self.chance.randrange(1, 4))
            case _:
                return self.chance.choice(spec)

    def row(self, spec: Any) -> Table:
        row = self.made(spec)
        key = next(iter(spec))
        row.setdefault(key, self.made(spec[key]))
        return row

    def change(self, table: Table, spec: Any) -> None:
        """Change something in a table, or in one within it."""
        key = self.chance.choice(list(spec))
        if key not in table:
            table[key] = self.made(spec[key])
        elif self.chance.random() < 0.2:
            self.remove(table, key)
        else:
            self.change_value(table, key, spec[key])

    def change_value(self, table: Table, key: str, spec: Any) -> None:
        match spec:
            case dict():
                self.change(table[key], spec)
            case list():
                self.change_rows(table, key, spec[0])
            case frozenset():
                self.change_items(table, key, sorted(spec))
            case _ if spec is _IDS:
                self.change_items(table, key, spec)
            case _:
                table[key] = self.made(spec)

    def change_rows(self, table: Table, key: str, spec: Any) -> None:
        rows = table[key]
        choice = self.chance.randrange(4)
        if choice == 0:
            rows.insert(self.chance.randrange(len(rows) + 1), self.row(spec))
        elif choice == 1:
            rows.pop(self.chance.randrange(len(rows)))
        elif choice == 2 and len(rows) > 1:
            self.chance.shuffle(rows)
        else:
            self.change(self.chance.choice(rows), spec)
        if not rows:
            self.remove(table, key)

    def change_items(self, table: Table, key: str, known: Any) -> None:
        items = table[key]
        item = self.chance.choice(known)
        if self.chance.random() < 0.3:
            self.chance.shuffle(items)
        elif item in items:
            items.remove(item)
            table.notes.pop((key, item), None)
        else:
            items.insert(self.chance.randrange(len(items) + 1), item)

    def remove(self, table: Table, key: str) -> None:
        del table[key]
        for place in [place for place in table.notes if isinstance(place, tuple) and place[0] == key]:
            del table.notes[place]

    def remark(self, table: Table, spec: Any) -> None:
        """Write a remark somewhere, or delete one."""
        inner = [key for key, value in table.items() if value and isinstance(spec[key], dict | list)]
        if inner and self.chance.random() < 0.5:
            key = self.chance.choice(inner)
            below = table[key] if isinstance(table[key], dict) else self.chance.choice(table[key])
            return self.remark(below, spec[key] if isinstance(table[key], dict) else spec[key][0])
        plain = [key for key in table if not isinstance(spec[key], dict | list)]
        items = [(key, item) for key in plain if isinstance(spec[key], frozenset) for item in table[key]]
        places = [
            (""),
            *(("end",) if plain else ()),
            *((key, "") for key in plain),
            *((key, "behind") for key in plain),
        ]
        place = self.chance.choice([*places, *items])
        if place in table.notes and self.chance.random() < 0.5:
            del table.notes[place]
        else:
            self.written += 1
            table.notes[place] = f"# §{self.written}§"
        return None


def _clone(value: Any) -> Any:
    if isinstance(value, Table):
        return value.clone()
    return [_clone(item) for item in value] if isinstance(value, list) else value


def _tidied(table: Table, kind: str, depth: int = 0) -> Table:
    """Take away remarks on headers that are not written: where there is nothing but further headers below."""
    for value in table.values():
        for each in [value] if isinstance(value, Table) else value if isinstance(value, list) else []:
            if isinstance(each, Table):
                _tidied(each, kind, depth + 1)
    below = [key for key, value in table.items() if has_header(value, kind, depth)]
    if (depth and below and len(below) == len(table)) or (kind == "concepts" and depth > 1):
        for place in ("", "end"):
            table.notes.pop(place, None)
    return table


def has_header(value: Any, kind: str, depth: int) -> bool:
    """Tell whether a value in a table of that depth is written below a header."""
    if isinstance(value, Table):
        return kind != "concepts" or not depth
    return isinstance(value, list) and bool(value) and isinstance(value[0], Table)


def _version(table: Table, kind: str, chance: Random) -> Version:
    says = keyed(_plain(table), kind)
    text = "".join(f"{line}\n" for line in _Writing(kind, chance).document(table))
    return Version(text, says, dict(_remarks(table, kind, ())))


def _plain(value: Any) -> Any:
    """Give a value as a parser of TOML does."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, str) and (value in _DAYS or value.startswith("§")):
        return date.fromisoformat(value.removeprefix("§"))
    return value


def _remarks(table: Table, kind: str, path: Path) -> Iterator[tuple[str, Path]]:
    """Give the remarks with the places to which they belong, as the reference names them."""
    for place, text in table.notes.items():
        yield text, (*path, place[0]) if isinstance(place, tuple) and place[0] in table else path
    for key, value in table.items():
        if isinstance(value, Table):
            yield from _remarks(value, kind, (*path, key))
        elif isinstance(value, list) and key in ROWS.get(kind, {}) and not path:
            names = list(keyed({key: _plain(value)}, kind)[key])
            for name, row in zip(names, value, strict=True):
                yield from _remarks(row, "free", (key, name))


class _Writing:
    """A text, in one of the many ways in which the same can be written."""

    def __init__(self, kind: str, chance: Random) -> None:
        self.kind = kind
        self.chance = chance
        self.orderly = chance.random() < 0.7

    def document(self, table: Table) -> Iterator[str]:
        yield from ("#:schema ../any.schema.json", "")  # a blank line parts the first key's remark from the file's
        if "" in table.notes:
            yield from (table.notes[""], "")
        yield from self.body(table, "")

    def body(self, table: Table, path: str) -> Iterator[str]:
        """Write what stands below a header."""
        keys = list(table)
        if not self.orderly:
            self.chance.shuffle(keys)
        below = [key for key in keys if has_header(table[key], self.kind, path.count("."))]
        for key in keys:
            if key not in below:
                yield from self.pair(table, key, "")
        if "end" in table.notes:
            yield table.notes["end"]
        for key in below:
            rows = [table[key]] if isinstance(table[key], Table) else table[key]
            for row in rows:
                yield ""
                brackets = "[{}]" if isinstance(table[key], Table) else "[[{}]]"
                yield from (row.notes[""],) if "" in row.notes and (key, "") not in row.notes else ()
                yield brackets.format(path + key)
                yield from self.body(row, f"{path}{key}.")

    def pair(self, table: Table, key: str, prefix: str) -> Iterator[str]:
        value = table[key]
        if isinstance(value, Table):
            yield from (value.notes[place] for place in ("", "end") if place in value.notes)
            for inner in value:
                yield from self.pair(value, inner, f"{prefix}{key}.")
            if not value:
                yield f"{prefix}{key} = {{}}"
            return
        if (key, "") in table.notes:
            yield table.notes[key, ""]
        behind = f"  {table.notes[key, 'behind']}" if (key, "behind") in table.notes else ""
        yield f"{prefix}{key} = {self.value(value, table, key)}{behind}"

    def value(self, value: Any, table: Table, key: str) -> str:
        if isinstance(value, list) and any((key, item) in table.notes for item in value if isinstance(item, str)):
            lines = [f"  {self.scalar(item)},  {table.notes.get((key, item), '')}" for item in value]
            return "\n".join(("[", *lines, "]"))
        if isinstance(value, list):
            return f"[{', '.join(self.value(item, table, '') for item in value)}]"
        return self.scalar(value)

    def scalar(self, value: Any) -> str:
        match value:
            case bool():
                return str(value).lower()
            case str() if value in _DAYS or value.startswith("§"):
                return value.removeprefix("§")
            case str() if "\n" in value:
                return f'"""\n{value}"""' if self.orderly else '"' + value.replace("\n", "\\n") + '"'
            case str() if "'" not in value and not self.orderly:
                return f"'{value}'"
            case str():
                return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
            case _:
                return str(value)

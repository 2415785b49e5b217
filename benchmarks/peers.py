"""Holds `sr validate` against other checkers over six faulty records and prints a Markdown table.

Each record has one fault, the vocabularies are those of this repository. The other tools get the JSON Schema twice: as
one usually writes it, and in the form that `sr schema --write` gives it for editors. All figures are read from what the
tools print.
"""

import json
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from editor_tools import TOOLS, Said, by_path, explains, version

from sr_cli.store.files.schemas import schema_texts
from sr_cli.store.records.load import load
from sr_cli.store.schema.gate import editor_schema
from sr_cli.store.source.tree import WorkTree

REPOSITORY: Final = Path(__file__).resolve().parent.parent

_SOUND: Final = """\
#:schema ../../../schemas/project.schema.json
title = "Bäume gießen nach Plan"
summary = "Sensoren im Boden zeigen, welche jungen Bäume Wasser brauchen."
status = "planned"
lead = "kamen"
partners = ["luenen", "schwerte"]
themes = ["energie-umwelt"]
theme_local = "Grün in der Stadt"
goals = ["ressourcenschonende-technik"]
unit = "Fachbereich Grünflächen"
"""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A record with one fault."""

    name: str
    lines: Collection[int]
    """Where the fault may be told: what is missing, from the top of the file to where it belongs."""
    right: str
    """What a message has to name to be a help; empty where there is no right value."""
    before: str
    after: str

    @property
    def path(self) -> str:
        """The file of the record."""
        return f"portfolio/projects/kamen/kamen-{self.name.replace(' ', '-')}.toml"

    @property
    def text(self) -> str:
        """The record, with a title of its own."""
        assert self.before in _SOUND
        return _SOUND.replace(self.before, self.after).replace("nach Plan", f"nach Plan: {self.name}")


FAULTY: Final = (
    Faulty("enum typo", {4}, "planned", '"planned"', '"planed"'),
    Faulty("wrong type", {7}, '["energie-umwelt"]', '["energie-umwelt"]', '"energie-umwelt"'),
    Faulty("missing key", {1, 2, 3}, "summary", _SOUND.splitlines(keepends=True)[2], ""),
    Faulty("unknown key", {8}, "theme_local", "theme_local", "theme_lokal"),
    Faulty("broken string", {10}, 'write "', 'flächen"', "flächen"),
    Faulty("duplicate", {6}, "", 'lead = "kamen"\n', 'lead = "kamen"\nlead = "kamen"\n'),
)
_ALL: Final = "idea"
"""The first status that there is: where a message names it, it begins to list all."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a tool makes of the faulty records. All but `messages` count records."""

    tool: str
    messages: int
    found: int
    once: int
    """With exactly one message."""
    placed: int
    """With line and column of the fault in each message."""
    suggested: int
    """With the right value, and no other one."""
    explained: int
    """With a rule that the tool explains."""

    def __str__(self) -> str:
        """Give the line of the table."""
        counts = (self.messages, self.found, self.once, self.placed, self.suggested, self.explained)
        return f"| {self.tool} | {' | '.join(map(str, counts))} |"


def write_portfolio(root: Path, *, usual: bool) -> None:
    """Write the faulty records beside the vocabularies of this repository, and the schemas."""
    shutil.copytree(REPOSITORY / "portfolio", root / "portfolio", ignore=shutil.ignore_patterns("projects"))
    for faulty in FAULTY:
        path = root / faulty.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(faulty.text, encoding="utf-8")
    (root / "schemas").mkdir()
    for kind, text in schema_texts(load(WorkTree(root)).portfolio).items():
        shown = _as_usual(kind, json.loads(text)) if usual else text
        (root / "schemas" / f"{kind}.schema.json").write_text(shown, encoding="utf-8")


def _as_usual(kind: str, for_editors: Mapping[str, Mapping[str, object]]) -> str:
    """Give the schema in its usual form, with the values of the vocabularies that keys of records may have."""
    schema = editor_schema(kind)
    if kind == "project":
        for key in schema["properties"]:
            schema["properties"][key] |= _values(for_editors["properties"][key])
    return json.dumps(schema)


def _values(node: object) -> Mapping[str, object]:
    assert isinstance(node, dict)
    return {"enum": node["enum"]} if "enum" in node else {}


def measured(tool: str, label: str, root: Path) -> Row:
    """Run a tool over the faulty records."""
    said = by_path(TOOLS[tool](root, [faulty.path for faulty in FAULTY]))
    pairs = [(faulty, said.get(faulty.path, [])) for faulty in FAULTY]
    return Row(
        label,
        messages=sum(len(told) for _, told in pairs),
        found=sum(bool(told) for _, told in pairs),
        once=sum(len(told) == 1 for _, told in pairs),
        placed=sum(bool(told) and all(_is_placed(faulty, each) for each in told) for faulty, told in pairs),
        suggested=sum(any(_suggests(faulty, each) for each in told) for faulty, told in pairs),
        explained=sum(any(explains(tool, each.code) for each in told) for _, told in pairs),
    )


def _is_placed(faulty: Faulty, said: Said) -> bool:
    return said.column is not None and said.line in faulty.lines


def _suggests(faulty: Faulty, said: Said) -> bool:
    """Tell whether a message names what to write, before it lists all that there is."""
    return bool(faulty.right) and faulty.right in said.text.partition(_ALL)[0]


def rows() -> Iterator[Row]:
    """Run all tools: those that have a schema with both forms of it."""
    with TemporaryDirectory() as usual, TemporaryDirectory() as ours:
        write_portfolio(Path(usual), usual=True)
        write_portfolio(Path(ours), usual=False)
        for tool in TOOLS:
            if tool == "sr":
                yield measured(tool, "`sr validate`", Path(ours))
                continue
            label = f"{tool} {version(tool)}"
            yield measured(tool, f"{label}, usual schema", Path(usual))
            yield measured(tool, f"{label}, schema of `sr`", Path(ours))


def table(measured_rows: Iterable[Row]) -> str:
    """Give the Markdown table."""
    head = ("checker", "messages", "faults found", "in one message", "line and column", "right value", "rule explained")
    right = sum(bool(faulty.right) for faulty in FAULTY)
    most = ("", "", *(f"of {len(FAULTY)}",) * 3, f"of {right}", f"of {len(FAULTY)}")
    titles = (f"{title} {of}".strip() for title, of in zip(head, most, strict=True))
    lines = (f"| {' | '.join(titles)} |", f"|---|{'---:|' * (len(head) - 1)}", *map(str, measured_rows))
    return "\n".join(lines)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(__doc__)
        sys.exit(2)
    print(table(rows()))

"""TOML texts as people and programs write them, with comments wherever they may stand."""

from typing import Any

from hypothesis import strategies as st

SCALARS = (
    "1", "1_000", "0x1F", "-0.5e3", "inf", "true", "2026-03-01", "2026-03-01 07:00:00", "07:00:00.5", '"ä"', '""',
    "''", '"Zeile\\nund \\"mehr\\""', "'C:\\Temp'", "'\"'", '"unsichtbar: \\u00A0\\u202e"', '"ein\ttab \\r"',
    '"""\nzwei\nZeilen"""', "'''\n\\d+\n'''", '"""eine \\\n   Zeile"""', '""" "" """', '"# kein Kommentar"',
    '"' + "lang " * 12 + '"',
)  # fmt: skip
"""Values on their own; none holds the sign § that marks comments."""

PLACES = {
    "project": (
        ("title", "themes", "zzz", '"a b"', "'q.q'", "summary", "as_of", "sources"),
        (("budget",), ("budget", "deep"), ("x",), ("x", "a"), ("x", "a", "b"), ("unknown", "'l 1'"), ("health",)),
        (("funding",), ("x", "many"), ("other",)),
        ("total_eur", "own_eur", "light", "k", '"k k"', "programme"),
    ),
    "concepts": (
        ("zzz",),
        (("b",), ("a",), ("a", "label"), ("a", "synonyms"), ("a", "u", "v"), ("c", "label"), ("c", "w", "y")),
        (("d", "many"), ("other",)),
        ("kind", "themes", "broader", "de", "en", "k"),
    ),
    "region": (
        ("language", "name", "zzz"),
        (("checks",), ("checks", "severity"), ("unknown",)),
        (("other",),),
        ("max_age_months", "select", "ignore", "k"),
    ),
}
"""For each kind: plain keys, tables, arrays of tables, and keys within them."""


class _Writing:
    """A text that grows by what hypothesis draws."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.comments: list[str] = []
        self.tables: set[tuple[str, ...]] = set()

    def text(self, kind: str) -> str:
        keys, tables, many, inner = PLACES[kind]
        schema = self.draw(st.sampled_from(("", "#:schema ../wrong.schema.json\n")))
        parts = [schema, self.lines(), *self.body(keys)]
        for header in self.draw(st.lists(st.sampled_from((*tables, *many)), max_size=5)):
            if header in many:
                parts += self.section(f"[[{self.dotted(header)}]]", inner)
                if self.draw(st.booleans()):
                    parts += self.section(f"[{self.dotted((*header, 'sub'))}]", inner)
            elif header not in self.tables:
                self.tables.add(header)
                parts += self.section(f"[{self.dotted(header)}]", inner)
        text = "".join(parts)
        return text[:-1] if text.endswith("\n") and self.draw(st.booleans()) else text

    def section(self, header: str, keys: tuple[str, ...]) -> list[str]:
        return [header, self.line_end(), self.lines(), *self.body(keys)]

    def body(self, keys: tuple[str, ...]) -> list[str]:
        parts = []
        for key in self.draw(st.lists(st.sampled_from(keys), max_size=4, unique=True)):
            below = self.draw(st.sampled_from(((), (), ("de", "en"), ("p.q", "p . r", "s"))))
            for name in [f"{key}.{name}" for name in below] or [key]:
                parts += [self.blank(), name, self.blank(), "=", self.blank(), self.value(2), self.line_end()]
            parts.append(self.lines())
        return parts

    def value(self, depth: int) -> str:
        match self.draw(st.integers(0, 7 if depth else 4)):
            case 5 | 6:
                return self.list(depth - 1)
            case 7:
                keys = self.draw(st.lists(st.sampled_from(("u", "v", "w.de", '"w w"')), max_size=3, unique=True))
                return "{" + ",".join(f" {key} = {self.value(depth - 1)} " for key in keys) + "}"
            case _:
                return self.draw(st.sampled_from(SCALARS))

    def list(self, depth: int) -> str:
        size = self.draw(st.sampled_from((0, 1, 2, 3, 12)))
        same = self.draw(st.sampled_from(("", "", "{ standard = 1 }"))) if size < 12 else '"ein Wort"'
        items = [same or self.value(depth) for _ in range(size)]
        parts = ["[", self.gap()]
        for index, item in enumerate(items):
            comma = "," if index < size - 1 or self.draw(st.booleans()) else ""
            parts += [item, self.gap(), comma, self.gap()]
        return "".join((*parts, "]"))

    def dotted(self, names: tuple[str, ...]) -> str:
        return self.draw(st.sampled_from((".", " . "))).join(names)

    def comment(self) -> str:
        text = f"#§{len(self.comments)}§" + self.draw(st.sampled_from(("", " Text", '"""', " [x] ", "\t= 1 # #")))
        self.comments.append(text)
        return text

    def blank(self) -> str:
        return self.draw(st.sampled_from(("", " ", "\t")))

    def line_end(self) -> str:
        return self.blank() + (self.comment() if self.draw(st.integers(0, 3)) == 0 else "") + "\n"

    def lines(self) -> str:
        kinds = self.draw(st.lists(st.sampled_from(("blank", "comment")), max_size=4))
        return "".join(self.blank() + (self.comment() if kind == "comment" else "") + "\n" for kind in kinds)

    def gap(self) -> str:
        return self.draw(st.sampled_from(("", "", " "))) or (self.line_end() + self.lines() if self.some() else "")

    def some(self) -> bool:
        return self.draw(st.integers(0, 3)) == 0


@st.composite
def texts(draw: st.DrawFn, kind: str) -> Any:
    """Give a text of that kind, valid as TOML but not always as a record, and the comments in it."""
    writing = _Writing(draw)
    text = writing.text(kind)
    return text, writing.comments

"""The canonical form: it says the same, loses no comment, and is its own canonical form."""

import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from conftest import REPOSITORY
from hypothesis import given
from hypothesis import strategies as st
from toml_texts import PLACES, texts

from sr_cli.store.form.formatting import formatted
from sr_cli.store.source.kinds import KINDS

RECORD = '''\

# Von Hand angelegt.
  #:schema ../project.schema.json

lead = 'kamen'   # seit 2024
title = """Mängelmelder"""
# Worum es geht

# in zwei Zeilen
summary = "Meldungen per App:\\n\\"Schlagloch\\""
'themes' = ["zusammenleben-mitmachen" # das Hauptfeld
  , # nichts sonst
]

# Geld
budget.own_eur = 1_000
budget.total_eur = 0x1F  # geschätzt
funding = [ # zwei Anträge
  { programme = "klimaanpassung", deadline = 2027-03-31 }, # läuft
  { programme = "digitalpakt-schule" },
  # der dritte fehlt
] # Stand Mai
sources = ["https://www.example.org/eine-lange-adresse", "https://www.example.org/noch-eine-lange-adresse"]
colour = "red"
# Ende der einfachen Schlüssel

# Wie es steht

[health] # Ampel
reason = 'Es fehlt "Personal".'
light = "yellow"
# bis Mai

[x]
b = { z = 1, a = [
  "eins", # erstes
] }
a.c = [   1,2 ]
[[x.m]]
[x.m.n]
k = 1

# Letzte Zeile'''

CANONICAL_RECORD = '''\
#:schema ../../../schemas/project.schema.json

# Von Hand angelegt.

title = "Mängelmelder"
# Worum es geht

# in zwei Zeilen
summary = """
Meldungen per App:
\\"Schlagloch\\""""
lead = "kamen"  # seit 2024
themes = [
  "zusammenleben-mitmachen",  # das Hauptfeld
  # nichts sonst
]
sources = [
  "https://www.example.org/eine-lange-adresse",
  "https://www.example.org/noch-eine-lange-adresse",
]
colour = "red"
# Ende der einfachen Schlüssel

# Stand Mai
# zwei Anträge
[[funding]]  # läuft
programme = "klimaanpassung"
deadline = 2027-03-31

[[funding]]
programme = "digitalpakt-schule"
# der dritte fehlt

[budget]
total_eur = 0x1F  # geschätzt

# Geld
own_eur = 1_000

# Wie es steht

[health]  # Ampel
light = "yellow"
reason = "Es fehlt \\"Personal\\"."
# bis Mai

[x]
b = { z = 1, a = [
  "eins",  # erstes
] }
a.c = [1, 2]

[[x.m]]

[x.m.n]
k = 1

# Letzte Zeile
'''

CONCEPTS = """\
# Was Vorhaben sind

# Melden
[maengelmelder]
kind = "undertaking"
[maengelmelder.label] # Name
en = "Defect reporting"
de = "Mängelmelder"
# ohne weitere Sprache

[muellmelder]
synonyms = {} # noch keine
label = {en = "Litter reporting", de = "Müllmelder"}
[muellmelder.more]
# nichts

[[muellmelder.links]]
url = "a"
[5g]
synonyms.de = ["5G-Technologie","5G-Netz","5G-Standard","fünfte Mobilfunkgeneration","6G","5G-Mobilfunk",
  # Orte
  "5G-Mast", "5G-Turm", # außen
  "5G-Technik"]
"""

CANONICAL_CONCEPTS = """\
#:schema ../schemas/concepts.schema.json
# Was Vorhaben sind

# Melden
[maengelmelder]
# Name
label.de = "Mängelmelder"
label.en = "Defect reporting"
kind = "undertaking"
# ohne weitere Sprache

[muellmelder]
label.de = "Müllmelder"
label.en = "Litter reporting"
synonyms = {}  # noch keine
more = {}
# nichts

[[muellmelder.links]]
url = "a"

[5g]
synonyms.de = [
  "5G-Technologie", "5G-Netz", "5G-Standard", "fünfte Mobilfunkgeneration", "6G", "5G-Mobilfunk",
  # Orte
  "5G-Mast", "5G-Turm",  # außen
  "5G-Technik",
]
"""

REGION = """\
# Die Kooperation
schema_version = 1
name = "Smart Region"
checks = { severity = { misplaced-record = "error" }, ignore = ["SR212"] }
"""

CANONICAL_REGION = """\
#:schema ../schemas/region.schema.json
# Die Kooperation
name = "Smart Region"
schema_version = 1

[checks]
ignore = ["SR212"]

[checks.severity]
misplaced-record = "error"
"""


@pytest.mark.parametrize(
    ("kind", "folders", "text", "canonical"),
    [
        ("project", 3, RECORD, CANONICAL_RECORD),
        ("concepts", 1, CONCEPTS, CANONICAL_CONCEPTS),
        ("region", 1, REGION, CANONICAL_REGION),
        ("goals", 1, "", "#:schema ../schemas/goals.schema.json\n"),
        ("goals", 1, "\n# Noch keine\n\n", "#:schema ../schemas/goals.schema.json\n\n# Noch keine\n"),
    ],
)
def test_a_file_gets_its_canonical_form(kind: str, folders: int, text: str, canonical: str) -> None:
    assert formatted(text, kind, folders) == canonical
    assert formatted(canonical, kind, folders) == canonical


@pytest.mark.parametrize("address", ["https://example.org/project.schema.json", "C:\\schemas\\project.json"])
def test_a_schema_from_elsewhere_stays_and_stands_first(address: str) -> None:
    assert formatted(f"# Kopf\n#:schema {address}\nend = 2027\n", "project", 3) == (
        f"#:schema {address}\n# Kopf\nend = 2027\n"
    )


def test_a_comment_right_above_the_first_table_is_its_own() -> None:
    assert formatted("# über a\n[a]\n", "goals", 1) == "#:schema ../schemas/goals.schema.json\n\n# über a\n[a]\n"


def test_nested_lists_are_broken_where_they_do_not_fit() -> None:
    text = f'[x]\na = [[], ["{"lang " * 10}", "{"lang " * 10}"], {{ k = 1 }}, [1]]\n'
    assert formatted(text, "project", 3).partition("\n\n")[2] == (
        f'[x]\na = [\n  [],\n  [\n    "{"lang " * 10}",\n    "{"lang " * 10}",\n  ],\n  {{ k = 1 }},\n  [1],\n]\n'
    )


def test_a_key_has_quotation_marks_only_where_it_needs_them() -> None:
    text = '[x]\n"a" = 1\n\'b c\' = 2\n"\\u0064" = 3\n"" = 4\n'
    assert formatted(text, "project", 3).partition("\n\n")[2] == '[x]\na = 1\n"b c" = 2\nd = 3\n"" = 4\n'


def test_what_nobody_sees_stays_spelled_out() -> None:
    text = '[x]\na = "10\\u00a0000 \\u20ac"\nb = "10\\u20ac"\nc = ["""\n1\\u00a0\n2"""]\n'
    assert formatted(text, "project", 3).partition("\n\n")[2] == (
        '[x]\na = "10\\u00a0000 \\u20ac"\nb = "10€"\nc = ["""\n1\\u00a0\n2"""]\n'
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_ends_of_lines_stay(end: str) -> None:
    result = formatted(RECORD.replace("\n", end), "project", 3)
    assert result == CANONICAL_RECORD.replace("\n", end)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("kind", PLACES)
@given(data=st.data())
def test_it_says_the_same_with_all_comments_and_stays_as_it_is(kind: str, end: str, data: st.DataObject) -> None:
    text, comments = data.draw(texts(kind))
    result = formatted(text.replace("\n", end), kind, 1)

    assert comparable(result) == comparable(text)
    assert formatted(result, kind, 1) == result
    lines = result.replace(end, "\n").split("\n")
    for comment in comments:
        assert sum(line.endswith(comment) for line in lines) == 1, comment
    assert result.count("§") == 2 * len(comments)


def files() -> list[Path]:
    own = (REPOSITORY / "portfolio").rglob("*.toml")
    return sorted([*own, *(REPOSITORY / "src" / "sr_cli" / "data" / "vocabularies").glob("*.toml")])


def test_our_own_files_are_canonical() -> None:
    for path in files():
        text = path.read_text(encoding="utf-8")
        kind = path.stem if path.stem in KINDS else "project"
        assert formatted(text, kind, 3 if kind == "project" else 1) == text, path


def test_what_is_toml_can_be_formatted_whatever_it_says() -> None:
    with ZipFile(Path(__file__).parent / "toml_test" / "toml-1.0.0.zip") as archive:
        valid = [name for name in archive.namelist() if name.startswith("valid/") and name.endswith(".toml")]
        for name in valid:
            text = archive.read(name).decode()
            for kind in ("project", "concepts"):
                result = formatted(text, kind, 1)
                assert comparable(result) == comparable(text), name
                assert formatted(result, kind, 1) == result, name


def comparable(text: str) -> Any:
    """Give the values of a text so that 1, 1.0 and true differ, and nan is itself."""
    return _comparable(tomllib.loads(text))


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _comparable(inner) for key, inner in value.items()}
    return [_comparable(item) for item in value] if isinstance(value, list) else repr(value)

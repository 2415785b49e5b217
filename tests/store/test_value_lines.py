"""A file as git compares it: one value a line, the same lines for the same values."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot
from toml_texts import PLACES, texts

from sr_cli.store.form.formatting import formatted
from sr_cli.store.merging.value_lines import value_lines

FULL = Path(__file__).parent / "full_record.toml"

TEXT = '''\
#:schema ../../schemas/synergy.schema.json
# Bemerkung
label = 'Mängel'  # hinten
kinds = ["reuse", "gap"]
projects = []
notes = """
a
  b"""
"a.b" = [2, "\\u001b[1m", [1,
2]]

[[decisions]]
reason = "x"
date = 2026-10-05

[basis.kamen-x]
concepts = [ "b", # Bemerkung
"a" ]

[[more.'x y']]
[[more.'x y'.z]]
t = { u = 1, v.w = 2 }
'''


def test_values_stand_in_order_below_the_names_of_their_tables() -> None:
    assert value_lines(TEXT) == snapshot('''\
label = "Mängel"
projects = []
kinds = "gap"
kinds = "reuse"
notes = """
a
  b"""
"a.b" = 2
"a.b" = "\\u001b[1m"
"a.b" = [1, 2]

[decisions: 2026-10-05]
date = 2026-10-05
reason = "x"

[basis]

[basis.kamen-x]
concepts = "a"
concepts = "b"

[more]

[more."x y"]

[more."x y".z]

[more."x y".z.t]
u = 1

[more."x y".z.t.v]
w = 2
''')


@pytest.mark.parametrize("schema", ["", "#:schema ../x.schema.json\n", "#:schema ../project.schema.json\n"])
def test_what_names_no_kind_is_taken_for_a_record(schema: str) -> None:
    assert value_lines(f"{schema}[[milestones]]\ntitle = 'Start'\n[[milestones]]\ndue = 1\n") == snapshot("""\

[milestones: Start]
title = "Start"

[milestones]
due = 1
""")


@pytest.mark.parametrize("kind", PLACES)
@given(data=st.data())
def test_the_canonical_form_has_the_same_lines(kind: str, data: st.DataObject) -> None:
    text, _ = data.draw(texts(kind))
    text = f"#:schema {kind}.schema.json\n{text.replace('#:schema', '#')}"
    assert value_lines(formatted(text, kind, 1)) == value_lines(text)


def test_a_full_record_is_compared_in_its_order() -> None:
    lines = value_lines(FULL.read_text(encoding="utf-8")).splitlines()
    assert lines[-4:] == [
        "[x]",
        'aktenzeichen = "10-1"',
        "stand = 2026-01-01T10:00:00",
        "tief = { a = [1, 2.5, { b = 07:32:00 }] }",
    ]
    assert "[decisions: Rat, 2025-12-01, X/123]" in lines

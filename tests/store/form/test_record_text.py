"""A new record is written as a careful person would, and reads back the same."""

import tomllib
from datetime import date
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.dates import PartialDate
from sr_cli.store.files.writing import record_text
from sr_cli.store.form.formatting import formatted
from sr_cli.store.schema.gate import editor_schema

RECORD = '''\
#:schema ../../../schemas/project.schema.json
title = "Mängelmelder"
summary = """
Meldungen per App:
\\"Schlagloch\\", \\\\ und mehr"""
status = "planned"
lead = "kamen"
partners = ["luenen", "werne"]
themes = ["zusammenleben-mitmachen"]
start = "2026-03"
end = 2027
as_of = 2026-10-01
external = []
sources = [
  "https://www.example.org/eine-lange-adresse",
  "https://www.example.org/noch-eine-lange-adresse",
]

[[interfaces]]
standard = "sensorthings"
direction = "uses"

[[funding]]
programme = "klimaanpassung"
amount_eur = 250000.5
deadline = 2027-03-31

[[funding]]
programme = "digitalpakt-schule"

[participation]
level = "information"
formats = ["Werkstatt"]

[x]
aktenzeichen = "10-1"

[x.tief]
a = 1
'''


def test_a_record_is_written_in_the_order_of_the_schema() -> None:
    values = {
        "x": {"aktenzeichen": "10-1", "tief": {"a": 1}},
        "funding": [
            {"deadline": date(2027, 3, 31), "amount_eur": 250000.5, "programme": "klimaanpassung"},
            {"programme": "digitalpakt-schule"},
        ],
        "participation": {"formats": ("Werkstatt",), "level": "information"},
        "interfaces": ({"direction": "uses", "standard": "sensorthings"},),
        "sources": [
            "https://www.example.org/eine-lange-adresse",
            "https://www.example.org/noch-eine-lange-adresse",
        ],
        "external": [],
        "as_of": date(2026, 10, 1),
        "end": PartialDate(2027),
        "start": PartialDate(2026, 3),
        "themes": ["zusammenleben-mitmachen"],
        "partners": ["luenen", "werne"],
        "lead": "kamen",
        "status": "planned",
        "summary": 'Meldungen per App:\n"Schlagloch", \\ und mehr',
        "title": "Mängelmelder",
    }
    assert record_text(values) == RECORD


def test_a_day_stays_a_date() -> None:
    assert "start = 2026-03-01\n" in record_text({"start": PartialDate(2026, 3, 1)})


@pytest.mark.parametrize("values", [{"titel": "x"}, {"budget": {"summe": 1}}, {"funding": [{"betrag": 1}]}])
def test_a_key_that_a_record_cannot_have_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"titel|summe|betrag"):
        record_text(values)


_PRINTED = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" \n\t"), max_size=120)
_SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "string": st.text(max_size=30) | _PRINTED,
    "integer": st.integers(),
    "number": st.floats(allow_nan=False),
    "boolean": st.booleans(),
}
_free = st.recursive(
    st.one_of(*_SCALARS.values(), st.dates(), st.times(), st.datetimes()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=8,
)


def _values_of(node: dict[str, Any], text: st.SearchStrategy[str] = _SCALARS["string"]) -> st.SearchStrategy[Any]:
    """Give values of the types that a schema names."""
    match node["type"]:
        case _ if "x-sr-date" in node:
            return st.dates()
        case "array":
            return st.lists(_values_of(node["items"], text), max_size=3)
        case "object" if "properties" in node:
            keys = {key: _values_of(inner, text) for key, inner in node["properties"].items()}
            return st.fixed_dictionaries({}, optional=keys)
        case "object":
            return st.dictionaries(st.text(max_size=4), _free, max_size=3)
        case "string":
            return text
        case kind:
            return _SCALARS[kind]


_PLAIN = {key: node for key, node in editor_schema("project")["properties"].items() if key != "x"}


@given(_values_of(editor_schema("project")))
def test_what_is_written_reads_back_the_same_and_is_canonical(values: dict[str, Any]) -> None:
    text = record_text(values)
    assert tomllib.loads(text) == values
    assert formatted(text, "project", 3) == text


@given(st.fixed_dictionaries({}, optional={key: _values_of(node, _PRINTED) for key, node in _PLAIN.items()}))
def test_a_record_that_a_program_wrote_is_formatted_as_a_new_one_is(values: dict[str, Any]) -> None:
    assert formatted(tomli_w.dumps(values), "project", 3) == record_text(values)

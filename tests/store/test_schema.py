"""The schemas say what the model says, and both libraries judge alike."""

import copy
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from portfolios import FILES

from sr_cli.model import project, vocabulary
from sr_cli.store.reading.table import read_table
from sr_cli.store.schema import gate as schema
from sr_cli.store.schema.explanation import explain
from sr_cli.store.schema.gate import Schema, editor_schema, gate_schema, is_sound, json_view
from sr_cli.store.schema.mend import mended
from sr_cli.store.source.kinds import KINDS, VOCABULARIES

PROJECT = editor_schema("project")["properties"]
ENTRIES = {kind: editor_schema(kind)["additionalProperties"]["properties"] for kind in VOCABULARIES}


def nodes(node: Schema) -> Iterator[Schema]:
    yield node
    for value in node.values():
        if isinstance(value, dict):
            yield from nodes(value)


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(editor_schema(kind))
    Draft202012Validator.check_schema(gate_schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_schema_has_what_makes_editors_repeat_an_error_for_every_key(kind: str) -> None:
    for node in nodes(editor_schema(kind)):
        assert not {"anyOf", "oneOf", "allOf", "if", "not", "$id"} & node.keys()
        if node.get("type") == "object" and node != PROJECT["x"]:
            rest = node["additionalProperties"]
            assert rest is False or "propertyNames" in node or rest.get("enum")


@pytest.mark.parametrize(
    ("node", "members"),
    [
        (PROJECT["status"], project.Status),
        (PROJECT["external"]["items"]["properties"]["sector"], project.Sector),
        (PROJECT["interfaces"]["items"]["properties"]["direction"], project.Direction),
        (PROJECT["funding"]["items"]["properties"]["state"], project.FundingState),
        (PROJECT["procurement"]["items"]["properties"]["state"], project.ProcurementState),
        (PROJECT["participation"]["properties"]["level"], project.ParticipationLevel),
        (PROJECT["privacy"]["properties"]["dpia"], project.Dpia),
        (PROJECT["health"]["properties"]["light"], project.Light),
        (PROJECT["visibility"], project.Visibility),
        (ENTRIES["partners"]["kind"], vocabulary.PartnerKind),
        (ENTRIES["concepts"]["kind"], vocabulary.ConceptKind),
    ],
)
def test_the_allowed_values_are_those_of_the_model(node: Schema, members: type[StrEnum]) -> None:
    assert node["enum"] == [member.value for member in members]


@pytest.mark.parametrize(
    ("keys", "model", "apart"),
    [
        (PROJECT, project.ProjectRecord, {"id", "path"}),
        (PROJECT["external"]["items"]["properties"], project.External, set()),
        (PROJECT["interfaces"]["items"]["properties"], project.InterfaceUse, set()),
        (PROJECT["funding"]["items"]["properties"], project.Funding, set()),
        (PROJECT["budget"]["properties"], project.Budget, set()),
        (PROJECT["procurement"]["items"]["properties"], project.Procurement, set()),
        (PROJECT["milestones"]["items"]["properties"], project.Milestone, set()),
        (PROJECT["decisions"]["items"]["properties"], project.Decision, set()),
        (PROJECT["participation"]["properties"], project.Participation, set()),
        (PROJECT["privacy"]["properties"], project.Privacy, set()),
        (PROJECT["reuse"]["properties"], project.Reuse, set()),
        (PROJECT["health"]["properties"], project.Health, set()),
        (editor_schema("region")["properties"], vocabulary.Region, set()),
        (ENTRIES["partners"], vocabulary.Partner, {"id", "cooperation"}),
        (ENTRIES["themes"], vocabulary.ThemeField, {"id"}),
        (ENTRIES["goals"], vocabulary.Goal, {"id"}),
        (ENTRIES["concepts"], vocabulary.Concept, {"id"}),
        (ENTRIES["interfaces"], vocabulary.InterfaceStandard, {"id"}),
        (ENTRIES["programmes"], vocabulary.Programme, {"id"}),
        (ENTRIES["guidelines"], vocabulary.Guideline, {"id"}),
    ],
)
def test_the_keys_are_those_of_the_model_in_its_order(keys: Schema, model: type, apart: set[str]) -> None:
    names = [name for name in model.__annotations__ if name not in apart]
    order = sorted(names, key=list(keys).index) if model is vocabulary.Concept else names
    assert list(keys) == order


def test_the_view_has_null_for_days_and_shares_the_rest() -> None:
    table = {"a": date(2026, 3, 1), "b": [1, {"c": datetime(2026, 3, 1)}], "d": [time(7)], "e": {"f": [[1]]}}  # noqa: DTZ001
    view = json_view(table)
    assert view == {"a": None, "b": [1, {"c": [None]}], "d": [[None]], "e": {"f": [[1]]}}
    assert view["e"] is table["e"]
    plain = {"a": 1, "b": [[], {}], "c": {"d": ["x"]}}
    assert json_view(plain) is plain


def _mutations() -> st.SearchStrategy[Any]:
    scalars = st.one_of(
        st.sampled_from(
            ["", "x", "2026-03", "2026-03\n", "2026", "2026-03-01", "running", "Läuft", "ja", "2027-Q2", "https://a.de"]
        ),
        st.text(max_size=3),
        st.text(min_size=119, max_size=122),
        st.sampled_from([0, -1, 1, 2026, 1899, 2200, 2**70, -(2**70), 2026.0, 1.5, float("nan"), float("inf"), 1e30]),
        st.booleans(),
        st.sampled_from([date(2026, 3, 1), datetime(2026, 3, 1), time(7, 32)]),  # noqa: DTZ001
    )
    return st.one_of(
        scalars,
        st.lists(scalars, max_size=4),
        st.dictionaries(
            st.sampled_from(["title", "name", "x", "programme", "$date", "", "level"]), scalars, max_size=3
        ),
        st.lists(
            st.dictionaries(st.sampled_from(["title", "name", "due", "amount_eur"]), scalars, max_size=3), max_size=2
        ),
    )


FULL: dict[str, Any] = tomllib.loads((Path(__file__).parent / "full_record.toml").read_text(encoding="utf-8"))


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for step, inner in steps for place in _places(inner, (*path, step)))]


@given(st.data())
def test_both_libraries_judge_mutated_records_alike_and_what_is_wrong_is_explained(data: st.DataObject) -> None:
    record = copy.deepcopy(FULL)
    for _ in range(data.draw(st.integers(1, 2))):
        *outer, last = data.draw(st.sampled_from(_places(record)[1:]))
        parent = record
        for step in outer:
            parent = parent[step]
        match data.draw(st.sampled_from(["replace", "remove", "rename"])):
            case "replace":
                parent[last] = data.draw(_mutations())
            case "remove":
                del parent[last]
            case "rename" if isinstance(parent, dict):
                parent[data.draw(st.sampled_from(["titel", "x", "status", "tilte", "$date"]))] = parent.pop(last)
    violations = explain("project", record)
    assert is_sound("project", record) == (not violations)
    keys = [violation.key for _, violation in violations]
    assert len(keys) == len(set(keys))
    assert is_sound("project", _fit(mended(record, gate_schema("project")), gate_schema("project")))


def _fit(value: Any, node: Schema) -> Any:
    """Give a value whose lengths, forms and ranges are right, as only types are mended."""
    match value:
        case str() if "enum" not in node and "x-sr-date" not in node:
            return _EXAMPLES.get(node.get("pattern", ""), "x" * max(node.get("minLength", 0), 1))
        case bool() | date():
            return value
        case int() | float() if "x-sr-date" not in node:
            return 0
        case list():
            blank = dict.fromkeys(node["items"].get("required", ()), "") or ""
            return [_fit(item, node["items"]) for item in value or [blank] * node.get("minItems", 0)][:1]
        case dict() if "properties" in node:
            return {key: _fit(inner, node["properties"][key]) for key, inner in value.items()}
        case _:
            return value


_EXAMPLES = {
    PROJECT["sources"]["items"]["pattern"]: "https://example.org",
    PROJECT["procurement"]["items"]["properties"]["quarter"]["pattern"]: "2027-Q2",
}


@pytest.mark.parametrize("path", FILES)
def test_both_libraries_accept_what_is_right(path: str) -> None:
    kind = "project" if "/projects/" in path else path.rpartition("/")[2].removesuffix(".toml")
    table, _ = read_table(path, FILES[path].encode())
    assert table is not None
    assert is_sound(kind, table)
    assert explain(kind, table) == ()


def test_the_full_record_is_sound_and_full() -> None:
    assert is_sound("project", FULL)
    assert FULL.keys() == PROJECT.keys()


def test_without_the_fast_library_nothing_passes_the_gate_unexplained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    schema._gate.cache_clear()
    assert not is_sound("project", FULL)
    assert explain("project", FULL) == ()
    schema._gate.cache_clear()


def test_what_the_gate_cannot_take_is_left_to_the_explanation() -> None:
    assert not is_sound("project", {**FULL, "sources": ["\ud800 is no letter"]})

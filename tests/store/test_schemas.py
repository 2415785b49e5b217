"""Editors get schemas that know the ids of the portfolio, and accept what is right."""

import json
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from portfolios import FILES, read, write

from sr_cli.store.files.schemas import plain_texts, schema_texts
from sr_cli.store.schema.gate import Schema, editor_schema
from sr_cli.store.source.kinds import KINDS

NO_DOCS = {"docs": {"enumValues": ()}}
FULL = (Path(__file__).parent / "full_record.toml").read_text(encoding="utf-8")
DECIDED = (Path(__file__).parent / "full_synergy.toml").read_text(encoding="utf-8")
SHOWN = {**FILES, "portfolio/project.toml": FULL, "portfolio/synergy.toml": DECIDED}
"""An example of each kind of file."""


def test_each_kind_of_file_has_a_schema() -> None:
    packaged = Path(editor_schema.__code__.co_filename).parents[2] / "data" / "schemas"
    assert sorted(KINDS) == sorted(path.name.removesuffix(".schema.json") for path in packaged.iterdir())
    assert list(schema_texts(read())) == list(plain_texts()) == list(KINDS)


def test_references_offer_the_ids_of_the_vocabularies() -> None:
    schema = json.loads(schema_texts(read())["project"])["properties"]
    assert schema["lead"]["enum"] == ["kamen", "kreis-unna", "luenen", "werne"]
    assert schema["interfaces"]["items"]["properties"]["standard"]["enum"] == ["sensorthings"]
    assert schema["partners"]["items"]["enum"] == schema["lead"]["enum"]
    assert "enum" not in schema["related"]["items"]
    assert "enum" not in schema["offers"]["items"]


def test_without_a_portfolio_any_id_is_allowed() -> None:
    texts = plain_texts()
    assert "enum" not in json.loads(texts["project"])["properties"]["lead"]
    assert all(text.endswith("}\n") for text in texts.values())


def test_excuses_offer_the_rules_that_can_be_excused_with_what_they_find() -> None:
    rule = json.loads(schema_texts(read())["project"])["properties"]["excuses"]["items"]["properties"]["rule"]
    told = dict(zip(rule["enum"], rule["x-taplo"]["docs"]["enumValues"], strict=True))
    assert told["duplicate-partner"] == "A partner is listed more than once"
    assert "invalid-toml" not in told


def test_a_region_chooses_rules_by_name_family_and_code() -> None:
    checks = json.loads(schema_texts(read())["region"])["properties"]["checks"]["properties"]
    assert {"duplicate-partner", "privacy", "SR6", "SR201"} <= set(checks["select"]["items"]["enum"])
    assert checks["ignore"]["items"]["enum"] == checks["select"]["items"]["enum"]
    assert checks["severity"]["properties"]["duplicate-partner"]["enum"] == ["error", "warning", "information"]
    assert "invalid-toml" not in checks["severity"]["properties"]


def test_ids_are_offered_with_their_names() -> None:
    schema = json.loads(schema_texts(read())["project"])["properties"]
    offered = schema["concepts"]["items"]
    names = dict(zip(offered["enum"], offered["x-taplo"]["docs"]["enumValues"], strict=True))
    assert names["maengelmelder"] == "Defect reporting · Mängelmelder"
    assert schema["lead"]["x-taplo"]["docs"]["enumValues"] == ["Kamen", "Kreis Unna", "Lünen", "Werne"]


def keys_of(node: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    """Give what a schema says of each key, down to the innermost."""
    for key, value in node.get("properties", {}).items():
        yield f"{path}.{key}", value
        yield from keys_of(value, f"{path}.{key}")
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from keys_of(node[key], path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_in_both_languages(kind: str) -> None:
    keys = dict(keys_of(editor_schema(kind), kind))
    assert keys
    assert [key for key, node in keys.items() if len(set(node["description"].split(" · "))) != 2] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_to_choose_from_is_described_in_both_languages(kind: str) -> None:
    for key, node in keys_of(editor_schema(kind), kind):
        told = node.get("x-taplo", NO_DOCS)["docs"]["enumValues"]
        assert len(told) == len(node.get("enum", ())), key
        assert all(len(text.split(" · ")) == 2 for text in told), key


@pytest.mark.parametrize("kind", KINDS)
def test_what_editors_get_refuses_and_accepts_the_same(kind: str) -> None:
    """Of all values one is left out, renamed or changed at a time."""
    ours, theirs = Draft202012Validator(editor_schema(kind)), Draft202012Validator(json.loads(plain_texts()[kind]))
    Draft202012Validator.check_schema(theirs.schema)
    table = json.loads(json.dumps(tomllib.loads(SHOWN[f"portfolio/{kind}.toml"]), default=str))
    assert ours.is_valid(table)
    for changed in changes(table):
        assert ours.is_valid(changed) == theirs.is_valid(changed), changed


def changes(value: object) -> Iterator[object]:
    """Give what a value might be instead, one change at a time."""
    yield from ([], {}, "", 7)
    if isinstance(value, dict):
        for key, inner in value.items():
            rest = {other: value[other] for other in value if other != key}
            yield from (rest, {**rest, f"{key} ": inner}, *({**value, key: other} for other in changes(inner)))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in changes(inner))


@pytest.mark.parametrize("kind", KINDS)
def test_editors_get_nothing_that_makes_them_repeat_themselves(kind: str) -> None:
    def words(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            yield from node
            for value in node.values():
                yield from words(value)

    shown = json.loads(schema_texts(read())[kind])
    wholes = shown.pop("$defs")
    repeated = {"required", "propertyNames", "maxItems"}
    assert not {*repeated, "uniqueItems", "anyOf", "oneOf", "allOf", "if"} & set(words(shown))
    assert all(set(whole) <= repeated for whole in wholes.values())


@pytest.mark.parametrize("kind", KINDS)
def test_taplo_accepts_what_is_right(tmp_path: Path, kind: str) -> None:
    taplo = Path(sysconfig.get_path("scripts")) / "taplo"
    schema = tmp_path / "schema.json"
    schema.write_text(schema_texts(read())[kind], encoding="utf-8")
    record = "portfolio/projects/kamen/kamen-alles.toml"
    write(tmp_path, {**SHOWN, record: FULL})
    files = [path for path in (*FILES, record) if "/projects/" in path]
    files = files if kind == "project" else [f"portfolio/{kind}.toml"]
    result = subprocess.run(
        [taplo, "lint", "--schema", schema.as_uri(), *files], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr.count("error")) == (0, 0)

"""Editors get schemas that know the ids of the portfolio, and accept what is right."""

import json
import subprocess
import sysconfig
from pathlib import Path

import pytest
from portfolios import FILES, read, write

from sr_cli.store.schema import editor_schema
from sr_cli.store.schemas import KINDS, plain_texts, schema_texts

FULL = (Path(__file__).parent / "full_record.toml").read_text(encoding="utf-8")


def test_each_kind_of_file_has_a_schema() -> None:
    packaged = Path(editor_schema.__code__.co_filename).parent.parent / "data" / "schemas"
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


@pytest.mark.parametrize("kind", KINDS)
def test_the_plain_schema_is_the_packaged_one(kind: str) -> None:
    assert json.loads(plain_texts()[kind]) == editor_schema(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_taplo_accepts_what_is_right(tmp_path: Path, kind: str) -> None:
    taplo = Path(sysconfig.get_path("scripts")) / "taplo"
    schema = tmp_path / "schema.json"
    schema.write_text(schema_texts(read())[kind], encoding="utf-8")
    record = "portfolio/projects/kamen/kamen-alles.toml"
    write(tmp_path, {**FILES, record: FULL})
    files = [path for path in (*FILES, record) if "/projects/" in path]
    files = files if kind == "project" else [f"portfolio/{kind}.toml"]
    result = subprocess.run(
        [taplo, "lint", "--schema", schema.as_uri(), *files], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr.count("error")) == (0, 0)

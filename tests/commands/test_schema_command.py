"""`sr schema`: what it shows, and whether the files in schemas/ are up to date."""

import json
from pathlib import Path

import portfolios
import pytest
from conftest import Run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return portfolios.write(tmp_path / "region")


def test_the_ids_of_the_portfolio_are_filled_in(run: Run, root: Path) -> None:
    schema = json.loads(run("schema", cwd=root).out)
    assert schema["properties"]["lead"]["enum"] == ["kamen", "kreis-unna", "luenen", "werne"]


def test_without_a_portfolio_the_plain_schema_is_shown(run: Run, tmp_path: Path) -> None:
    result = run("schema", "project", cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert "enum" not in json.loads(result.out)["properties"]["lead"]


def test_a_root_that_is_none_is_an_error(run: Run, tmp_path: Path) -> None:
    assert run("schema", "--root", "none", cwd=tmp_path).code == 3


def test_a_kind_that_there_is_not_is_told(run: Run, root: Path) -> None:
    result = run("schema", "concept", cwd=root)
    assert (result.code, result.err) == (
        2,
        "error: KIND does not know `concept`\n  hint: did you mean `concepts`?\n",
    )


def test_schemas_are_written_once_and_again_when_a_vocabulary_changes(run: Run, root: Path) -> None:
    stale = run("schema", "--check", cwd=root)
    assert stale.code == 1
    assert stale.out.startswith("out of date: schemas/project.schema.json\nout of date: schemas/region.schema.json\n")
    assert stale.err == "Bring them up to date: sr schema --write\n"

    written = run("schema", "--write", cwd=root)
    assert (written.code, written.out) == (0, stale.out.replace("out of date", "written"))
    assert run("schema", "--write", cwd=root).err == "All schemas are up to date\n"
    assert (run("schema", "--check", cwd=root).code, run("schema", "--check", cwd=root).out) == (0, "")

    with (root / "portfolio/goals.toml").open("a", encoding="utf-8") as file:
        file.write('\n[neu]\nlabel.de = "Neu"\nlabel.en = "New"\n')
    assert run("schema", "--check", cwd=root).out == "out of date: schemas/project.schema.json\n"
    assert run("schema", "--write", cwd=root).out == "written: schemas/project.schema.json\n"


def test_what_is_written_is_what_is_shown(run: Run, root: Path) -> None:
    run("schema", "--write", cwd=root)
    text = (root / "schemas/concepts.schema.json").read_text(encoding="utf-8")
    assert run("schema", "concepts", cwd=root).out == text


def test_ends_of_lines_are_no_difference(run: Run, root: Path) -> None:
    run("schema", "--write", cwd=root)
    file = root / "schemas/project.schema.json"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert run("schema", "--check", cwd=root).code == 0


def test_checking_and_writing_exclude_each_other(run: Run, root: Path) -> None:
    assert run("schema", "--check", "--write", cwd=root).code == 2


def test_germans_are_told_in_german(run: Run, root: Path) -> None:
    run("schema", "--write", cwd=root)
    (root / "schemas/goals.schema.json").unlink()
    steps = ("--check", "--write", "--write")
    assert [
        (result.out, result.err) for result in (run("schema", step, cwd=root, language="de") for step in steps)
    ] == [
        ("veraltet: schemas/goals.schema.json\n", "Auf den neuesten Stand bringen: sr schema --write\n"),
        ("geschrieben: schemas/goals.schema.json\n", ""),
        ("", "Alle Schemas sind auf dem neuesten Stand\n"),
    ]


@pytest.mark.parametrize("option", ["--write", "--check"])
def test_a_vocabulary_that_cannot_be_read_takes_no_ids_out_of_the_schemas(run: Run, root: Path, option: str) -> None:
    run("schema", "--write", cwd=root)
    schema = root / "schemas/project.schema.json"
    before = schema.read_bytes()
    (root / "portfolio/goals.toml").write_text("[", encoding="utf-8")
    result = run("schema", option, cwd=root)
    assert (result.code, result.out, schema.read_bytes()) == (1, "", before)
    assert "portfolio/goals.toml cannot be read" in " ".join(result.err.split())

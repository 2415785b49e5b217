"""`sr suggest`: whole screens and formats."""

import json
from pathlib import Path

import pytest
from conftest import Run
from portfolios import FILES, RECORDS, write

OFFICE = "portfolio/projects/kamen/kamen-maengelmelder.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    record = (
        RECORDS[OFFICE].replace('["maengelmelder"]', '["buergerdienst"]').replace("Schäden", "dem Sensornetz Schäden")
    )
    return write(tmp_path / "region", {**FILES, OFFICE: record})


def test_what_a_text_proposes_and_what_its_record_has(run: Run, root: Path) -> None:
    result = run("suggest", "kamen-maengelmelder", cwd=root)
    assert (
        result.out
        == """\
Mängelmelder der Stadt Kamen (kamen-maengelmelder)

Theme fields
  Community and participation (zusammenleben-mitmachen): in the record, because
    of “Mängelmelder”

Concepts
  Defect reporting (maengelmelder): new, because of “Mängelmelder”
  Sensor network (sensornetz): new, because of “Sensornetz”
  Citizen service (buergerdienst): in the record, but not proposed by its text

To put in what fits, edit portfolio/projects/kamen/kamen-maengelmelder.toml:
  concepts = ["buergerdienst", "maengelmelder", "sensornetz"]
"""
    )
    assert (result.code, result.err) == (0, "")


def test_a_record_whose_text_proposes_nothing_new_is_told_no_line(run: Run, root: Path) -> None:
    result = run("suggest", "luenen-baeume", cwd=root)
    assert (
        result.out
        == """\
Durstige Bäume in Lünen gießen (luenen-baeume)

Theme fields
  Energy and environment (energie-umwelt): in the record, but not proposed by
    its text
  Community and participation (zusammenleben-mitmachen): in the record, but not
    proposed by its text

Concepts
  Sensor network (sensornetz): in the record, but not proposed by its text
"""
    )


def test_a_text_of_no_project(run: Run, root: Path) -> None:
    result = run("suggest", "--title", "Müllmelder mit Sensornetz", cwd=root)
    assert (
        result.out
        == """\
Theme fields
  The text proposes none.

Concepts
  Litter reporting (muellmelder): because of “Müllmelder”
  Sensor network (sensornetz): because of “Sensornetz”

In a record this is:
  concepts = ["muellmelder", "sensornetz"]
"""
    )


def test_a_text_that_says_nothing(run: Run, root: Path) -> None:
    result = run("suggest", "--summary", "Es wird gut.", cwd=root)
    assert (
        result.out
        == """\
Theme fields
  The text proposes none.

Concepts
  The text proposes none.
"""
    )


def test_plain_lines(run: Run, root: Path) -> None:
    result = run("suggest", "kamen-maengelmelder", "--format", "plain", cwd=root)
    assert (
        result.out
        == """\
themes\tzusammenleben-mitmachen\trecorded\tMängelmelder
concepts\tmaengelmelder\tnew\tMängelmelder
concepts\tsensornetz\tnew\tSensornetz
concepts\tbuergerdienst\tnot-proposed\t
"""
    )


def test_json_of_a_record(run: Run, root: Path) -> None:
    result = run("suggest", "kamen-maengelmelder", "--format", "json", cwd=root)
    assert json.loads(result.out) == {
        "format": 1,
        "project": "kamen-maengelmelder",
        "path": "portfolio/projects/kamen/kamen-maengelmelder.toml",
        "themes": [{"id": "zusammenleben-mitmachen", "words": ["Mängelmelder"], "proposed": True, "recorded": True}],
        "concepts": [
            {"id": "maengelmelder", "words": ["Mängelmelder"], "proposed": True, "recorded": False},
            {"id": "sensornetz", "words": ["Sensornetz"], "proposed": True, "recorded": False},
            {"id": "buergerdienst", "words": [], "proposed": False, "recorded": True},
        ],
    }


def test_json_of_a_text_names_no_project(run: Run, root: Path) -> None:
    result = run("suggest", "--title", "Nichts", "--format", "json", cwd=root)
    assert json.loads(result.out) == {"format": 1, "themes": [], "concepts": []}


@pytest.mark.parametrize(
    "arguments", [[], ["kamen-maengelmelder", "--title", "Mängelmelder"], ["luenen-baeume", "--summary", ""]]
)
def test_either_a_project_or_a_text_is_needed(run: Run, root: Path, arguments: list[str]) -> None:
    result = run("suggest", *arguments, cwd=root)
    assert (result.code, result.out) == (2, "")
    assert (
        result.err
        == """\
error: Name a project or give a text, one of the two
  hint: such as: sr suggest ID, or: sr suggest --title TEXT --summary TEXT
"""
    )

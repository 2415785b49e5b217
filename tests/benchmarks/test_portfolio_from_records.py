"""The conversion of records of other origin, run as people run it, and the program over what it makes."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from conftest import REPOSITORY, Run
from repositories import git

SCRIPT = REPOSITORY / "benchmarks" / "portfolio_from_records.py"

DEFECTS = {
    "id": "musterstadt-schaeden-melden",
    "municipality": "musterstadt",
    "municipality_name": "Musterstadt",
    "state": "Musterland",
    "title": "Schäden melden",
    "summary": "Wer eine zerbrochene Gehwegplatte sieht, schickt der Stadt ein Foto mit dem Ort.",
    "themes": ["zusammenleben-mitmachen"],
    "status": "running",
    "technologies": ["maengelmelder", "Defect-Reporting", "hausgemachte-kiste"],
    "sources": ["https://musterstadt.example/schaeden"],
}
LEANEST = {
    "id": "musterdorf-hinweise",
    "municipality": "musterdorf",
    "municipality_name": "Gemeinde Musterdorf",
    "state": None,
    "title": "Hinweise aus dem Dorf",
    "summary": "Auf einer Karte tragen Leute ein, wo eine Lampe dunkel oder ein Weg zugewachsen ist.",
    "themes": ["zusammenleben-mitmachen"],
    "status": None,
    "technologies": None,
}


def convert(folder: Path, *lines: object) -> subprocess.CompletedProcess[str]:
    """Convert lines, given as text or as what is to be JSON, into `folder/out`."""
    records = folder / "records.jsonl"
    told = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    records.write_text("\n".join(told), encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(records), str(folder / "out")]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def record(folder: Path, path: str) -> str:
    return (folder / "out" / "portfolio" / "projects" / path).read_text(encoding="utf-8")


def test_makes_a_portfolio_that_the_program_reads(run: Run, tmp_path: Path) -> None:
    made = convert(tmp_path, DEFECTS, LEANEST)
    out = tmp_path / "out"
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == f"{out}: records: 2, municipalities: 2\n"
    assert json.loads(run("validate", "--format", "json", cwd=out).out)["errors"] == 0
    pairs = json.loads(run("synergies", "--min-score", "0", "--format", "json", cwd=out).out)["pairs"]
    assert [pair["projects"] for pair in pairs] == [["musterdorf-hinweise", "musterstadt-schaeden-melden"]]
    assert git(out, "status", "--porcelain") == ""
    assert git(out, "log", "--format=%s") == "Take over 2 records"


def test_keeps_what_a_record_says(tmp_path: Path) -> None:
    convert(tmp_path, DEFECTS)
    assert (
        record(tmp_path, "musterstadt/musterstadt-schaeden-melden.toml")
        == """\
#:schema ../../../schemas/project.schema.json
title = "Schäden melden"
summary = "Wer eine zerbrochene Gehwegplatte sieht, schickt der Stadt ein Foto mit dem Ort."
status = "running"
lead = "musterstadt"
themes = ["zusammenleben-mitmachen"]
concepts = ["maengelmelder"]
sources = ["https://musterstadt.example/schaeden"]

[x]
state = "Musterland"
technologies = ["maengelmelder", "Defect-Reporting", "hausgemachte-kiste"]
"""
    )


def test_a_record_that_says_little_is_one_all_the_same(tmp_path: Path) -> None:
    convert(tmp_path, LEANEST)
    assert tomllib.loads(record(tmp_path, "musterdorf/musterdorf-hinweise.toml")) == {
        "title": "Hinweise aus dem Dorf",
        "summary": "Auf einer Karte tragen Leute ein, wo eine Lampe dunkel oder ein Weg zugewachsen ist.",
        "status": "unknown",
        "lead": "musterdorf",
        "themes": ["zusammenleben-mitmachen"],
    }


def test_makes_partners_of_the_municipalities(tmp_path: Path) -> None:
    district = {**DEFECTS, "id": "x", "municipality": "musterkreis", "municipality_name": "Landkreis Muster"}
    convert(tmp_path, DEFECTS, LEANEST, district, {**DEFECTS, "id": "y", "municipality_name": None})
    assert tomllib.loads((tmp_path / "out" / "portfolio" / "partners.toml").read_text(encoding="utf-8")) == {
        "musterdorf": {"name": "Gemeinde Musterdorf", "kind": "gemeinde"},
        "musterkreis": {"name": "Landkreis Muster", "kind": "kreis"},
        "musterstadt": {"name": "Musterstadt", "kind": "stadt"},
    }


def test_takes_a_lead_with_partners_and_partial_dates(tmp_path: Path) -> None:
    with_lead = {key: value for key, value in DEFECTS.items() if not key.startswith("municipality")}
    dates = {"start": "2021", "end": "2023-05"}
    convert(tmp_path, {**with_lead, **dates, "lead": "musterstadt", "partners": ["musterstadt", "musterdorf"]})
    read = tomllib.loads(record(tmp_path, "musterstadt/musterstadt-schaeden-melden.toml"))
    assert (read["partners"], read["start"], read["end"]) == (["musterdorf"], 2021, "2023-05")


def test_names_each_line_that_is_no_record_and_takes_the_rest(run: Run, tmp_path: Path) -> None:
    made = convert(
        tmp_path,
        "no JSON",
        "[1]",
        "",
        DEFECTS,
        DEFECTS,
        {"title": "Ohne id"},
        {**DEFECTS, "id": "Müll"},
        {**DEFECTS, "id": "a", "municipality": "Musterstadt"},
        {**DEFECTS, "id": "b", "municipality": None},
        {**DEFECTS, "id": "c", "title": None, "status": "läuft"},
        {**DEFECTS, "id": "d", "summary": "lang " * 200},
        {**DEFECTS, "id": "e", "technologies": "lorawan"},
        {**DEFECTS, "id": "f", "start": "gestern"},
        {**DEFECTS, "id": "g", "title": {"de": "Schäden"}},
    )
    assert made.returncode == 1
    assert made.stdout == f"{tmp_path / 'out'}: records: 1, municipalities: 1\n"
    told = made.stderr.splitlines()
    assert told[:7] == [
        "left out: line 1: this is no JSON: Expecting value: line 1 column 1 (char 0)",
        "left out: line 2: this is no JSON object",
        "left out: line 5: musterstadt-schaeden-melden: an earlier line has that id",
        "left out: line 6: the key `id` is missing",
        "left out: line 7: `Müll` cannot be an id: write `id` in a to z, digits and single hyphens",
        "left out: line 8: a: `Musterstadt` cannot be an id: write `municipality` in a to z, digits and single hyphens",
        "left out: line 9: b: the key `municipality` is missing",
    ]
    assert "left out: line 12: e: `technologies` is no list of texts" in told
    explained_by_the_schema = [line for line in told[7:] if "technologies" not in line]
    assert [line.split("`")[:2] for line in explained_by_the_schema] == [
        ["left out: line 10: c: the key ", "title"],
        ["left out: line 11: d: ", "summary"],
        ["left out: line 13: f: ", "gestern"],
        ["left out: line 14: g: ", "title"],
    ]
    assert run("list", "--format", "plain", cwd=tmp_path / "out").out.count("\n") == 1


def test_half_a_character_is_no_text(tmp_path: Path) -> None:
    made = convert(tmp_path, DEFECTS, r'{"id": "a", "municipality": "b", "notes": "\ud800"}')
    assert "left out: line 2: a: " in made.stderr


def test_makes_nothing_of_no_records(tmp_path: Path) -> None:
    made = convert(tmp_path, "{}")
    assert made.returncode == 1
    assert made.stderr.endswith(f"{tmp_path / 'records.jsonl'} holds no record\n")
    assert not (tmp_path / "out").exists()


def test_says_that_a_file_cannot_be_read(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), str(tmp_path / "none.jsonl"), str(tmp_path / "out")]
    made = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert made.returncode == 2
    assert "none.jsonl cannot be read" in made.stderr

"""The comparison of what is proposed with what records have, run as people run it."""

import json
import subprocess
import sys
from pathlib import Path

import portfolios
from conftest import REPOSITORY

SCRIPT = REPOSITORY / "benchmarks" / "suggestions.py"
LINE = {
    "id": "musterstadt-schaeden",
    "municipality": "musterstadt",
    "municipality_name": "Musterstadt",
    "title": "Mängelmelder",
    "summary": "Wer eine zerbrochene Gehwegplatte sieht, meldet den Mangel mit Foto und Ort.",
    "themes": ["zusammenleben-mitmachen"],
    "themes_basis": "source",
}


def compare(*folders: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, folders)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def test_a_portfolio_is_compared_by_theme_fields_and_by_kinds_of_concepts(tmp_path: Path) -> None:
    ran = compare(portfolios.write(tmp_path / "region"))
    assert ran.stderr == ""
    assert (
        ran.stdout
        == """\

region: 4 projects
                                     records      P      R     F1  first
theme fields                               4  1.000  0.167  0.286  1.000
concepts of the kind undertaking           2  1.000  1.000  1.000  1.000
concepts of the kind component             2  0.000  0.000  0.000  0.000
"""
    )


def test_records_are_compared_by_theme_fields_and_those_of_a_source_by_themselves(tmp_path: Path) -> None:
    inferred = {**LINE, "id": "musterstadt-baum", "themes_basis": "inferred"}
    lines = [json.dumps(each, ensure_ascii=False) for each in (LINE, inferred)]
    (tmp_path / "records.jsonl").write_text("\n".join(lines), encoding="utf-8")
    names = [line.split("  ")[0].strip() for line in compare(tmp_path).stdout.splitlines()[3:]]
    assert names == ["theme fields", "theme fields that stand in a source"]


def test_a_folder_of_neither_kind_is_refused(tmp_path: Path) -> None:
    ran = compare(tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"{tmp_path} is no portfolio and does not hold one file of records (*.jsonl)\n"

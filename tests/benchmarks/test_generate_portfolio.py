"""The generator of portfolios, run as people run it, and the program over what it makes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY, Run
from repositories import git

from sr_cli.rules import RULES
from sr_cli.rules.rule import DatedRule

SCRIPT = REPOSITORY / "benchmarks" / "generate_portfolio.py"


def generate(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("generated") / "hundred"
    made = generate(100, root)
    assert (made.returncode, made.stderr) == (0, "")
    return root


def test_finds_no_fault_in_invented_records(run: Run, hundred: Path) -> None:
    result = run("validate", "--format", "json", cwd=hundred, terminal=False)
    report = json.loads(result.out)
    assert (result.code, report["checked"], report["errors"]) == (0, 100, 0)
    time_brings = {rule.name for rule in RULES if isinstance(rule, DatedRule)}
    assert {found["name"] for found in report["diagnostics"]} <= {*time_brings, "interface-without-provider"}


def test_invents_records_of_about_a_kilobyte_for_eleven_partners(hundred: Path) -> None:
    records = list(hundred.glob("portfolio/projects/*/*.toml"))
    assert 900 < sum(record.stat().st_size for record in records) / len(records) < 1100
    assert len(list(hundred.glob("portfolio/projects/*"))) == 11


def test_invents_projects_that_have_synergies(run: Run, hundred: Path) -> None:
    result = run("synergies", "--format", "json", cwd=hundred, terminal=False)
    assert json.loads(result.out)["groups"]


def test_commits_everything_at_once(hundred: Path) -> None:
    assert git(hundred, "status", "--porcelain") == ""
    assert git(hundred, "log", "--format=%s") == "Start with 100 invented records"


def test_writes_schemas_that_know_the_invented_partners(hundred: Path) -> None:
    schema = json.loads((hundred / "schemas" / "project.schema.json").read_bytes())
    assert "musterkreis" in schema["properties"]["lead"]["enum"]


def test_makes_the_same_of_the_same_seed(tmp_path: Path) -> None:
    for name, seed in (("one", 7), ("same", 7), ("other", 8)):
        assert generate(20, tmp_path / name, "--seed", seed).returncode == 0
    one, same, other = (git(tmp_path / name, "rev-parse", "HEAD") for name in ("one", "same", "other"))
    assert one == same != other


def test_has_more_partners_for_more_records(tmp_path: Path) -> None:
    assert generate(1001, tmp_path / "out").returncode == 0
    assert len(list((tmp_path / "out").glob("portfolio/projects/*"))) == 22


def test_keeps_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", encoding="utf-8")
    refused = generate(100, tmp_path)
    assert refused.returncode == 1
    assert refused.stderr == f"{tmp_path} exists and is no empty folder; name another one\n"
    assert [file.name for file in tmp_path.iterdir()] == ["note.txt"]


@pytest.mark.parametrize("number", ["0", "100001", "many"])
def test_refuses_other_numbers(tmp_path: Path, number: str) -> None:
    refused = generate(number, tmp_path / "out")
    assert refused.returncode == 2
    assert "argument N" in refused.stderr
    assert not (tmp_path / "out").exists()

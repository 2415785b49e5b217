"""The generator of portfolios with a past, run as people run it, and the program over what it makes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY, Run
from repositories import git

SCRIPT = REPOSITORY / "benchmarks" / "generate_history.py"


def generate(records: int, commits: int, root: Path, *more: str) -> Path:
    subprocess.run([sys.executable, str(SCRIPT), str(records), str(commits), str(root), *more], check=True)
    return root


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(60, 150, tmp_path_factory.mktemp("generated") / "past")


def test_has_as_many_records_and_commits_as_were_asked_for(past: Path) -> None:
    assert len(list(past.glob("portfolio/projects/*/*.toml"))) == 60
    assert git(past, "rev-list", "--count", "HEAD") == "150"
    assert git(past, "ls-tree", "-r", "--name-only", "HEAD~149", "portfolio/projects").count("\n") == 53
    assert git(past, "status", "--porcelain") == ""


def test_ends_without_faults(run: Run, past: Path) -> None:
    report = json.loads(run("validate", "--format", "json", cwd=past, terminal=False).out)
    assert (report["checked"], report["errors"]) == (60, 0)


def test_commits_over_years_what_happens_to_projects(past: Path) -> None:
    log = git(past, "log", "--format=%cs", "--name-status", "--find-renames=50%")
    days = [line for line in log.splitlines() if line[:2] == "20"]
    assert days == sorted(days, reverse=True)
    assert days[-1] == "2023-09-01"
    assert days[0].startswith("2026-")
    assert {line[0] for line in log.splitlines() if "\t" in line} == set("AMDR")


def test_makes_the_same_of_the_same_seed(tmp_path: Path) -> None:
    one, same = (generate(20, 30, tmp_path / name, "--seed", "7") for name in ("one", "same"))
    other = generate(20, 30, tmp_path / "other", "--seed", "8")
    hashes = [git(root, "rev-parse", "HEAD") for root in (one, same, other)]
    assert hashes[0] == hashes[1] != hashes[2]

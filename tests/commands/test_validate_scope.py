"""`sr validate --staged`, `--at` and `--diff`: which state is checked, and what is new in it."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Run
from repositories import commit, git

REGION = Path(__file__).parent.parent / "rules" / "region"
RECORD = "portfolio/projects/kamen/kamen-x.toml"
SOUND = """\
title = "Zisternen"
summary = "Wo Regen gesammelt wird, und wie viel davon noch da ist, zeigt eine Karte."
status = "idea"
lead = "kamen"
themes = ["umwelt"]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portfolio below the top of a repository: sound in its first commit, with an error in the second."""
    root = tmp_path / "top" / "region"
    shutil.copytree(REGION, root)
    git(tmp_path / "top", "init", "--quiet")
    commit(root, {RECORD: SOUND}, day="2026-01-10")
    git(root, "tag", "januar")
    commit(root, {RECORD: SOUND.replace("umwelt", "umwelt2")}, day="2026-03-10")
    return root


def names(run: Run, *arguments: str, cwd: Path) -> list[str]:
    result = run("validate", "--format", "json", *arguments, cwd=cwd)
    found = [found["name"] for found in json.loads(result.out)["diagnostics"]]
    assert result.code == bool(found)
    return found


def test_a_past_state_is_checked_by_name_and_by_day(run: Run, root: Path) -> None:
    assert names(run, cwd=root) == ["unknown-theme"]
    assert names(run, "--at", "januar", cwd=root) == []
    assert names(run, "--at", "2026-02-01", cwd=root) == []
    assert names(run, "--at", "1.2.2026", cwd=root) == []
    assert names(run, "--diff", "1.2.2026", cwd=root) == ["unknown-theme"]
    assert names(run, "--at", "HEAD", cwd=root) == ["unknown-theme"]


def test_only_what_is_new_is_shown(run: Run, root: Path) -> None:
    (root / RECORD).write_text(SOUND.replace("umwelt", "umwelt2") + 'goals = ["x"]\n', encoding="utf-8")

    assert names(run, "--diff", "HEAD", cwd=root) == ["unknown-goal"]
    assert names(run, "--diff", "januar", cwd=root) == ["unknown-theme", "unknown-goal"]
    assert names(run, "--diff", "januar", "--at", "HEAD", cwd=root) == ["unknown-theme"]
    git(root, "add", ".")
    assert names(run, "--diff", "HEAD", "--staged", cwd=root) == ["unknown-goal"]
    assert names(run, "--staged", cwd=root) == ["unknown-theme", "unknown-goal"]


def test_what_stands_in_git_alone_can_be_named_and_found(run: Run, root: Path) -> None:
    shutil.rmtree(root / "portfolio")

    assert names(run, "--staged", cwd=root) == []
    assert names(run, "--at", "HEAD", RECORD, cwd=root) == ["unknown-theme"]


def test_states_exclude_each_other(run: Run, root: Path) -> None:
    result = run("validate", "--staged", "--at", "HEAD", cwd=root)

    assert (result.code, result.err) == (2, "error: --staged and --at exclude each other\n")


def test_whoever_shows_findings_beside_the_code_gets_paths_from_the_top(run: Run, root: Path) -> None:
    annotation = run("validate", "--format", "github", cwd=root).out
    entry = json.loads(run("validate", "--format", "gitlab", cwd=root).out)[0]

    assert f"file=region/{RECORD}," in annotation
    assert entry["location"]["path"] == f"region/{RECORD}"


def test_without_git_they_are_seen_from_the_portfolio(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert f"file={RECORD}," in run("validate", "--format", "github", cwd=root).out


def test_outside_of_a_repository_too(run: Run, root: Path, tmp_path: Path) -> None:
    shutil.move(root, tmp_path / "allein")

    assert f"file={RECORD}," in run("validate", "--format", "github", cwd=tmp_path / "allein").out

"""`sr hooks`: whole screens."""

import json
from pathlib import Path

import portfolios
import pytest
from conftest import Run
from inline_snapshot import snapshot
from repositories import git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = portfolios.write(tmp_path / "region")
    git(root, "init", "--quiet")
    return root


def test_the_hook_is_installed_and_taken_away(run: Run, root: Path) -> None:
    steps = [run("hooks", step, cwd=root) for step in ("status", "install", "status", "uninstall", "uninstall")]
    assert [step.code for step in steps] == [1, 0, 0, 0, 0]
    assert [step.out for step in steps] == snapshot(
        [
            "not installed: no commit is checked; install the hook with sr hooks install\n",
            "installed: .git/hooks/pre-commit checks the portfolio before each commit\n",
            "installed: .git/hooks/pre-commit checks the portfolio before each commit\n",
            "removed: commits are no longer checked\n",
            "There is no hook of sr here; nothing was changed\n",
        ]
    )


def test_a_hook_that_stood_there_is_told(run: Run, root: Path) -> None:
    (root / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    steps = [run("hooks", step, cwd=root) for step in ("install", "uninstall")]
    assert [step.out for step in steps] == snapshot(
        [
            """\
installed: .git/hooks/pre-commit checks the portfolio before each commit
.git/hooks/pre-commit.before-sr, which stood there before, runs first
""",
            """\
removed: commits are no longer checked
.git/hooks/pre-commit is again the hook that stood there before
""",
        ]
    )


def test_programs_are_told_as_json(run: Run, root: Path) -> None:
    (root / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    run("hooks", "install", cwd=root)
    assert json.loads(run("hooks", "status", "--format", "json", cwd=root).out) == {
        "format": 1,
        "installed": True,
        "hook": ".git/hooks/pre-commit",
        "kept": ".git/hooks/pre-commit.before-sr",
    }
    run("hooks", "uninstall", cwd=root)
    result = run("hooks", "status", "--format", "json", cwd=root)
    assert (result.code, json.loads(result.out)["kept"]) == (1, None)


def test_a_hook_outside_of_the_portfolio_has_its_whole_path(run: Run, root: Path, tmp_path: Path) -> None:
    git(root, "config", "core.hooksPath", str(tmp_path / "h"))
    result = run("hooks", "install", cwd=root)
    assert (result.code, result.out) == (4, "")
    assert "which other repositories may share" in " ".join(result.err.split())
    assert "git config core.hooksPath .git/hooks" in " ".join(result.err.split())
    assert json.loads(run("hooks", "status", "--format", "json", cwd=root).out)["hook"] == f"{tmp_path}/h/pre-commit"


def test_without_a_repository_there_is_nothing_to_install_into(run: Run, tmp_path: Path) -> None:
    result = run("hooks", "install", cwd=portfolios.write(tmp_path))
    assert result.code == 4
    assert " is in no\n  git repository\n" in result.err


def test_the_group_shows_its_commands(run: Run, tmp_path: Path) -> None:
    result = run("hooks", cwd=tmp_path)
    assert result.out == snapshot("""\
Usage: sr hooks [OPTIONS] COMMAND …

Let git check the portfolio before each commit.

The hook runs sr validate over what is about to be committed. A commit with
errors is refused.

Examples:
  sr hooks install
  sr hooks status

Commands:
  install                 Install the hook
  uninstall               Take the hook away, and put back the one that stood
                          there before
  status                  Tell whether the hook is installed

Options:
  --help                  Show this help and stop.
""")
    assert result.code == 0


def test_germans_are_told_in_german(run: Run, root: Path) -> None:
    (root / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    steps = ("status", "install", "status", "uninstall", "uninstall")
    assert [run("hooks", step, cwd=root, language="de").out for step in steps] == snapshot(
        [
            """\
nicht eingerichtet: Commits werden nicht geprüft; den Hook einrichten mit sr
hooks install
""",
            """\
eingerichtet: .git/hooks/pre-commit prüft das Portfolio vor jedem Commit
Zuerst läuft der frühere Hook .git/hooks/pre-commit.before-sr
""",
            """\
eingerichtet: .git/hooks/pre-commit prüft das Portfolio vor jedem Commit
Zuerst läuft der frühere Hook .git/hooks/pre-commit.before-sr
""",
            """\
entfernt: Commits werden nicht mehr geprüft
Unter .git/hooks/pre-commit liegt wieder der frühere Hook
""",
            "Hier ist kein Hook von sr eingerichtet; es wurde nichts geändert\n",
        ]
    )

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


def test_hook_and_drivers_are_installed_and_taken_away(run: Run, root: Path) -> None:
    steps = [run("hooks", step, cwd=root) for step in ("status", "install", "install", "uninstall", "uninstall")]
    assert [step.code for step in steps] == [1, 0, 0, 0, 0]
    assert [step.out for step in steps] == snapshot(
        [
            """\
not installed: no commit is checked; install the hook with sr hooks install
not installed: git merges records line by line; change that with sr hooks
install
not installed: git diff shows changed lines of files; change that with sr hooks
install
""",
            """\
installed: .git/hooks/pre-commit checks the portfolio before each commit
installed: what two people changed in one record is merged key by key
installed: git diff shows what changed by keys and values
changed: .gitattributes, to be committed
""",
            """\
installed: .git/hooks/pre-commit checks the portfolio before each commit
installed: what two people changed in one record is merged key by key
installed: git diff shows what changed by keys and values
""",
            """\
removed: commits are no longer checked
removed: git merges and compares records line by line again
""",
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
installed: what two people changed in one record is merged key by key
installed: git diff shows what changed by keys and values
changed: .gitattributes, to be committed
""",
            """\
removed: commits are no longer checked
.git/hooks/pre-commit is again the hook that stood there before
removed: git merges and compares records line by line again
""",
        ]
    )


def test_programs_are_told_as_json(run: Run, root: Path) -> None:
    (root / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    run("hooks", "install", cwd=root)
    result = run("hooks", "status", "--format", "json", cwd=root)
    assert (result.code, json.loads(result.out)) == (
        0,
        {
            "format": 1,
            "installed": True,
            "hook": ".git/hooks/pre-commit",
            "kept": ".git/hooks/pre-commit.before-sr",
            "merge_driver": True,
            "diff_driver": True,
            "attributes": True,
        },
    )
    run("hooks", "uninstall", cwd=root)
    result = run("hooks", "status", "--format", "json", cwd=root)
    told = json.loads(result.out)
    assert (result.code, told["kept"], told["merge_driver"], told["diff_driver"]) == (1, None, False, False)
    assert told["attributes"]


def test_drivers_that_no_file_names_are_not_installed(run: Run, root: Path) -> None:
    run("hooks", "install", cwd=root)
    (root / ".gitattributes").unlink()
    result = run("hooks", "status", cwd=root)
    assert (result.code, result.out) == (
        1,
        snapshot("""\
installed: .git/hooks/pre-commit checks the portfolio before each commit
not installed: git merges records line by line; change that with sr hooks
install
not installed: git diff shows changed lines of files; change that with sr hooks
install
"""),
    )


def test_settings_of_others_stay_and_are_told(run: Run, root: Path) -> None:
    git(root, "config", "merge.sr.driver", "mine %A")
    install = run("hooks", "install", cwd=root)
    assert (install.code, install.err) == (
        0,
        snapshot("""\
warning: the setting merge.sr.driver is somebody else's and stays as it is
  hint: to change that, remove it: git config --unset merge.sr.driver
"""),
    )
    assert run("hooks", "status", cwd=root).code == 1
    run("hooks", "uninstall", cwd=root)
    assert git(root, "config", "--get-regexp", "[.]sr[.]") == "merge.sr.driver mine %A"


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
    assert "is in no git repository" in " ".join(result.err.split())


def test_the_group_shows_its_commands(run: Run, tmp_path: Path) -> None:
    result = run("hooks", cwd=tmp_path)
    assert result.out == snapshot("""\
Usage: sr hooks [OPTIONS] COMMAND …

Let git check, merge and compare the records.

The hook runs sr validate over what is about to be committed. A commit with
errors is refused. Where two people changed one record, git takes over what each
of them changed, key by key, and marks what contradicts; git diff shows keys and
values.

Examples:
  sr hooks install
  sr hooks status

Commands:
  install                 Install the hook, the merge driver and the diff driver
  uninstall               Take the hook and the drivers away, and put back the
                          hook that stood there before
  status                  Tell whether the hook and the drivers are installed

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
nicht eingerichtet: git führt Datensätze Zeile für Zeile zusammen; das ändert sr
hooks install
nicht eingerichtet: git diff zeigt nur geänderte Zeilen der Dateien; das ändert
sr hooks install
""",
            """\
eingerichtet: .git/hooks/pre-commit prüft das Portfolio vor jedem Commit
Zuerst läuft der frühere Hook .git/hooks/pre-commit.before-sr
eingerichtet: was zwei Personen in einem Datensatz ändern, wird Schlüssel für
Schlüssel zusammengeführt
eingerichtet: git diff zeigt Änderungen nach Schlüsseln und Werten
geändert und noch festzuhalten: .gitattributes
""",
            """\
eingerichtet: .git/hooks/pre-commit prüft das Portfolio vor jedem Commit
Zuerst läuft der frühere Hook .git/hooks/pre-commit.before-sr
eingerichtet: was zwei Personen in einem Datensatz ändern, wird Schlüssel für
Schlüssel zusammengeführt
eingerichtet: git diff zeigt Änderungen nach Schlüsseln und Werten
""",
            """\
entfernt: Commits werden nicht mehr geprüft
Unter .git/hooks/pre-commit liegt wieder der frühere Hook
entfernt: git vergleicht Datensätze wieder Zeile für Zeile und führt sie auch so
zusammen
""",
            "Hier ist kein Hook von sr eingerichtet; es wurde nichts geändert\n",
        ]
    )

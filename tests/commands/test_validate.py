"""`sr validate`: whole screens, exit codes, and what paths do."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Run

REGION = Path(__file__).parent.parent / "rules" / "region"
RECORD = "portfolio/projects/kamen/kamen-x.toml"
TEXT = """\
title = "Bäume gießen"
summary = "Sensoren im Boden sagen dem Bauhof, welche Stadtbäume Wasser brauchen."
status = "planned"
lead = "kamen"
partners = ["Lünen", "kamen"]
themes = ["umwelt"]
goals = ["klimaschutz"]
unit = "Bauhof"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the root of a portfolio with one error and one warning."""
    root = tmp_path / "region"
    shutil.copytree(REGION, root)
    (root / RECORD).parent.mkdir()
    (root / RECORD).write_text(TEXT, encoding="utf-8")
    return root


def test_the_screen_says_where_what_and_what_to_write_instead(run: Run, root: Path) -> None:
    result = run("validate", cwd=root)

    assert (
        result.out
        == """\
portfolio/projects/kamen/kamen-x.toml:5:13: error SR203 unknown-partner: there
    is no partner `Lünen`
    hint: did you mean `luenen`?
portfolio/projects/kamen/kamen-x.toml:5:22: warning SR202 lead-among-partners:
    `kamen` leads the project and takes part anyway
    hint: remove it from `partners`
2 records checked: 1 error, 1 warning
"""
    )
    assert (result.code, result.err) == (1, "")


def test_warnings_fail_nothing(run: Run, root: Path) -> None:
    (root / RECORD).write_text(TEXT.replace("Lünen", "luenen"), encoding="utf-8")

    result = run("validate", "--format", "plain", cwd=root)

    assert result.code == 0
    assert result.out == (
        f"{RECORD}:5:23: warning SR202 lead-among-partners: `kamen` leads the project and takes part anyway "
        "(remove it from `partners`)\n"
    )


def test_a_sound_portfolio_is_fine(run: Run, root: Path) -> None:
    (root / RECORD).unlink()

    result = run("validate", cwd=root)

    assert (result.code, result.out) == (0, "1 record checked, all fine\n")


def test_json_is_for_programs(run: Run, root: Path) -> None:
    result = run("validate", "--format", "json", cwd=root)

    report = json.loads(result.out)
    assert (report["format"], report["checked"], report["errors"], report["warnings"]) == (1, 2, 1, 1)
    assert report["diagnostics"][0] == {
        "code": "SR203",
        "name": "unknown-partner",
        "severity": "error",
        "path": RECORD,
        "line": 5,
        "column": 13,
        "end_line": 5,
        "end_column": 20,
        "key": ["partners", 0],
        "message": "there is no partner `Lünen`",
        "hint": "did you mean `luenen`?",
    }
    assert result.code == 1


@pytest.mark.parametrize(
    ("paths", "folder", "found"),
    [
        ([RECORD], "", 2),
        (["portfolio/projects"], "", 2),
        (["."], "", 2),
        ([".."], "portfolio", 2),
        (["kamen-x.toml"], "portfolio/projects/kamen", 2),
        (["portfolio/projects/bergkamen", "portfolio/themes.toml"], "", 0),
        (["portfolio/projects/bergkamen", RECORD], "", 2),
    ],
)
def test_paths_narrow_the_report_but_never_the_check(
    run: Run, root: Path, paths: list[str], folder: str, found: int
) -> None:
    result = run("validate", *paths, "--format", "json", cwd=root / folder)

    report = json.loads(result.out)
    assert (report["checked"], len(report["diagnostics"])) == (2, found)
    assert result.code == (1 if found else 0)


def test_a_link_is_named_by_its_own_path(run: Run, root: Path) -> None:
    (root / RECORD).rename(root.parent / "outside.toml")
    (root / RECORD).symlink_to(root.parent / "outside.toml")

    result = run("validate", RECORD, "--format", "plain", cwd=root)

    assert result.out.startswith(f"{RECORD}:1:1: error SR006 link-outside: ")


@pytest.mark.parametrize("path", ["portfolio/projects/kamen/kamen-y.toml", "../elsewhere", "..", ""])
def test_a_path_that_is_not_in_the_portfolio_is_wrong_use(run: Run, root: Path, path: str) -> None:
    (root.parent / "elsewhere").touch()

    result = run("validate", path, cwd=root)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: There is no ")
    assert "  hint: name a file or folder of the portfolio, " in result.err


def test_without_a_portfolio_there_is_nothing_to_check(run: Run, tmp_path: Path) -> None:
    assert run("validate", cwd=tmp_path).code == 3


def test_validating_twice_says_the_same_and_writes_nothing(run: Run, root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    first, second = run("validate", cwd=root), run("validate", cwd=root)

    assert first == second
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before

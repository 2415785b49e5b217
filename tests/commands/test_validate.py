"""`sr validate`: whole screens, exit codes, and what paths do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run

from sr_cli.render.diagnostics import FORMATS

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


SOUND = """\
title = "Rad parken"
summary = "Am Bahnhof stehen Räder trocken und sicher, gebucht wird im Netz."
status = "idea"
lead = "luenen"
themes = ["umwelt"]
"""
FILES = {
    "region.toml": """\
name = "Region"
coordinator = "kamen"
language = "de"
schema_version = 1

[checks]
select = ["unknown-partner", "lead-among-partners", "privacy"]
""",
    "partners.toml": """\
[kamen]
name = "Kamen"
kind = "stadt"
ags = "05978020"

[luenen]
name = "Lünen"
kind = "stadt"
ags = "05978024"
""",
    "themes.toml": '[umwelt]\nlabel.de = "Umwelt"\nlabel.en = "Environment"\n',
    "goals.toml": '[klimaschutz]\nlabel.de = "Klimaschutz"\nlabel.en = "Climate"\n',
    "projects/luenen/luenen-rad.toml": SOUND,
    "projects/kamen/kamen-x.toml": TEXT,
    **{f"{name}.toml": "" for name in ("concepts", "interfaces", "programmes", "guidelines")},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the root of a portfolio with one error and one warning; its region wants few rules."""
    root = tmp_path / "region"
    for path, text in FILES.items():
        file = root / "portfolio" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def test_the_screen_says_where_what_and_what_to_write_instead(run: Run, root: Path) -> None:
    result = run("validate", cwd=root)

    assert (
        result.out
        == """\
portfolio/projects/kamen/kamen-x.toml:5:13: error SR203 unknown-partner: there
    is no partner `Lünen`
    5 | partners = ["Lünen", "kamen"]
      |             ^^^^^^^
    hint: did you mean `luenen`?

portfolio/projects/kamen/kamen-x.toml:5:22: warning SR202 lead-among-partners:
    `kamen` leads the project and takes part anyway
    5 | partners = ["Lünen", "kamen"]
      |                      ^^^^^^^
    hint: remove it from `partners`

2 records checked: 1 error, 1 warning in 1 file
  Rules: 1 × SR202 lead-among-partners
         1 × SR203 unknown-partner
  Files: 2 × portfolio/projects/kamen/kamen-x.toml
2 of them can be repaired: sr validate --fix
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
        (["portfolio/projects/luenen", "portfolio/themes.toml"], "", 0),
        (["portfolio/projects/luenen", RECORD], "", 2),
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


PERSONAL = """\
title = "Bäume für Frau Mustermann"
summary = \"""Sensoren im Boden sagen dem Bauhof, welche Bäume Wasser
brauchen. Es fragt Frau Mustermann, was zu tun ist.\"""
status = "planned"
lead = "Herr Mustermann"
partners = ["Lünen", "kamen"]
themes = ["umwelt"]
goals = ["klimaschutz"]
unit = ["Frau Mustermann"]
"""


@pytest.mark.parametrize("ignored", [(), ("--ignore", "privacy")])
def test_a_line_with_personal_data_is_never_shown(run: Run, root: Path, ignored: tuple[str, ...]) -> None:
    (root / RECORD).write_text(PERSONAL, encoding="utf-8")

    result = run("validate", *ignored, cwd=root)

    assert ":1:9: error SR603" in result.out or ignored
    assert "    6 | partners = [" in result.out
    assert not [line for line in result.out.splitlines() if " | " in line and ("Muster" in line or "Sensor" in line)]


def code_of(run: Run, root: Path, *arguments: str) -> tuple[int, list[str]]:
    """Give the exit code, and the codes of what is found."""
    result = run("validate", "--format", "json", *arguments, cwd=root)
    return result.code, [found["code"] for found in json.loads(result.out)["diagnostics"]]


@pytest.mark.parametrize(
    ("arguments", "code", "found"),
    [
        (["--select", "SR203"], 1, ["SR203"]),
        (["--select", "unknown-partner"], 1, ["SR203"]),
        (["--select", "SR2"], 1, ["SR203", "SR202"]),
        (["--select", "references"], 1, ["SR203", "SR202"]),
        (["--select", "sr202"], 0, ["SR202"]),
        (["--select", "SR202, SR203"], 1, ["SR203", "SR202"]),
        (["--select", "SR202", "--select", "privacy,SR203"], 1, ["SR203", "SR202"]),
        (["--select", "schema"], 0, []),
        (["--ignore", "SR203"], 0, ["SR202"]),
        (["--ignore", "SR202,SR203"], 0, []),
        (["--select", "SR2", "--ignore", "unknown-partner"], 0, ["SR202"]),
    ],
)
def test_rules_are_chosen_by_code_name_and_family(
    run: Run, root: Path, arguments: list[str], code: int, found: list[str]
) -> None:
    assert code_of(run, root, *arguments) == (code, found)


def test_what_a_region_does_not_want_cannot_be_selected(run: Run, root: Path) -> None:
    region = FILES["region.toml"] + 'ignore = ["SR203"]\n'
    (root / "portfolio/region.toml").write_text(region, encoding="utf-8")

    assert code_of(run, root, "--select", "SR203") == (0, [])


@pytest.mark.parametrize(
    ("option", "word", "hint"),
    [
        ("--select", "lead-amongpartner", "did you mean `lead-among-partners`?"),
        ("--ignore", "SR203,privcy", "did you mean `privacy`?"),
        ("--select", "SR203,", "see all rules: sr explain"),
        ("--select", "", "see all rules: sr explain"),
    ],
)
def test_what_chooses_no_rule_is_wrong_use(run: Run, root: Path, option: str, word: str, hint: str) -> None:
    result = run("validate", option, word, cwd=root)

    assert (result.code, result.out) == (2, "")
    name = word.rpartition(",")[2]
    assert result.err == f"error: {option} does not know `{name}`\n  hint: {hint}\n"


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1), (["--strict", "--ignore", "SR202"], 0)])
def test_strict_lets_warnings_fail(run: Run, root: Path, arguments: list[str], code: int) -> None:
    assert code_of(run, root, "--ignore", "SR203", *arguments)[0] == code


@pytest.mark.parametrize(("most", "found"), [("0", []), ("1", ["SR203"]), ("2", ["SR203", "SR202"])])
def test_what_is_left_out_counts_and_is_told_on_the_side(run: Run, root: Path, most: str, found: list[str]) -> None:
    result = run("validate", "--format", "json", "--max-findings", most, cwd=root)

    report = json.loads(result.out)
    assert [each["code"] for each in report["diagnostics"]] == found
    assert (report["errors"], report["warnings"], result.code) == (1, 1, 1)
    left_out = {"0": "2 findings are", "1": "1 finding is", "2": ""}[most]
    hint = "  hint: see all: leave out --max-findings\n"
    assert result.err == (f"warning: {left_out} not shown\n{hint}" if left_out else "")


def test_text_and_statistics_need_no_word_on_the_side(run: Run, root: Path) -> None:
    text = run("validate", "--max-findings", "0", "--quiet", cwd=root)
    table = run("validate", "--max-findings", "0", "--statistics", "--format", "plain", cwd=root)

    assert (text.code, text.out, text.err) == (1, "… 2 more findings, left out by --max-findings\n", "")
    assert table.out == "SR202\tlead-among-partners\twarning\t1\t1\nSR203\tunknown-partner\terror\t1\t1\n"
    assert (table.code, table.err) == (1, "")


def test_statistics_on_a_terminal(run: Run, root: Path) -> None:
    result = run("validate", "--statistics", cwd=root)

    assert (
        result.out
        == """\
Rule                       Severity  Findings  Files
────────────────────────────────────────────────────
SR202 lead-among-partners  warning          1      1
SR203 unknown-partner      error            1      1

2 records checked: 1 error, 1 warning in 1 file
"""
    )
    assert result.code == 1


def test_statistics_have_fewer_formats(run: Run, root: Path) -> None:
    result = run("validate", "--statistics", "--format", "sarif", cwd=root)

    assert result.code == 2
    assert result.err == (
        "error: --statistics does not know `sarif`\n  hint: allowed: `text`, `plain`, `concise` or `json`\n"
    )


def test_quiet_says_nothing_where_all_is_fine(run: Run, root: Path) -> None:
    assert not run("validate", "-q", cwd=root).out.endswith("file\n")
    (root / RECORD).unlink()

    result = run("validate", "--quiet", cwd=root)
    assert (result.code, result.out, result.err) == (0, "", "")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written(run: Run, root: Path, form: str) -> None:
    result = run("validate", "--format", form, "-o", "report", cwd=root)

    assert (result.code, result.out, result.err) == (1, "", "")
    assert "unknown-partner" in (root / "report").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_the_same_each_time_and_without_colour(run: Run, root: Path, form: str, language: str) -> None:
    first, second = (run("validate", "--format", form, cwd=root, terminal=False, language=language) for _ in range(2))

    assert first == second
    assert "\x1b" not in first.out


def test_formats_are_loaded_only_where_they_are_chosen(root: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from datetime import date
from sr_cli.app import main
from sr_cli.session import Session

session = Session(sys.stdin, sys.stdout, sys.stderr, os.environ, Path.cwd(), date(2026, 11, 22))
main(["validate", "--quiet", "--select", "schema"], session)
print([name for name in ("text", "plain", "sarif", "junit", "columns") if f"sr_cli.render.diagnostics.{name}" in sys.modules])
"""
    loaded = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=True)

    assert loaded.stdout == "['text']\n"


def test_without_a_portfolio_there_is_nothing_to_check(run: Run, tmp_path: Path) -> None:
    assert run("validate", cwd=tmp_path).code == 3


def test_validating_twice_says_the_same_and_writes_nothing(run: Run, root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    first, second = run("validate", cwd=root), run("validate", cwd=root)

    assert first == second
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before

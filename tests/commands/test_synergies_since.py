"""`sr synergies --since`: what is new since the last meeting."""

import json
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from meeting_portfolio import MEETING, record, unscored
from repositories import commit, git

WERNE = "portfolio/projects/werne/werne-melden.toml"
FUNDING = '[[funding]]\nprogramme = "klimaanpassung"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portfolio of which Werne's project came in October, and two alike in November."""
    root = tmp_path / "region"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, {path: text for path, text in MEETING.items() if path != WERNE}, day="2026-09-10")
    commit(root, {WERNE: MEETING[WERNE]}, day="2026-10-10")
    git(root, "tag", "meeting")
    commit(
        root,
        {
            f"portfolio/projects/{lead}/{lead}-kuehl.toml": record(
                lead, "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer.", "idea", FUNDING
            )
            for lead in ("kamen", "werne")
        },
        day="2026-11-10",
    )
    return root


def test_a_group_that_did_not_exist_is_new(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--since", "meeting", cwd=root).out) == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Kühle Orte im Sommer · 2 partners · apply for funding together and planned
    twice
    wording-5eff12
    idea: Kamen and Werne
    Why: same theme field: Community and participation; same funding programme:
      Climate adaptation in municipalities
    Missing: Kreis Unna and Lünen
    To do: Apply together: Kamen and Werne can look to the programme “Climate
      adaptation in municipalities”, which is open until 2027-03-31.
    Next date: 2027-03-31, Kamen: funding deadline of Climate adaptation in
      municipalities
    New since meeting: all of it

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_a_group_that_gained_a_project_says_which(run: Run, root: Path) -> None:
    out = run("synergies", "--since", "1.10.2026", cwd=root).out
    assert "    New since 2026-10-01: Werne (werne-melden)\n" in out
    assert "    New since 2026-10-01: all of it\n" in out
    assert "    New since 01.10.2026: " in run(
        "synergies", "--since", "2026-10-01", cwd=root, language="de"
    ).out.replace("Neu seit", "New since")


def test_lists_by_partner_say_it_as_well(run: Run, root: Path) -> None:
    out = run("synergies", "--since", "meeting", "--by", "partner", "--explain", cwd=root).out
    assert out.count("    New since meeting: all of it\n") == out.count("    Value: ") == 2


def test_before_there_was_a_portfolio_all_was_new(run: Run, root: Path) -> None:
    out = run("synergies", "--since", "2020-01-01", cwd=root).out
    assert out.count("New since 2020-01-01: all of it") == 2


def test_where_nothing_is_new_that_is_said(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--since", "HEAD", cwd=root).out) == snapshot("""\
Synergies in Smart Region
Nothing is new since HEAD.
""")


def test_new_pairs(run: Run, root: Path) -> None:
    out = run("synergies", "--since", "meeting", "--by", "pair", "--format", "plain", cwd=root).out
    assert [line.split("\t")[2] for line in out.splitlines()] == ["kamen-kuehl,werne-kuehl"]


def test_csv_and_markdown_say_what_is_new(run: Run, root: Path) -> None:
    csv = run("synergies", "--since", "2026-10-01", "--format", "csv", cwd=root).out.splitlines()
    assert [line.rsplit(",", 1)[-1] for line in csv] == snapshot(["new", "werne-melden", 'werne-kuehl"'])
    pairs = run("synergies", "--since", "meeting", "--format", "csv", "--by", "pair", cwd=root).out.splitlines()
    assert [line.rsplit(",", 1)[-1] for line in pairs] == ["new", "true"]
    paper = run("synergies", "--since", "2026-10-01", "--format", "markdown", cwd=root).out
    assert "**New since 2026-10-01:** Werne (werne-melden)" in paper


def test_programs_get_all_with_what_is_new_marked(run: Run, root: Path) -> None:
    data = json.loads(run("synergies", "--since", "2026-10-01", "--format", "json", cwd=root).out)
    assert [group["new"] for group in data["groups"]] == snapshot([["werne-melden"], ["kamen-kuehl", "werne-kuehl"]])
    assert {tuple(pair["projects"]): pair["new"] for pair in data["pairs"]} == snapshot(
        {
            ("kamen-maengelmelder", "werne-melden"): True,
            ("kamen-maengelmelder", "luenen-melden"): False,
            ("luenen-melden", "werne-melden"): True,
            ("kamen-kuehl", "werne-kuehl"): True,
            ("kamen-befragung", "kreis-befragung"): False,
        }
    )


def test_a_day_in_the_past_is_looked_at_as_on_that_day(run: Run, root: Path) -> None:
    out = run("synergies", "--since", "2026-11-15", "--on", "2027-06-01", cwd=root).out
    assert "Nothing is new since 2026-11-15." in out


def test_an_unknown_revision_is_told(run: Run, root: Path) -> None:
    result = run("synergies", "--since", "metting", cwd=root)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        snapshot("""\
error: git knows no date, tag, branch or commit `metting`
  hint: write a day such as 2026-09-01 or 1.9.2026, or see the tags: git tag
"""),
    )


def test_without_git_there_is_no_past(run: Run, tmp_path: Path) -> None:
    from portfolios import write

    result = run("synergies", "--since", "2026-10-01", cwd=write(tmp_path / "plain", MEETING))
    assert (result.code, result.out) == (4, "")

"""`--at`: every command that reads shows the portfolio as it was."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import Run
from meeting_portfolio import MEETING, decision
from portfolios import REGION
from repositories import commit, git

BAEUME = "portfolio/projects/luenen/luenen-baeume.toml"
WERNE = "portfolio/projects/werne/werne-melden.toml"
LUENEN = "portfolio/projects/luenen/luenen-melden.toml"
DECISION = "portfolio/synergies/maengelmelder-abcdef.toml"
FUNDING = '[[funding]]\nprogramme = "klimaanpassung"\nstate = "idea"\ndeadline = 2026-02-01\n'
LATER = {
    BAEUME: MEETING[BAEUME].replace('"idea"', '"planned"').replace("Durstige", "Satte"),
    WERNE: MEETING[WERNE].replace('"planned"', '"running"'),
    DECISION: decision("accepted", ("luenen-melden", "werne-melden")),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("at") / "region"
    root.mkdir()
    git(root, "init", "--quiet")
    region = f"{REGION}meetings = [2026-02-01, 2026-12-01]\n"
    commit(root, {**MEETING, "portfolio/region.toml": region, LUENEN: MEETING[LUENEN] + FUNDING}, day="2026-01-10")
    git(root, "tag", "januar")
    commit(root, LATER, day="2026-06-10")
    (root / BAEUME).unlink()
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A portfolio of January with a meeting in February, changes in June, and one more that is not committed."""
    return shutil.copytree(made, tmp_path / "region")


STATES = ("januar", "HEAD~1", "2026-02-01", "1.2.2026", "1. Februar 2026", "last-meeting")


@pytest.mark.parametrize("at", STATES)
def test_a_list_is_of_that_state(run: Run, root: Path, at: str) -> None:
    result = run("list", "--at", at, "--columns", "id,status", cwd=root, terminal=False)
    assert (result.code, result.err) == (0, "")
    assert "luenen-baeume\tidea\n" in result.out
    assert "werne-melden\tplanned\n" in result.out


def test_a_list_tells_what_changed_between_two_states(run: Run, root: Path) -> None:
    changed = ("list", "--columns", "id", "--changed-since")
    assert run(*changed, "januar", "--at", "HEAD", cwd=root, terminal=False).out == "luenen-baeume\nwerne-melden\n"
    assert run(*changed, "last-meeting", cwd=root, terminal=False).out == "werne-melden\n"
    assert run(*changed, "1.1.2026", "--at", "1.2.2026", "--count", cwd=root, terminal=False).out == "8\n"
    assert run(*changed, "HEAD", "--at", "januar", "--count", cwd=root, terminal=False).out == "2\n"


def test_a_record_is_shown_as_it_stood_with_its_last_change_before(run: Run, root: Path) -> None:
    then = run("show", "luenen-baeume", "--at", "2026-02-01", cwd=root).out
    assert then.startswith("Durstige Bäume in Lünen gießen\n")
    assert "  Last change   2026-01-10\n" in then
    assert "  Last change   2026-06-10\n" in run("show", "luenen-baeume", "--at", "HEAD", cwd=root).out
    assert run("show", "luenen-baeume", "--at", "januar", "--format", "toml", cwd=root).out == MEETING[BAEUME]
    assert run("show", "luenen-baeume", cwd=root).code == 2


def test_a_matrix_and_proposals_are_of_that_state(run: Run, root: Path) -> None:
    def counted(*more: str) -> object:
        return json.loads(run("matrix", "--format", "json", *more, cwd=root).out)["themes"]

    assert counted("--status", "planned", "--at", "januar") != counted("--status", "planned")
    proposed = run("suggest", "luenen-baeume", "--at", "januar", cwd=root)
    assert (proposed.code, "Durstige" in proposed.out) == (0, True)


def test_synergies_are_those_of_that_state_on_its_day(run: Run, root: Path) -> None:
    def decided(*more: str) -> int:
        return len(json.loads(run("synergies", "log", "--format", "json", *more, cwd=root).out)["decisions"])

    assert (decided(), decided("--at", "januar")) == (1, 0)
    (root / LUENEN).unlink()
    assert "luenen-melden" in run("synergies", "--by", "pair", "--at", "januar", cwd=root).out
    assert run("synergies", "matrix", "--at", "januar", cwd=root).out != run("synergies", "matrix", cwd=root).out
    shown = run("synergies", "--format", "json", "--at", "januar", cwd=root).out
    group = json.loads(shown)["groups"][0]["id"]
    on_the_day = run("synergies", "show", group, "--at", "januar", cwd=root).out
    assert on_the_day == run("synergies", "show", group, "--at", "januar", "--on", "10.1.2026", cwd=root).out
    assert "2026-02-01" in on_the_day
    assert on_the_day != run("synergies", "show", group, "--at", "januar", "--on", "2026-03-01", cwd=root).out


def test_synergies_may_be_new_since_the_last_meeting(run: Run, root: Path) -> None:
    by_name = run("synergies", "--since", "last-meeting", "--by", "pair", cwd=root)
    assert by_name == run("synergies", "--since", "1. Februar 2026", "--by", "pair", cwd=root)
    assert by_name.code == 0
    past = run("synergies", "--at", "januar", "--since", "2026-01-01", "--format", "json", cwd=root)
    assert json.loads(past.out)["groups"]


def test_a_check_knows_meetings_too(run: Run, root: Path) -> None:
    commit(root, {BAEUME: LATER[BAEUME].replace('"luenen"', '"lünen"', 1)}, day="2026-07-10")
    assert "luenen-baeume" in run("validate", "--format", "plain", "--diff", "last-meeting", cwd=root).out
    assert run("validate", "--format", "plain", "--at", "last-meeting", "--diff", "januar", cwd=root).out == ""


def test_what_is_left_out_of_a_past_state_is_told_with_that_state(run: Run, root: Path) -> None:
    commit(root, {BAEUME: "kaputt"})
    result = run("list", "--at", "HEAD", cwd=root)
    assert "hint: see what was wrong: sr validate --at HEAD\n" in result.err
    assert run("show", "luenen-baeume", "--at", "HEAD", cwd=root).err.endswith(
        "error: The record of luenen-baeume cannot be used\n  hint: see what was wrong: sr validate --at HEAD\n"
    )


@pytest.mark.parametrize("command", ["show", "suggest"])
def test_a_project_may_not_have_been_there_yet(run: Run, root: Path, command: str) -> None:
    commit(root, {"portfolio/projects/werne/xyz.toml": MEETING[WERNE]})
    result = run(command, "xyz", "--at", "januar", cwd=root)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        "error: There was no project `xyz` at that time\n  hint: see all: sr list --at januar\n",
    )


def test_a_portfolio_may_stand_in_git_alone(run: Run, root: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(bare))
    everything = run("list", "--at", "HEAD", cwd=root).out

    assert run("list", "--at", "main", "--root", str(bare)).out == everything
    assert run("show", "luenen-baeume", "--at", "januar", "--root", str(bare)).code == 0
    assert run("list", "--at", "last-meeting", "--changed-since", "2026-01-01", "--root", str(bare)).code == 0
    shutil.rmtree(root / "portfolio")
    assert run("list", "--at", "HEAD", cwd=root).out == everything
    assert run("list", cwd=root).code == 3


def test_a_portfolio_may_stand_below_the_top_of_the_repository(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, {f"smart/{path}": text for path, text in MEETING.items()}, day="2026-01-10")
    commit(tmp_path, {f"smart/{BAEUME}": LATER[BAEUME], "README.md": "x"}, day="2026-06-10")
    below = tmp_path / "smart" / "portfolio" / "projects"
    then = run("list", "--at", "HEAD", "--changed-since", "2026-02-01", "--columns", "id", cwd=below, terminal=False)
    assert then.out == "luenen-baeume\n"
    assert "Last change   2026-01-10" in run("show", "luenen-baeume", "--at", "HEAD~1", cwd=below).out


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("arguments", [("--at=--output=x",), ("--at", "-h"), ("--at", "HEAD@{upstream}"), ("--at=",)])
def test_what_names_no_state_is_wrong_use(run: Run, root: Path, arguments: tuple[str, ...], language: str) -> None:
    result = run("list", *arguments, cwd=root, language=language)
    assert (result.code, result.out) == (2, "")
    assert "2026-09-01" in result.err
    assert not (root / "x").exists()


def test_there_must_have_been_a_portfolio(run: Run, root: Path) -> None:
    result = run("matrix", "--at", "31.12.2025", cwd=root)
    assert result.code == 3
    assert result.err == (
        "error: There was no portfolio at `2025-12-31`\n"
        "  hint: see since when there is one: git log --reverse -- portfolio\n"
    )


@pytest.mark.parametrize("command", ["accept", "dismiss", "defer", "join"])
def test_what_writes_knows_no_past(run: Run, root: Path, command: str) -> None:
    assert "--at" not in run("synergies", command, "--help", cwd=root).out

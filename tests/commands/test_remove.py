"""`sr remove`: the whole program, with files and git."""

import json
from pathlib import Path

import pytest
from conftest import Run
from portfolios import RECORDS, write
from repositories import commit, git

ID = "werne-abfall"
RECORD = "portfolio/projects/werne/werne-abfall.toml"
DECISION = "portfolio/synergies/melder-a1b2c3.toml"
DECIDED = """\
label = "Melder"
projects = ["kamen-maengelmelder", "werne-abfall"]

[[decisions]]
state = "accepted"
date = 2026-10-01
reason = "Ein gemeinsames Vorhaben."
"""
OTHER = "portfolio/projects/kamen/kamen-maengelmelder.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a portfolio of which all is committed."""
    root = write(tmp_path / "region")
    git(tmp_path, "init", "--quiet", str(root))
    commit(root, {})
    return root


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_person_is_asked_and_hears_how_to_get_it_back(run: Run, root: Path) -> None:
    result = run("remove", ID, cwd=root, typed="y\n")

    commit_id = git(root, "rev-parse", "--short", "HEAD")
    assert (result.code, result.out, result.err) == (
        0,
        f"removed: {RECORD}\n",
        f"""\
Remove portfolio/projects/werne/werne-abfall.toml? [y/N]: y
To get it back:
  git checkout {commit_id} -- {RECORD}
Next:
  git add -- {RECORD}
  git commit -m "werne-abfall entfernt"
""",
    )
    assert not (root / RECORD).parent.exists()


def test_the_way_back_leads_back_also_from_another_folder_after_the_commit(run: Run, root: Path) -> None:
    folder = root / "portfolio"

    result = run("remove", ID, "--yes", "--commit", cwd=folder)

    assert result.code == 0
    assert git(root, "status", "--short") == ""
    assert git(root, "log", "-1", "--format=%s") == f"{ID} entfernt"
    (way,) = (line for line in result.err.splitlines() if "git checkout" in line)
    git(folder, *way.split()[1:])
    assert (root / RECORD).read_text(encoding="utf-8") == RECORDS[RECORD]


@pytest.mark.parametrize("answer", ["\n", "n\n"])
def test_who_does_not_agree_keeps_it(run: Run, root: Path, answer: str) -> None:
    result = run("remove", ID, cwd=root, typed=answer)

    assert result.code == 1
    assert result.err.endswith("error: Nothing was removed\n")
    assert (root / RECORD).exists()


def test_where_nobody_can_be_asked_it_must_be_wanted(run: Run, root: Path) -> None:
    result = run("remove", ID, cwd=root)

    assert (result.code, result.err) == (
        2,
        "error: --yes is missing\n  hint: nobody can be asked here; --yes removes it unasked\n",
    )
    assert (root / RECORD).exists()


def test_what_others_refer_to_stays(run: Run, root: Path) -> None:
    commit(root, {OTHER: RECORDS[OTHER] + 'depends_on = ["werne-abfall"]\n'})

    result = run("remove", ID, "--yes", cwd=root)

    assert (result.code, result.out) == (1, "")
    assert f"  {OTHER}: depends_on\nerror: werne-abfall is named there" in result.err
    assert (root / RECORD).exists()


def test_the_joint_project_of_a_synergy_stays(run: Run, root: Path) -> None:
    commit(root, {DECISION: DECIDED + 'joint_project = "werne-abfall"\n'})

    result = run("remove", ID, "--yes", cwd=root)

    assert result.code == 1
    assert f"  {DECISION}: decisions.joint_project\nerror: werne-abfall is named there" in result.err


def test_what_was_decided_about_a_synergy_does_not_hold_it_but_is_named(run: Run, root: Path) -> None:
    commit(root, {DECISION: DECIDED})

    result = run("remove", ID, "--yes", cwd=root)

    assert result.code == 0
    assert flat(result.err).startswith(f"What was decided about synergies still names it: {DECISION} To get it back:")


@pytest.mark.parametrize("staged", [False, True])
def test_what_no_commit_holds_is_not_lost(run: Run, root: Path, staged: bool) -> None:
    (root / RECORD).write_text(RECORDS[RECORD] + "# neu\n", encoding="utf-8")
    if staged:
        git(root, "add", "--all")

    result = run("remove", ID, "--yes", cwd=root)

    assert result.code == 1
    assert flat(result.err) == (
        f"error: {RECORD} would be lost: no commit holds it as it is "
        "hint: commit it first, or remove it all the same: --force"
    )
    assert (root / RECORD).read_text(encoding="utf-8").endswith("# neu\n")


def test_by_force_it_goes_and_what_a_commit_holds_can_be_had_back(run: Run, root: Path) -> None:
    (root / RECORD).write_text(RECORDS[RECORD] + "# neu\n", encoding="utf-8")

    result = run("remove", ID, "--yes", "--force", cwd=root)

    assert result.code == 0
    assert "To get it back:" in result.err
    assert not (root / RECORD).exists()


def test_without_git_it_goes_by_force_only(run: Run, tmp_path: Path) -> None:
    root = write(tmp_path / "plain")

    refused = run("remove", ID, "--yes", cwd=root)
    forced = run("remove", ID, "--yes", "--force", cwd=root)

    assert (refused.code, forced.code) == (1, 0)
    assert f"{RECORD} would be lost: {root} is in no git repository" in flat(refused.err)
    assert forced.err.startswith("It is gone for good: git never had it\n")


def test_dry_run_asks_nothing_and_writes_nothing(run: Run, root: Path) -> None:
    result = run("remove", ID, "--dry-run", "--format", "json", cwd=root, typed="")

    assert json.loads(result.out) == {"format": 1, "id": ID, "before": RECORD, "path": None, "written": False}
    assert result.err == "Nothing was written: --dry-run\n"
    assert (root / RECORD).exists()


def test_where_the_commit_fails_it_is_said_what_is_left_to_do(run: Run, root: Path) -> None:
    hook = root / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho no\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    result = run("remove", ID, "--yes", "--commit", cwd=root)
    assert result.code == 4
    assert f"error: {RECORD} is removed, only the commit is missing; use the lines above: " in flat(result.err)


@pytest.mark.parametrize("more", [(), ("--commit",)])
def test_of_what_git_never_had_there_is_nothing_to_commit(run: Run, root: Path, more: tuple[str, ...]) -> None:
    git(root, "rm", "--quiet", "--cached", RECORD)
    git(root, "commit", "--quiet", "--message=x")
    git(root, "reset", "--quiet", "--soft", git(root, "commit-tree", "-m", "x", "HEAD^{tree}"))
    result = run("remove", ID, "--yes", "--force", *more, cwd=root)
    assert (result.code, result.err) == (0, "It is gone for good: git never had it\n")

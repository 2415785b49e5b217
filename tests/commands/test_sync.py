"""`sr sync`: whole screens, with a real shared repository and real clones."""

import io
import json
from pathlib import Path
from subprocess import CalledProcessError

import portfolios
import pytest
from clones import ABFALL, BAUM, MELDER, change, clone, head, shared
from conftest import Run
from inline_snapshot import snapshot
from repositories import commit, git

from sr_cli.commands import sync_rounds
from sr_cli.findings import Diagnostic, Severity
from sr_cli.message import Message
from sr_cli.model.places import START as START_OF_FILE
from sr_cli.query.exchange import Outcome
from sr_cli.render.screen import Screen
from sr_cli.render.sync import FORMATS
from sr_cli.translation import Translator

START = '"running"'


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    here, there = shared(tmp_path, "here", "there")
    return here, there


def send(root: Path, path: str, old: str, new: str) -> None:
    """Change a file and share it, without `sr`."""
    change(root, path, old, new)
    git(root, "commit", "--quiet", "--all", "--message=Change")
    git(root, "push", "--quiet", "origin", "HEAD:main")


def test_nothing_new(run: Run, pair: tuple[Path, Path]) -> None:
    result = run("sync", cwd=pair[0])
    assert (result.code, result.err) == (0, "")
    assert result.out == snapshot("Nothing new: your portfolio and the shared one are the same.\n")


def test_changes_that_are_not_committed_stop_it_before_anything_is_fetched(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, MELDER, START, '"paused"')
    before = head(here, "origin/main")
    change(here, BAUM, "partners = ", 'offers = ["sensornetz"]\npartners = ')
    (here / ABFALL).unlink()
    (here / "portfolio/programmes.toml").write_text("", encoding="utf-8")
    (here / "portfolio/projects/kamen/.kamen-x.toml.swp").write_text("", encoding="utf-8")
    (here / "elsewhere.txt").write_text("", encoding="utf-8")
    result = run("sync", cwd=here)
    assert result.code == 1
    assert result.out == snapshot("""\
Not committed yet:
  luenen-baeume: Offers: + Sensor network
  werne-abfall: removed, “Wilder Müll wird gemeldet”
  portfolio/programmes.toml
Changes of the portfolio are not committed, so nothing was fetched or shared
  hint: commit and share them: sr sync --commit
""")
    assert head(here, "origin/main") == before


def test_commit_says_in_fields_what_changed(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    change(here, MELDER, START, '"paused"')
    assert run("sync", "--commit", cwd=here).out == snapshot("""\
Went out:
  kamen-maengelmelder: Status: running → paused
Your portfolio and the shared one are the same now.
""")
    assert git(here, "log", "--max-count=1", "--format=%B") == snapshot("kamen-maengelmelder: Status: läuft → ruht")
    change(here, MELDER, "Kamen", "Camen")
    change(here, ABFALL, "Bauhof", "Bauhof Werne")
    assert run("sync", "--commit", cwd=here).code == 0
    assert git(here, "log", "--max-count=1", "--format=%B") == snapshot("""\
2 Dateien des Portfolios geändert

kamen-maengelmelder: Titel: Mängelmelder der Stadt Kamen → Mängelmelder der Stadt Camen
werne-abfall: Organisationseinheit: Bauhof → Bauhof Werne\
""")
    assert run("sync", cwd=there).out == snapshot("""\
Came in:
  kamen-maengelmelder: Title: Mängelmelder der Stadt Kamen → Mängelmelder der
    Stadt Camen and Status: running → paused
  werne-abfall: Office: Bauhof → Bauhof Werne
Your portfolio and the shared one are the same now.
""")
    assert head(here) == head(there)


def test_what_is_staged_or_taken_away_is_committed_too(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    git(here, "rm", "--quiet", ABFALL)
    change(here, MELDER, START, '"paused"')
    git(here, "add", MELDER)
    (here / BAUM).unlink()
    (here / ".gitattributes").write_text("portfolio/**/*.toml merge=sr\n", encoding="utf-8")
    assert run("sync", "--commit", cwd=here).out == snapshot("""\
Went out:
  kamen-maengelmelder: Status: running → paused
  luenen-baeume: removed, “Durstige Bäume in Lünen gießen”
  werne-abfall: removed, “Wilder Müll wird gemeldet”
  .gitattributes
Your portfolio and the shared one are the same now.
""")
    assert git(here, "status", "--porcelain") == ""


def test_what_would_add_an_error_is_not_committed(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    before = head(here)
    change(here, MELDER, START, '"rennt"')
    result = run("sync", "--commit", cwd=here)
    assert (result.code, result.out) == (1, "")
    assert result.err == snapshot("""\
error: portfolio/projects/kamen/kamen-maengelmelder.toml: SR104 unknown-value:
  `status` cannot be `rennt`
  hint: allowed: `idea`, `planned`, `pilot`, `running`, `paused`, `completed`,
    `stopped` or `unknown`

error: Nothing was committed or shared: the portfolio would have errors
  hint: mend them, then: sr sync --commit
""")
    assert head(here) == before


def test_an_error_that_is_committed_already_is_not_shared_but_does_not_keep_others_from_being_committed(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    here = pair[0]
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"rennt"')})
    change(here, ABFALL, "Bauhof", "Bauhof Werne")
    result = run("sync", "--commit", cwd=here)
    assert result.code == 1
    assert result.out == snapshot("""\
portfolio/projects/kamen/kamen-maengelmelder.toml:3:10: SR104 unknown-value
    (from here): `status` cannot be `rennt`
    hint: allowed: `idea`, `planned`, `pilot`, `running`, `paused`, `completed`,
      `stopped` or `unknown`
1 error would be shared; the shared portfolio is untouched
  hint: mend the records, then: sr sync --commit
""")
    assert head(tmp_path / "shared.git") == head(here, "HEAD~2")
    assert git(here, "status", "--porcelain") == ""


def test_both_sides_are_joined_in_a_commit_that_says_what_came(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    change(here, MELDER, START, '"paused"')
    (here / "README.md").write_text("Notiz", encoding="utf-8")
    result = run("sync", "--commit", cwd=here)
    assert (result.code, result.err) == (0, "")
    assert result.out == snapshot("""\
Came in:
  werne-abfall: Office: Bauhof → Bauhof Werne
Went out:
  kamen-maengelmelder: Status: running → paused
Your portfolio and the shared one are the same now.
""")
    assert git(here, "log", "--max-count=1", "--format=%B") == snapshot("""\
Änderungen anderer: 1 Datei

werne-abfall: Organisationseinheit: Bauhof → Bauhof Werne\
""")
    assert git(here, "status", "--porcelain") == "?? README.md"
    run("sync", cwd=there)
    assert head(here) == head(there)


def test_two_sides_of_one_record_are_joined_by_keys_though_the_clone_has_no_merge_driver(
    run: Run, pair: tuple[Path, Path]
) -> None:
    here, there = pair
    send(there, ABFALL, 'unit = "Bauhof"', 'unit = "Bauhof Werne"')
    change(here, ABFALL, "Der Kreis bietet", "Der Kreis Unna bietet")
    assert run("sync", "--commit", cwd=here).code == 0
    text = (here / ABFALL).read_text(encoding="utf-8")
    assert "Bauhof Werne" in text
    assert "Der Kreis Unna bietet" in text


def test_the_same_key_on_both_sides_stops_it_until_it_is_decided(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    here, there = pair
    send(there, MELDER, START, '"paused"')
    change(here, MELDER, START, '"pilot"')
    result = run("sync", "--commit", cwd=here)
    assert result.code == 1
    assert result.out == snapshot("""\
Came in:
  kamen-maengelmelder: Status: running → paused
kamen-maengelmelder: Mängelmelder der Stadt Kamen
  Status: here pilot, there paused
1 file was changed on both sides; the shared portfolio is untouched
  hint: decide one by one: sr conflicts; or put back what was before: sr sync
    --abort
""")
    assert head(tmp_path / "shared.git") == head(there)
    assert [run("sync", *more, cwd=here).code for more in ((), ("--dry-run",))] == [1, 1]
    data = json.loads(run("sync", "--format", "json", cwd=here).out)
    assert data["outcome"] == "conflicts"
    assert data["conflicts"] == [{"id": "kamen-maengelmelder", "path": MELDER, "keys": ["status"], "removed": None}]

    text = (here / MELDER).read_text(encoding="utf-8")
    start, end = text.index("<<<<<<<"), text.index(">>>>>>>")
    mended = text[:start] + 'status = "completed"\n' + text[text.index("\n", end) + 1 :]
    (here / MELDER).write_text(mended, encoding="utf-8")
    assert run("sync", cwd=here).out == snapshot("""\
Came in:
  kamen-maengelmelder: Status: running → paused
Went out:
  kamen-maengelmelder: Status: paused → completed
Your portfolio and the shared one are the same now.
""")
    assert len(git(here, "log", "--max-count=1", "--format=%P").split()) == 2


def test_abort_puts_all_back_and_keeps_what_was_written_elsewhere(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, MELDER, START, '"paused"')
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"pilot"')})
    (here / "README.md").write_text("Notiz", encoding="utf-8")
    before, text = head(here), (here / MELDER).read_text(encoding="utf-8")
    assert run("sync", cwd=here).code == 1
    change(here, BAUM, '["werne"]', '["werne", "kamen"]')
    change(here, ABFALL, "Bauhof Werne", "Bauhof der Stadt Werne")
    assert run("sync", cwd=here).code == 1
    assert run("sync", "--abort", cwd=here).out == snapshot(
        "Everything is as it was before; the shared portfolio was never changed.\n"
    )
    assert head(here) == before
    assert (here / MELDER).read_text(encoding="utf-8") == text
    assert git(here, "status", "--porcelain") == snapshot(
        "M portfolio/projects/luenen/luenen-baeume.toml\n?? README.md"
    )
    assert run("sync", "--abort", cwd=here).out == snapshot(
        "Nothing is waiting that could be given up; nothing was changed.\n"
    )


def test_abort_keeps_what_was_mended_in_files_that_others_did_not_change(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    _removed_there_and_referred_to_here(here, there)
    assert run("sync", cwd=here).code == 1
    change(here, BAUM, '"werne-abfall"', '"kreis-fehlt"')
    assert run("sync", cwd=here).code == 1
    assert run("sync", "--abort", cwd=here).code == 0
    assert "kreis-fehlt" in (here / BAUM).read_text(encoding="utf-8")
    assert (here / ABFALL).exists()


def _removed_there_and_referred_to_here(here: Path, there: Path) -> None:
    git(there, "rm", "--quiet", ABFALL)
    git(there, "commit", "--quiet", "--message=Gone")
    git(there, "push", "--quiet", "origin", "HEAD:main")
    text = (here / BAUM).read_text(encoding="utf-8")
    commit(here, {BAUM: text + 'related = ["werne-abfall"]\n'})


def test_what_only_both_together_break_stops_it_and_can_be_mended(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    here, there = pair
    _removed_there_and_referred_to_here(here, there)
    result = run("sync", cwd=here)
    assert result.code == 1
    assert result.out == snapshot("""\
Came in:
  werne-abfall: removed, “Wilder Müll wird gemeldet”
portfolio/projects/luenen/luenen-baeume.toml:8:12: SR210 unknown-project (from
    both together): there is no project `werne-abfall`
    hint: correct the id, or remove it
1 error would be shared; the shared portfolio is untouched
  hint: mend the records, then go on: sr sync; or put back what was before: sr
    sync --abort
""")
    assert head(tmp_path / "shared.git") == head(there)
    data = json.loads(run("sync", "--format", "json", cwd=here).out)
    assert [(found["code"], found["origin"], found["path"]) for found in data["findings"]] == [
        ("SR210", "joined", BAUM)
    ]
    change(here, BAUM, 'related = ["werne-abfall"]\n', "")
    assert run("sync", cwd=here).code == 0
    assert head(tmp_path / "shared.git") == head(here)


def test_what_the_shared_portfolio_has_wrong_stops_nobody(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, MELDER, START, '"rennt"')
    result = run("sync", cwd=here)
    assert result.code == 0
    assert result.out == snapshot("""\
Came in:
  kamen-maengelmelder: Status: running → unknown
Your portfolio and the shared one are the same now.
warning: The shared portfolio itself has 1 error, which stops nothing here:
  portfolio/projects/kamen/kamen-maengelmelder.toml
  hint: see all: sr validate
""")
    change(here, ABFALL, "Bauhof", "Bauhof Werne")
    result = run("sync", "--commit", "--format", "json", cwd=here)
    assert result.code == 0
    assert json.loads(result.out)["inherited_errors"] == 1


def test_dry_run_says_what_would_happen_and_changes_nothing(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = pair
    assert run("sync", "--dry-run", cwd=here).out == snapshot(
        "Nothing new: your portfolio and the shared one are the same.\n"
    )
    send(there, MELDER, START, '"paused"')
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace("2021", "2022")})
    change(here, ABFALL, "Bauhof", "Bauhof Werne")
    assert "Not committed yet" in run("sync", "--dry-run", cwd=here).out
    result = run("sync", "--dry-run", "--commit", cwd=here)
    assert result.code == 0
    assert result.out == snapshot("""\
Would be committed:
  werne-abfall: Office: Bauhof → Bauhof Werne
Would come in:
  kamen-maengelmelder: Status: running → paused
Would go out:
  kamen-maengelmelder: Start: 2021 → 2022
kamen-maengelmelder was changed on both sides
Nothing was changed: --dry-run
""")
    assert head(tmp_path / "shared.git") == head(there)
    assert git(here, "status", "--porcelain") == f"M {ABFALL}"


def test_programs_are_told_as_json(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    (here / "portfolio/projects/kamen/kamen-neu.toml").write_text(
        (here / BAUM).read_text(encoding="utf-8").replace("luenen", "kamen"), encoding="utf-8"
    )
    assert json.loads(run("sync", "--commit", "--format", "json", cwd=here).out) == snapshot(
        {
            "format": 1,
            "outcome": "synced",
            "remote": "origin",
            "branch": "main",
            "received": {
                "records": [
                    {
                        "id": "werne-abfall",
                        "path": "portfolio/projects/werne/werne-abfall.toml",
                        "change": "changed",
                        "keys": ["unit"],
                    }
                ],
                "files": [],
            },
            "sent": {
                "records": [
                    {"id": "kamen-neu", "path": "portfolio/projects/kamen/kamen-neu.toml", "change": "new", "keys": []}
                ],
                "files": [],
            },
            "uncommitted": {"records": [], "files": []},
            "conflicts": [],
            "findings": [],
            "inherited_errors": 0,
        }
    )


def test_a_long_list_is_cut(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    text = (there / BAUM).read_text(encoding="utf-8")
    new = {
        f"portfolio/projects/luenen/luenen-{n:02}.toml": text.replace("Durstige", f"{n} durstige") for n in range(14)
    }
    commit(there, new)
    git(there, "push", "--quiet", "origin", "HEAD:main")
    lines = run("sync", cwd=here).out.splitlines()
    assert lines[1] == snapshot("  luenen-00: new, “0 durstige Bäume in Lünen gießen”")
    assert lines[12:] == snapshot(
        [
            "  luenen-11: new, “11 durstige Bäume in Lünen gießen”",
            "  … 2 more",
            "Your portfolio and the shared one are the same now.",
        ]
    )


def test_the_first_time_fills_an_empty_shared_repository(run: Run, tmp_path: Path) -> None:
    root = portfolios.write(tmp_path / "root")
    git(root, "init", "--quiet")
    assert run("sync", cwd=root).err == snapshot("""\
error: This portfolio is not connected with a shared repository
  hint: get its address from whoever keeps it, then: git remote add origin
    ADDRESS
""")
    git(tmp_path, "init", "--quiet", "--bare", "empty.git")
    git(root, "remote", "add", "kreis", str(tmp_path / "empty.git"))
    assert run("sync", cwd=root).code == 1
    assert run("sync", "--commit", "--dry-run", cwd=root).code == 0
    result = run("sync", "--commit", cwd=root)
    assert (result.code, result.err) == (0, "")
    assert head(tmp_path / "empty.git", "main") == head(root)
    assert git(root, "rev-parse", "--abbrev-ref", "@{upstream}") == "kreis/main"


def test_without_a_commit_there_is_nothing_to_share(run: Run, tmp_path: Path) -> None:
    root = portfolios.write(tmp_path / "root")
    git(root, "init", "--quiet")
    git(tmp_path, "init", "--quiet", "--bare", "empty.git")
    git(root, "remote", "add", "origin", str(tmp_path / "empty.git"))
    (root / ".gitignore").write_text("/portfolio\n", encoding="utf-8")
    result = run("sync", cwd=root)
    assert result.code == 4
    assert result.err == snapshot("""\
error: There is nothing to share yet: nothing was ever committed
  hint: commit and share what is here: sr sync --commit
""")


def test_where_it_cannot_work_it_says_why(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    here = pair[0]
    git(here, "checkout", "--quiet", "--detach")
    assert run("sync", cwd=here).err == snapshot("""\
error: No branch is checked out here, but a single commit
  hint: go back to the branch on which all work, such as: git switch main
""")
    git(here, "checkout", "--quiet", "main")
    (here / ".git/CHERRY_PICK_HEAD").write_text(head(here), encoding="utf-8")
    assert run("sync", cwd=here).err == snapshot("""\
error: The taking over of a commit is not finished in this repository
  hint: go on with git cherry-pick --continue, or give it up with git
    cherry-pick --abort
""")
    (here / ".git/CHERRY_PICK_HEAD").unlink()
    assert run("sync", "--abort", "--commit", cwd=here).err == snapshot("error: --abort goes with no other option\n")
    outside = portfolios.write(tmp_path / "outside")
    assert run("sync", cwd=outside).code == 4


def test_files_that_others_changed_and_that_are_not_committed_are_in_the_way(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    commit(there, {f"{name}.md": "von dort" for name in "abcd"})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    for name in "abcd":
        (here / f"{name}.md").write_text("von hier", encoding="utf-8")
    result = run("sync", cwd=here)
    assert result.code == 4
    assert result.err == snapshot("""\
error: Others changed files that are not committed here: a.md, b.md, c.md and …
  hint: commit them or put them elsewhere, then: sr sync
""")
    (here / "a.md").unlink()
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"pilot"')})
    commit(there, {"a.md": "von dort, neu"})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    (here / "a.md").write_text("von hier, neu", encoding="utf-8")
    result = run("sync", cwd=here)
    assert result.err == snapshot("""\
error: Others changed files that are not committed here: a.md
  hint: commit them or put them elsewhere, then: sr sync
""")


def test_a_portfolio_that_began_apart_cannot_be_joined(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    apart = portfolios.write(tmp_path / "apart")
    git(apart, "init", "--quiet")
    commit(apart, {"x": ""}, "Elsewhere")
    git(apart, "remote", "add", "origin", str(tmp_path / "shared.git"))
    result = run("sync", cwd=apart)
    assert result.code == 4
    assert result.err == snapshot("""\
error: The shared portfolio began apart from this one; they have nothing in
  common
  hint: get the shared one whole in another folder: git clone ADDRESS
""")


def test_a_portfolio_in_a_folder_of_its_repository(run: Run, tmp_path: Path) -> None:
    first = tmp_path / "first"
    portfolios.write(first / "region")
    git(first, "init", "--quiet")
    commit(first, {"README.md": "alt"})
    git(tmp_path, "clone", "--quiet", "--bare", "first", "shared.git")
    here, there = clone(tmp_path, "here"), clone(tmp_path, "there")
    send(there, f"region/{MELDER}", START, '"paused"')
    commit(there, {"README.md": "dort"})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    commit(here, {"README.md": "hier"})
    change(here / "region", MELDER, START, '"pilot"')
    result = run("sync", "--commit", cwd=here / "region")
    assert result.code == 1
    assert result.out == snapshot("""\
Came in:
  kamen-maengelmelder: Status: running → paused
../README.md
  both sides changed it, and it cannot be told in keys
kamen-maengelmelder: Mängelmelder der Stadt Kamen
  Status: here pilot, there paused
2 files were changed on both sides; the shared portfolio is untouched
  hint: decide one by one: sr conflicts; or put back what was before: sr sync
    --abort
""")
    change(here / "region", MELDER, "status", "status")
    assert run("sync", "--abort", cwd=here / "region").code == 0
    assert git(here, "status", "--porcelain") == ""


def hook(folder: Path, name: str, *lines: str) -> None:
    """Write a hook of git."""
    path = folder / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(("#!/bin/sh", *lines, "")), encoding="utf-8")
    path.chmod(0o755)


def test_a_hook_may_refuse_a_commit_but_not_what_others_have_committed(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"pilot"')})
    hook(here / ".git", "pre-commit", "echo Heute nicht >&2", "exit 1")
    assert run("sync", cwd=here).code == 0
    change(here, ABFALL, "Bauhof Werne", "Bauhof")
    before = head(here)
    result = run("sync", "--commit", cwd=here)
    assert result.code == 4
    assert result.err == snapshot("""\
error: git made no commit: “Heute nicht”
  hint: the file stands; see all that git says: git commit --
    portfolio/projects/werne/werne-abfall.toml
""")
    assert head(here) == before


def test_where_git_does_not_finish_a_merge_it_waits(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"pilot"')})
    hook(here / ".git", "prepare-commit-msg", "echo fatal: Heute nicht >&2", "exit 1")
    assert run("sync", cwd=here).err == snapshot("error: git failed: “Heute nicht”\n")
    (here / ".git/hooks/prepare-commit-msg").unlink()
    assert run("sync", cwd=here).code == 0


def test_why_git_does_not_begin_a_merge_is_told(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", "Bauhof Werne")
    git(here, "config", "merge.verifySignatures", "true")
    result = run("sync", cwd=here)
    assert result.code == 4
    assert "does not have a GPG signature" in " ".join(result.err.split())


def faster(here: Path, other: Path, *, often: bool) -> None:
    """Let somebody else push each time, or the first time, that something is pushed from here."""
    hook(
        here / ".git",
        "pre-push",
        "[ -e .git/once ] && exit 0" if not often else "",
        "touch .git/once",
        f"cd '{other}'",
        "unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX",
        "git commit --quiet --allow-empty --message=Schneller",
        "git push --quiet origin HEAD:main",
    )


def test_where_somebody_else_is_faster_it_joins_again(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    faster(here, there, often=False)
    change(here, MELDER, START, '"pilot"')
    result = run("sync", "--commit", cwd=here)
    assert (result.code, result.err) == (0, "")
    assert git(here, "log", "--format=%s", "--no-merges", "--max-count=2").splitlines() == snapshot(
        ["kamen-maengelmelder: Status: läuft → Pilot", "Schneller"]
    )


def test_where_others_are_always_faster_it_ends(
    run: Run, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = pair
    monkeypatch.setattr(sync_rounds, "_ROUNDS", 2)
    (there / ".git/hooks").mkdir(exist_ok=True)
    faster(here, there, often=True)
    git(there, "config", "pull.rebase", "true")
    change(here, MELDER, START, '"pilot"')
    result = run("sync", "--commit", cwd=here)
    assert result.code == 4
    assert result.err == snapshot("""\
error: Others were faster with their changes 2 times
  hint: yours are safe here; share them a little later: sr sync
""")


def test_archived_and_taken_out_again(run: Run, pair: tuple[Path, Path]) -> None:
    here = pair[0]
    archive = here / "portfolio/archive/werne"
    archive.mkdir(parents=True)
    git(here, "mv", ABFALL, "portfolio/archive/werne")
    assert run("sync", "--commit", cwd=here).out.splitlines()[1] == snapshot(
        "  werne-abfall: archived, “Wilder Müll wird gemeldet”"
    )
    git(here, "mv", "portfolio/archive/werne/werne-abfall.toml", ABFALL)
    assert run("sync", "--commit", cwd=here).out.splitlines()[1] == snapshot(
        "  werne-abfall: taken out of the archive, “Wilder Müll wird gemeldet”"
    )


def test_what_was_always_wrong_is_not_shared_for_the_first_time(run: Run, tmp_path: Path) -> None:
    root = portfolios.write(tmp_path / "root")
    git(root, "init", "--quiet")
    commit(root, {MELDER: "title = \n", ABFALL: 'x = "Kamen'})
    git(tmp_path, "init", "--quiet", "--bare", "empty.git")
    git(root, "remote", "add", "origin", str(tmp_path / "empty.git"))
    result = run("sync", cwd=root)
    assert result.code == 1
    assert result.out == snapshot('''\
portfolio/projects/kamen/kamen-maengelmelder.toml:1:7: SR010 invalid-toml (from
    here): there is no value behind =
    hint: write one, or leave the line out
portfolio/projects/werne/werne-abfall.toml:1:5: SR010 invalid-toml (from here):
    the second quotation mark of this text is missing
    hint: write " behind it; a text of several lines stands between """
2 errors would be shared; the shared portfolio is untouched
  hint: mend the records, then: sr sync --commit
''')
    assert git(tmp_path / "empty.git", "for-each-ref") == ""


def test_of_files_that_are_no_toml_git_merges_the_lines(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, ABFALL, "Bauhof", 'Bauhof "dort')
    commit(here, {ABFALL: (here / ABFALL).read_text(encoding="utf-8").replace("Bauhof", 'Bauhof "hier')})
    result = run("sync", cwd=here)
    assert result.code == 1
    assert result.out == snapshot("""\
Came in:
  portfolio/projects/werne/werne-abfall.toml
werne-abfall
  both sides changed it, and it cannot be told in keys
1 file was changed on both sides; the shared portfolio is untouched
  hint: decide one by one: sr conflicts; or put back what was before: sr sync
    --abort
""")
    assert "<<<<<<<" in (here / ABFALL).read_text(encoding="utf-8")


def test_what_others_committed_that_cannot_be_read_is_named_by_its_file(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    large = "portfolio/projects/werne/werne-gross.toml"
    commit(there, {large: "# " + "x" * (1 << 20)})
    git(there, "push", "--quiet", "origin", "HEAD:main")
    result = run("sync", cwd=here)
    assert result.code == 0
    assert result.out.splitlines()[1] == f"  {large}"


def test_a_finding_may_have_no_hint(run: Run) -> None:
    found = Diagnostic("SR999", "x", Severity.ERROR, "x.toml", START_OF_FILE, (), Message("nothing fits"), None)
    outcome = Outcome("invalid", "origin", "main", portfolios.read(), findings=((found, "here"),))
    stream = io.StringIO()
    FORMATS["text"](outcome, Screen(stream, Translator("en"), 80, terminal=False, colour=False))
    assert stream.getvalue() == snapshot("""\
x.toml:1:1: SR999 x (from here): nothing fits
1 error would be shared; the shared portfolio is untouched
  hint: mend the records, then: sr sync --commit
""")


def test_what_git_pull_left_by_lines_is_joined_by_keys(run: Run, pair: tuple[Path, Path]) -> None:
    here, there = pair
    send(there, MELDER, 'status = "running"', 'status = "running"\nend = 2030')
    commit(here, {MELDER: (here / MELDER).read_text(encoding="utf-8").replace(START, '"pilot"')})
    with pytest.raises(CalledProcessError):
        git(here, "pull", "--quiet", "--no-rebase")
    assert run("sync", "--dry-run", cwd=here).code == 1
    assert run("sync", cwd=here).code == 0
    assert {"end = 2030", 'status = "pilot"'} <= set((here / MELDER).read_text(encoding="utf-8").splitlines())


def test_what_was_taken_out_of_the_shared_portfolio_is_not_put_back_unasked(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    here, there = pair
    send(there, MELDER, START, '"paused"')
    assert run("sync", cwd=here).code == 0
    git(there, "reset", "--quiet", "--hard", "HEAD~1")
    change(there, ABFALL, "Bauhof", "Bauhof Werne")
    git(there, "commit", "--quiet", "--all", "--message=Change")
    git(there, "push", "--quiet", "--force", "origin", "HEAD:main")
    result = run("sync", cwd=here)
    assert (result.code, result.out) == (4, "")
    assert result.err == snapshot("""\
error: The shared portfolio no longer has changes that you got from it
  hint: ask whoever keeps it: sr sync once more shares them again, a new clone
    goes without them
""")
    assert head(tmp_path / "shared.git") == head(there)
    assert run("sync", cwd=here).out == snapshot("""\
Came in:
  werne-abfall: Office: Bauhof → Bauhof Werne
Went out:
  kamen-maengelmelder: Status: running → paused
Your portfolio and the shared one are the same now.
""")


def test_what_was_taken_out_of_the_shared_portfolio_and_never_came_here_is_nothing(
    run: Run, pair: tuple[Path, Path]
) -> None:
    here, there = pair
    send(there, MELDER, START, '"paused"')
    git(here, "fetch", "--quiet")
    git(there, "commit", "--quiet", "--amend", "--message=Otherwise")
    git(there, "push", "--quiet", "--force", "origin", "HEAD:main")
    assert run("sync", cwd=here).code == 0
    assert head(here) == head(there)

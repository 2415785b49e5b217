"""`sr archive`: the whole program, with files and git."""

import json
from pathlib import Path

import pytest
from conftest import Run
from portfolios import RECORDS, write
from repositories import commit, git

from sr_cli.store.files.changeset import apply
from sr_cli.store.files.moving import moved
from sr_cli.store.source.tree import WorkTree

ID = "werne-abfall"
RECORD = "portfolio/projects/werne/werne-abfall.toml"
ARCHIVED = "portfolio/archive/werne/werne-abfall.toml"
OTHER = "portfolio/projects/kamen/kamen-maengelmelder.toml"
DECISION = "portfolio/synergies/melder-a1b2c3.toml"

DECIDED = """\
label = "Melder"
projects = ["kamen-maengelmelder", "werne-abfall"]

[[decisions]]
state = "accepted"
date = 2026-10-01
reason = "Ein gemeinsames Vorhaben."
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(write(tmp_path / "region"), {RECORD: "# Der Bauhof fragt nach.\n" + RECORDS[RECORD]})


def files_of(root: Path) -> dict[str, str]:
    found = sorted(path for path in (root / "portfolio").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_record_in_the_archive_is_seen_by_nobody(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    before = files_of(root)

    result = run("archive", ID, cwd=root)

    assert (result.code, result.out, result.err) == (
        0,
        f"{RECORD} → {ARCHIVED}\n",
        f"""\
Next:
  git add -- {ARCHIVED} {RECORD}
  git commit -m "werne-abfall ins Archiv gelegt"
""",
    )
    assert files_of(root) == {ARCHIVED: before.pop(RECORD), **before}
    assert not (root / RECORD).parent.exists()
    assert ID not in run("list", cwd=root).out
    assert f'"checked": {len(RECORDS) - 1}' in run("validate", "--format", "json", cwd=root).out


def test_it_comes_back_as_it_was(run: Run, root: Path) -> None:
    before = files_of(root)
    run("archive", ID, cwd=root)

    result = run("archive", ID, "--restore", cwd=root)

    assert (result.code, result.out) == (0, f"{ARCHIVED} → {RECORD}\n")
    assert f'git commit -m "{ID} aus dem Archiv zurückgeholt"' in result.err
    assert files_of(root) == before
    assert not (root / "portfolio/archive/werne").exists()


def test_coming_back_tells_what_has_gone_wrong_since(run: Run, root: Path) -> None:
    write(root, {RECORD: RECORDS[RECORD] + 'related = ["luenen-baeume"]\n'})
    run("archive", ID, cwd=root)
    run("remove", "luenen-baeume", "--yes", "--force", cwd=root)

    result = run("archive", ID, "--restore", cwd=root)

    assert result.code == 0
    assert "error: SR210 unknown-project: there is no project `luenen-baeume`" in result.err


def test_its_id_stays_taken(run: Run, root: Path) -> None:
    run("archive", ID, cwd=root)
    (root / "record.toml").write_text(RECORDS[RECORD], encoding="utf-8")

    taken = run("new", "--from", "record.toml", "--id", ID, "--no-input", cwd=root)
    made = run("new", "--from", "record.toml", "--title", "Abfall", "--no-input", "--dry-run", cwd=root)

    assert (taken.code, taken.err) == (
        2,
        "error: There is a record `werne-abfall` in the archive already\n  hint: werne-abfall-2 is free\n",
    )
    assert made.out == "portfolio/projects/werne/werne-abfall-2.toml\n"


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        (OTHER, RECORDS[OTHER] + 'related = ["werne-abfall"]\n', f"{OTHER}: related"),
        (
            OTHER,
            RECORDS[OTHER] + 'unknown = 1\n\n[reuse]\nadopted_from = "werne-abfall"\n',
            f"{OTHER}: reuse.adopted_from",
        ),
        (OTHER, 'related = ["werne-abfall"', OTHER),
    ],
)
def test_what_others_refer_to_stays(run: Run, root: Path, path: str, text: str, place: str) -> None:
    write(root, {path: text})
    before = files_of(root)

    result = run("archive", ID, cwd=root)

    assert (result.code, result.out) == (1, "")
    assert result.err.endswith(f"""\
  {place}
error: werne-abfall is named there, so nothing was written
  hint: take it out there first, for example with sr set or sr edit
""")
    assert files_of(root) == before


def test_what_was_decided_about_it_stays_right(run: Run, root: Path) -> None:
    write(root, {DECISION: DECIDED + 'joint_project = "werne-abfall"\n'})

    assert run("archive", ID, cwd=root).code == 0

    report = run("validate", DECISION, "--format", "json", cwd=root)
    assert [found["message"] for found in json.loads(report.out)["diagnostics"]] == []


def test_who_refers_to_it_later_hears_where_it_is(run: Run, root: Path) -> None:
    run("archive", ID, cwd=root)
    write(root, {OTHER: RECORDS[OTHER] + 'related = ["werne-abfall"]\n'})

    assert (
        "error SR210 unknown-project: the project `werne-abfall` is in the archive "
        "hint: remove it, or bring the project back: sr archive werne-abfall --restore"
    ) in flat(run("validate", OTHER, cwd=root, terminal=False).out)


def test_a_broken_record_can_be_put_away_too(run: Run, root: Path) -> None:
    write(root, {RECORD: "title = "})

    assert run("archive", ID, cwd=root).code == 0
    assert (root / ARCHIVED).read_text(encoding="utf-8") == "title = "


def test_dry_run_writes_nothing(run: Run, root: Path) -> None:
    before = files_of(root)

    result = run("archive", ID, "--dry-run", "--format", "json", cwd=root)

    assert json.loads(result.out) == {"format": 1, "id": ID, "before": RECORD, "path": ARCHIVED, "written": False}
    assert result.err == "Nothing was written: --dry-run\n"
    assert files_of(root) == before


@pytest.mark.parametrize("options", [[], ["--restore"]])
def test_calling_again_finishes_what_was_cut_off(run: Run, root: Path, options: list[str]) -> None:
    git(root.parent, "init", "--quiet", str(root))
    commit(root, {})
    before = files_of(root)
    after = {ARCHIVED: before[RECORD], **{path: text for path, text in before.items() if path != RECORD}}
    path, target = RECORD, ARCHIVED
    if options:
        run("archive", ID, "--commit", cwd=root)
        path, target, after = target, path, before
    apply(root, moved(WorkTree(root), path, target)[:1])

    assert run("archive", ID, *options, "--commit", cwd=root).code == 0

    assert files_of(root) == after
    assert git(root, "status", "--short") == ""


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("kamen-mängel",), "There is no project `kamen-mängel` hint: did you mean `kamen-maengelmelder`?"),
        (("x", "--restore"), "There is no project `x` in the archive hint: see what is there: portfolio/archive"),
        (
            ("luenen-old", "--restore"),
            "There is no project `luenen-old` in the archive hint: did you mean `luenen-alt`?",
        ),
        (("luenen-alt",), "luenen-alt is in the archive hint: bring it back: sr archive luenen-alt --restore"),
        (
            ("luenen-baeume", "--restore"),
            "There is a record `luenen-baeume` already hint: give that one another id: sr rename",
        ),
        (
            ("kamen-maengelmelder",),
            "portfolio/archive/kamen/kamen-maengelmelder.toml exists already and says something else",
        ),
        (
            ("kreis-klimadaten",),
            "Several files have the id kreis-klimadaten: portfolio/projects/kamen/kreis-klimadaten.toml",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(run: Run, root: Path, arguments: tuple[str, ...], error: str) -> None:
    text = RECORDS["portfolio/projects/luenen/luenen-baeume.toml"]
    write(
        root,
        {
            "portfolio/archive/luenen/luenen-alt.toml": text,
            "portfolio/archive/werne/luenen-baeume.toml": text,
            "portfolio/archive/kamen/kamen-maengelmelder.toml": text,
            "portfolio/projects/kamen/kreis-klimadaten.toml": "x",
            "portfolio/projects/kreis-unna/kreis-klimadaten.toml": "x",
        },
    )
    before = files_of(root)

    result = run("archive", *arguments, cwd=root)

    assert (result.code, result.out) == (2, "")
    assert error in flat(result.err)
    assert files_of(root) == before


def test_what_is_no_utf_8_is_left_alone(run: Run, root: Path) -> None:
    (root / RECORD).write_bytes("title = 'Müll'".encode("latin-1"))

    result = run("archive", ID, cwd=root)

    assert result.code == 4
    assert f"{RECORD} is not encoded as UTF-8" in flat(result.err)


@pytest.mark.parametrize("call", [("set", ID, "status=paused"), ("rename", ID, "werne-neu"), ("show", ID)])
def test_whoever_looks_for_it_hears_where_it_is(run: Run, root: Path, call: tuple[str, ...]) -> None:
    run("archive", ID, cwd=root)
    result = run(*call, cwd=root)
    assert (result.code, result.err) == (
        2,
        "error: werne-abfall is in the archive\n  hint: bring it back: sr archive werne-abfall --restore\n",
    )

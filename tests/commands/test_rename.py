"""`sr rename`: the whole program, with files and git."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import Run
from portfolios import RECORDS, write
from repositories import commit, git

from sr_cli.store.files.changeset import apply
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.upkeep.renaming import renaming
from sr_cli.synergy.ids import pair_id

OLD, NEW = "werne-abfall", "werne-muellmelder"
RECORD = "portfolio/projects/werne/werne-abfall.toml"
MOVED = "portfolio/projects/werne/werne-muellmelder.toml"
REFERRING = "portfolio/projects/kamen/kamen-maengelmelder.toml"
ARCHIVED = "portfolio/archive/luenen/luenen-alt.toml"
PAIR = f"portfolio/synergies/{pair_id('kamen-maengelmelder', OLD)}.toml"
MOVED_PAIR = f"portfolio/synergies/{pair_id('kamen-maengelmelder', NEW)}.toml"
GROUP = "portfolio/synergies/melder-a1b2c3.toml"
UNTOUCHED = "portfolio/projects/luenen/luenen-baeume.toml"

FILES: Mapping[str, str] = {
    RECORD: "# Der Bauhof fragt nach.\n" + RECORDS[RECORD],
    REFERRING: RECORDS[REFERRING]
    + """\
depends_on = [
  'werne-abfall', # die Karte
]
related = ["luenen-baeume", "werne-abfall"]
notes = "werne-abfall heißt auch die Karte."

[reuse]
adopted_from = "werne-abfall"
""",
    ARCHIVED: RECORDS["portfolio/projects/luenen/luenen-baeume.toml"] + 'related = ["werne-abfall"]\n',
    PAIR: """\
label = "Melder" # so in der Sitzung
projects = ["kamen-maengelmelder", "werne-abfall"]
kinds = ["reuse"]

[[decisions]]
state = "dismissed"
date = 2026-10-01
reason = "Der Vertrag läuft noch."

[basis.kamen-maengelmelder]
status = "running"

[basis.werne-abfall] # Stand Herbst
status = "stopped"
""",
    GROUP: """\
label = "Melder"
projects = ["kamen-maengelmelder", "luenen-baeume", "werne-abfall"]

[[decisions]]
state = "accepted"
date = 2026-10-01
reason = "Ein gemeinsames Vorhaben."
joint_project = "werne-abfall"
""",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(write(tmp_path / "region"), FILES)


def files_of(root: Path) -> dict[str, str]:
    found = sorted(path for path in (root / "portfolio").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def expected(before: Mapping[str, str]) -> Mapping[str, str]:
    """Give the files as they are afterwards: nothing else of them changes."""
    moves = {RECORD: MOVED, PAIR: MOVED_PAIR}
    after = {moves.get(path, path): text.replace(OLD, NEW) for path, text in before.items()}
    after[REFERRING] = after[REFERRING].replace(f'"{NEW} heißt', f'"{OLD} heißt')
    return dict(sorted(after.items()))


def test_the_new_id_stands_everywhere_and_nothing_else_changes(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    before = files_of(root)

    result = run("rename", OLD, NEW, cwd=root)

    assert (result.code, result.out, result.err) == (
        0,
        f"""\
{RECORD} → {MOVED}
{PAIR} → {MOVED_PAIR}
{REFERRING}:11: depends_on
{REFERRING}:13: related
{REFERRING}:17: reuse.adopted_from
{ARCHIVED}:8: related
{PAIR}:2: projects
{PAIR}:13: basis.werne-abfall
{GROUP}:2: projects
{GROUP}:8: decisions.joint_project
""",
        f"""\
Next:
  git add -- {MOVED} {MOVED_PAIR} {REFERRING} {ARCHIVED} {GROUP} {PAIR} {RECORD}
  git commit -m "werne-abfall heißt ab jetzt werne-muellmelder"
""",
    )
    assert files_of(root) == expected(before)


def test_dry_run_shows_the_same_and_writes_nothing(run: Run, root: Path) -> None:
    before = files_of(root)

    shown = run("rename", OLD, NEW, "--dry-run", cwd=root)

    assert files_of(root) == before
    assert shown.err == "Nothing was written: --dry-run\n"
    assert shown.out == run("rename", OLD, NEW, cwd=root).out


def test_programs_get_every_place(run: Run, root: Path) -> None:
    data = json.loads(run("rename", OLD, NEW, "--dry-run", "--format", "json", cwd=root).out)

    assert {**data, "references": data["references"][:1]} == {
        "format": 1,
        "before": OLD,
        "id": NEW,
        "written": False,
        "moves": [{"from": RECORD, "to": MOVED}, {"from": PAIR, "to": MOVED_PAIR}],
        "references": [{"path": REFERRING, "line": 11, "column": 3, "key": ["depends_on", 0]}],
    }


def test_one_commit_holds_it_all_and_nothing_else(run: Run, root: Path) -> None:
    git(root.parent, "init", "--quiet", str(root))
    commit(root, {})
    (root / UNTOUCHED).write_text(RECORDS[UNTOUCHED] + "# noch nicht fertig\n", encoding="utf-8")

    assert run("rename", OLD, NEW, "--commit", cwd=root).code == 0

    assert git(root, "status", "--short") == f"M {UNTOUCHED}"
    assert git(root, "log", "-1", "--format=%s") == f"{OLD} heißt ab jetzt {NEW}"
    assert git(root, "log", "--follow", "--format=%s", "--", MOVED).splitlines()[-1] == "Change"


STEPS = 7
"""Files that are added, changed and taken away, one after the other."""


@pytest.mark.parametrize("done", range(STEPS))
def test_calling_again_finishes_what_was_cut_off(run: Run, root: Path, done: int) -> None:
    git(root.parent, "init", "--quiet", str(root))
    commit(root, {})
    before = files_of(root)
    tree = WorkTree(root)
    portfolio = load(tree).portfolio
    changes = renaming(tree, portfolio, portfolio.projects[OLD], NEW).changes
    turns = [*(each for each in changes if each.before is None)]
    turns += [each for each in changes if each.before is not None and each.after is not None]
    turns += [each for each in changes if each.after is None]
    assert len(turns) == STEPS
    for change in turns[:done]:
        apply(root, [change])

    result = run("rename", OLD, NEW, "--commit", cwd=root)

    assert result.code == 0, result.err
    assert files_of(root) == expected(before)
    assert git(root, "status", "--short") == ""


@pytest.mark.parametrize(
    ("new", "error"),
    [
        ("werne-abfall", "error: werne-abfall has this id already\n  hint: name another one\n"),
        (
            "../x",
            """\
error: `../x` cannot be an id: it takes lower-case letters a to z, digits and
  single hyphens
  hint: write x, for example
""",
        ),
        (
            "con",
            "error: `con` cannot be an id: Windows allows no file of that name\n  hint: write con-2, for example\n",
        ),
        (
            "werne-" + "a" * 40 + "-" + "b" * 40,
            f"""\
error:
  `werne-{"a" * 40}-{"b" * 40}`
  cannot be an id: it takes at most 80 characters
  hint: write werne-{"a" * 40}, for example
""",
        ),
        (
            "luenen-baeume",
            "error: There is a record `luenen-baeume` already\n  hint: luenen-baeume-2 is free\n",
        ),
        (
            "luenen-alt",
            "error: There is a record `luenen-alt` in the archive already\n  hint: luenen-alt-2 is free\n",
        ),
    ],
)
def test_the_new_id_must_be_one_and_free(run: Run, root: Path, new: str, error: str) -> None:
    before = files_of(root)

    result = run("rename", OLD, new, cwd=root)

    assert (result.code, result.out, result.err) == (2, "", error)
    assert files_of(root) == before


def test_another_record_of_the_new_id_in_the_same_folder_is_left_alone(run: Run, root: Path) -> None:
    write(root, {MOVED: RECORDS[RECORD].replace("Wilder", "Anderer")})

    result = run("rename", OLD, NEW, cwd=root)

    assert result.code == 2
    assert f"{MOVED} exists already and says something else" in " ".join(result.err.split())


def test_an_id_without_the_lead_in_front_is_taken_with_a_remark(run: Run, root: Path) -> None:
    result = run("rename", OLD, "muellmelder", cwd=root)

    assert result.code == 0
    assert "Most ids start with the lead, werne-…; muellmelder does not" in result.err


BROKEN = "portfolio/projects/luenen/luenen-baeume.toml"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (BROKEN, 'related = ["werne-abfall"'),
        (BROKEN, RECORDS[BROKEN] + 'relatd = ["werne-abfall"]\n'),
        ("portfolio/synergies/x.toml", 'projects = ["werne-abfall"]\n'),
        ("portfolio/archive/luenen/luenen-neu.toml", 'related = ["werne-abfall"]\n'),
    ],
)
def test_a_broken_file_that_names_the_project_stops_it(run: Run, root: Path, path: str, text: str) -> None:
    write(root, {path: text})
    before = files_of(root)

    result = run("rename", OLD, NEW, cwd=root)

    assert result.code == 1
    assert f"{path} may name {OLD}, but is at fault" in " ".join(result.err.split())
    assert files_of(root) == before


def test_what_cannot_be_read_at_all_stops_it(run: Run, root: Path) -> None:
    (root / "portfolio/projects/luenen/luenen-neu.toml").mkdir()

    assert run("rename", OLD, NEW, cwd=root).code == 1


def test_a_broken_file_that_names_only_a_longer_id_does_not(run: Run, root: Path) -> None:
    write(root, {BROKEN: 'related = ["werne-abfall-app", "alt-werne-abfall"'})

    assert run("rename", OLD, NEW, cwd=root).code == 0


def test_a_byte_order_mark_and_line_ends_stay(run: Run, root: Path) -> None:
    content = ("\ufeff" + FILES[REFERRING].replace("\n", "\r\n")).encode()
    (root / REFERRING).write_bytes(content)

    out = run("rename", OLD, NEW, cwd=root).out

    assert f"{REFERRING}:11: depends_on" in out
    after = content.replace(OLD.encode(), NEW.encode()).replace(f'"{NEW} heißt'.encode(), f'"{OLD} heißt'.encode())
    assert (root / REFERRING).read_bytes() == after


def test_an_unknown_project_is_named_with_what_may_be_meant(run: Run, root: Path) -> None:
    result = run("rename", "werne-abfal", NEW, cwd=root)

    assert (result.code, result.err) == (
        2,
        "error: There is no project `werne-abfal`\n  hint: did you mean `werne-abfall`?\n",
    )

"""Git merges and compares records with `sr`, and does it by itself where `sr` is gone or fails."""

import shlex
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from repositories import commit, git

from sr_cli.commands.merge_driver import CONFLICTS, FAILED, MERGED, run
from sr_cli.store.git.attributes import ATTRIBUTES_TEXT
from sr_cli.store.git.drivers import install

RECORD = "portfolio/projects/kamen/kamen-radweg.toml"
BASE = """\
#:schema ../../../schemas/project.schema.json
title = "Radweg"
status = "planned"
lead = 'kamen'
partners = ["luenen", "werne"]

[[milestones]]
title = "Start"
due = 2026-05-01
"""
CONFLICT = """\
#:schema ../../../schemas/project.schema.json
title = "Radweg"
<<<<<<< ours
status = "running"
=======
status = "paused"
>>>>>>> theirs
lead = "kamen"
partners = ["luenen", "werne", "unna"]

[[milestones]]
title = "Start"
due = 2026-05-01
"""
BY_LINES = """\
#:schema ../../../schemas/project.schema.json
title = "Radweg"
<<<<<<< ours
status = "running"
=======
status = "paused"
>>>>>>> theirs
lead = 'kamen'
partners = ["luenen", "werne", "unna"]

[[milestones]]
title = "Start"
due = 2026-05-01
"""
"""What shows that git merged: the quotation marks are not ours."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with two branches that change the same line of a record to different things."""
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "--quiet")
    branches(root, RECORD)
    return root


def branches(root: Path, path: str, *, base: str = BASE) -> None:
    """Make `main` and `other`: one adds a partner, one a milestone; both change the status."""
    commit(root, {".gitattributes": ATTRIBUTES_TEXT, path: base})
    git(root, "checkout", "--quiet", "-b", "other")
    commit(root, {path: base.replace("planned", "paused")})
    git(root, "checkout", "--quiet", "main")
    commit(root, {path: base.replace("planned", "running").replace('"werne"]', '"werne", "unna"]')})


def try_git(root: Path, *arguments: str) -> tuple[int, str]:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="latin-1", check=False)
    return done.returncode, done.stdout + done.stderr


def read(root: Path, path: str = RECORD) -> str:
    return (root / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "prepare",
    [["merge", "other"], ["cherry-pick", "other"]],
    ids=["merge", "cherry-pick"],
)
def test_git_merges_key_by_key_and_marks_only_what_is_open(root: Path, prepare: list[str]) -> None:
    install(root)
    assert try_git(root, *prepare)[0] == 1
    assert read(root) == CONFLICT
    assert git(root, "diff", "--name-only", "--diff-filter=U") == RECORD
    assert not list(root.glob(".merge_file*"))


def test_a_rebase_merges_so_too(root: Path) -> None:
    install(root)
    git(root, "checkout", "--quiet", "other")
    commit(root, {RECORD: BASE + "done = 2026-05-02\n"})
    git(root, "checkout", "--quiet", "main")
    git(root, "reset", "--quiet", "--hard", "HEAD~1")
    commit(root, {RECORD: BASE.replace('"werne"]', '"werne", "unna"]').replace("Radweg", "Radweg Kamen")})
    git(root, "rebase", "other")
    assert read(root) == (
        BASE.replace("'kamen'", '"kamen"').replace('"werne"]', '"werne", "unna"]').replace("Radweg", "Radweg Kamen")
        + "done = 2026-05-02\n"
    )


@pytest.mark.parametrize(
    "path",
    ["portfolio/projects/a b/x'y.toml", "die region/portfolio/projects/kamen/$(touch x); &.toml"],
)
def test_a_path_of_any_signs_does_no_harm(tmp_path: Path, path: str) -> None:
    root = tmp_path
    git(root, "init", "--quiet")
    branches(root, path)
    (root / ".gitattributes").write_text("*.toml merge=sr\n", encoding="utf-8")
    commit(root, {})
    install(root)
    assert try_git(root, "merge", "other")[0] == 1
    assert read(root, path).count("<<<<<<< ours\nstatus") == 1
    assert sorted(each.name for each in root.iterdir()) == sorted({".git", ".gitattributes", path.partition("/")[0]})


def replaced(root: Path, change: Callable[[str], str]) -> None:
    """Change the line by which git calls the driver."""
    install(root)
    git(root, "config", "merge.sr.driver", change(git(root, "config", "merge.sr.driver")))


@pytest.mark.parametrize(
    "program",
    [
        "/nowhere/bin/python",
        "sh -c 'kill -9 $$'",
        "sh -c 'exit 1'",
        "sh -c 'exit 2'",
        "sh -c 'exit 255'",
    ],
)
def test_where_the_driver_is_gone_or_fails_git_merges_by_lines(root: Path, program: str) -> None:
    replaced(root, lambda line: line.replace(shlex.quote(sys.executable), program))
    assert try_git(root, "merge", "other")[0] == 1
    assert read(root) == BY_LINES
    assert git(root, "diff", "--name-only", "--diff-filter=U") == RECORD


def test_a_python_without_sr_is_no_driver(root: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=True)
    bare = f"{tmp_path}/bare/bin/python -I"
    replaced(root, lambda line: line.replace(shlex.quote(sys.executable), bare))
    code, said = try_git(root, "merge", "other")
    assert (code, "No module named" in said) == (1, True)
    assert read(root) == BY_LINES


def test_without_a_driver_git_merges_by_lines(root: Path) -> None:
    assert try_git(root, "merge", "other")[0] == 1
    assert read(root) == BY_LINES.replace("ours", "HEAD").replace("theirs", "other")


def test_what_is_no_toml_git_merges_by_lines(root: Path) -> None:
    install(root)
    commit(root, {RECORD: read(root) + "kaputt\n"})
    assert try_git(root, "merge", "other")[0] == 1
    assert read(root) == BY_LINES + "kaputt\n"


def test_two_histories_that_cross_are_merged(root: Path) -> None:
    """Git merges the two common ancestors first, which leaves markers in the base."""
    install(root)
    ours, theirs = git(root, "rev-parse", "main"), git(root, "rev-parse", "other")
    for branch, taken, other in (("main", "running", theirs), ("other", "paused", ours)):
        git(root, "checkout", "--quiet", branch)
        try_git(root, "merge", "--no-commit", other)
        commit(root, {RECORD: BASE.replace("planned", taken).replace('"werne"]', '"werne", "unna"]')})
    commit(root, {RECORD: read(root) + "done = 2026-05-02\n"})
    git(root, "checkout", "--quiet", "main")
    assert try_git(root, "merge", "other")[0] == 1
    assert read(root).replace("'kamen'", '"kamen"') == CONFLICT + "done = 2026-05-02\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Three versions, of which ours and theirs change different keys."""
    texts = {
        "base": BASE,
        "ours": BASE.replace("planned", "running"),
        "theirs": BASE.replace("2026-05-01", "2026-06-01"),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in texts]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (RECORD, MERGED),
        ("portfolio/archive/kamen/x.toml", MERGED),
        (f"portfolio/sub/{RECORD}", MERGED),
        ("portfolio/synergies/a.toml", MERGED),
        ("portfolio/themes.toml", MERGED),
        ("portfolio/other.toml", FAILED),
        ("projects/x.toml", FAILED),
        ("portfolio/projects/kamen/x.txt", FAILED),
    ],
)
def test_only_files_of_a_portfolio_are_merged(files: list[str], path: str, code: int) -> None:
    before = read(Path(files[1]).parent, "ours")
    assert run([*files, "7", path]) == code
    after = read(Path(files[1]).parent, "ours")
    assert (after == before) is (code == FAILED)
    assert not list(Path(files[1]).parent.glob("*.tmp"))


def test_markers_are_as_long_as_git_wants_them(files: list[str]) -> None:
    Path(files[2]).write_text(BASE.replace("planned", "paused"), encoding="utf-8")
    assert run([*files, "9", RECORD]) == CONFLICTS
    assert "\n<<<<<<<<< ours\n" in read(Path(files[1]).parent, "ours")


def test_what_cannot_be_read_is_told_and_left_to_git(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path(files[2]).write_bytes(b"title = '\xff'\n")
    assert run([*files, "7", RECORD]) == FAILED
    assert run([*files[:2], "/nowhere", "7", RECORD]) == FAILED
    assert run([]) == FAILED
    assert capsys.readouterr().err.count("sr merge-driver: ") == 3


def test_git_diff_shows_values_below_the_names_of_tables(root: Path) -> None:
    install(root)
    changed = "# neu\n" + read(root).replace("2026-05-01", "2026-06-01").replace('["luenen", ', '[\n"boenen",')
    (root / RECORD).write_text(changed, encoding="utf-8")
    assert git(root, "diff", "--unified=0") == snapshot("""\
diff --git a/portfolio/projects/kamen/kamen-radweg.toml b/portfolio/projects/kamen/kamen-radweg.toml
index d1044fb..f650e0a 100644
--- a/portfolio/projects/kamen/kamen-radweg.toml
+++ b/portfolio/projects/kamen/kamen-radweg.toml
@@ -4 +4 @@
-partners = "luenen"
+partners = "boenen"
@@ -10 +10 @@ [milestones: Start]
-due = 2026-05-01
+due = 2026-06-01\
""")


def test_what_is_only_form_is_no_difference(root: Path) -> None:
    install(root)
    (root / RECORD).write_text("# neu\n" + read(root).replace('"', "'"), encoding="utf-8")
    assert git(root, "diff") == ""


@pytest.mark.parametrize("text", ["kaputt\n", "<<<<<<< ours\n", "ä\x00".encode("latin-1")])
def test_what_is_no_toml_is_compared_as_it_is(root: Path, text: str | bytes) -> None:
    install(root)
    content = text if isinstance(text, bytes) else text.encode()
    (root / RECORD).write_bytes(content)
    assert try_git(root, "diff", "--text")[0] == 0
    done = subprocess.run([sys.executable, "-m", "sr_cli", "textconv", root / RECORD], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, content)
    done = subprocess.run([sys.executable, "-m", "sr_cli", "textconv", root / "no"], capture_output=True, check=False)
    assert done.returncode == FAILED


def test_where_sr_is_gone_git_diff_compares_the_files(root: Path) -> None:
    install(root)
    git(
        root,
        "config",
        "diff.sr.textconv",
        git(root, "config", "diff.sr.textconv").replace(sys.executable, "/no/python"),
    )
    (root / RECORD).write_text(read(root) + "# neu\n", encoding="utf-8")
    assert git(root, "diff", "--unified=0").endswith("\n+# neu")

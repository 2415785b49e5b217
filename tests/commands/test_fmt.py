"""`sr fmt`: what it writes, what it only tells, what it leaves alone."""

import os
import shutil
import subprocess
from pathlib import Path

import portfolios
import pytest
from conftest import Run
from repositories import commit, git

RECORD = "portfolio/projects/kamen/kamen-maengelmelder.toml"
MESSY = """\
lead = 'kamen'  # seit 2021
title = "Mängelmelder"
"""
CANONICAL = """\
#:schema ../../../schemas/project.schema.json
title = "Mängelmelder"
lead = "kamen"  # seit 2021
"""


@pytest.fixture
def root(tmp_path: Path, run: Run) -> Path:
    """A portfolio in canonical form."""
    root = portfolios.write(tmp_path / "region")
    run("fmt", cwd=root)
    return root


def mess_up(root: Path, path: str = RECORD, text: str = MESSY) -> Path:
    (root / path).write_text(text, encoding="utf-8")
    return root / path


def test_only_what_is_not_canonical_is_written(run: Run, root: Path) -> None:
    file = mess_up(root)
    other = root / "portfolio/projects/luenen/luenen-baeume.toml"
    os.utime(other, (0, 0))

    result = run("fmt", cwd=root)

    assert (result.code, result.out, result.err) == (0, f"formatted: {RECORD}\n", "1 file of 12 formatted\n")
    assert file.read_bytes() == CANONICAL.encode()
    assert other.stat().st_mtime == 0
    again = run("fmt", cwd=root)
    assert (again.code, again.out, again.err) == (0, "", "All 12 files are in canonical form\n")


def test_check_writes_nothing(run: Run, root: Path) -> None:
    assert run("fmt", "--check", cwd=root).code == 0
    file = mess_up(root)

    result = run("fmt", "--check", cwd=root)

    assert (result.code, result.out) == (1, f"would be formatted: {RECORD}\n")
    assert result.err == "1 file of 12 is not in canonical form\nWrite the canonical form: sr fmt\n"
    assert file.read_text(encoding="utf-8") == MESSY


@pytest.mark.parametrize("options", [("--diff",), ("--diff", "--check")])
def test_diff_shows_what_would_change(run: Run, root: Path, options: tuple[str, ...]) -> None:
    file = mess_up(root)

    result = run("fmt", *options, cwd=root)

    assert result.code == 1
    assert (
        result.out
        == f"""\
--- a/{RECORD}
+++ b/{RECORD}
@@ -1,2 +1,3 @@
-lead = 'kamen'  # seit 2021
+#:schema ../../../schemas/project.schema.json
 title = "Mängelmelder"
+lead = "kamen"  # seit 2021
"""
    )
    assert result.err == "1 file of 12 is not in canonical form\nWrite the canonical form: sr fmt\n"
    assert file.read_text(encoding="utf-8") == MESSY


@pytest.mark.parametrize("text", ["", MESSY.removesuffix("\n"), "\ufeff" + MESSY, MESSY.replace("\n", "\r\n")])
def test_git_can_apply_the_diff(run: Run, root: Path, text: str) -> None:
    git(root, "init", "--quiet")
    file = mess_up(root, text="")
    file.write_bytes(text.encode())
    commit(root, {})

    diff = run("fmt", "--diff", cwd=root, terminal=False).out
    subprocess.run(["git", "apply"], cwd=root, input=diff.encode(), check=True)

    by_git = file.read_bytes()
    git(root, "restore", ".")
    assert run("fmt", cwd=root).code == 0
    assert by_git == file.read_bytes() != text.encode()


def test_a_diff_cannot_steer_the_terminal(run: Run, root: Path) -> None:
    mess_up(root, text="title = 'rechts\u202elinks'\n")
    assert "\u202e" not in run("fmt", "--diff", cwd=root).out
    assert "\u202e" in run("fmt", "--diff", cwd=root, terminal=False).out


@pytest.mark.parametrize("content", [b"title =\n", b"title = '\xe4'\n", b"\xff\xfet\0", b"x" * (1 << 20 | 1)])
def test_what_cannot_be_read_is_named_and_left_alone(run: Run, root: Path, content: bytes) -> None:
    mess_up(root, "portfolio/goals.toml", '[a]\nlabel = { de = "A" }\n')
    (root / RECORD).write_bytes(content)

    result = run("fmt", cwd=root)

    assert (result.code, result.out) == (1, "formatted: portfolio/goals.toml\n")
    assert " ".join(result.err.split()) == (
        f"warning: {RECORD} cannot be read and stays as it is hint: see what is wrong: sr validate"
        " 1 file of 11 formatted"
    )
    assert (root / RECORD).read_bytes() == content


def test_paths_are_seen_from_here(run: Run, root: Path) -> None:
    mess_up(root)
    mess_up(root, "portfolio/projects/werne/werne-abfall.toml")

    result = run("fmt", ".", "../werne/werne-abfall.toml", "--check", cwd=root / "portfolio/projects/kamen")
    assert result.out.splitlines() == [
        f"would be formatted: {RECORD}",
        "would be formatted: portfolio/projects/werne/werne-abfall.toml",
    ]
    assert run("fmt", "portfolio/themes.toml", cwd=root).err == "1 file is in canonical form\n"
    assert run("fmt", "portfolio/projects/kamen", cwd=root).out == f"formatted: {RECORD}\n"


def test_files_of_other_kinds_are_left_alone(run: Run, root: Path) -> None:
    other = root / "pyproject.toml"
    other.write_text("a=1\n", encoding="utf-8")
    backup = mess_up(root, f"{RECORD}.bak")

    result = run("fmt", "pyproject.toml", cwd=root)

    assert (result.code, result.out, result.err) == (0, "", "There is nothing to format\n")
    assert run("fmt", cwd=root).code == 0
    assert other.read_text(encoding="utf-8") == "a=1\n"
    assert backup.read_text(encoding="utf-8") == MESSY


def test_a_path_that_there_is_not_is_told(run: Run, root: Path) -> None:
    result = run("fmt", "portfolio/none.toml", cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: There is no `portfolio/none.toml` in the portfolio\n")


def test_a_vocabulary_that_is_missing_is_none_of_its_business(run: Run, root: Path) -> None:
    (root / "portfolio/goals.toml").unlink()
    assert run("fmt", cwd=root).err == "All 11 files are in canonical form\n"


def test_a_record_in_the_wrong_folder_finds_its_schema(run: Run, root: Path) -> None:
    deep = root / "portfolio/projects/kamen/alt/kamen-x.toml"
    deep.parent.mkdir()
    shutil.copy(root / RECORD, deep)
    assert run("fmt", cwd=root).out == "formatted: portfolio/projects/kamen/alt/kamen-x.toml\n"
    assert deep.read_text(encoding="utf-8").startswith("#:schema ../../../../schemas/project.schema.json\n")


def test_what_sr_writes_itself_is_canonical(run: Run, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    partners = ("--partner", "Stadt Kamen", "--partner", "Werne")
    assert run("init", "--name", "Neu", *partners, "--coordinator", "Werne", cwd=new).code == 0
    assert run("fmt", "--check", cwd=new).code == 0


def test_a_file_that_refuses_stops_no_other(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = "portfolio/projects/luenen/luenen-baeume.toml"
    mess_up(root)
    mess_up(root, other)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != Path(RECORD).name)

    result = run("fmt", cwd=root)

    assert (result.code, result.out) == (4, f"formatted: {other}\n")
    assert f"error: {RECORD} cannot be written: you have no permission" in " ".join(result.err.split())
    assert result.err.endswith("1 file of 12 formatted\n")
    assert run("fmt", cwd=root).err.count("\n") == 3
    assert (root / RECORD).read_text(encoding="utf-8") == MESSY

"""A bug of the program: one sentence, and the traceback in a file that only its owner can read."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import Run

from sr_cli.commands import COMMANDS

# A command that is really broken, in a process of its own; `sr` is otherwise as it is.
BROKEN = """
import sys
from types import ModuleType
import typer
from sr_cli.__main__ import main
from sr_cli.commands import COMMANDS

def broken(context: typer.Context):
    \"\"\"Break.\"\"\"
    {statement}

def register(app, name):
    app.command(name, context_settings={{"allow_extra_args": True, "ignore_unknown_options": True}})(broken)
module = ModuleType("broken_command")
module.register = register
sys.modules["broken_command"] = module
COMMANDS["broken"] = "broken_command"
main()
"""

ADDRESS = "anna.muster@example.org"


def broken(folder: Path, *arguments: str, statement: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "SR_LANG": language, "PYTHONIOENCODING": "utf-8", "TMPDIR": str(folder), "COLUMNS": "300"}
    command = [sys.executable, "-c", BROKEN.format(statement=statement), "broken", *arguments]
    return subprocess.run(command, env=environ, capture_output=True, encoding="utf-8", check=False, cwd=folder)


def test_a_bug_is_told_in_one_sentence_and_its_traceback_kept_in_a_file(tmp_path: Path) -> None:
    result = broken(tmp_path, statement="{}['kamen']")

    [path] = tmp_path.iterdir()
    assert (result.returncode, result.stdout) == (4, "")
    assert result.stderr == (
        f"error: This is a fault of sr, not of your portfolio. The report lies in {path}\n"
        "  hint: read it, for it may quote a record, and send it to whoever looks after sr\n"
    )
    assert re.fullmatch(r"sr-crash-\d{8}-\d{6}-\d+-\w+\.txt", path.name)
    assert path.stat().st_mode & 0o777 == 0o600 or os.name == "nt"


def test_the_report_tells_versions_arguments_without_values_and_the_traceback(tmp_path: Path) -> None:
    arguments = ["--mail", ADDRESS, f"--title={ADDRESS}", f"-o{ADDRESS}", "-x", ADDRESS, "--", f"--{ADDRESS}"]
    broken(tmp_path, *arguments, statement="{}['kamen']", language="de")

    [path] = tmp_path.iterdir()
    text = re.sub(r"\d+\.\d+[^ \n]*", "1.2", path.read_text("utf-8"))
    head = text.splitlines()
    assert head[:2] == ["sr 1.2", "Python 1.2 (CPython)"]
    assert head[3:7] == [
        "language de",
        "sr broken --mail … --title=… -o… -x … -- …",
        "",
        "Traceback (most recent call last):",
    ]
    assert head[-1] == "KeyError: 'kamen'"
    assert ADDRESS not in text


@pytest.mark.parametrize(
    ("statement", "last"),
    [
        ("broken(context)", "RecursionError: maximum recursion depth exceeded"),
        ("raise MemoryError", "MemoryError"),
        ("raise ValueError('\\udcff')", "ValueError: \\udcff"),
        ("bytearray(1 << 62)", "MemoryError"),
    ],
)
def test_whatever_the_bug_is_its_report_is_kept(tmp_path: Path, statement: str, last: str) -> None:
    result = broken(tmp_path, statement=statement)

    [path] = tmp_path.iterdir()
    assert result.returncode == 4
    assert "Traceback" not in result.stderr
    assert path.read_text("utf-8").splitlines()[-1].startswith(last)


def test_two_bugs_have_two_reports(tmp_path: Path) -> None:
    broken(tmp_path, statement="{}['kamen']")
    broken(tmp_path, statement="{}['kamen']")

    assert len(list(tmp_path.iterdir())) == 2


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); {}['kamen']"


def test_where_no_report_can_be_written_it_goes_to_standard_error(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    result = broken(tmp_path, statement=FULL)

    lines = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (4, "")
    assert "Traceback (most recent call last):" in lines
    assert lines[-3:] == [
        "KeyError: 'kamen'",
        "error: This is a fault of sr, not of your portfolio. The report stands above",
        "  hint: read it, for it may quote a record, and send it to whoever looks after sr",
    ]


@pytest.mark.parametrize(("statement", "code"), [("raise KeyboardInterrupt", 130), ("raise SystemExit(7)", 7)])
def test_what_is_no_bug_has_no_report(tmp_path: Path, statement: str, code: int) -> None:
    result = broken(tmp_path, statement=statement)

    assert result.returncode == code
    assert not list(tmp_path.iterdir())


def test_where_no_report_can_be_kept_it_is_shown(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    monkeypatch.setitem(COMMANDS, "broken", "no_such_module")

    result = run("broken", cwd=tmp_path)

    assert result.code == 4
    assert "ModuleNotFoundError" in result.err
    assert "The report stands above" in result.err

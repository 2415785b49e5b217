"""The command line as a whole: help pages, wrong use, common options, what stops a command."""

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import typer
from conftest import Run
from portfolios import write

from sr_cli import __version__
from sr_cli.app import main
from sr_cli.cli import wrong_use
from sr_cli.commands import COMMANDS
from sr_cli.message import Message
from sr_cli.session import Session

SHOW_HELP = """\
Usage: sr show [OPTIONS] ID

Show one project: all that its record says, when it was changed, and who does
the like.

The day of the last change comes from git, where the portfolio is in a
repository. With --format toml the record is shown as its file stands.

Examples:
  sr show kamen-maengelmelder
  sr show kamen-maengelmelder --format json
  sr show kamen-maengelmelder --at 2026-09-01

Arguments:
  ID                      The project's id, as sr list shows it.

Options:
  --at DATE|TAG|REV       As it was then: 2026-09-01, last-meeting …
  --format text|json|toml
                          How to print it.
  --root DIR              Folder of the portfolio.
  -o, --output FILE       Write to this file, not to the screen.
  --help                  Show this help and stop.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region")


def test_the_help_of_a_command(run: Run) -> None:
    result = run("show", "--help")
    assert (result.code, result.out, result.err) == (0, SHOW_HELP, "")


def test_the_help_of_the_program_names_all_commands(run: Run) -> None:
    result = run("--help")
    assert run().out == result.out
    assert result.out.startswith("""\
Usage: sr [OPTIONS] COMMAND …

Keep the projects of a cooperation of municipalities, check them, and find who
works on the same.

Start here:

  sr synergies            who should talk to whom, why, and what to decide
""")
    _, _, listed = result.out.partition("\nCommands:\n")
    named = [line.split()[0] for line in listed.partition("\n\n")[0].splitlines() if line[2] != " "]
    assert sorted(named) == sorted(COMMANDS)
    assert result.out.endswith("""\
Options:
  --version               Show the version and stop.
  --help                  Show this help and stop.
""")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_has_a_help_page_that_fits_80_columns(run: Run, command: str, language: str) -> None:
    result = run(command, "--help", language=language)
    assert result.code == 0
    assert max(map(len, result.out.splitlines())) <= 80
    assert f"sr {command}" in result.out


def test_a_group_of_commands_shows_its_help(run: Run) -> None:
    result = run("hooks")
    assert "Usage: sr hooks [OPTIONS] COMMAND …\n" in result.out
    assert "\nCommands:\n  install " in result.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lst"], "error: There is no command `sr lst`\n  hint: did you mean `list` or `set`?\n"),
        (["nwe"], "error: There is no command `sr nwe`\n  hint: did you mean `new`?\n"),
        (["xyzzy"], "error: There is no command `sr xyzzy`\n  hint: see sr --help\n"),
        (
            ["hooks", "instal"],
            "error: There is no command `sr hooks instal`\n  hint: did you mean `install` or `uninstall`?\n",
        ),
        (["list", "--parnter", "x"], "error: There is no option --parnter\n  hint: did you mean `--partner`?\n"),
        (["list", "--zzz"], "error: There is no option --zzz\n  hint: see sr list --help\n"),
        (["list", "x"], "error: `x` is more than this command takes\n  hint: see sr list --help\n"),
        (["show"], "error: ID is missing\n  hint: see sr show --help\n"),
        (["list", "--sort"], "error: --sort stands without its value, or with one that it does not take\n"),
        (["list", "--count=3"], "error: --count stands without its value, or with one that it does not take\n"),
        (
            ["synergies", "--top", "x"],
            "error: The value of --top is not of the kind that it takes\n  hint: a number from 1 on\n",
        ),
    ],
)
def test_wrong_use_is_told_in_one_sentence(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out, result.err) == (2, "", message)


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"sr {__version__}\n"


@pytest.mark.parametrize("command", ["list", "matrix"])
def test_without_a_portfolio_nothing_can_be_shown(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, cwd=tmp_path)
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("error: There is no portfolio here\n  hint: ")


def test_the_root_can_be_named(run: Run, root: Path, tmp_path: Path) -> None:
    assert run("list", "--count", "--root", "region").out == "4\n"
    assert run("list", "--count", "--root", str(root)).out == "4\n"
    assert run("list", "--count", environ={"SR_ROOT": str(root)}).out == "4\n"
    assert run("list", "--count", cwd=root / "portfolio" / "projects").out == "4\n"
    assert run("list", "--count", "--root", str(tmp_path / "nowhere")).code == 3


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_output_goes_to_a_file(run: Run, root: Path, option: str) -> None:
    result = run("list", "--format", "json", option, "out.json", cwd=root)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert (root / "out.json").read_text("utf-8") == run("list", "--format", "json", cwd=root).out


def test_output_to_a_file_has_no_colour_and_is_meant_for_no_terminal(run: Run, root: Path) -> None:
    run("list", "-o", "out.txt", cwd=root, environ={"NO_COLOR": ""})
    assert (root / "out.txt").read_text("utf-8") == run("list", cwd=root, terminal=False).out


def test_a_file_that_cannot_be_written_is_told(run: Run, root: Path) -> None:
    result = run("list", "-o", "nowhere/out.txt", cwd=root)
    assert result.code == 4
    assert "there is no such file or folder" in result.err


def test_colour_is_for_terminals_that_want_it(run: Run, root: Path) -> None:
    assert "\x1b[" in run("list", cwd=root, environ={"NO_COLOR": ""}).out
    assert "\x1b[" not in run("list", cwd=root, environ={"NO_COLOR": "", "TERM": "dumb"}).out
    assert "\x1b[" not in run("show", "werne-abfall", cwd=root, environ={"NO_COLOR": ""}, terminal=False).out
    assert "\x1b[" in run("show", "werne-abfall", cwd=root, environ={"FORCE_COLOR": "1"}, terminal=False).out


def test_the_width_can_be_chosen(run: Run, root: Path) -> None:
    assert max(map(len, run("show", "werne-abfall", cwd=root, environ={"COLUMNS": "40"}).out.splitlines())) < 66
    assert run("list", cwd=root, environ={"COLUMNS": "x"}).out == run("list", cwd=root).out


class Stubborn(io.StringIO):
    """A stream that does not take what is written."""

    def __init__(self, failure: BaseException) -> None:
        super().__init__()
        self.failure = failure

    def write(self, _: str) -> int:
        raise self.failure

    def flush(self) -> None:
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "code", "message"),
    [
        (KeyboardInterrupt(), 130, "error: interrupted\n"),
        (BrokenPipeError(), 0, ""),
        (
            OSError(28, "No space left on device"),
            4,
            "error: The operating system refused: the disk is full\n  hint: make room on it, or choose another place\n",
        ),
    ],
)
def test_what_stops_a_command_is_told_in_one_sentence(
    root: Path, failure: BaseException, code: int, message: str
) -> None:
    err = io.StringIO()
    session = Session(io.StringIO(), Stubborn(failure), err, {"SR_LANG": "en"}, root, date(2026, 11, 22))
    assert main(["list"], session) == code
    assert err.getvalue() == message


def sr(*arguments: str, cwd: Path, **more: object) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "SR_LANG": "en", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "sr_cli", *arguments]
    return subprocess.run(
        command,
        cwd=cwd,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **more,  # type: ignore[call-overload]
    )


def test_the_program_runs_as_a_process(root: Path) -> None:
    assert sr("--version", cwd=root).stdout == f"sr {__version__}\n"
    listed = sr("list", "--count", cwd=root)
    assert (listed.returncode, listed.stdout, listed.stderr) == (0, "4\n", "")
    assert sr("lst", cwd=root).returncode == 2


def test_a_folder_that_is_gone_holds_no_portfolio(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"rmdir '{gone}'; '{sys.executable}' -m sr_cli list"
    result = subprocess.run(["sh", "-c", script], cwd=gone, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_a_reader_who_has_read_enough_is_no_failure(root: Path) -> None:
    script = f"'{sys.executable}' -m sr_cli show werne-abfall --format json; echo $? >&2"
    result = subprocess.run(
        ["bash", "-c", f"({script}) | true"], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    assert result.stderr == "0\n"


def test_a_reader_who_has_read_enough_hides_no_errors(root: Path) -> None:
    (root / "portfolio/projects/werne/werne-abfall.toml").write_text("x = 1\n" * 9, "utf-8")
    script = f"'{sys.executable}' -m sr_cli validate; echo $? >&2"
    result = subprocess.run(
        ["bash", "-c", f"({script}) | true"], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    assert result.stderr == "1\n"
    session = Session(io.StringIO(), Stubborn(BrokenPipeError()), io.StringIO(), {}, root, date(2026, 11, 22))
    assert main(["validate"], session) == 1


INTERRUPTED = """
import sys
from importlib.abc import MetaPathFinder
from sr_cli.__main__ import main
class Interruption(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "sr_cli.app":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interruption())
main()
"""


def test_an_interruption_while_the_program_starts_shows_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED, "list"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")


def test_a_console_that_lacks_a_character_shows_a_substitute(root: Path) -> None:
    record = root / "portfolio/projects/werne/werne-abfall.toml"
    record.write_text(record.read_text("utf-8").replace("Wilder", "→ Wilder"), "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "sr_cli", "show", "werne-abfall"], cwd=root, check=True, capture_output=True,
        env={**os.environ, "SR_LANG": "en", "PYTHONIOENCODING": "cp1252"},
    )  # fmt: skip
    assert result.stdout.decode("cp1252").startswith("? Wilder Müll wird gemeldet\n")


def test_whatever_else_typer_says_is_passed_on() -> None:
    error = wrong_use(typer.TyperException("odd"))
    assert error.message == Message("The command line cannot be read: {detail}", detail="odd")
    assert error.hint is None


def test_a_closed_output_is_no_reason_to_crash(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m sr_cli'
    for arguments in ("--version", "--help", "list"):
        result = subprocess.run(
            ["sh", "-c", f"{command} {arguments} >&- 2>&-"],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (result.returncode, result.stdout) == (3 if arguments == "list" else 0, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_gets_lost_is_a_failure(unbuffered: str) -> None:
    result = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m sr_cli --version > /dev/full'],
        env={**os.environ, "SR_LANG": "en", "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 4
    assert result.stderr.startswith("error: The operating system refused: the disk is full\n")


def test_a_reader_who_has_enough_is_no_failure(tmp_path: Path) -> None:
    script = f'{{ "{sys.executable}" -m sr_cli --version; echo $? >&2; }} | true'
    result = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert result.stderr == "0\n"


HEAVY = {"pydantic", "rich", "git", "jsonschema", "tomlkit", "tomli_w", "numpy", "babel"}
READING = {"jsonschema_rs", "toml_rs"}


@pytest.mark.parametrize(
    ("command", "unneeded"),
    [
        ("list", HEAVY),
        ("validate", HEAVY),
        ("synergies", HEAVY),
        ("explain", HEAVY | READING | {"sr_cli.store"}),
        ("explain SR203", HEAVY | READING | {"sr_cli.store"}),
        ("--help", HEAVY | READING),
        ("validate --help", HEAVY | READING),
    ],
)
def test_a_command_loads_no_library_that_it_does_not_need(tmp_path: Path, command: str, unneeded: set[str]) -> None:
    """Start-up is most of a command's time; modules are counted, because milliseconds differ between machines."""
    write(tmp_path)
    script = (
        "import sys\n"
        "from unittest.mock import patch\n"
        "from sr_cli import __main__\n"
        f"sys.argv = {['sr', *command.split()]!r}\n"
        "with patch.object(__main__, '_leave'):\n"
        "    __main__.main()\n"
        f"print(sorted({unneeded!r} & set(sys.modules)), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert result.stderr.splitlines()[-1] == "[]"

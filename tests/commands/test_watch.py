"""`sr validate --watch` as a process: it shows everything, then what each change of the files changes."""

import io
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import TODAY, Run
from portfolios import write

from sr_cli.commands.watching import _is_read, watch
from sr_cli.findings import Report
from sr_cli.render.diagnostics import FORMATS
from sr_cli.session import Session

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot wait for pipes, or send Ctrl-C to one process")

RECORD = "portfolio/projects/werne/werne-abfall.toml"
SELECTED = ("--select", "unknown-theme,unknown-goal,invalid-toml,unknown-project")
THEME = f"{RECORD}:5:11: error SR204 unknown-theme: there is no theme field `nichts`"
FINE = "4 records checked, all fine"
FAULTY = "4 records checked: 1 error in 1 file"


class Watching:
    """A `sr validate --watch` that writes into a pipe."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sr_cli", "validate", "--watch", *SELECTED, *arguments],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "SR_LANG": "en", "COLUMNS": "300"},
        )
        self._text = b""

    def line(self) -> str:
        """Give the next line that it writes; thirty seconds without one fail."""
        assert self.process.stdout
        while b"\n" not in self._text:
            readable, _, _ = select.select([self.process.stdout], [], [], 30)
            assert readable, f"no line came, only: {self._text!r}"
            more = os.read(self.process.stdout.fileno(), 1 << 16)
            assert more, "it has ended"
            self._text += more
        line, _, self._text = self._text.partition(b"\n")
        return line.decode()

    def lines_until(self, beginning: str) -> list[str]:
        """Give the next lines, as far as one that starts so, and that one."""
        lines = [self.line()]
        while not lines[-1].startswith(beginning):
            lines.append(self.line())
        return lines

    def is_interrupted(self) -> tuple[int, bytes]:
        """Press Ctrl-C, and give the exit code and whatever it still writes."""
        self.process.send_signal(signal.SIGINT)
        rest, _ = self.process.communicate(timeout=30)
        return self.process.returncode, self._text + rest


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path)


@contextmanager
def watching(root: Path, *arguments: str) -> Iterator[Watching]:
    watch = Watching(root, *arguments)
    try:
        yield watch
    finally:
        watch.process.kill()
        watch.process.wait()
        assert watch.process.stdout
        watch.process.stdout.close()


def change(root: Path, old: str, new: str) -> None:
    record = root / RECORD
    record.write_text(record.read_text("utf-8").replace(old, new), "utf-8")


def test_it_shows_what_a_change_breaks_and_what_one_mends(root: Path) -> None:
    with watching(root) as watch:
        assert watch.line() == FINE
        change(root, "zusammenleben-mitmachen", "nichts")
        assert watch.line().startswith(THEME)
        assert watch.lines_until("0 gone")[-1] == f"0 gone, 1 new; {FAULTY}"
        change(root, "nachhaltigkeit", "keins")
        assert "unknown-goal" in watch.lines_until("0 gone")[0]
        change(root, "nichts", "zusammenleben-mitmachen")
        gone = [f"gone: {RECORD}:5:11: SR204 unknown-theme"]
        assert watch.lines_until("1 gone")[:1] == gone
        change(root, "keins", "nachhaltigkeit")
        assert watch.lines_until("1 gone")[-1] == f"1 gone, 0 new; {FINE}"
        assert watch.is_interrupted() == (0, b"")


def test_a_finding_that_only_moves_is_not_told_again(root: Path) -> None:
    change(root, "zusammenleben-mitmachen", "nichts")
    with watching(root, "--format", "concise") as watch:
        assert watch.line().startswith(THEME)
        change(root, "title", "# a new line\ntitle")
        assert watch.line() == f"0 gone, 0 new; {FAULTY}"
        assert watch.is_interrupted() == (1, b"")


def test_quietly_it_shows_findings_only(root: Path) -> None:
    with watching(root, "--quiet") as watch:
        change(root, "zusammenleben-mitmachen", "nichts")
        assert watch.line().startswith(THEME)
        watch.lines_until("    hint:")
        change(root, "nichts", "zusammenleben-mitmachen")
        assert watch.line() == f"gone: {RECORD}:5:11: SR204 unknown-theme"
        assert watch.is_interrupted() == (0, b"")


def test_it_sees_new_and_deleted_files(root: Path) -> None:
    with watching(root) as watch:
        assert watch.line() == FINE
        write(root, {RECORD.replace("abfall", "neu"): (root / RECORD).read_text("utf-8") + 'depends_on = ["weg"]\n'})
        assert watch.lines_until("0 gone")[-1] == "0 gone, 1 new; 5 records checked: 1 error in 1 file"
        (root / RECORD.replace("abfall", "neu")).unlink()
        assert watch.lines_until("1 gone")[-1] == f"1 gone, 0 new; {FINE}"


def test_named_files_may_vanish_and_come_back(root: Path) -> None:
    change(root, "zusammenleben-mitmachen", "nichts")
    text = (root / RECORD).read_text("utf-8")
    with watching(root, RECORD) as watch:
        assert watch.lines_until("4 records")[0].startswith(THEME)
        (root / RECORD).unlink()
        assert watch.lines_until("1 gone")[-1] == "1 gone, 0 new; 3 records checked, all fine"
        write(root, {RECORD: text})
        assert watch.lines_until("0 gone")[-1] == f"0 gone, 1 new; {FAULTY}"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_it_ends_when_nobody_reads_any_more(root: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with watching(root) as watch:
        assert watch.line() == FINE
        assert watch.process.stdout
        watch.process.stdout.close()
        change(root, "zusammenleben-mitmachen", "nichts")
        assert watch.process.wait(timeout=30) in (0, 1), "it may notice before it looks at the change"


def test_it_ends_when_nobody_reads_any_more_though_nothing_changes(root: Path) -> None:
    with watching(root) as watch:
        assert watch.line() == FINE
        assert watch.process.stdout
        watch.process.stdout.close()
        assert watch.process.wait(timeout=30) == 0


@pytest.mark.parametrize("arguments", [("--format", "json"), ("--statistics",), ("--max-findings", "1")])
def test_it_goes_with_text_for_people_only(run: Run, root: Path, arguments: tuple[str, ...]) -> None:
    result = run("validate", "--watch", *arguments, cwd=root)
    assert (result.code, result.out) == (2, "")
    assert "--watch" in result.err


class Closed(io.StringIO):
    """A stream that nobody reads any more."""

    def write(self, _: str, /) -> int:
        raise BrokenPipeError


def test_it_ends_at_once_where_nobody_reads(tmp_path: Path) -> None:
    stream = Closed()
    session = Session(stream, stream, stream, {"SR_LANG": "en"}, tmp_path, TODAY)

    assert watch(lambda: Report(0, ()), FORMATS["text"], tmp_path, session) == Report(0, ())


def test_a_system_that_cannot_tell_who_reads_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(select, "poll")

    assert _is_read(io.StringIO())

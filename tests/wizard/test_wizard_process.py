"""The wizard as a process: on a real terminal, ended from outside, on a disk that is full."""

import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import portfolios
import pytest
from conftest import Run

from sr_cli.wizard.ending import ending_interrupts

pty = pytest.importorskip("pty", reason="Windows has no such terminals")
resource = pytest.importorskip("resource")

TITLE = "Müllmelder für Lünen"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return portfolios.write(tmp_path / "region")


class Person:
    """Somebody at a terminal of the program's own."""

    def __init__(self, root: Path, *arguments: str, **more: object) -> None:
        self._terminal, behind = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sr_cli", "new", *arguments],
            **{"cwd": root, "stdin": behind, "stdout": behind, "stderr": behind, **more},
            env={**os.environ, "SR_LANG": "en", "TERM": "xterm", "INPUTRC": os.devnull},
            start_new_session=True,
        )
        os.close(behind)
        self.seen = ""

    def waits_for(self, text: str) -> None:
        """Read what the terminal shows until the text is there."""
        start = len(self.seen)
        while text not in self.seen[start:]:
            self.seen += self._read()

    def _read(self) -> str:
        readable, _, _ = select.select([self._terminal], [], [], 30)
        assert readable, f"nothing came after: {self.seen}"
        return os.read(self._terminal, 1 << 16).decode(errors="replace")

    def types(self, text: str) -> None:
        os.write(self._terminal, text.encode())

    def leaves(self) -> int:
        """Read the rest, close the terminal and give the exit code."""
        try:
            while more := self._read():
                self.seen += more
        except OSError:  # the program has left the terminal
            pass
        return self.process.wait(timeout=30)

    def is_ended_by(self, number: int) -> int:
        """Send a signal and give the exit code; one that comes just before a key is waited for needs a second."""
        for _ in range(30):
            self.process.send_signal(number)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=1)
                break
        return self.leaves()

    def closes(self) -> None:
        os.close(self._terminal)


@pytest.fixture
def people() -> Iterator[list[Person]]:
    found: list[Person] = []
    yield found
    for person in found:
        person.process.kill()
        person.process.wait()


def drafts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in folder.glob(".sr-draft-*")]


def test_cursor_keys_edit_the_line(root: Path, people: list[Person]) -> None:
    person = Person(root)
    people.append(person)
    person.waits_for("Title")
    person.types("Müllmeldr\x1b[De\x1b[C für Lünenx\x08\n")
    person.waits_for("What is built")
    assert person.is_ended_by(signal.SIGINT) == 130  # Ctrl-D could come before the line is edited, and get lost
    assert [f'title = "{TITLE}"' in draft for draft in drafts(root)] == [True]


def test_a_line_is_read_though_the_output_goes_elsewhere(root: Path, people: list[Person]) -> None:
    person = Person(root, stdout=subprocess.DEVNULL)
    people.append(person)
    person.waits_for("Title")
    person.types(f"{TITLE}\n")
    person.waits_for("What is built")
    assert person.is_ended_by(signal.SIGINT) == 130  # Ctrl-D could come before the line is edited, and get lost
    assert [f'title = "{TITLE}"' in draft for draft in drafts(root)] == [True]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_ended_from_outside_leaves_a_draft(root: Path, people: list[Person], number: int) -> None:
    person = Person(root)
    people.append(person)
    person.waits_for("Title")
    person.types(f"{TITLE}\n")
    person.waits_for("What is built")
    assert person.is_ended_by(number) == 130
    assert "What was typed is kept. Go on with:" in person.seen
    assert [f'title = "{TITLE}"' in draft for draft in drafts(root)] == [True]


def test_a_window_that_is_closed_leaves_a_draft(root: Path, people: list[Person]) -> None:
    person = Person(root)
    people.append(person)
    person.waits_for("Title")
    person.types(f"{TITLE}\n")
    person.waits_for("What is built")
    person.closes()
    person.process.send_signal(signal.SIGHUP)
    person.process.wait(timeout=30)
    assert [f'title = "{TITLE}"' in draft for draft in drafts(root)] == [True]


def test_signals_do_not_disturb_what_is_done_about_the_first() -> None:
    done = False
    with ending_interrupts():
        try:
            signal.raise_signal(signal.SIGHUP)
        except KeyboardInterrupt:
            signal.raise_signal(signal.SIGHUP)
            signal.raise_signal(signal.SIGINT)
            done = True
    assert done
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_DFL


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond one byte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("earlier", ["", ".sr-draft-a.toml"])
def test_on_a_full_disk_the_draft_is_shown(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: str
) -> None:
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    if earlier:
        (root / earlier).write_text('notes = "Keine."\n', encoding="utf-8")
    more = ("--from", earlier) if earlier else ()
    with full_disk():
        result = run("new", *more, cwd=root, typed=f"{TITLE}\n")
    assert result.code == 130
    told = result.err.partition("No draft could be saved. Copy this into a file, then: sr new --from FILE\n")[2]
    assert told.startswith("  # A draft of sr new: it need not be complete.\n")
    assert f'  title = "{TITLE}"\n' in told
    assert not list((tmp_path / "temp").iterdir())
    assert drafts(root) == (['notes = "Keine."\n'] if earlier else [])

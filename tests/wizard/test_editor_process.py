"""`sr edit` as a process on a real terminal: ended while the editor is open."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from portfolios import RECORDS, write

pty = pytest.importorskip("pty", reason="Windows has no such terminals")

ID = "werne-abfall"
RECORD = "portfolio/projects/werne/werne-abfall.toml"
DRAFT = f".sr-draft-edit/records/{ID}/{ID}.toml"

SAVES = 'sed -i s/2023/2024/ "$1"; echo open > "$0"; read line < "$0"'
"""An editor that has saved, tells so, and stays open until somebody tells it to end."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region")


class Editing:
    """Somebody who has the record open."""

    def __init__(self, root: Path, script: str = SAVES) -> None:
        self.pipe = root.parent / "pipe"
        os.mkfifo(self.pipe)
        self._terminal, behind = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sr_cli", "edit", ID],
            cwd=root,
            stdin=behind,
            stdout=behind,
            stderr=behind,
            env={**os.environ, "SR_LANG": "en", "EDITOR": f"sh -c '{script}' {self.pipe}"},
            start_new_session=True,
        )
        os.close(behind)
        assert self.pipe.read_text() == "open\n"

    def ends(self) -> int:
        """Let the editor end, and give the exit code of `sr`."""
        self.pipe.write_text("end\n")
        return self.process.wait(timeout=30)

    def cleans_up(self) -> None:
        """End what is left of both."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._terminal)


@pytest.fixture
def editing(root: Path) -> Iterator[Editing]:
    found = Editing(root)
    yield found
    found.cleans_up()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_whoever_ends_it_the_text_is_kept(root: Path, editing: Editing, number: int) -> None:
    editing.process.send_signal(number)

    assert editing.process.wait(timeout=30) == (-number if number == signal.SIGKILL else 130)
    assert (root / RECORD).read_text(encoding="utf-8") == RECORDS[RECORD]
    assert (root / DRAFT).read_text(encoding="utf-8") == RECORDS[RECORD].replace("2023", "2024")


def test_ctrl_c_is_for_the_editor_alone(root: Path, editing: Editing) -> None:
    editing.process.send_signal(signal.SIGINT)

    assert editing.ends() == 0
    assert "end = 2024" in (root / RECORD).read_text(encoding="utf-8")
    assert not (root / ".sr-draft-edit").exists()


def test_an_editor_that_is_still_open_can_save_afterwards(root: Path) -> None:
    editing = Editing(root, 'echo open > "$0"; read line < "$0"; sed -i s/2023/2024/ "$1"; echo saved > "$0"')
    editing.process.send_signal(signal.SIGTERM)
    assert editing.process.wait(timeout=30) == 130

    editing.pipe.write_text("save\n")

    assert editing.pipe.read_text() == "saved\n"
    assert "2024" in (root / DRAFT).read_text(encoding="utf-8")
    editing.cleans_up()

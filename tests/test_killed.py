"""Killed at any moment: whatever was written is old or new, whole, and calling again finishes the work.

A fork of the test runs the real program and is killed by the system (SIGKILL) when it has executed a certain number of
lines of ours since it took the lock: so it dies at every stage of the writing, not just while modules are loaded.
"""

import io
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from meeting_portfolio import MEETING
from repositories import commit, git

from sr_cli.app import main
from sr_cli.session import Session

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")

_WRITING = tuple(
    str(Path("sr_cli", "store", name)) for name in ("files/writing.py", "files/changeset.py", "git/locking.py")
)
_AGAIN = 10
"""So many times the call is made again after it was killed."""
_ID = "luenen-melden"
_FILE = f"portfolio/projects/luenen/{_ID}.toml"
_OTHER = "portfolio/projects/kamen/kamen-befragung.toml"
_RECORD = (
    "title = 'Fahrrad-Abstellanlagen'\nsummary = 'Abschließbare Boxen für Räder am Bahnhof.'\n"
    "status = 'idea'\nlead = 'kamen'\nthemes = ['energie-umwelt']\n"
)


@dataclass(frozen=True)
class Case:
    """A call that writes, how often it is killed, and what else stands before it."""

    arguments: tuple[str, ...]
    kills: int
    files: Mapping[str, str] = field(default_factory=dict)


CASES = {
    "new": Case(("new", "--from", "record.toml", "--no-input"), 20, {"record.toml": _RECORD}),
    "set": Case(("set", _ID, "status=pausiert", "milestones+=Abnahme"), 20),
    "set --where": Case(("set", "--where", "theme=zusammenleben-mitmachen", "notes=Neu", "--yes"), 40),
    "set lead": Case(("set", _ID, "lead=kamen"), 40),
    "rename": Case(("rename", _ID, "luenen-app"), 40, {_OTHER: MEETING[_OTHER] + f"related = ['{_ID}']\n"}),
    "fmt": Case(("fmt",), 40, {_FILE: "# Anmerkung\n" + MEETING[_FILE] + "\n\n\n"}),
}


def _snapshot(root: Path) -> dict[str, str]:
    """Give the texts of all files of a portfolio that are looked at."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.glob("portfolio/**/*.toml"))
        if path.is_file() and not path.name.startswith(".")
    }


def _run(root: Path, arguments: tuple[str, ...]) -> int:
    session = Session(
        stdin=io.StringIO(),
        stdout=io.StringIO(),
        stderr=io.StringIO(),
        environ={"SR_LANG": "en"},
        cwd=root,
        today=date(2026, 11, 22),
    )
    return main(arguments, session)


def _forked(work: Callable[[], int]) -> int:
    """Run something in a fork; give its exit code, negative where a signal ended it."""
    child = os.fork()
    if child == 0:  # pragma: no cover - another process
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class _Counter:
    """Counts the lines of the modules that write, and kills the process at one of them."""

    def __init__(self, fatal: int | None) -> None:
        self.lines = 0
        self._fatal = fatal

    def __call__(self, frame: FrameType, event: str, _: object) -> "_Counter | None":
        if event == "call":
            return self if frame.f_code.co_filename.endswith(_WRITING) else None
        self.lines += 1
        if self.lines == self._fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return self


def _counted(root: Path, arguments: tuple[str, ...], fatal: int | None = None) -> int:
    counter = _Counter(fatal)

    def begin(event: str, details: tuple[object, ...]) -> None:
        if event == "open" and str(details[0]).endswith("sr.lock"):  # until then nothing is written
            sys.settrace(counter)
            sys._getframe().f_back.f_trace = counter

    sys.addaudithook(begin)  # for good, but this is a fork
    _run(root, arguments)
    sys.settrace(None)
    (root / "lines").write_text(str(counter.lines), encoding="utf-8")
    return 0


@pytest.mark.parametrize("name", CASES)
def test_every_file_is_old_or_new_wherever_the_process_is_killed(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    template = tmp_path / "template"
    template.mkdir()
    git(template, "init", "--quiet")
    commit(template, {**MEETING, **case.files})
    before = _snapshot(template)
    for folder in ("warm", "whole"):
        shutil.copytree(template, tmp_path / folder)
    _run(tmp_path / "warm", case.arguments)  # loads all modules, so that no fork need
    whole = tmp_path / "whole"
    assert _forked(lambda: _counted(whole, case.arguments)) == 0
    after, lines = _snapshot(whole), int((whole / "lines").read_text(encoding="utf-8"))
    assert after != before, "it writes something"
    points = random.Random(name).sample(range(1, lines + 1), min(case.kills, lines))
    for point in points:
        root = tmp_path / str(point)
        shutil.copytree(template, root)
        assert _forked(lambda root=root, point=point: _counted(root, case.arguments, point)) == -signal.SIGKILL
        found = _snapshot(root)
        for path in {**before, **after, **found}:
            assert found.get(path) in {before.get(path), after.get(path)}, (point, path)
        assert set(found.values()) >= set(before.values()) & set(after.values()), "nothing is lost"
        if point in points[:_AGAIN] and found != after:
            assert _forked(lambda root=root: _run(root, case.arguments)) == 0, point
            assert _snapshot(root) == after, point
        shutil.rmtree(root)

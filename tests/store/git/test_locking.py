"""One writer at a time."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import git

from sr_cli.errors import SystemFailed
from sr_cli.message import Message
from sr_cli.store.git.locking import alone, held

_HOLD = """
import sys
from pathlib import Path
from sr_cli.store.git.locking import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("in_git", [True, False])
def test_a_second_writer_waits_until_the_first_has_ended_however_it_ends(tmp_path: Path, in_git: bool) -> None:
    if in_git:
        git(tmp_path, "init", "--quiet")
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(SystemFailed, match="Another sr is writing"), alone(tmp_path, patience=0.05):
        pytest.fail("two at once")
    holder.kill()
    holder.communicate()
    with alone(tmp_path, patience=5):
        pass


def test_the_lock_of_somebody_else_who_shares_the_folder_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their umask keeps us from writing to its file."""
    opened = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR:
            raise PermissionError
        return opened(path, flags, mode)

    lock = tmp_path / "lock"
    lock.touch()
    monkeypatch.setattr(os, "open", refuse)  # an administrator may write to it in spite of its permissions
    busy = SystemFailed(Message("busy"))
    with held(lock, busy), pytest.raises(SystemFailed, match="busy"), held(lock, busy):
        pytest.fail("two at once")


def test_where_no_lock_can_be_made_it_is_told_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with (
        pytest.raises(SystemFailed, match="you have no permission"),
        held(tmp_path / "lock", SystemFailed(Message(""))),
    ):
        pytest.fail("no lock was taken")

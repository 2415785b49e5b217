"""One writer at a time."""

import subprocess
import sys
from pathlib import Path

import pytest
from repositories import git

from sr_cli.errors import SystemFailed
from sr_cli.store.locking import alone

_HOLD = """
import sys
from pathlib import Path
from sr_cli.store.locking import alone
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

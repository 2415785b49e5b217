"""The German catalogue is complete, current and compiled."""

import subprocess
import sys

from conftest import REPOSITORY


def test_the_catalogue_has_all_texts_and_nothing_else() -> None:
    check = subprocess.run(
        [sys.executable, REPOSITORY / "tools" / "messages.py", "check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (check.returncode, check.stdout) == (0, "")

"""Keeps true what the documentation shows: `python tools/readme.py update`.

In a ```console block of a page, a line that starts with `$ ` is a command (lines that start with `> ` go on with it),
and what follows is what it prints on a terminal of 80 columns, in English. The commands of a page run one after the
other in a copy of the portfolio, which is a git repository. One line `…` in an output stands for lines left out. A
```toml block below a line that ends in the path of a record and a colon is that record.

`update` puts in what is printed now; where lines were left out, as many as before stay at both ends. So a page is true
exactly if that changes nothing (`tests/test_documentation.py`).
"""

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from sr_cli.app import main as sr
from sr_cli.session import Session

REPOSITORY: Final = Path(__file__).parent.parent
_DAY: Final = date(2026, 11, 22)
_CONSOLE: Final = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_RECORD: Final = re.compile(r"(?<=`)(portfolio/projects/\S+\.toml)(`:\n\n```toml\n).*?^```$", re.MULTILINE | re.DOTALL)
_COMMAND: Final = re.compile(r"\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)")
_LEFT_OUT: Final = "…\n"
_SETTINGS: Final = {
    "SR_LANG": "en",
    "NO_COLOR": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": f"sr@{what}.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    **{f"GIT_{who}_DATE": f"{_DAY}T12:00:00+0000" for who in ("AUTHOR", "COMMITTER")},
}


class _Terminal(io.StringIO):
    """A stream that says of itself that a person sits there."""

    def isatty(self) -> bool:
        return True


def pages() -> list[Path]:
    """Give the pages that show commands or records."""
    return [*sorted(REPOSITORY.glob("*.md")), *sorted((REPOSITORY / "docs").glob("*.md"))]


def copy_portfolio(folder: Path) -> None:
    """Make a repository with a copy of the portfolio."""
    for name in ("portfolio", "schemas"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for command in ("init --quiet", "add --all", "commit --quiet --no-verify --message=Portfolio"):
        subprocess.run(["git", *command.split()], cwd=folder, env=_environment(), check=True)


def refreshed(page: str, folder: Path) -> str:
    """Give the text of a page with what its commands print now in that folder, and its records as they stand now."""
    shown = _CONSOLE.sub(
        lambda block: f"```console\n{_COMMAND.sub(lambda each: _told(each, folder), block[1])}```", page
    )
    return _RECORD.sub(lambda block: f"{block[1]}{block[2]}{_record(block[1])}```", shown)


def _told(match: re.Match[str], folder: Path) -> str:
    """Give a command with its output."""
    command, before = match.groups()
    printed = _printed(command.replace("\n> ", "\n"), folder)
    return f"$ {command}{_shortened(printed.splitlines(keepends=True), before.splitlines(keepends=True))}"


def _shortened(lines: list[str], before: list[str]) -> str:
    """Leave lines out where some were left out before."""
    if _LEFT_OUT not in before:
        return "".join(lines)
    head = before.index(_LEFT_OUT)
    tail = len(before) - head - 1
    if head + tail >= len(lines):
        return "".join(lines)
    return "".join((*lines[:head], _LEFT_OUT, *lines[len(lines) - tail :]))


def _printed(command: str, folder: Path) -> str:
    """Run a command: `sr` as a person at a terminal would, anything else in a shell."""
    words = shlex.split(command.replace("\\\n", " "))
    settings = dict(word.split("=", 1) for word in takewhile(lambda word: "=" in word, words))
    program, *arguments = words[len(settings) :]
    if program != "sr":
        ran = subprocess.run(["sh", "-c", command], cwd=folder, env=_environment(), capture_output=True, check=False)
        return (ran.stdout + ran.stderr).decode()
    screen = _Terminal()
    at_once = patch("sr_cli.render.progress.monotonic", lambda: 0.0)  # no bar, however slow the machine is
    with at_once, patch.dict(os.environ, _environment(), clear=True):  # which git sees where sr writes
        sr(arguments, Session(io.StringIO(), screen, screen, _SETTINGS | settings, folder, _DAY, terminal_width=80))
    return screen.getvalue()


def _environment() -> Mapping[str, str]:
    """Give an environment in which git knows nothing of the machine."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _SETTINGS


def _record(path: str) -> str:
    return (REPOSITORY / path).read_text(encoding="utf-8")


def update() -> None:
    """Refresh all pages."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        with TemporaryDirectory() as folder:
            copy_portfolio(Path(folder))
            new = refreshed(text, Path(folder))
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"refreshed: {page.relative_to(REPOSITORY)}")


def main() -> int:
    """Do what the one argument says; 2 on wrong use."""
    if sys.argv[1:] != ["update"]:
        print(__doc__)
        return 2
    update()
    return 0


if __name__ == "__main__":
    sys.exit(main())

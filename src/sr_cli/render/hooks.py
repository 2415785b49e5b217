"""How it is told whether the git hook is installed."""

from collections.abc import Callable, Mapping
from typing import Final

from sr_cli.message import Message
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def text(hook: str, installed: bool, kept: str, screen: Screen) -> None:
    """Say it to a person; the paths are of our hook and of the one that it keeps and runs first."""
    if installed:
        screen.line(Message("installed: {hook} checks the portfolio before each commit", hook=hook))
    else:
        screen.line(Message("not installed: no commit is checked; install the hook with sr hooks install"))
    if kept:
        screen.line(Message("{kept}, which stood there before, runs first", kept=kept))


def json(hook: str, installed: bool, kept: str, screen: Screen) -> None:
    """Say it to a program."""
    screen.machine(as_json({"format": 1, "installed": installed, "hook": hook, "kept": kept or None}))


FORMATS: Final[Mapping[str, Callable[[str, bool, str, Screen], None]]] = {"text": text, "json": json}

"""How it is told what a new portfolio is made of."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def text(_: str, files: Sequence[str], __: str, screen: Screen) -> None:
    """Name the files, one a line, relative to the root."""
    for path in files:
        screen.verbatim(path)


def json(root: str, files: Sequence[str], hook: str, screen: Screen) -> None:
    """Name root, files and the hook that was installed (none if it is empty) to a program."""
    screen.machine(as_json({"format": 1, "root": root, "files": list(files), "hook": hook or None}))


FORMATS: Final[Mapping[str, Callable[[str, Sequence[str], str, Screen], None]]] = {"text": text, "json": json}

"""How it is told what a new portfolio is made of."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen


def text(_: str, files: Sequence[str], screen: Screen) -> None:
    """Name the files, one a line, relative to the root."""
    for path in files:
        screen.verbatim(path)


def json(root: str, files: Sequence[str], screen: Screen) -> None:
    """Name root and files to a program."""
    screen.machine(as_json({"format": 1, "root": root, "files": list(files)}))


FORMATS: Final[Mapping[str, Callable[[str, Sequence[str], Screen], None]]] = {"text": text, "json": json}

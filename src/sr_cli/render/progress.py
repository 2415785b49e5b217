"""A bar on the terminal that tells how far a command is, where it takes longer than a moment."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Final

from sr_cli.message import Text
from sr_cli.render.screen import Screen

_MOMENT: Final = 1.0
"""Seconds after which one wants to know how long it will take."""
_STEPS: Final = 1000


@contextmanager
def bar(what: Text, screen: Screen, after: float = _MOMENT) -> Iterator[Callable[[float], None]]:
    """Give a function that is told which part of the work is done (0 to 1); it shows that to who looks at a terminal.

    It appears `after` so many seconds and is gone when the work is done. Nothing of it is loaded before it is needed.
    """
    with ExitStack() as shown:
        begin = monotonic()
        move: Callable[[float], None] | None = None

        def tell(part: float) -> None:
            nonlocal move
            if move is None and screen.terminal and monotonic() - begin >= after:
                move = shown.enter_context(_bar(screen.translate(what), screen))
            if move is not None:
                move(part)

        yield tell


@contextmanager
def _bar(text: str, screen: Screen) -> Iterator[Callable[[float], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=screen.stream, no_color=not screen.colour, width=screen.width, force_terminal=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(text, total=_STEPS)
        yield lambda part: progress.update(task, completed=part * _STEPS)

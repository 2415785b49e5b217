"""Whoever is ended from outside, as when somebody closes the window, ends as if Ctrl-C had been typed."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Windows has no SIGHUP; there a window that is closed sends SIGBREAK, which is unknown elsewhere."""


@contextmanager
def ending_interrupts() -> Iterator[None]:
    """Raise KeyboardInterrupt where a signal would end the process, but never while an exception is dealt with."""
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, _interrupt) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_: int, __: FrameType | None) -> None:
    """Interrupt, unless that is being done: a terminal that goes away sends several signals, and reading fails, too."""
    if sys.exc_info()[0] is None:
        raise KeyboardInterrupt

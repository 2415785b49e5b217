"""Runs a git that is not trusted to end by itself."""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sr_cli.store.git.environment import environment_apart
from sr_cli.store.git.run import Answer, Question, started

if TYPE_CHECKING:
    from subprocess import Popen

_BEAT: Final = 0.02
"""Seconds between two looks at it."""
_KILL: Final = 9
"""The signal that ends a process at once; Windows has no name for it."""


def watched(
    folder: Path, arguments: Iterable[str], environ: Mapping[str, str], may_go_on: Callable[[], bool]
) -> Answer:
    """Run git in a repository of our own, apart from that of the environment, only as long as it may go on.

    Whether it may is asked several times a second; it is ended with all that it started.
    """
    from time import sleep

    process = started(folder, arguments, environ={**environment_apart(), **environ}, alone=True)
    question = Question(process)
    try:
        while process.poll() is None and may_go_on():
            sleep(_BEAT)
    finally:
        _end(process)
        answer = question.answer()
    return answer


def _end(process: "Popen[bytes]") -> None:
    """End a process that leads a session of its own, with all that it started, if it still runs.

    On Windows only itself; what it started ends when nobody listens any more.
    """
    end_all: Callable[[int, int], None] | None = getattr(os, "killpg", None)
    with suppress(ProcessLookupError):
        if process.poll() is None:
            end_all(process.pid, _KILL) if end_all else process.kill()

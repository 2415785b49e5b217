"""Spreads work on many projects over processes, because threads of Python do not calculate at the same time.

Processes are forked, so that they know all that their parent knows, without a copy of it; where the platform has no
safe fork everything is done in one process. What comes back is the same in either case, and in the same order.
"""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from sr_cli.synergy.search.effort import Effort

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Result = TypeVar("Result")

_AT_ONCE: Final = 1000
"""So many projects are one piece of work: a moment, so that the progress is told often."""
_ENOUGH: Final = 3000
"""From so many projects on, processes save more time than starting them takes (20 ms)."""


def spread(work: Callable[[range], Result], count: int, effort: Effort) -> Iterator[Result]:
    """Give what some work gives for each of the parts into which the numbers up to `count` are divided, in order."""
    parts = [range(begin, min(begin + _AT_ONCE, count)) for begin in range(0, count, _AT_ONCE)]
    processes = min(effort.processes or _fitting(count), len(parts))
    results = map(work, parts) if processes < 2 or not _can_fork() else _forked(work, parts, processes)  # noqa: PLR2004
    for number, result in enumerate(results, 1):
        yield result
        effort.progress(number / len(parts))


def _fitting(count: int) -> int:
    """Give the number of processes that suits so many projects and this machine."""
    if count < _ENOUGH:
        return 1
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_fork() -> bool:
    """Tell whether processes can be forked safely: not on Windows, and not with the libraries of macOS."""
    return sys.platform == "linux"


def _forked(work: Callable[[range], Result], parts: list[range], processes: int) -> Iterator[Result]:
    """Let each of several processes do every so manyeth part."""
    from multiprocessing import get_context

    context = get_context("fork")
    pipes = [context.Pipe(duplex=False) for _ in range(processes)]
    workers = [
        context.Process(target=_serve, args=(work, parts[number::processes], giver), daemon=True)
        for number, (_, giver) in enumerate(pipes)
    ]
    for worker in workers:
        worker.start()
    for _, giver in pipes:
        giver.close()  # so that a worker that dies is noticed: it was the last one that held this end
    try:
        for number in range(len(parts)):
            taker, _ = pipes[number % processes]
            yield taker.recv()
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _serve(  # pragma: no cover - runs in a forked process, which is ended before it could report
    work: Callable[[range], Result], parts: list[range], giver: "Connection"
) -> None:
    for part in parts:
        giver.send(work(part))

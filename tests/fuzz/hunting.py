"""Judges many bad files in processes of their own, so that one that hangs or ends its process is found, too."""

import multiprocessing
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from multiprocessing.sharedctypes import Synchronized
from typing import TypeAlias

Judge: TypeAlias = Callable[[str, int], None]
"""Judges the input of a seed and a number; what it raises is a finding."""

HANG = 10.0
"""Seconds after which an input counts as one that hangs."""
_STANDSTILL = 2.0
"""Seconds that pass between two looks at most, unless the whole machine was stopped."""
SLOW = 2.0
"""Seconds of computing that one input may take: one where there is nothing else to do, more on a busy machine."""

_spawn = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Prey:
    """An input that `sr` does not bear, and what happened."""

    number: int
    what: str


@dataclass(slots=True)
class Hunt:
    """What became of a hunt."""

    inputs: int = 0
    found: list[Prey] = field(default_factory=list)
    slowest: float = 0
    """Seconds of computing."""
    slowest_number: int = 0


def hunt(
    judge: Judge,
    seed: str,
    numbers: range,
    *,
    until: float = float("inf"),
    workers: int = 2,
    hang: float = HANG,
    slow: float = SLOW,
) -> Hunt:
    """Judge the inputs of these numbers, or those up to a moment of the monotonic clock."""
    result = Hunt()
    running = [_Worker(_Task(judge, seed, numbers[first::workers], until, hang, slow)) for first in range(workers)]
    while running:
        wait([end for worker in running for end in (worker.results, worker.process.sentinel)], timeout=1)
        for worker in running:
            for message in worker.messages():
                _add(result, message)
        heirs = [worker.successor() for worker in running]
        for worker in running:
            if worker.killed_by:
                _add(result, Prey(worker.at.value, worker.killed_by))
        running = list(filter(None, heirs))
    return result


def _add(result: Hunt, message: "Prey | Hunt") -> None:
    if isinstance(message, Prey):
        result.found.append(message)
        return
    result.inputs += message.inputs
    if message.slowest > result.slowest:
        result.slowest, result.slowest_number = message.slowest, message.slowest_number


@dataclass(frozen=True, slots=True)
class _Task:
    judge: Judge
    seed: str
    numbers: range
    until: float
    hang: float
    slow: float


class _Worker:
    """A process that judges some of the inputs, seen from outside."""

    def __init__(self, task: _Task) -> None:
        self._task = task
        self.at: Synchronized[int] = _spawn.Value("Q", task.numbers[0] if task.numbers else 0)
        self.killed_by = ""
        self.results, there = _spawn.Pipe(duplex=False)
        self.process: SpawnProcess = _spawn.Process(target=_work, args=(task, self.at, there))
        self.process.start()
        there.close()
        self._seen = self.at.value
        self._waited = 0.0
        self._looked = time.monotonic()

    def messages(self) -> Iterator[Prey | Hunt]:
        """Give what the process says without waiting for it."""
        try:
            while self.results.poll():
                yield self.results.recv()
        except EOFError:
            self.process.join()

    def successor(self) -> "_Worker | None":
        """Give the process itself while it works, the next one where an input ended it, None where all is done."""
        if self.process.is_alive() and not self._hangs():
            return self
        self.process.kill()
        self.process.join()
        if not self.killed_by and self.process.exitcode:
            self.killed_by = f"ended the process with code {self.process.exitcode}"
        numbers = self._task.numbers
        rest = range(self.at.value, numbers.stop, numbers.step)[1:]
        return _Worker(replace(self._task, numbers=rest)) if self.killed_by and rest else None

    def _hangs(self) -> bool:
        """Tell whether it has been at one input for too long; a machine that stood still meanwhile does not count."""
        elapsed = min(time.monotonic() - self._looked, _STANDSTILL)
        self._looked = time.monotonic()
        self._waited = self._waited + elapsed if self.at.value == self._seen else 0.0
        self._seen = self.at.value
        if self._waited > self._task.hang:
            self.killed_by = f"hangs for {self._task.hang} s"
        return bool(self.killed_by)


def _work(task: _Task, at: "Synchronized[int]", results: Connection) -> None:
    """Judge inputs one after the other, and tell every failure at once and the rest at the end."""
    counted = Hunt()
    for number in task.numbers:
        if time.monotonic() > task.until:
            break
        at.value = number
        started = time.process_time()
        try:
            task.judge(task.seed, number)
        except Exception:  # noqa: BLE001 - that is what is hunted
            results.send(Prey(number, traceback.format_exc()[-4000:]))
        seconds = time.process_time() - started
        if seconds > task.slow:
            results.send(Prey(number, f"took {seconds:.1f} s"))
        if seconds > counted.slowest:
            counted.slowest, counted.slowest_number = seconds, number
        counted.inputs += 1
    results.send(counted)

"""Runs commands in turn and says how long each took and how much memory it needed."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

_UNIT: Final = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit of `ru_maxrss`: getrusage(2) of macOS and of Linux."""
_FINDINGS: Final = 1
"""The highest exit code of a check that did its work."""
_MEGABYTE: Final = 1_000_000


class Failed(Exception):
    """A command did not do its work; the text says which one and what it said."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command line and the folder in which it runs."""

    arguments: Sequence[str]
    folder: Path


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took."""

    seconds: float
    megabytes: float
    """Most memory that was resident at once."""


def run(command: Command) -> Run:
    """Run a command once, with its output going into a pipe; Failed where it does not do its work."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("SR_")}
    start = time.perf_counter()
    process = subprocess.Popen(
        command.arguments, cwd=command.folder, env=told, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode <= _FINDINGS:
        last = output.decode(errors="replace").strip().rpartition("\n")[2]
        raise Failed(f"{' '.join(command.arguments)}: exit code {process.returncode}: {last}")
    return Run(seconds, usage.ru_maxrss * _UNIT / _MEGABYTE)


def in_turn(commands: Mapping[str, Command], times: int) -> dict[str, list[Run]]:
    """Run each command so often, one after the other and over again, so that a drift of the machine meets all.

    Each runs once more before, which is not counted: it warms the caches.
    """
    for command in commands.values():
        run(command)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(run(command))
    return runs


def seconds(runs: Sequence[Run]) -> float:
    """Give the median time."""
    return median(each.seconds for each in runs)


def megabytes(runs: Sequence[Run]) -> float:
    """Give the median of the peaks of memory."""
    return median(each.megabytes for each in runs)


def ratio(runs: Sequence[Run], yardstick: Sequence[Run]) -> float:
    """Give the median of the ratios of the times, each of two runs that followed one another."""
    return median(one.seconds / other.seconds for one, other in zip(runs, yardstick, strict=True))

"""Measures how fast `sr` looks into the past, as ratios to what git itself needs, and prints a table with the targets.

Nothing here passes or fails: the exit code is 0. Where the machine does other things too, believe the ratios only.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Final

from measure import HERE, Row, show, sr
from timing import Command, Run, in_turn, run, seconds

_RECORDS, _COMMITS = 10_000, 2_000
_AGO: Final = 1_000
"""How many commits back one looks."""
_LISTED: Final = ("portfolio", "schemas")
"""What `sr` reads of a commit."""


@dataclass(frozen=True, slots=True)
class Past:
    """A portfolio with a long past, and how often each thing is measured."""

    root: Path
    times: int
    scratch: Path
    """A folder for files that are only needed for measuring."""

    def git(self, *arguments: str) -> str:
        """Give what git answers."""
        asked = subprocess.run(["git", *arguments], cwd=self.root, check=True, capture_output=True, encoding="utf-8")
        return asked.stdout


def listing(past: Past) -> Iterator[Row]:
    """Compare a past list with reading the same files by git, and the list of today."""
    hashes = [
        line.split("\t")[0].split(" ")[2] for line in past.git("ls-tree", "-r", _ago(past), *_LISTED).splitlines()
    ]
    asked = past.scratch / "blobs"
    asked.write_text("".join(f"{blob}\n" for blob in hashes), encoding="ascii")
    read = Command(("sh", "-c", f"git cat-file --batch --buffer <'{asked}'"), past.root)
    then = sr("list", "--at", _ago(past), folder=past.root)
    runs = in_turn({"then": then, "read": read, "now": sr("list", folder=past.root)}, past.times)
    what = f"sr list --at HEAD~{_AGO} / git cat-file + sr list"
    yield against(what, runs["then"], (runs["read"], runs["now"]), 1.5)


def changes(past: Past) -> Iterator[Row]:
    """Measure how long it takes to tell what changed within a year; of so many records, without their synergies."""
    day = date.fromisoformat(past.git("log", "--max-count=1", "--format=%cs").strip()) - timedelta(days=365)
    runs = in_turn({"changes": sr("changes", "--since", day.isoformat(), folder=past.root)}, past.times)["changes"]
    yield Row(
        "sr changes --since a year",
        seconds(runs),
        1.0,
        "s",
        f"{past.git('rev-list', '--count', 'HEAD').strip()} commits",
    )


ROWS: Final[Sequence[Callable[[Past], Iterator[Row]]]] = (listing, changes)
"""All that is measured, in the order of the table."""


def against(what: str, runs: Sequence[Run], yardsticks: Sequence[Sequence[Run]], target: float) -> Row:
    """Give the row for runs that are compared with the sum of what other things took in the same turn."""
    sums = [sum(each.seconds for each in turn) for turn in zip(*yardsticks, strict=True)]
    measured = median(one.seconds / other for one, other in zip(runs, sums, strict=True))
    detail = f"{seconds(runs) * 1000:.0f} / {' + '.join(f'{seconds(each) * 1000:.0f}' for each in yardsticks)} ms"
    return Row(what, measured, target, "x", detail)


def _ago(past: Past) -> str:
    return past.git("rev-parse", f"HEAD~{_AGO}").strip()


def _generated(folder: Path) -> Path:
    out = folder / "past"
    run(Command((sys.executable, str(HERE / "generate_history.py"), str(_RECORDS), str(_COMMITS), str(out)), folder))
    return out


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="how often each thing runs (default: 7)")
    parser.add_argument("--past", metavar="DIR", type=Path, help="what generate_history.py made before, to save time")
    arguments = parser.parse_args()
    print(f"{'medians of ' + str(arguments.runs) + ' runs in turn':<66}{'measured':>12}{'target':>10}")
    with tempfile.TemporaryDirectory() as folder:
        past = Past(arguments.past or _generated(Path(folder)), arguments.runs, Path(folder))
        for rows in ROWS:
            show(rows(past))


if __name__ == "__main__":
    main()

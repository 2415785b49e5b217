"""Measures how fast `sr` is, mostly as ratios to what it cannot beat, and prints a table with the targets.

Nothing here passes or fails: the exit code is 0. Where the machine does other things too, believe the ratios only.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

from timing import Command, Failed, Run, in_turn, megabytes, ratio, run, seconds

HERE: Final = Path(__file__).resolve().parent
REPOSITORY: Final = HERE.parent

_FEWEST_RUNS: Final = 7
_SIZES: Final = (100, 1_000, 10_000, 100_000)
_USUAL: Final = 10_000
"""Records of the generated portfolio for which there are targets."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    measured: float
    target: float
    unit: str
    detail: str

    def __str__(self) -> str:
        """Give the line."""
        verdict = "holds" if self.measured <= self.target else "MISSED"
        measured, target = f"{self.measured:.2f} {self.unit}", f"{self.target:g} {self.unit}"
        return f"{self.what:<66}{measured:>12}{target:>10}  {verdict:<7}  {self.detail}"


def sr(*arguments: str, folder: Path = REPOSITORY) -> Command:
    """Give the command that users run: the script beside this Python, else the module."""
    script = Path(sys.executable).with_name("sr")
    program = [str(script)] if script.is_file() else [sys.executable, "-m", "sr_cli"]
    return Command((*program, *arguments), folder)


def python(code: str) -> Command:
    """Give the command by which Python runs a line of code."""
    return Command((sys.executable, "-c", code), REPOSITORY)


def start_up(times: int) -> Iterator[Row]:
    """Measure how soon the commands answer over the portfolio of this repository."""
    runs = in_turn({"pass": python("pass"), "--version": sr("--version")}, times)
    yield _versus("sr --version", "python -c pass", runs["--version"], runs["pass"], 1.6)
    targets = {"list": 2.5, "validate": 2.5, "synergies": 4.0}
    yardstick = 'python -c "import typer"'
    runs = in_turn({yardstick: python("import typer"), **{name: sr(name) for name in targets}}, times)
    for name, target in targets.items():
        yield _versus(f"sr {name}", yardstick, runs[name], runs[yardstick], target)


def checking(portfolio: Path, times: int) -> Iterator[Row]:
    """Compare the whole check of a large portfolio with a linter in Rust that knows only the schema."""
    validate = {"sr": sr("validate", folder=portfolio)}
    linter = shutil.which("taplo", path=str(Path(sys.executable).parent)) or shutil.which("taplo")
    if linter:
        schema = (portfolio / "schemas" / "project.schema.json").as_uri()
        arguments = (linter, "lint", "--no-auto-config", "--schema", schema, "portfolio/projects/**/*.toml")
        runs = in_turn({"taplo": Command(arguments, portfolio), **validate}, times)
        yield _versus(f"sr validate, {_USUAL} records", "taplo lint", runs["sr"], runs["taplo"], 1)
    else:
        print("taplo is not installed, so there is nothing to compare with: pip install taplo")
        runs = in_turn(validate, times)
    yield _memory(f"sr validate, {_USUAL} records", runs["sr"], 150)


def committing(portfolio: Path, times: int) -> Iterator[Row]:
    """Measure what a commit hook costs where one record of many has changed."""
    record = next((portfolio / "portfolio" / "projects").rglob("*.toml"))
    record.write_text(record.read_text(encoding="utf-8").replace('title = "', 'title = "Neu: ', 1), encoding="utf-8")
    run(Command(("git", "add", str(record)), portfolio))
    status = Command(("git", "status"), portfolio)
    runs = in_turn({"sr": sr("validate", "--staged", folder=portfolio), "git": status}, times)
    taken = [one.seconds - 1.5 * other.seconds for one, other in zip(runs["sr"], runs["git"], strict=True)]
    detail = f"{seconds(runs['sr']) * 1000:.0f} / {seconds(runs['git']) * 1000:.0f} ms"
    what = f"sr validate --staged, 1 of {_USUAL} records, less 1.5 x git status"
    yield Row(what, median(taken) * 1000, 250, "ms", detail)


def growth(portfolios: dict[int, Path], times: int) -> Iterator[Row]:
    """Compare what a further record costs in a large portfolio with what it costs in a smaller one."""
    runs = in_turn({str(size): sr("validate", folder=folder) for size, folder in portfolios.items()}, times)
    taken = {size: seconds(runs[str(size)]) for size in portfolios}
    costs = {more: (taken[more] - taken[less]) / (more - less) for less, more in pairwise(taken)}
    for smaller, larger in pairwise(costs):
        what = f"sr validate, a record more up to {larger} / up to {smaller}"
        detail = f"{costs[larger] * 1e6:.0f} / {costs[smaller] * 1e6:.0f} µs; {taken[larger]:.2f} s in all"
        yield Row(what, costs[larger] / costs[smaller], 1.2, "x", detail)


def synergies(portfolio: Path, times: int) -> Iterator[Row]:
    """Measure the search for synergies in a large portfolio."""
    runs = in_turn({"sr": sr("synergies", folder=portfolio)}, times)["sr"]
    yield Row(
        f"sr synergies, {_USUAL} records", seconds(runs), 8, "s", f"{min(each.seconds for each in runs):.2f} s best"
    )
    yield _memory(f"sr synergies, {_USUAL} records", runs, 500)


def _versus(what: str, yardstick: str, runs: Sequence[Run], others: Sequence[Run], target: float) -> Row:
    detail = f"{seconds(runs) * 1000:.0f} / {seconds(others) * 1000:.0f} ms"
    return Row(f"{what} / {yardstick}", ratio(runs, others), target, "x", detail)


def _memory(what: str, runs: Sequence[Run], target: float) -> Row:
    return Row(f"{what}, peak memory", megabytes(runs), target, "MB", "")


def _generated(size: int, folder: Path) -> Path:
    out = folder / str(size)
    run(Command((sys.executable, str(HERE / "generate_portfolio.py"), str(size), str(out)), folder))
    return out


def show(rows: Iterator[Row]) -> None:
    """Print rows as they come; a command that fails ends only its own part of the table."""
    try:
        for row in rows:
            print(row, flush=True)
    except Failed as why:
        print(f"not measured: {why}", flush=True)


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--runs", type=int, default=_FEWEST_RUNS, help="how often each command runs (default: %(default)s)"
    )
    parser.add_argument("--large", action="store_true", help="also measure 100 000 records, which takes minutes")
    arguments = parser.parse_args()
    print(f"{'medians of ' + str(arguments.runs) + ' runs in turn':<66}{'measured':>12}{'target':>10}")
    show(start_up(arguments.runs))
    with tempfile.TemporaryDirectory() as folder:
        sizes = _SIZES if arguments.large else _SIZES[:-1]
        portfolios = {size: _generated(size, Path(folder)) for size in sizes}
        show(checking(portfolios[_USUAL], arguments.runs))
        show(growth(portfolios, arguments.runs))
        show(committing(portfolios[_USUAL], arguments.runs))
        show(synergies(portfolios[_USUAL], arguments.runs))


if __name__ == "__main__":
    main()

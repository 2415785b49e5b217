"""Measures how fast `sr synergies` is and what its short cut through large portfolios misses; prints a table.

Up to some hundred projects all pairs count that can pass. Above, each project is compared with its likeliest neighbours
only; recall tells how many of the best ten that comparing all pairs finds are found that way, too. Of equally good ones
any ten are right. Nothing here passes or fails: the exit code is 0.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log
from pathlib import Path
from random import Random
from typing import Final

from measure import HERE, REPOSITORY, Row, python, sr
from timing import Command, in_turn, megabytes, ratio, run, seconds

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree
from sr_cli.synergy.pairs import compare
from sr_cli.synergy.profile import profiles
from sr_cli.synergy.search.effort import USUAL
from sr_cli.synergy.search.matching import matches
from sr_cli.synergy.weights import MIN_SCORE

_BEST: Final = 10
_EQUAL: Final = 0.005
"""Scores that differ by less are the same to people, who see two digits."""
_USUAL: Final = 10_000
_LARGE: Final = 100_000
_TARGETS: Final = {_USUAL: (4.0, 300.0), _LARGE: (90.0, 1074.0)}
"""Seconds and megabytes by number of records."""


def start_up(times: int) -> Iterator[Row]:
    """Measure the whole command over the portfolio of this repository."""
    runs = in_turn({"typer": python("import typer"), "sr": sr("synergies")}, times)
    detail = f"{seconds(runs['sr']) * 1000:.0f} / {seconds(runs['typer']) * 1000:.0f} ms"
    yield Row('sr synergies / python -c "import typer"', ratio(runs["sr"], runs["typer"]), 4, "x", detail)


def large(portfolios: dict[int, Path], times: int) -> Iterator[Row]:
    """Measure time and memory over large portfolios, and how the one grows with their size."""
    taken: dict[int, float] = {}
    for size, folder in portfolios.items():
        runs = in_turn({"sr": sr("synergies", folder=folder)}, times)["sr"]
        taken[size] = seconds(runs)
        most_seconds, most_megabytes = _TARGETS.get(size, (float("inf"), float("inf")))
        yield Row(f"sr synergies, {size} records", taken[size], most_seconds, "s", "")
        yield Row(f"sr synergies, {size} records, largest process", megabytes(runs), most_megabytes, "MB", "")
    for small, big in pairwise(taken):
        exponent = log(taken[big] / taken[small]) / log(big / small)
        yield Row(f"growth from {small} to {big} records, exponent", exponent, 1.7, "", "")


def recall(name: str, portfolio: Portfolio, sample: int) -> Iterator[Row]:
    """Compare the neighbours that some projects get with the best of all."""
    known = profiles(portfolio, (portfolio.projects[each] for each in sorted(portfolio.projects)))
    found: dict[int, list[float]] = {place: [] for place in range(len(known))}
    for match in matches(known, MIN_SCORE, USUAL):
        for place in match.places:
            found[place].append(match.score)
    chosen = sorted(Random(1).sample(range(len(known)), min(sample, len(known))))  # noqa: S311 - nothing secret
    exact: dict[int, list[float]] = {place: [] for place in chosen}
    for other, theirs in enumerate(known):
        for place in chosen:
            if place != other and (score := compare(known[place], theirs, MIN_SCORE)):
                exact[place].append(score)
    wanted = right = 0
    for place, scores in exact.items():
        best = sorted(scores, reverse=True)[:_BEST]
        wanted += len(best)
        right += min(len(best), sum(score >= best[-1] - _EQUAL for score in found[place])) if best else 0
    missed = 100 * (1 - right / max(1, wanted))
    detail = f"recall {right / max(1, wanted):.4f}: {right} of {wanted} neighbours of {len(chosen)} projects"
    yield Row(f"best {_BEST} neighbours missed, {name}", missed, 1, "%", detail)


def varied(portfolio: Portfolio, number: int) -> Portfolio:
    """Make many records of few: each has the title of one, and sentences and words of that and of another one."""
    rng = Random(1)  # noqa: S311 - nothing secret is made here
    records = list(portfolio.projects.values())
    made = [_mixed(rng.choice(records), rng.choice(records), number, rng) for number in range(number)]
    return replace(portfolio, projects={record.id: record for record in made}, decisions={})


def _mixed(one: ProjectRecord, other: ProjectRecord, number: int, rng: Random) -> ProjectRecord:
    words = one.summary.split()
    borrowed = rng.sample(other.summary.split(), min(len(other.summary.split()), rng.randrange(8)))
    kept = rng.sample(words, max(1, round(len(words) * rng.uniform(0.4, 1))))
    lead = rng.choice((one.lead, other.lead))
    return replace(one, id=f"{lead}-{number:06}", lead=lead, summary=" ".join((*kept, *borrowed)))


def _generated(size: int, folder: Path) -> Path:
    out = folder / str(size)
    run(Command((sys.executable, str(HERE / "generate_portfolio.py"), str(size), str(out)), folder))
    return out


def _loaded(root: Path) -> Portfolio:
    return load(WorkTree(root)).portfolio


def _show(rows: Iterator[Row]) -> None:
    for row in rows:
        print(row, flush=True)


def main(arguments: Sequence[str]) -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each command runs (default: %(default)s)")
    parser.add_argument("--large", action="store_true", help="also measure 100 000 records, which takes minutes")
    parser.add_argument("--sample", type=int, default=300, help="projects that count for recall (default: %(default)s)")
    parser.add_argument("--portfolio", type=Path, action="append", default=[], help="take this one, make none")
    chosen = parser.parse_args(arguments)
    print(f"{'medians of ' + str(chosen.runs) + ' runs in turn':<66}{'measured':>12}{'target':>10}")
    _show(start_up(chosen.runs))
    with tempfile.TemporaryDirectory() as folder:
        sizes = (_USUAL, _LARGE) if chosen.large else (_USUAL,)
        roots = chosen.portfolio or [_generated(size, Path(folder)) for size in sizes]
        loaded = _loaded(roots[0])
        _show(recall(f"{len(loaded.projects)} generated records", loaded, chosen.sample))
        _show(recall(f"{_USUAL} varied records", varied(_loaded(REPOSITORY), _USUAL), chosen.sample))
        _show(large({len(_loaded(root).projects): root for root in roots}, max(1, chosen.runs // 2)))


if __name__ == "__main__":
    main(sys.argv[1:])

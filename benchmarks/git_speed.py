"""Measures how fast `sr` looks into the past and merges, beside what git needs, and prints a table with the targets.

Nothing here passes or fails: the exit code is 0. Where the machine does other things too, believe the ratios only.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Final

from measure import HERE, Row, python, show, sr
from timing import Command, Run, in_turn, run, seconds

_RECORDS, _COMMITS = 10_000, 2_000
_AGO: Final = 1_000
"""How many commits back one looks."""
_START: Final = 0.15
"""Seconds that a log may take whatever the history is."""
_MERGED: Final = 200
"""How many records two sides change, each in another place."""
_PER_FILE: Final = 0.12
"""Seconds that the merge of one record may take, with all that Python needs to start."""
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


def log(past: Past) -> Iterator[Row]:
    """Compare the history of the record that changed most often with git's own log of its file."""
    changed = past.git("log", "--format=", "--name-only", "-z", "--", "portfolio/projects").split("\0")
    path = Counter(filter(None, map(str.strip, changed))).most_common(1)[0][0]
    follow = Command(("git", "--no-pager", "log", "--follow", "--", path), past.root)
    runs = in_turn({"log": sr("log", Path(path).stem, folder=past.root), "follow": follow}, past.times)
    pairs = list(zip(runs["log"], runs["follow"], strict=True))
    measured = median((one.seconds - _START) / other.seconds for one, other in pairs)
    detail = f"{seconds(runs['log']) * 1000:.0f} / {seconds(runs['follow']) * 1000:.0f} ms"
    yield Row(f"(sr log ID - {_START * 1000:.0f} ms) / git log --follow -- FILE", measured, 2.0, "x", detail)


def merging(past: Past) -> Iterator[Row]:
    """Merge what two sides changed in the same records: one by the driver, then many by git with and without it."""
    from sr_cli.store.git.drivers import install

    names = past.git("ls-tree", "-r", "-z", "--name-only", "HEAD", "portfolio/projects").split("\0")
    names = [name for name in names if name.endswith(".toml")][:_MERGED]
    places = {name: past.scratch / name for name in ("by keys", "by lines")}
    for place in places.values():
        _forked(past, place, names)
    install(places["by keys"])
    texts = [past.scratch / name for name in ("base", "ours", "theirs")]
    for text, revision in zip(texts, ("main~1", "main", "other"), strict=True):
        content = Past(places["by lines"], 1, past.scratch).git("show", f"{revision}:{names[0]}")
        text.write_text(content, encoding="utf-8")
    line = (sys.executable, "-P", "-m", "sr_cli", "merge-driver", *map(str, texts), "7", names[0])
    runs = in_turn({"driver": Command(line, past.scratch), "pass": python("pass")}, past.times)
    detail = f"python -c pass: {seconds(runs['pass']) * 1000:.0f} ms"
    yield Row("merge driver, one record", seconds(runs["driver"]) * 1000, _PER_FILE * 1000, "ms", detail)
    merge = ("sh", "-c", "git checkout --quiet --detach main && git merge --quiet --no-edit other")
    merges = in_turn({name: Command(merge, place) for name, place in places.items()}, past.times)
    detail = f"by lines: {seconds(merges['by lines']):.2f} s"
    what = f"git merge of {len(names)} records that both sides changed"
    yield Row(what, seconds(merges["by keys"]), len(names) * _PER_FILE, "s", detail)


def _forked(past: Past, place: Path, names: Sequence[str]) -> None:
    """Make a repository of some records with two branches: one changes titles, the other adds lines at the end."""
    from sr_cli.store.git.attributes import ATTRIBUTES_TEXT

    (place / "portfolio").mkdir(parents=True)
    git = Past(place, 1, past.scratch).git
    git("init", "--quiet", "--initial-branch=main")
    git("config", "user.name", "Benchmark")
    git("config", "user.email", "benchmark@example.org")
    (place / ".gitattributes").write_text(ATTRIBUTES_TEXT, encoding="utf-8")
    for number, (old, new) in enumerate(
        (("", ""), (r"\Z", "\n[x.side]\nnumber = 2\n"), ('^title = "', 'title = "Neu: '))
    ):
        if number:
            git("checkout", "--quiet", *(("-b", "other") if number == 1 else ("main",)))
        for name in names:
            text = (past.root / name).read_text(encoding="utf-8")
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(re.sub(old, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--message=Change")


ROWS: Final[Sequence[Callable[[Past], Iterator[Row]]]] = (listing, changes, log, merging)
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

"""Makes a whole portfolio of invented records together with its past: a git repository of so many commits.

Projects begin, change their status, win partners, reach milestones, are renamed, handed over to another town and
dropped. The same numbers and seed give the same commits. No municipality, office or project in it exists.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

import skeleton
from ageing import Ageing
from chance import happens
from generate_portfolio import founded
from inventor import Inventor, Record

from sr_cli.store.form.record_text import record_text

_FIRST: Final = datetime(2023, 9, 1, 8, tzinfo=UTC)
_LAST: Final = datetime(2026, 10, 30, 16, tzinfo=UTC)
"""When the portfolio starts and when it changed last; fixed, so that the same seed gives the same commits."""
_FROM_THE_START: Final = 90
"""Percent of the records that the first commit holds."""
_DROPPED: Final = 50
"""For one in so many new records an old one goes, so that the number grows to what was asked for."""

Change = Mapping[str, bytes | None]
"""Contents by path; None for a file that goes."""


@dataclass(slots=True)
class Portfolio:
    """The records as they are at one time of the past."""

    rng: Random
    inventor: Inventor
    ageing: Ageing
    records: dict[str, Record] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)
    """Of the records, for choosing one."""

    def start(self, number: int) -> Change:
        """Begin so many projects at once."""
        return {path: content for _ in range(number) for path, content in self.begin()[1].items()}

    def begin(self) -> tuple[str, Change]:
        """Begin a project."""
        identifier, record = self.inventor.record()
        if known := [other for other in _list(record, "depends_on") if other in self.records]:
            record["depends_on"] = known
        else:
            record.pop("depends_on", None)
        self.records[identifier] = record
        self.ids.append(identifier)
        return f"{identifier}: new", {_path(identifier, record): _content(record)}

    def change(self, now: datetime) -> tuple[str, Change]:
        """Change one record, seldom several or where it stands; give the message and what differs."""
        if happens(self.rng, 3):
            return self._renamed()
        if happens(self.rng, 3):
            return self._handed_over()
        if happens(self.rng, 3):
            return self._formal()
        several = self.rng.randint(2, 12) if happens(self.rng, 15) else 1
        chosen = [self.rng.choice(self.ids) for _ in range(several)]
        told = [f"{each}: {self.ageing.step(self.records[each], now.date())}" for each in chosen]
        changed = {_path(each, self.records[each]): _content(self.records[each]) for each in chosen}
        return told[0] if several == 1 else "After the meeting\n\n" + "\n".join(told), changed

    def end(self) -> tuple[str, Change]:
        """Drop a record to which no other one refers."""
        referred = {str(other) for record in self.records.values() for other in _list(record, "depends_on")}
        chosen = self.rng.choice([each for each in self.ids if each not in referred])
        self.ids.remove(chosen)
        return f"{chosen}: dropped", {_path(chosen, self.records.pop(chosen)): None}

    def _renamed(self) -> tuple[str, Change]:
        """Give a record another id, also where others refer to it."""
        old = self.rng.choice(self.ids)
        new = f"{old[:70]}-{len(self.ids)}"
        if new in self.records:
            return self._formal()
        record = self.records.pop(old)
        changed: dict[str, bytes | None] = {_path(old, record): None, _path(new, record): _content(record)}
        self.records[new] = record
        self.ids[self.ids.index(old)] = new
        for each, other in self.records.items():
            if old in (depends := _list(other, "depends_on")):
                other["depends_on"] = [new if it == old else it for it in depends]
                changed[_path(each, other)] = _content(other)
        return f"{old} -> {new}", changed

    def _handed_over(self) -> tuple[str, Change]:
        """Give a record another lead; it moves into that partner's folder, under the same id."""
        chosen = self.rng.choice(self.ids)
        record = self.records[chosen]
        before = _path(chosen, record)
        town = self.rng.choice([town for town in self.ageing.towns if town not in (record["lead"], *_partners(record))])
        record["lead"] = town
        return f"{chosen}: led by {town}", {before: None, _path(chosen, record): _content(record)}

    def _formal(self) -> tuple[str, Change]:
        """Add a comment to a record, which says nothing new; the next change removes it."""
        chosen = self.rng.choice(self.ids)
        record = self.records[chosen]
        return f"{chosen}: a remark", {_path(chosen, record): _content(record) + b"# looked through\n"}


def generate(number: int, commits: int, root: Path, seed: int) -> None:
    """Make a repository of so many commits that ends with so many records, in a folder that is empty or not there."""
    rng = Random(seed)  # noqa: S311 - nothing secret is made here
    partners, inventor = founded(number, root, rng)
    portfolio = Portfolio(rng, inventor, Ageing(rng, list(partners)))
    skeleton.commit_all(root, _history(portfolio, number, commits, rng))


def _history(portfolio: Portfolio, number: int, commits: int, rng: Random) -> Iterator[skeleton.Commit]:
    at_first = number * _FROM_THE_START // 100 if commits > 1 else number
    yield skeleton.Commit(_FIRST, f"Start with {at_first} invented records", portfolio.start(at_first))
    spread = sorted(rng.random() for _ in range(commits - 1))
    for index, part in enumerate(spread):
        now = _FIRST + timedelta(seconds=int((_LAST - _FIRST).total_seconds() * part))
        missing, left = number - len(portfolio.ids), commits - 1 - index
        if missing >= left or rng.random() < missing / left:
            message, changed = _several(portfolio, -(-missing // left))
        elif happens(rng, 100 / _DROPPED) and left > 1:
            message, changed = portfolio.end()
        else:
            message, changed = portfolio.change(now)
        yield skeleton.Commit(now, message, changed)


def _several(portfolio: Portfolio, number: int) -> tuple[str, Change]:
    begun = [portfolio.begin() for _ in range(number)]
    told = [message for message, _ in begun]
    changed = {path: content for _, change in begun for path, content in change.items()}
    return told[0] if number == 1 else "New projects\n\n" + "\n".join(told), changed


def _path(identifier: str, record: Record) -> str:
    return f"portfolio/projects/{record['lead']}/{identifier}.toml"


def _content(record: Record) -> bytes:
    return record_text(record).encode()


def _list(record: Record, key: str) -> list[object]:
    value = record.get(key)
    return value if isinstance(value, list) else []


def _partners(record: Record) -> list[object]:
    return _list(record, "partners")


def main() -> None:
    """Read the command line and generate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", metavar="N", type=int, help="how many records there are in the end")
    parser.add_argument("commits", metavar="M", type=int, help="how many commits")
    parser.add_argument("out", metavar="OUT", type=Path, help="the folder to make; it must be empty or not there yet")
    parser.add_argument("--seed", type=int, default=1, help="makes another portfolio (default: 1)")
    arguments = parser.parse_args()
    generate(arguments.number, arguments.commits, arguments.out, arguments.seed)


if __name__ == "__main__":
    main()

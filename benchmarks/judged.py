"""Projects whose synergies two readers judged: a folder with records, one JSON object a line, and `judgements.json`.

`readers`, each with `groups` (`name`, `ids`) of projects of one kind of undertaking and `related` pairs that share one
concrete thing; `municipality`, the partner of each id. A reader gives a pair of one group 2, a related pair 1. Pairs
with 3 or more in all are relevant, with 0 not; of those between the readers are not sure, and they do not count. Only
pairs of different municipalities do.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import portfolio_from_records

from sr_cli.model.portfolio import Portfolio
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree

Pair = tuple[str, str]
"""Two project ids, in order."""

_RELEVANT: Final = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A portfolio, and what readers say of its pairs."""

    name: str
    portfolio: Portfolio
    grades: Mapping[Pair, int]
    """The sum of the readers' grades (1 to 4) of each pair that got any."""
    readers: tuple[tuple[frozenset[str], ...], ...]
    """The groups of each reader."""
    home: Mapping[str, str]
    """The municipality of each project."""

    @property
    def relevant(self) -> frozenset[Pair]:
        """The pairs that belong together."""
        return frozenset(pair for pair, grade in self.grades.items() if grade >= _RELEVANT)

    @property
    def unsure(self) -> frozenset[Pair]:
        """The pairs on which the readers differ."""
        return frozenset(self.grades) - self.relevant

    def counts(self, pair: Pair) -> bool:
        """Tell whether a pair is judged at all: of different municipalities, and the readers agree."""
        one, other = pair
        return (
            one in self.home
            and other in self.home
            and self.home[one] != self.home[other]
            and not 0 < self.grades.get(pair, 0) < _RELEVANT
        )


def read(folder: Path) -> Judged:
    """Read a folder; ends the program where it holds no such files."""
    try:
        (records,) = folder.glob("*.jsonl")
        judged = json.loads((folder / "judgements.json").read_bytes())
    except (ValueError, OSError) as error:
        sys.exit(f"{folder} holds no records.jsonl with judgements.json: {error}")
    home = judged["municipality"]
    return Judged(
        folder.name,
        portfolio_of(records),
        _grades(judged["readers"], home),
        tuple(tuple(frozenset(group["ids"]) for group in reader["groups"]) for reader in judged["readers"]),
        home,
    )


def portfolio_of(records: Path) -> Portfolio:
    """Read the records with the vocabularies that `sr init` brings."""
    usable, complaints = portfolio_from_records.read(records.read_bytes().splitlines())
    print(*(f"{records}: left out: {complaint}" for complaint in complaints), sep="\n", end="", file=sys.stderr)
    with TemporaryDirectory() as folder:
        root = Path(folder) / "portfolio"
        portfolio_from_records.lay_out(usable, root, "Vergleichsregion")
        return load(WorkTree(root)).portfolio


def _grades(readers: list[dict[str, Any]], home: Mapping[str, str]) -> Mapping[Pair, int]:
    grades: Counter[Pair] = Counter()
    for reader in readers:
        mine = {_pair(one, other): 1 for one, other, *_ in reader["related"]}
        mine |= {_pair(*pair): 2 for group in reader["groups"] for pair in combinations(group["ids"], 2)}
        grades.update({pair: grade for pair, grade in mine.items() if home[pair[0]] != home[pair[1]]})
    return grades


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)

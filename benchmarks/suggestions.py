"""Compares what `sr suggest` proposes for the texts of records with what the records themselves say.

Each DIR is a portfolio, or holds records, one JSON object a line (see `portfolio_from_records.py`). Of such lines only
the theme fields are compared: their concepts were found by the words that `sr suggest` looks for. Where a line has
`themes_basis`, those whose themes stand in the `source` are also compared by themselves; all others somebody inferred.
A concept counts as right only if the record names that very one, not a broader one.

P is the part of what is proposed that the records have, R the part of what they have that is proposed, F1 their
harmonic mean; `first` is the part of the records whose first proposal is right, of those that get one. Records that say
nothing of a kind are left out: nobody looked there.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from judged import portfolio_of

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree
from sr_cli.synergy.suggest import Suggestion, suggest

Answer: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""What a record has and what is proposed for it, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How well proposals for some records agree with them."""

    answers: tuple[Answer, ...]

    @property
    def hits(self) -> int:
        """How many proposals are right."""
        return sum(len(set(has) & set(proposed)) for has, proposed in self.answers)

    @property
    def precision(self) -> float:
        """Part of the proposals that is right (0 to 1)."""
        return self.hits / (sum(len(proposed) for _, proposed in self.answers) or 1)

    @property
    def recall(self) -> float:
        """Part of what the records have that is proposed (0 to 1)."""
        return self.hits / (sum(len(has) for has, _ in self.answers) or 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of both (0 to 1)."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)

    @property
    def first(self) -> float:
        """Part of the first proposals that is right (0 to 1)."""
        firsts = [proposed[0] in has for has, proposed in self.answers if proposed]
        return sum(firsts) / (len(firsts) or 1)


def rows(portfolio: Portfolio, *, concepts_too: bool) -> Iterator[tuple[str, Quality]]:
    """Give what is compared in a portfolio, each with its name; kinds of which no record has any are left out."""
    records = portfolio.projects.values()
    found = [(record, suggest(portfolio, record.title, record.summary)) for record in records]
    themes = [(record, _ids(proposed.themes)) for record, proposed in found]
    yield "theme fields", _quality((record.themes, proposed) for record, proposed in themes)
    sourced = [(record.themes, proposed) for record, proposed in themes if record.x.get("themes_basis") == "source"]
    if sourced:
        yield "theme fields that stand in a source", _quality(sourced)
    if not concepts_too:
        return
    by_kind = {
        kind: _quality((of_kind(record.concepts), of_kind(_ids(proposed.concepts))) for record, proposed in found)
        for kind in ConceptKind
        for of_kind in (_chooser(portfolio, kind),)
    }
    for kind, quality in by_kind.items():
        if quality.answers:
            yield f"concepts of the kind {kind}", quality


def _ids(suggestions: Iterable[Suggestion]) -> tuple[str, ...]:
    return tuple(each.id for each in suggestions)


def _chooser(portfolio: Portfolio, kind: ConceptKind) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    entries = portfolio.concepts.entries
    return lambda ids: tuple(each for each in ids if each in entries and entries[each].kind is kind)


def _quality(answers: Iterable[Answer]) -> Quality:
    return Quality(tuple((has, proposed) for has, proposed in answers if has))


def _read(folder: Path) -> tuple[Portfolio, bool]:
    """Read a folder, and tell whether it is a portfolio; ends the program where it is neither kind."""
    if (folder / "portfolio" / "region.toml").is_file():
        return load(WorkTree(folder.resolve())).portfolio, True
    files = sorted(folder.glob("*.jsonl"))
    if len(files) != 1:
        sys.exit(f"{folder} is no portfolio and does not hold one file of records (*.jsonl)")
    return portfolio_of(files[0]), False


def main() -> None:
    """Read the command line, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="DIR", type=Path, nargs="+")
    for folder in parser.parse_args().folders:
        portfolio, is_portfolio = _read(folder)
        print(f"\n{folder.resolve().name}: {len(portfolio.projects)} projects")
        print(f"{'':36} {'records':>7} {'P':>6} {'R':>6} {'F1':>6} {'first':>6}")
        for name, found in rows(portfolio, concepts_too=is_portfolio):
            figures = (found.precision, found.recall, found.f1, found.first)
            print(f"{name:36} {len(found.answers):7}", *(f"{figure:6.3f}" for figure in figures))


if __name__ == "__main__":
    main()

"""Compares the ranking of `sr synergies` with what readers judged to belong together, and with other rankings.

Each DIR holds records, one JSON object a line, and `judgements.json` (see `judged.py`). Printed for each: the model as
it is, with the groups' B-cubed F1; its weights and threshold learned without the topics of both projects of a pair;
each signal alone; all without that signal; and what one would reach for instead, on title and summary. AP is average
precision, P@50 the precision of the first fifty, P and R are precision and recall from the threshold on, if one is set.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import baselines
from fitting import Case, cross_validated
from judged import Judged, Pair, read
from ranking import Quality, b_cubed, quality
from strengths import WEIGHTS, scores, strengths_of

from sr_cli.synergy import find
from sr_cli.synergy.weights import MIN_SCORE

_DAY: Final = date(2026, 11, 22)
"""Deadlines have no say in the scores; some day is needed."""
_NO_THRESHOLD: Final = 2.0


def rows(case: Case) -> Iterator[tuple[str, Quality, bool]]:
    """Give the rankings to compare, each with its name, how good it is, and whether it has a threshold."""
    yield "all signals", quality(scores(case.strengths, WEIGHTS), case.judged, MIN_SCORE), True
    used = [name for name in WEIGHTS if any(name in found for found in case.strengths.values())]
    for name in used:
        alone = scores(case.strengths, {name: WEIGHTS[name]})
        yield f"{name} alone", quality(alone, case.judged, _NO_THRESHOLD), False
    for name in used:
        rest = scores(case.strengths, {other: weight for other, weight in WEIGHTS.items() if other != name})
        yield f"without {name}", quality(rest, case.judged, MIN_SCORE), True
    for name, ranking in _others(case.judged):
        yield name, quality(ranking, case.judged, _NO_THRESHOLD), False


def _others(judged: Judged) -> Iterator[tuple[str, Mapping[Pair, float]]]:
    """Give the rankings of other methods; scores are lifted above 0, below which a pair counts as not ranked."""
    ids = sorted(judged.home)
    records = [judged.portfolio.projects[each] for each in ids]
    texts = [f"{record.title}. {record.summary}" for record in records]
    methods = {
        "TF-IDF of words": baselines.stemmed_words,
        "TF-IDF of 3 to 5 letters": baselines.pieces_of_words,
        "BM25": baselines.bm25,
        "multilingual-e5-small": baselines.sentence_model(),
    }
    for name, compare in methods.items():
        if compare is not None:
            yield name, {(ids[one], ids[other]): 1 + score for (one, other), score in compare(texts).items()}


def faults(judged: Judged, most: int) -> Iterator[str]:
    """Give the pairs that are ranked high and wrong, and those that belong together and are ranked low."""
    report = find(judged.portfolio, _DAY, 0.0)
    found = {pair.projects: pair for pair in report.pairs if judged.counts(pair.projects)}
    wrong = [pair for pair in found if pair not in judged.relevant][:most]
    late = sorted(judged.relevant, key=lambda pair: (found[pair].score if pair in found else 0.0, pair))[:most]
    for heading, pairs in (("ranked high, not together:", wrong), ("together, ranked low:", late)):
        yield heading
        for pair in pairs:
            reasons = [f"{each.signal} {each.value}" for each in found[pair].evidence[:2]] if pair in found else []
            score = found[pair].score if pair in found else 0.0
            yield f"  {score:.2f}  {' + '.join(pair)}  ({', '.join(reasons)})"


def _line(name: str, measured: Quality, has_threshold: bool, groups: float | None = None) -> str:
    line = f"{name:26} {measured.average_precision:6.3f} {measured.precision_at_50:6.2f}"
    if has_threshold:
        line += f" {measured.precision:6.3f} {measured.recall:6.3f}"
    return line if groups is None else f"{line} {groups:6.3f}"


def main() -> None:
    """Read the command line, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="DIR", type=Path, nargs="+")
    parser.add_argument("--faults", metavar="N", type=int, default=0, help="print the N worst faults of each kind")
    arguments = parser.parse_args()
    cases: Sequence[Case] = [
        Case(judged, strengths, tuple(strengths))
        for judged in map(read, arguments.folders)
        for strengths in (strengths_of(judged),)
    ]
    for case, unseen in zip(cases, cross_validated(cases), strict=True):
        judged = case.judged
        groups = [group.projects for group in find(judged.portfolio, _DAY).groups]
        print(f"\n{judged.name}: {len(judged.home)} projects, {len(judged.relevant)} pairs belong together")
        print(f"{'':26} {'AP':>6} {'P@50':>6} {'P':>6} {'R':>6} {'B³':>6}")
        for name, measured, has_threshold in rows(case):
            print(_line(name, measured, has_threshold, b_cubed(judged, groups) if name == "all signals" else None))
            if name == "all signals":
                print(_line("… on topics not learned", unseen, has_threshold=True))
        print(*faults(judged, arguments.faults) if arguments.faults else (), sep="\n", end="")


if __name__ == "__main__":
    main()

"""Learns the weights of the signals from judged pairs, and what they are worth on topics that they did not see."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations_with_replacement, product
from typing import Final, NamedTuple

from judged import Judged, Pair
from ranking import Quality, average_precision, quality
from strengths import WEIGHTS, Strengths, Weights, scores

LEARNED: Final = ("wording", "component", "kinship", "theme")
"""The signals for which the judged records hold anything; the others keep the weights that were set by hand."""

_FIXED: Final = {"concept": WEIGHTS["concept"]}
"""The measure of the others: a ranking hardly changes when all weights grow together, so one has to be set."""
_START: Final = 0.3
_STEPS: Final = (0.2, 0.1, 0.05)
_GAIN: Final = 0.001
"""A step that gains less average precision is not taken: what it gains on some pairs it loses on others."""
_HIGHEST: Final = 0.95
_FOLDS: Final = 5
_PRECISION: Final = 0.9
"""The threshold is the lowest score from which so many of the shown pairs are right."""


class Case(NamedTuple):
    """Judged pairs to learn from."""

    judged: Judged
    strengths: Strengths
    pairs: Collection[Pair]


def fit(cases: Sequence[Case]) -> Weights:
    """Climb from equal weights to those with the best mean average precision, one weight and step at a time."""
    weights = {**_FIXED, **dict.fromkeys(LEARNED, _START)}
    best = _goodness(cases, weights)
    for step in _STEPS:
        climbing = True
        while climbing:
            climbing = False
            for name, change in product(LEARNED, (step, -step)):
                tried = {**weights, name: min(_HIGHEST, max(0.0, round(weights[name] + change, 2)))}
                reached = _goodness(cases, tried)
                if reached > best + _GAIN:
                    weights, best, climbing = tried, reached, True
    return weights


def threshold(cases: Sequence[Case], weights: Weights) -> float:
    """Give the lowest score, in hundredths, from which nine of ten pairs are right in each of the cases."""
    ranked = [(case, scores(case.strengths, weights, case.pairs)) for case in cases]
    for hundredths in range(20, 95):
        if all(
            quality(found, case.judged, hundredths / 100, case.pairs).precision >= _PRECISION for case, found in ranked
        ):
            return hundredths / 100
    return 1.0


def cross_validated(cases: Sequence[Case]) -> list[Quality]:
    """Score every pair by weights and a threshold learned without the topics of either project, and measure that.

    The topics of each set are dealt into five folds; projects without a topic follow in the order of their ids. The
    scores of a pair are those of the weights that were learned from all sets without the two folds of its projects,
    shifted so that the threshold learned with them becomes 0.5.
    """
    folds = [_folds(case.judged) for case in cases]
    found: list[dict[Pair, float]] = [{} for _ in cases]
    for first, second in combinations_with_replacement(range(_FOLDS), 2):
        seen = [
            case._replace(pairs=[pair for pair in case.pairs if not {first, second} & {of[pair[0]], of[pair[1]]}])
            for case, of in zip(cases, folds, strict=True)
        ]
        weights = fit(seen)
        least = threshold(seen, weights)
        for case, of, into in zip(cases, folds, found, strict=True):
            unseen = [pair for pair in case.pairs if {of[pair[0]], of[pair[1]]} == {first, second}]
            into |= {pair: score - least + 0.5 for pair, score in scores(case.strengths, weights, unseen).items()}
    return [quality(into, case.judged, 0.5) for case, into in zip(cases, found, strict=True)]


def _goodness(cases: Iterable[Case], weights: Weights) -> float:
    reached = []
    for case in cases:
        found = scores(case.strengths, weights, case.pairs)
        ranking = sorted(found, key=lambda pair: (-found[pair], pair))
        reached.append(average_precision(ranking, case.judged.relevant.intersection(case.pairs)))
    return sum(reached) / len(reached)


def _folds(judged: Judged) -> Mapping[str, int]:
    """Deal the first reader's groups into folds, the largest first, then the projects that are in none."""
    fold: dict[str, int] = {}
    for number, group in enumerate(sorted(judged.readers[0], key=lambda group: (-len(group), sorted(group)))):
        for project in group:
            fold.setdefault(project, number % _FOLDS)
    for number, project in enumerate(sorted(judged.home.keys() - fold.keys())):
        fold[project] = number % _FOLDS
    return fold

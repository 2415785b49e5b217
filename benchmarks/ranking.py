"""Measures of a ranking of pairs against judgements: average precision, precision, recall, B-cubed F1 of groups."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from judged import Judged, Pair

_TOP: Final = 50


class Quality(NamedTuple):
    """How good a ranking is; all figures from 0 to 1."""

    average_precision: float
    precision_at_50: float
    precision: float
    """Of the pairs from the threshold on."""
    recall: float
    """Of the relevant pairs, how many stand from the threshold on."""


def quality(
    scores: Mapping[Pair, float], judged: Judged, threshold: float, pairs: Collection[Pair] | None = None
) -> Quality:
    """Measure scores against the judged pairs, or against these of them."""
    chosen = [pair for pair in (scores if pairs is None else pairs) if judged.counts(pair) and scores.get(pair, 0) > 0]
    chosen.sort(key=lambda pair: (-scores[pair], pair))
    relevant = judged.relevant if pairs is None else judged.relevant.intersection(pairs)
    shown = [pair for pair in chosen if scores[pair] >= threshold]
    right = len(relevant.intersection(shown))
    return Quality(
        average_precision(chosen, relevant),
        len(relevant.intersection(chosen[:_TOP])) / _TOP,
        right / max(1, len(shown)),
        right / max(1, len(relevant)),
    )


def average_precision(ranking: Iterable[Pair], relevant: Collection[Pair]) -> float:
    """Give the mean precision at the ranks of the relevant pairs; those that are not ranked count 0."""
    total, found = 0.0, 0
    for rank, pair in enumerate(ranking, 1):
        if pair in relevant:
            found += 1
            total += found / rank
    return total / max(1, len(relevant))


def b_cubed(judged: Judged, groups: Sequence[Collection[str]]) -> float:
    """Give the mean over the readers of the groups' B-cubed F1.

    Projects may be in several groups (E. Amigo et al., A comparison of extrinsic clustering evaluation metrics,
    Information Retrieval 12, 2009); one in none stands alone.
    """
    ids = sorted(judged.home)
    found = _membership(groups, ids)
    return sum(_f1(_membership(gold, ids), found, ids) for gold in judged.readers) / len(judged.readers)


def _membership(groups: Sequence[Collection[str]], ids: Iterable[str]) -> Mapping[str, frozenset[int]]:
    return {each: frozenset(number for number, group in enumerate(groups) if each in group) for each in ids}


def _f1(gold: Mapping[str, frozenset[int]], found: Mapping[str, frozenset[int]], ids: Sequence[str]) -> float:
    precision, recall = _mean(found, gold, ids), _mean(gold, found, ids)
    return 2 * precision * recall / (precision + recall)


def _mean(of: Mapping[str, frozenset[int]], against: Mapping[str, frozenset[int]], ids: Sequence[str]) -> float:
    """Give how much of what one grouping puts together the other does, on average over the projects."""
    values = []
    for one in ids:
        parts = [
            min(mine, _together(against, one, other)) / mine for other in ids if (mine := _together(of, one, other))
        ]
        values.append(sum(parts) / len(parts))
    return sum(values) / len(values)


def _together(groups: Mapping[str, frozenset[int]], one: str, other: str) -> int:
    return max(1, len(groups[one])) if one == other else len(groups[one] & groups[other])

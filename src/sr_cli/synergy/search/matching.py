"""Finds the pairs of projects that reach a score: all in a small portfolio, among the likeliest in a large one."""

from array import array
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from sr_cli.synergy.pairs import Match, compare
from sr_cli.synergy.profile import Profiles
from sr_cli.synergy.search.candidates import within_reach
from sr_cli.synergy.search.effort import Effort
from sr_cli.synergy.search.neighbours import Neighbours
from sr_cli.synergy.search.spread import spread

EXACT: Final = 600
"""Up to so many projects no pair is missed."""


def matches(known: Profiles, floor: float, effort: Effort) -> Iterator[Match]:
    """Give the matches that reach the score, in the order of their places; the projects stand in that of their ids."""
    found = _all(known, floor) if len(known) <= EXACT else _likely(known, floor, effort)
    return (Match(known, *places, score) for places, score in found)


def _all(known: Profiles, floor: float) -> Iterator[tuple[tuple[int, int], float]]:
    for first, second in within_reach(known, floor):
        score = compare(known[first], known[second], floor)
        if score:
            yield (first, second), score


def _likely(known: Profiles, floor: float, effort: Effort) -> Iterator[tuple[tuple[int, int], float]]:
    """Compare each project with its neighbours. Most pairs are found from both sides, and given once."""
    neighbours = Neighbours(known)
    work = partial(_compared, known, neighbours, neighbours.order(), floor)
    pairs, scores = array("Q"), array("d")  # a dict of so many would take five times the room
    for more_pairs, more_scores in spread(work, len(known), effort):
        pairs.extend(more_pairs)
        scores.extend(more_scores)
    last = -1
    for number in sorted(range(len(pairs)), key=pairs.__getitem__):
        if pairs[number] != last:
            last = pairs[number]
            yield divmod(last, len(known)), scores[number]


def _compared(
    known: Profiles, neighbours: Neighbours, order: Sequence[int], floor: float, part: range
) -> tuple["array[int]", "array[float]"]:
    """Give the pairs of some projects and their neighbours that reach the score, each as one number, and the scores."""
    scores: dict[int, float] = {}
    for place in order[part.start : part.stop]:
        for other in neighbours.of(place):
            pair = min(place, other) * len(known) + max(place, other)
            if pair not in scores:
                scores[pair] = compare(known[place], known[other], floor)
    found = {pair: score for pair, score in scores.items() if score}
    return array("Q", found), array("d", found.values())

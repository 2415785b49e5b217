"""Joins what is alike by average linkage, without chains.

Two clusters become one only while their members are alike on average, and only if each member keeps a place near the
core: its mean likeness to all others. Average linkage alone lets in a member whose only neighbour stands well with a
large cluster, though it has nothing to do with the cluster itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import Final, TypeVar

Member = TypeVar("Member", int, str)

LINKAGE: Final = 0.6
"""Clusters are joined while the mean score between them is at least this part of the score from which pairs count."""
CORE: Final = 0.5
"""A member's mean score to the others of its cluster is at least this part of the score from which pairs count."""
_ROUNDING: Final = 1e-12
"""A sum in another order may be less by so much."""


def clusters(scores: Mapping[tuple[Member, Member], float], threshold: float) -> Iterator[frozenset[Member]]:
    """Give the clusters of members whose pairs have these scores; pairs count from the threshold on.

    A pair that is not named has the score 0. Who finds no other member stands in no cluster.
    """
    sums: dict[Member, dict[Member, float]] = defaultdict(dict)
    for (one, other), score in scores.items():
        sums[one][other] = sums[other][one] = score
    ties = {member: dict(others) for member, others in sums.items()}
    inside = dict.fromkeys(ties, 0.0)
    members = {member: frozenset({member}) for member in sums}
    queue = [(-score, one, other) for one, others in sums.items() for other, score in others.items() if one < other]
    heapify(queue)
    while queue:
        mean, one, other = heappop(queue)
        if one not in members or other not in members or -mean != _mean(one, other, sums, members):
            continue
        if -mean < LINKAGE * threshold:
            break
        joined = _together(members[one], members[other], ties, inside)
        if min(joined.values()) < CORE * threshold * (len(joined) - 1) - _ROUNDING:
            continue
        inside |= joined
        members[one] |= members.pop(other)
        for third, total in sums.pop(other).items():
            del sums[third][other]
            if third != one:
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + total
        for third in sums[one]:
            first, second = sorted((one, third))
            heappush(queue, (-_mean(first, second, sums, members), first, second))
    yield from (found for found in members.values() if len(found) > 1)


def _mean(
    one: Member,
    other: Member,
    sums: Mapping[Member, Mapping[Member, float]],
    members: Mapping[Member, Collection[Member]],
) -> float:
    return sums[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _together(
    one: frozenset[Member],
    other: frozenset[Member],
    ties: Mapping[Member, Mapping[Member, float]],
    inside: Mapping[Member, float],
) -> dict[Member, float]:
    """Give for each member of two clusters the sum of its scores to all others of both; `inside` is that within one."""
    smaller, larger = sorted((one, other), key=len)
    sums = {member: inside[member] for cluster in (smaller, larger) for member in cluster}
    for member in smaller:
        for neighbour, score in ties[member].items():
            if neighbour in larger:
                sums[member] += score
                sums[neighbour] += score
    return sums

"""How the figures behind the order come about: a value as a product, a score as the sum of its reasons."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sr_cli.message import Message, Text, Value
from sr_cli.model.synergy import Evidence, SynergyGroup, SynergyPair

_PARTS: Final = 5
"""So many reasons are named in a sum; what is left over is told as one."""


class Sum(NamedTuple):
    """A score in hundredths, as the sum of its reasons; it adds up though each is rounded."""

    total: int
    parts: tuple[tuple[int, Text], ...]
    """What each reason adds, the strongest first."""
    others: int
    """What all other reasons add."""


def sum_of(score: float, evidence: Sequence[Evidence]) -> Sum:
    """Take a score apart; what rounding leaves over goes to the others, or to the strongest where there are none."""
    named = [reason for number, reason in enumerate(evidence[:_PARTS]) if not number or round(100 * reason.points)]
    total = round(100 * score)
    points = [round(100 * reason.points) for reason in named]
    left = total - sum(points)
    others = max(left, 0) if len(evidence) > len(named) else 0
    points[0] += left - others
    return Sum(total, tuple(zip(points, (reason.message for reason in named), strict=True)), others)


def value_told(group: SynergyGroup) -> Message:
    """Tell the value of a group as a product: that of the figures as they are told, so that it comes out."""
    size, earliness, confidence = (round(part, 2) for part in group.worth)
    return Message(
        "{value} = {size} size × {earliness} how early one can still act × {confidence} confidence",
        value=size * earliness * confidence,
        size=size,
        earliness=earliness,
        confidence=confidence,
    )


def score_told(score: float, evidence: Sequence[Evidence]) -> tuple[Value, ...]:
    """Tell a score as the sum of its reasons, in pieces that belong on one line."""
    taken_apart = sum_of(score, evidence)
    terms = [*taken_apart.parts, *([(taken_apart.others, Message("others"))] if taken_apart.others else [])]
    pieces: list[Value] = [taken_apart.total / 100, " ="]
    for number, (points, reason) in enumerate(terms):
        pieces += [" + " if number else " ", points / 100, " ", reason]
    return tuple(pieces)


def sums_told(synergy: SynergyGroup | SynergyPair) -> Iterator[tuple[Value, ...]]:
    """Tell all figures behind a synergy: each a heading, and what stands behind it in pieces."""
    if isinstance(synergy, SynergyGroup):
        yield Message("Value:"), value_told(synergy)
    yield Message("Score:"), *score_told(synergy.score, synergy.evidence)

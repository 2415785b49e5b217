"""Signal: both projects are made of the same building block, such as a radio network or a kind of sensor."""

from collections.abc import Iterator

from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import Clue, apportioned


def clues(one: Profile, other: Profile, portfolio: Portfolio) -> Iterator[Clue]:
    """Give the building blocks that both have; as strong as the weaker of both strengths."""
    shared = one.components.keys() & other.components.keys()
    strengths = {concept: min(one.components[concept], other.components[concept]) for concept in sorted(shared)}
    for concept, strength in apportioned(strengths).items():
        yield Clue(concept, strength, Message("both with: {concept}", concept=portfolio.concepts.label(concept)))

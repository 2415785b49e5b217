"""Signal: both projects undertake the same kind of thing."""

from collections.abc import Iterator

from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import Clue, apportioned


def clues(one: Profile, other: Profile, portfolio: Portfolio) -> Iterator[Clue]:
    """Give the kinds of undertaking that both are about; as strong as the geometric mean of both strengths."""
    shared = one.undertakings.keys() & other.undertakings.keys()
    strengths = {concept: (one.undertakings[concept] * other.undertakings[concept]) ** 0.5 for concept in sorted(shared)}
    for concept, strength in apportioned(strengths).items():
        yield Clue(concept, strength, Message("both: {concept}", concept=portfolio.concepts.label(concept)))

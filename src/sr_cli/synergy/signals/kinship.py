"""Signal: both projects undertake different kinds of one broader thing."""

from collections.abc import Iterator

from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import Clue


def clues(one: Profile, other: Profile, portfolio: Portfolio) -> Iterator[Clue]:
    """Give the broader concept that both come under, unless they undertake the very same: the strongest if several."""
    shared = (one.kin.keys() & other.kin.keys()) - (one.undertakings.keys() & other.undertakings.keys())
    if shared:
        concept = max(sorted(shared), key=lambda broad: min(one.kin[broad], other.kin[broad]))
        strength = min(one.kin[concept], other.kin[concept])
        yield Clue(concept, strength, Message("both come under: {concept}", concept=portfolio.concepts.label(concept)))

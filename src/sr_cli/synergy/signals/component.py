"""Signal: both projects are made of the same building block, such as a radio network or a kind of sensor."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import apportioned


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the building blocks that both have; as strong as the weaker of both strengths."""
    common = one.components.keys() & other.components.keys()
    return apportioned({concept: min(one.components[concept], other.components[concept]) for concept in sorted(common)})


def tell(concept: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say that both have the building block."""
    return Message("both with: {concept}", concept=portfolio.concepts.label(concept))

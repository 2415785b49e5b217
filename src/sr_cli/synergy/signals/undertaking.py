"""Signal: both projects undertake the same kind of thing."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import apportioned


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the kinds of undertaking that both are about; as strong as the geometric mean of both strengths."""
    common = one.undertakings.keys() & other.undertakings.keys()
    return apportioned(
        {concept: (one.undertakings[concept] * other.undertakings[concept]) ** 0.5 for concept in sorted(common)}
    )


def tell(concept: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say that both undertake the same."""
    return Message("both: {concept}", concept=portfolio.concepts.label(concept))

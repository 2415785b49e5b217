"""Signal: both projects undertake different kinds of one broader thing."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the broader concept that both come under, unless they undertake the very same: the strongest if several."""
    common = (one.kin.keys() & other.kin.keys()) - (one.undertakings.keys() & other.undertakings.keys())
    if not common:
        return {}
    concept = max(sorted(common), key=lambda broad: min(one.kin[broad], other.kin[broad]))
    return {concept: min(one.kin[concept], other.kin[concept])}


def tell(concept: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say what both come under."""
    return Message("both come under: {concept}", concept=portfolio.concepts.label(concept))

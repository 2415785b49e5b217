"""Signal: both projects have to do with the same funding programme. Weak: a programme funds many different things."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the programmes of both, but those that rejected one of them."""
    mine, yours = one.occasions.programmes, other.occasions.programmes
    return {} if mine.isdisjoint(yours) else dict.fromkeys(sorted(mine & yours), 1.0)


def tell(programme: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say which programme it is."""
    return Message("same funding programme: {programme}", programme=portfolio.programmes.label(programme))

"""Signal: both projects still have to buy the same, in quarters close to each other."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give what both buy: of two spellings of one thing the first in order."""
    if not one.occasions.purchases or not other.occasions.purchases:
        return {}
    return {
        min(mine.thing.name, yours.thing.name): 1.0
        for mine in one.occasions.purchases
        for yours in other.occasions.purchases
        if mine.thing.key == yours.thing.key and mine.is_close_to(yours)
    }


def tell(thing: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say what both buy."""
    return Message("both still have to buy: {thing}", thing=portfolio.concepts.label(thing))

"""Signal: one project provides data by a standard by which the other takes them."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the standards that one provides and the other uses."""
    mine, yours = one.occasions, other.occasions
    if mine.provides.isdisjoint(yours.uses) and yours.provides.isdisjoint(mine.uses):
        return {}
    return dict.fromkeys(sorted(mine.provides & yours.uses | yours.provides & mine.uses), 1.0)


def tell(standard: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:
    """Say who provides it to whom."""
    giver, taker = (one, other) if standard in one.occasions.provides & other.occasions.uses else (other, one)
    return Message(
        "{giver} provides data that {taker} could use: {standard}",
        giver=portfolio.partners.label(giver.project.lead),
        taker=portfolio.partners.label(taker.project.lead),
        standard=portfolio.interfaces.label(standard),
    )

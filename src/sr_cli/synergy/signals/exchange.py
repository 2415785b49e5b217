"""Signal: one project offers what the other seeks: experience, equipment, data; weaker, both seek the same."""

from collections.abc import Iterable, Mapping
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.occasions import Thing
from sr_cli.synergy.profile import Profile

_NARROWER: Final = 0.8
"""Strength where one of both is a kind of the other: the offer may be too special for the need, or too general."""
_BOTH_SEEK: Final = 0.8
"""Strength of a common need: so all who seek it sit at one table, with who offers it or to look for it together."""


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give what one offers and the other seeks, in either direction, and what both seek."""
    mine, yours = one.occasions, other.occasions
    if not (mine.seeks or yours.seeks):
        return {}
    needs = {need.name for need in mine.seeks} & {need.name for need in yours.seeks}
    found = dict.fromkeys(sorted(needs), _BOTH_SEEK)
    for offers, seeks in ((mine.offers, yours.seeks), (yours.offers, mine.seeks)):
        for name, strength in met(offers, seeks).items():
            found[name] = max(strength, found.get(name, 0.0))
    return found


def met(offers: Iterable[Thing], seeks: Iterable[Thing]) -> dict[str, float]:
    """Give the offers that meet a need, by the name of the narrower of both, and how well they do (0 to 1)."""
    wanted = tuple(seeks)
    found: dict[str, float] = {}
    for offer in offers:
        for need in wanted:
            if offer.key == need.key:
                found[min(offer.name, need.name)] = 1.0
            elif offer.meets(need):
                found.setdefault(offer.name if need.key in offer.reach else need.name, _NARROWER)
    return found


def tell(thing: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:
    """Say who offers it to whom."""
    label = portfolio.concepts.label(thing)
    for giver, taker in ((one, other), (other, one)):
        if thing in met(giver.occasions.offers, taker.occasions.seeks):
            return Message(
                "{giver} offers what {taker} seeks: {thing}",
                giver=portfolio.partners.label(giver.project.lead),
                taker=portfolio.partners.label(taker.project.lead),
                thing=label,
            )
    return Message("both seek: {thing}", thing=label)

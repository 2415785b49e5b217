"""Kind `procurement`: both need the same in quarters close to each other: tender together.

It applies where both projects still have to buy something (state need or prepared, or none told), the quarters are at
most two apart, because a joint tender takes about half a year to prepare, and neither quarter is over. It is the same
need where both texts are equal or speak of the same concept. Projects of one kind also need the same while not both
texts name a concept: one writes “software”, the other “licences for two years”. Where both do, and differ, they buy
different parts.
"""

from collections import Counter
from datetime import date
from typing import Final

from sr_cli.message import Label, Message, Text
from sr_cli.synergy import quarters
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named, thing
from sr_cli.synergy.occasions import Purchase
from sr_cli.synergy.profile import Profile


def _applies(case: Case) -> bool:
    return any(
        mine.is_close_to(yours) and _same(mine, yours, alike=case.alike)
        for mine in _ahead(case.one, case.day)
        for yours in _ahead(case.other, case.day)
    )


def _same(mine: Purchase, yours: Purchase, *, alike: bool) -> bool:
    if mine.thing.key == yours.thing.key:
        return True
    return alike and not (mine.thing.is_concept and yours.thing.is_concept)


def _ahead(member: Profile, day: date) -> list[Purchase]:
    """Give the purchases whose quarter is known and not over."""
    return [
        purchase
        for purchase in member.occasions.purchases
        if purchase.quarter is not None and quarters.last_day(purchase.quarter) >= day
    ]


def _action(matter: Matter) -> Text:
    bought = _bought(matter)
    partners = counted(_buyers(matter), matter.portfolio)
    if bought is None:
        return Message(
            "Tender together: {partners} still have to buy the same, first in {quarter}.",
            partners=partners,
            quarter=_first(matter),
        )
    return Message(
        "Tender together: {partners} still have to buy “{thing}”, first in {quarter}.",
        partners=partners,
        thing=bought,
        quarter=_first(matter),
    )


def _resolution(matter: Matter) -> Text:
    about = _bought(matter) or matter.about
    partners = named(_buyers(matter), matter.portfolio)
    if about is None:
        return Message(
            "{partners} put their purchases of the same kind out to tender together. "
            "The project office prepares the tender documents before {quarter} begins.",
            partners=partners,
            quarter=_first(matter),
        )
    return Message(
        "{partners} put “{thing}” out to tender together. "
        "The project office prepares the tender documents before {quarter} begins.",
        partners=partners,
        thing=about,
        quarter=_first(matter),
    )


def _buyers(matter: Matter) -> frozenset[str]:
    return matter.leads(lambda member: _ahead(member, matter.day))


def _bought(matter: Matter) -> Label | None:
    """Name what most of them buy, if at least two leads buy the very same."""
    wanted = {
        (purchase.thing.key, member.project.lead): purchase.thing.name
        for member in matter.members
        for purchase in _ahead(member, matter.day)
    }
    count = Counter(key for key, _ in wanted)
    most = max(sorted(count), key=lambda key: count[key])
    if count[most] == 1:
        return None
    return thing(min(name for (key, _), name in wanted.items() if key == most), matter.portfolio)


def _first(matter: Matter) -> Text:
    """Name the first quarter in which one of them buys."""
    return quarters.named(
        min(
            purchase.quarter
            for member in matter.members
            for purchase in _ahead(member, matter.day)
            if purchase.quarter is not None
        )
    )


PROCUREMENT: Final = Advantage(_applies, _action, _resolution)

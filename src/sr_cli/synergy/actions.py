"""What to do about a synergy, said to the partners by name."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from sr_cli.message import Listing, Message, Text, Value
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.synergy.kinds import AT_WORK, EARLY, EXPERIENCED

_TOGETHER: Final[dict[Kind, Callable[[Value], Text]]] = {
    Kind.DUPLICATE: lambda partners: Message(
        "{partners} plan the same: build it once together, or divide the work.", partners=partners
    ),
    Kind.PROCUREMENT: lambda partners: Message(
        "{partners} buy the same at about the same time: tender together.", partners=partners
    ),
    Kind.FUNDING: lambda partners: Message(
        "{partners} look to the same programme and its deadline lies ahead: apply together.", partners=partners
    ),
    Kind.PLATFORM: lambda partners: Message(
        "{partners} each run their own: compare costs and contracts, and operate it together from the next renewal on.",
        partners=partners,
    ),
    Kind.INTERFACE: lambda partners: Message(
        "{partners} exchange data or could: connect the systems, or agree on one standard.", partners=partners
    ),
    Kind.PARTICIPATION: lambda partners: Message(
        "{partners} ask their citizens about the same at the same time: ask once.", partners=partners
    ),
    Kind.KNOWLEDGE: lambda partners: Message(
        "{partners} share what they have learned before one of them goes on.", partners=partners
    ),
}

_MANY: Final = 5
"""More partners than that are counted, not named."""
_CONCERNED: Final = {Kind.DUPLICATE: EARLY, Kind.PLATFORM: AT_WORK}
"""Kinds that concern only partners whose projects have such a status."""


def action(kind: Kind, projects: Sequence[ProjectRecord], portfolio: Portfolio) -> Text:
    """Say what the leads of these projects should do about a synergy of that kind."""
    if kind is Kind.REUSE:
        experienced = {project.lead for project in projects if project.status in EXPERIENCED}
        early = {project.lead for project in projects if project.status in EARLY}
        return Message(
            "Before building, {early} should look at the solution of {experienced} and take it over where it fits.",
            early=_named((early - experienced) or early, portfolio),
            experienced=_named(experienced, portfolio),
        )
    concerned = _CONCERNED.get(kind)
    leads = {project.lead for project in projects if concerned is None or project.status in concerned}
    return _TOGETHER[kind](_named(leads, portfolio))


def with_offer(text: Text, missing: Iterable[str], portfolio: Portfolio) -> Text:
    """Add to an action the offer to those who lack the thing."""
    return Message("{action} Offer {partners} to join.", action=text, partners=_named(missing, portfolio))


def _named(partners: Iterable[str], portfolio: Portfolio) -> Value:
    """Name partners, or count them if they are many; the list stands elsewhere anyway."""
    chosen = sorted(partners)
    if len(chosen) > _MANY:
        return Message("the {n} partners", n=len(chosen))
    return Listing(tuple(portfolio.partners.label(partner) for partner in chosen))

"""How sentences name partners and things."""

from collections.abc import Collection
from typing import Final

from sr_cli.message import Label, Listing, Message, Value
from sr_cli.model.portfolio import Portfolio

_MANY: Final = 5
"""An action counts more partners than that and does not name them: they stand beside it anyway."""


def named(partners: Collection[str], portfolio: Portfolio) -> Listing:
    """Name all partners, as a resolution must."""
    return Listing(tuple(portfolio.partners.label(partner) for partner in sorted(partners)))


def counted(partners: Collection[str], portfolio: Portfolio) -> Value:
    """Name partners, or count them if they are many."""
    if len(partners) > _MANY:
        return Message("the {n} partners", n=len(partners))
    return named(partners, portfolio)


def thing(name: str, portfolio: Portfolio) -> Label:
    """Name a thing that is a concept or what a record says in its own words."""
    return portfolio.concepts.label(name)

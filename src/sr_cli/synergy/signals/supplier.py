"""Signal: the same company takes part in both projects. Weak: a company does many different things."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the companies of both, by the spelling in which names are compared."""
    mine, yours = one.occasions.suppliers, other.occasions.suppliers
    if not mine or not yours:
        return {}
    return dict.fromkeys(sorted(mine.keys() & yours.keys()), 1.0)


def tell(company: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say which company it is."""
    return Message("same company takes part: {company}", company=one.occasions.suppliers[company])

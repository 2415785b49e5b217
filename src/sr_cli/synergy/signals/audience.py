"""Signal: both projects are for the same target group. Weak: most things can be done for any of them."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the target groups of both; each as strong as the weaker of both strengths."""
    mine, yours = one.audiences, other.audiences
    if not mine or not yours:
        return {}
    return {group: min(mine[group], yours[group]) for group in sorted(mine.keys() & yours.keys())}


def tell(group: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say whom both are for."""
    return Message("both for: {group}", group=portfolio.concepts.label(group))

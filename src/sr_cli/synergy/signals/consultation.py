"""Signal: both projects ask citizens about the same theme field at the same time."""

from collections.abc import Mapping

from sr_cli.message import Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.asking import common
from sr_cli.synergy.profile import Profile


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the main theme field of both, if citizens are asked about it and the times meet."""
    mine, yours = one.occasions, other.occasions
    if not mine.theme or mine.theme != yours.theme or not any(common(mine.times, yours.times)):
        return {}
    return {mine.theme: 1.0}


def tell(theme: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Say what citizens are asked about."""
    return Message("both ask citizens at the same time about: {theme}", theme=portfolio.themes.label(theme))

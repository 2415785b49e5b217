"""How groups are called."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Evidence
from sr_cli.synergy.pairs import Match
from sr_cli.synergy.signals import SIGNALS

_SIGNALS: Final = {signal.name: signal for signal in SIGNALS}


def title(
    evidence: Iterable[Evidence], matches: Iterable[Match], portfolio: Portfolio
) -> tuple[str, Label, Label | None]:
    """Say with what a group's id begins, name it, and name what its projects are if they are one kind of thing.

    It is named after the concept that most of it is about; after an occasion if that is the strongest reason; else
    after the project that is nearest to all others. The evidence comes strongest first.
    """
    for place, reason in enumerate(evidence):
        signal = _SIGNALS[reason.signal]
        if signal.name_group is not None and (place == 0 or not signal.is_occasion):
            begin = reason.value if reason.value in portfolio.concepts else reason.signal
            label = signal.name_group(portfolio, reason.value)
            return begin, label, None if signal.is_occasion else label
    nearness: dict[str, float] = defaultdict(float)
    for match in matches:
        for project in match.ids:
            nearness[project] += match.score
    centre = portfolio.projects[min(nearness, key=lambda project: (-nearness[project], project))]
    return "wording", Label(centre.title, centre.title), None

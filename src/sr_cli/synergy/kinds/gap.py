"""Kind `gap`: several partners have it, few lack it: offer to join.

It is one of groups, not of pairs: at least three partners have it, so that it is more than a coincidence and there is
something to join, and at most three lack it: where more do, it is no gap but the rule.
"""

from collections.abc import Collection
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import named

_LEAST_HAVING: Final = 3
_MOST_MISSING: Final = 3


def is_gap(having: Collection[str], missing: Collection[str]) -> bool:
    """Tell whether it is one that so many partners lack what others have."""
    return len(having) >= _LEAST_HAVING and 0 < len(missing) <= _MOST_MISSING


def _applies(_: Case) -> bool:
    return False


def _action(matter: Matter) -> Text:
    return Message("Offer {partners} to join.", partners=named(matter.missing, matter.portfolio))


def _resolution(matter: Matter) -> Text:
    partners = named(matter.missing, matter.portfolio)
    if matter.about is None:
        return Message(
            "The offer to join goes to {partners}; the project office sends the invitation.", partners=partners
        )
    return Message(
        "The offer to join in “{thing}” goes to {partners}; the project office sends the invitation.",
        partners=partners,
        thing=matter.about,
    )


GAP: Final = Advantage(_applies, _action, _resolution)

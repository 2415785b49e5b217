"""What a kind of synergy consists of."""

from collections.abc import Callable
from typing import NamedTuple

from sr_cli.message import Text
from sr_cli.synergy.kinds.case import Case, Matter


class Advantage(NamedTuple):
    """One kind: the rule that finds it, what to do, and the draft of what to decide (Beschlussvorschlag)."""

    applies: Callable[[Case], bool]
    action: Callable[[Matter], Text]
    """Says the next step in one sentence."""
    resolution: Callable[[Matter], Text]
    """Gives one or more whole sentences for a council paper."""

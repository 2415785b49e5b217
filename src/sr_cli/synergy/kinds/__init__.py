"""The kinds of synergy: which sorts of advantage projects can have of each other. One module each; see `KINDS`."""

from collections.abc import Mapping, Sequence
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.kind import Kind
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.duplicate import DUPLICATE
from sr_cli.synergy.kinds.funding import FUNDING
from sr_cli.synergy.kinds.gap import GAP
from sr_cli.synergy.kinds.interface import INTERFACE
from sr_cli.synergy.kinds.knowledge import KNOWLEDGE
from sr_cli.synergy.kinds.participation import PARTICIPATION
from sr_cli.synergy.kinds.platform import PLATFORM
from sr_cli.synergy.kinds.procurement import PROCUREMENT
from sr_cli.synergy.kinds.reuse import REUSE

KINDS: Final[Mapping[Kind, Advantage]] = {
    Kind.PROCUREMENT: PROCUREMENT,
    Kind.FUNDING: FUNDING,
    Kind.REUSE: REUSE,
    Kind.DUPLICATE: DUPLICATE,
    Kind.PLATFORM: PLATFORM,
    Kind.INTERFACE: INTERFACE,
    Kind.PARTICIPATION: PARTICIPATION,
    Kind.KNOWLEDGE: KNOWLEDGE,
    Kind.GAP: GAP,
}
"""The most urgent first: what has a deadline, then what costs money soon, then what can wait."""


def kinds_of(case: Case) -> tuple[Kind, ...]:
    """Give all kinds that apply, the most urgent first; where none does, partners can still exchange experience."""
    return tuple(kind for kind, advantage in KINDS.items() if advantage.applies(case)) or (Kind.KNOWLEDGE,)


def action(kind: Kind, matter: Matter) -> Text:
    """Say what the partners should do about a synergy of that kind, and to whom to offer it, too."""
    text = KINDS[kind].action(matter)
    if kind is Kind.GAP or not matter.missing:
        return text
    return Message("{action} {offer}", action=text, offer=GAP.action(matter))


def resolution(kind: Kind, matter: Matter) -> Text:
    """Give the draft of what to decide: sentences as they can stand in a council paper."""
    text = KINDS[kind].resolution(matter)
    if kind is Kind.GAP or not matter.missing:
        return text
    return Message("{resolution} {offer}", resolution=text, offer=GAP.resolution(matter))


def leading(kinds: Sequence[Kind], asked: Kind | None) -> Kind:
    """Give the kind whose action is told: the one that somebody asked about, else the most urgent."""
    return asked if asked is not None and asked in kinds else kinds[0]

"""The kinds of synergy."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of advantage projects can have of each other; the order is that of urgency."""

    PROCUREMENT = "procurement"
    FUNDING = "funding"
    REUSE = "reuse"
    DUPLICATE = "duplicate"
    PLATFORM = "platform"
    INTERFACE = "interface"
    PARTICIPATION = "participation"
    KNOWLEDGE = "knowledge"
    GAP = "gap"

"""The figures above the changes: how many projects are new, ended, moved on."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from sr_cli.message import Listing, Plural, Text
from sr_cli.model.portfolio_change import ChangeKind, PortfolioChanges

_COUNTED: Final[Mapping[ChangeKind, Callable[[int], Text]]] = {
    ChangeKind.NEW: lambda n: Plural("{n} new project", "{n} new projects", n),
    ChangeKind.ENDED: lambda n: Plural("{n} project ended", "{n} projects ended", n),
    ChangeKind.ARCHIVED: lambda n: Plural("{n} archived", "{n} archived", n),
    ChangeKind.REMOVED: lambda n: Plural("{n} removed", "{n} removed", n),
    ChangeKind.RESTORED: lambda n: Plural("{n} back from the archive", "{n} back from the archive", n),
    ChangeKind.ADVANCED: lambda n: Plural("{n} moved forward", "{n} moved forward", n),
    ChangeKind.SET_BACK: lambda n: Plural("{n} set back", "{n} set back", n),
    ChangeKind.LEAD: lambda n: Plural("{n} with a new lead", "{n} with a new lead", n),
    ChangeKind.JOINED: lambda n: Plural("{n} with new partners", "{n} with new partners", n),
    ChangeKind.LEFT: lambda n: Plural("{n} that partners left", "{n} that partners left", n),
    ChangeKind.GRANTED: lambda n: Plural("{n} with funding granted", "{n} with funding granted", n),
    ChangeKind.MILESTONE_DONE: lambda n: Plural("{n} reached a milestone", "{n} reached milestones", n),
    ChangeKind.MILESTONE_MISSED: lambda n: Plural("{n} missed a milestone", "{n} missed milestones", n),
    ChangeKind.HEALTH: lambda n: Plural("{n} with another traffic light", "{n} with another traffic light", n),
}
"""How the projects are counted in which such a change happened; others are not worth a figure."""


def counted(found: PortfolioChanges) -> Listing:
    """Give the figures of what changed: projects by the kinds of their changes."""
    kinds = Counter(kind for each in found.projects for kind in {change.kind for change in each.changes})
    told = [tell(kinds[kind]) for kind, tell in _COUNTED.items() if kinds[kind]]
    if found.rulings:
        told.append(Plural("{n} decision about synergies", "{n} decisions about synergies", len(found.rulings)))
    if found.synergies and (new := len(found.synergies.appeared)):
        told.append(Plural("{n} new synergy", "{n} new synergies", new))
    if found.synergies and (gone := len(found.synergies.vanished)):
        told.append(Plural("{n} synergy less", "{n} synergies less", gone))
    return Listing(tuple(told) or (Plural("{n} project changed", "{n} projects changed", len(found.projects)),))

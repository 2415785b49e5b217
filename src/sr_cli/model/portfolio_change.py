"""What changed in a portfolio between two states, in the portfolio's words: what a meeting wants to hear."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from sr_cli.message import Message
from sr_cli.model.decision import Step, SynergyDecision
from sr_cli.model.field_change import FieldChange
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyGroup


class ChangeKind(StrEnum):
    """What sort of change it is; the order is that in which they are told."""

    NEW = "new"
    ENDED = "ended"
    """Completed or stopped, with the reason where it was stopped."""
    ARCHIVED = "archived"
    REMOVED = "removed"
    RESTORED = "restored"
    """Back from the archive."""
    RENAMED = "renamed"
    """It has another id."""
    ADVANCED = "advanced"
    """The status moved up: to a later one, or on from a pause."""
    SET_BACK = "set-back"
    """The status moved down: to an earlier one, or to a pause."""
    STATUS = "status"
    """The status became known or unknown."""
    LEAD = "lead"
    JOINED = "joined"
    """A partner takes part that did not."""
    LEFT = "left"
    """A partner takes part no longer."""
    GRANTED = "granted"
    """Funding was granted."""
    MONEY = "money"
    """Anything else about funding or the budget."""
    MILESTONE_DONE = "milestone-done"
    MILESTONE_MISSED = "milestone-missed"
    """Its day has passed meanwhile, and it is not done."""
    MILESTONE_MOVED = "milestone-moved"
    MILESTONE_NEW = "milestone-new"
    MILESTONE_DROPPED = "milestone-dropped"
    HEALTH = "health"
    """The traffic light turned, with the reason."""
    DATES = "dates"
    """It starts or ends on another day."""
    OTHER = "other"
    """Any other field."""


class Change(NamedTuple):
    """One change of a project."""

    kind: ChangeKind
    field: FieldChange
    """What changed; of a project that came, went or was renamed its id, of one that was archived its file."""
    reason: str = ""
    """Why, where the record says so."""


class ProjectChanges(NamedTuple):
    """All that changed in one project."""

    project: ProjectRecord
    """As it is afterwards, or as it last was where it is gone."""
    before: ProjectRecord | None
    """As it was before; None for a new one."""
    changes: tuple[Change, ...]
    """In the order of their kinds."""


class Ruling(NamedTuple):
    """What was decided about a synergy meanwhile."""

    decision: SynergyDecision
    step: Step


class SynergyChanges(NamedTuple):
    """The groups of projects that share something now and did not, and those that did and do no longer."""

    appeared: Sequence[SynergyGroup]
    vanished: Sequence[SynergyGroup]
    """As they were."""


class State(NamedTuple):
    """One of the two states that are compared."""

    day: date
    """The day on which it is looked at: from its beginning on, a milestone of the day before is late."""
    commit: str | None
    """The full hash; None for the files as they are now."""
    name: str | Message | None
    """How somebody named it; None for the files as they are now."""


class PortfolioChanges(NamedTuple):
    """All that changed in a portfolio."""

    projects: tuple[ProjectChanges, ...]
    """By the ids of the projects."""
    rulings: tuple[Ruling, ...] = ()
    """The oldest first."""
    synergies: SynergyChanges | None = None
    """None where nobody looked."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        found = self.synergies
        return not (self.projects or self.rulings or (found and (found.appeared or found.vanished)))

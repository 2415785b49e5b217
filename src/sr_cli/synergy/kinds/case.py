"""What the kinds of synergy are told of: two projects side by side, or all projects at one table."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.synergy.profile import Profile


class Case(NamedTuple):
    """Two projects, what they share, and the day on which one looks at them."""

    one: Profile
    other: Profile
    alike: bool
    """Whether they are one kind of thing: they undertake the same, or are as like as that by the rest of the score."""
    portfolio: Portfolio
    day: date

    @property
    def projects(self) -> tuple[ProjectRecord, ProjectRecord]:
        """Both records."""
        return self.one.project, self.other.project

    @property
    def statuses(self) -> frozenset[Status]:
        """The status of either."""
        return frozenset(project.status for project in self.projects)

    def either_way(self, test: Callable[[ProjectRecord, ProjectRecord], bool]) -> bool:
        """Tell whether something holds from one to the other, or the other way round."""
        one, other = self.projects
        return test(one, other) or test(other, one)


class Matter(NamedTuple):
    """What partners should decide about on a certain day."""

    members: tuple[Profile, ...]
    """At least two projects of different leads, in the order of their ids."""
    about: Label | None
    """What the projects are, None where the vocabulary has no word for it or they are no one kind of thing."""
    missing: tuple[str, ...]
    """Partner ids of those to whom it should be offered, too."""
    portfolio: Portfolio
    day: date

    @property
    def projects(self) -> tuple[ProjectRecord, ...]:
        """The records."""
        return tuple(member.project for member in self.members)

    @property
    def all_leads(self) -> frozenset[str]:
        """The leads of all projects."""
        return frozenset(project.lead for project in self.projects)

    def leads(self, concerned: Callable[[Profile], object]) -> frozenset[str]:
        """Give the leads of the projects that are concerned."""
        return frozenset(member.project.lead for member in self.members if concerned(member))

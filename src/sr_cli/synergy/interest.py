"""What somebody asks about, and whether a synergy concerns it."""

from collections.abc import Iterable
from typing import NamedTuple

from sr_cli.model.ids import is_foreign
from sr_cli.model.kind import Kind
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import Standing


class Interest(NamedTuple):
    """What somebody wants to know of; whatever is given must hold."""

    partner: str | None = None
    """Partner id: leads one of the projects or takes part in it."""
    theme: str | None = None
    """Theme id: one of the projects stands in that field."""
    project: str | None = None
    """Project id: is one of the projects."""
    kind: Kind | None = None
    """The advantage is of that kind."""
    joint: bool = False
    """Also what the partners do together already."""
    decided: bool = False
    """Also what was decided about."""
    own: bool = False
    """One of the projects is ours, where those of other portfolios are among them."""
    strict: bool = False
    """Pairs, too, are given only if they are shown; else joint and decided ones are among them, as programs want it."""

    def concerns(self, projects: Iterable[ProjectRecord]) -> bool:
        """Tell whether somebody is interested in what these projects share, whatever kind it is."""
        chosen = tuple(projects)
        return (
            _holds(self.partner, (partner for project in chosen for partner in project.members))
            and _holds(self.theme, (theme for project in chosen for theme in project.themes))
            and _holds(self.project, (project.id for project in chosen))
            and not (self.own and all(is_foreign(project.id) for project in chosen))
        )

    def shows(self, standing: Standing, joint: bool) -> bool:
        """Tell whether somebody wants to see what stands like that, or is joint work already."""
        return (self.decided or standing.is_open) and (self.joint or not joint)


def _holds(wanted: str | None, values: Iterable[str]) -> bool:
    return wanted is None or wanted in values

"""What is new among synergies since a time before: what a meeting has not talked about yet."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport

_SAME: int = 2
"""A group is one that existed if at least so many of its projects sat at one table then."""


class News(NamedTuple):
    """What one time knew of synergies, and so what is new since."""

    since: str | date
    """The time: a day, or a revision as it was named."""
    pairs: frozenset[tuple[str, str]]
    """The project ids of the pairs that existed then."""
    tables: tuple[frozenset[str], ...]
    """The project ids of the groups that existed then."""
    by_project: Mapping[str, tuple[int, ...]]
    """In which of those groups a project was."""

    def of_group(self, group: SynergyGroup) -> tuple[str, ...]:
        """Give the ids of a group's projects that are new to it: all of them where no such group existed."""
        shared = Counter(place for project in group.projects for place in self.by_project.get(project, ()))
        if not shared:
            return group.projects
        place = min(shared, key=lambda place: (-shared[place], place))
        if shared[place] < _SAME:
            return group.projects
        return tuple(project for project in group.projects if project not in self.tables[place])

    def is_new(self, pair: SynergyPair) -> bool:
        """Tell whether the two did not belong at one table then."""
        return pair.projects not in self.pairs


def news(before: SynergyReport, since: str | date) -> News:
    """Give what the report of an earlier time makes new in a later one; it must hold joint and decided ones, too."""
    return _news(since, frozenset(pair.projects for pair in before.pairs), before.groups)


def appeared(before: SynergyReport, after: SynergyReport) -> tuple[SynergyGroup, ...]:
    """Give the groups of a report that did not exist in another one and are not joint work; turned, what vanished.

    Both reports must hold joint and decided groups, too: what was decided about or begun together is still there.
    """
    known = _news("", frozenset(), before.groups)
    return tuple(group for group in after.groups if not group.joint and known.of_group(group) == group.projects)


def _news(since: str | date, pairs: frozenset[tuple[str, str]], groups: Iterable[SynergyGroup]) -> News:
    tables = tuple(frozenset(group.projects) for group in groups)
    places: dict[str, list[int]] = defaultdict(list)
    for place, projects in enumerate(tables):
        for project in projects:
            places[project].append(place)
    return News(since, pairs, tables, {project: tuple(where) for project, where in places.items()})

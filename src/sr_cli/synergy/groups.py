"""Puts pairs together to groups: who should sit at one table about one thing.

Projects are joined by average linkage: two groups become one only while their projects are alike on average, so that
a chain of likenesses makes no group in which the ends have nothing to do with each other. A group is worth the more of
a meeting's time the more partners it holds, the earlier its projects are and the surer it is.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import log2
from typing import Final, NamedTuple

from sr_cli.model.ids import ours_first
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.synergy import Evidence, Standing, SynergyGroup, Worth
from sr_cli.synergy.clusters import clusters
from sr_cli.synergy.ids import digest
from sr_cli.synergy.kinds import action, leading, resolution
from sr_cli.synergy.kinds.case import Matter
from sr_cli.synergy.kinds.gap import is_gap
from sr_cli.synergy.kinds.knowledge import meetings
from sr_cli.synergy.next_date import next_date
from sr_cli.synergy.pairs import Clue, Match, Reading, read
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.titles import title

_ENOUGH: Final = 1 / len(Kind)
"""A kind is the group's where at least this part of its pairs has it; as every pair has a kind, one always is."""
_CHANCE: Final[Mapping[Status, float]] = {
    Status.IDEA: 1.0,
    Status.PLANNED: 0.9,
    Status.PILOT: 0.7,
    Status.RUNNING: 0.5,
    Status.PAUSED: 0.5,
    Status.UNKNOWN: 0.4,
    Status.COMPLETED: 0.3,
    Status.STOPPED: 0.2,
}
"""How much can still be shaped together, by status (0 to 1)."""


class Table(NamedTuple):
    """Projects that belong together, and the pairs of different leads among them, before anything is said of them."""

    projects: tuple[ProjectRecord, ...]
    """In the order of their ids."""
    matches: tuple[Match, ...]

    @property
    def members(self) -> tuple[Profile, ...]:
        """What the signals know of the projects that one of another lead is like, in the order of their ids."""
        known = self.matches[0].known
        return tuple(known[place] for place in sorted({end for match in self.matches for end in match.places}))

    @property
    def leads(self) -> tuple[str, ...]:
        """The leads, ours first, in the order of their ids."""
        return tuple(sorted({project.lead for project in self.projects}, key=ours_first))

    @property
    def score(self) -> float:
        """The mean score of the pairs (0 to 1)."""
        return sum(match.score for match in self.matches) / len(self.matches)

    @property
    def worth(self) -> Worth:
        """How much of a meeting's time it is worth."""
        chance = sum(_CHANCE[project.status] for project in self.projects) / len(self.projects)
        return Worth(log2(len(self.leads)), chance, self.score)

    @property
    def joint(self) -> bool:
        """Whether all of it is joint work already."""
        return all(match.is_joint for match in self.matches)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the projects, in order."""
        return tuple(project.id for project in self.projects)


def tables(matches: Sequence[Match], min_score: float) -> tuple[Table, ...]:
    """Give the tables, the most valuable first.

    The matches are all that reach the score, also of one lead, so that both its projects find the same table.
    """
    by_place: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_place[match.first].append(match)
    found = []
    for members in clusters({match.places: match.score for match in matches}, min_score):
        inside = [
            match
            for place in sorted(members)
            for match in by_place[place]
            if match.second in members and match.projects[0].lead != match.projects[1].lead
        ]
        if inside:
            projects = inside[0].known.projects
            found.append(Table(tuple(projects[member] for member in sorted(members)), tuple(inside)))
    return tuple(sorted(found, key=lambda table: (-table.worth.value, table.projects[0].id)))


def group(stood: tuple[Table, Standing], portfolio: Portfolio, day: date, asked: Kind | None) -> SynergyGroup:
    """Say of a table, and of how it stands, what it means on that day, and what to do: about the kind asked about."""
    table, standing = stood
    readings = [read(match, portfolio, day) for match in table.matches]
    taking_part = {partner for project in table.projects for partner in project.members}
    missing = tuple(
        partner.id for partner in portfolio.partners if partner.id not in taking_part and not partner.cooperation
    )
    evidence = _common(readings, table, portfolio)
    kinds = _kinds(readings, table, missing)
    name, label, about = title(evidence, table.matches, portfolio)
    matter = Matter(table.members, about, missing if Kind.GAP in kinds else (), portfolio, day)
    return SynergyGroup(
        id=standing.decision or _id(name, table.ids),
        label=label,
        projects=tuple(project.id for project in table.projects),
        partners=table.leads,
        missing=missing,
        score=table.score,
        worth=table.worth,
        kinds=kinds,
        evidence=evidence,
        action=action(leading(kinds, asked), matter),
        resolution=resolution(leading(kinds, asked), matter),
        next_date=next_date(table.projects, portfolio, day),
        joint=table.joint,
        standing=standing,
    )


def _id(name: str, projects: Sequence[str]) -> str:
    """Give the id of a group nobody decided about yet: it depends on what it is about and on its projects only."""
    return f"{name}-{digest(projects)[:6]}"


def _kinds(readings: Sequence[Reading], table: Table, missing: Sequence[str]) -> tuple[Kind, ...]:
    """Give the kinds that enough of the pairs have, the most urgent first.

    A single offer that meets a need is enough, so that it is found; `gap` is where few lack what many have.
    """
    count = Counter(kind for each in readings for kind in each.kinds)
    whole = {Kind.KNOWLEDGE: bool(meetings(table.members)), Kind.GAP: is_gap(table.leads, missing)}
    return tuple(kind for kind in Kind if count[kind] >= _ENOUGH * len(readings) or whole.get(kind))


def _common(readings: Sequence[Reading], table: Table, portfolio: Portfolio) -> tuple[Evidence, ...]:
    """Put the pairs' reasons together; each counts with its mean over all pairs, and is told of the first that has it.

    A group of thirty has hundreds of pairs, so only what is left in the end is put into words.
    """
    points: dict[tuple[str, str], float] = defaultdict(float)
    reasons: dict[tuple[str, str], tuple[Clue, Match]] = {}
    for reading, match in zip(readings, table.matches, strict=True):
        for clue in reading.clues:
            key = (clue.signal.name, clue.value)
            points[key] += clue.points / len(readings)
            reasons.setdefault(key, (clue, match))
    total = sum(points.values())
    ordered = sorted(points, key=lambda key: (-points[key], key))
    return tuple(
        clue._replace(points=points[key], share=points[key] / total).told(match, portfolio)
        for key in ordered
        for clue, match in [reasons[key]]
    )

"""Puts pairs together to groups: who should sit at one table about one thing.

Projects are joined by average linkage: two groups become one only while their projects are alike on average, so that
a chain of likenesses makes no group in which the ends have nothing to do with each other. A group is worth the more of
a meeting's time the more partners it holds, the earlier its projects are and the surer it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from heapq import heapify, heappop, heappush
from math import log2
from typing import Final, NamedTuple

from sr_cli.message import Label
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.synergy import Evidence, Standing, SynergyGroup, SynergyPair, Worth
from sr_cli.synergy.actions import action, with_offer
from sr_cli.synergy.next_date import next_date
from sr_cli.synergy.pairs import Match, digest, pair
from sr_cli.synergy.resolutions import resolution

LINKAGE: Final = 0.7
"""Groups are joined while the mean score between them is at least this part of the score from which pairs count."""
_MOST_MISSING: Final = 3
"""A gap is called so where at most so many partners lack what the others have."""
_LEAST_HAVING: Final = 3
"""… and at least so many have it."""
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
    def leads(self) -> tuple[str, ...]:
        """The leads, in the order of their ids."""
        return tuple(sorted({project.lead for project in self.projects}))

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


def tables(matches: Sequence[Match], portfolio: Portfolio, min_score: float) -> tuple[Table, ...]:
    """Give the tables, the most valuable first.

    The matches are all that reach the score, also of one lead, so that both its projects find the same table.
    """
    by_project: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_project[match.one.project.id].append(match)
    found = []
    for members in clusters({match.ids: match.score for match in matches}, min_score * LINKAGE):
        inside = [
            match
            for project in sorted(members)
            for match in by_project[project]
            if match.other.project.id in members and match.one.project.lead != match.other.project.lead
        ]
        if inside:
            found.append(Table(tuple(portfolio.projects[member] for member in sorted(members)), tuple(inside)))
    return tuple(sorted(found, key=lambda table: (-table.worth.value, table.projects[0].id)))


def clusters(scores: Mapping[tuple[str, str], float], least: float) -> Iterator[frozenset[str]]:
    """Join projects by average linkage while the mean likeness is at least that; single ones are left out."""
    sums: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), score in scores.items():
        sums[one][other] = sums[other][one] = score
    members = {project: frozenset({project}) for project in sums}
    queue = [(-score, one, other) for one, others in sums.items() for other, score in others.items() if one < other]
    heapify(queue)
    while queue:
        mean, one, other = heappop(queue)
        if one not in members or other not in members or -mean != _mean(one, other, sums, members):
            continue
        if -mean < least:
            break
        members[one] |= members.pop(other)
        for third, total in sums.pop(other).items():
            del sums[third][other]
            if third != one:
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + total
        for third in sums[one]:
            first, second = sorted((one, third))
            heappush(queue, (-_mean(first, second, sums, members), first, second))
    yield from (found for found in members.values() if len(found) > 1)


def _mean(
    one: str, other: str, sums: Mapping[str, Mapping[str, float]], members: Mapping[str, frozenset[str]]
) -> float:
    return sums[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def group(stood: tuple[Table, Standing], portfolio: Portfolio, day: date) -> SynergyGroup:
    """Say of a table, and of how it stands, what it means on that day."""
    table, standing = stood
    pairs = [pair(match, portfolio, day) for match in table.matches]
    taking_part = {partner for project in table.projects for partner in project.members}
    missing = tuple(partner.id for partner in portfolio.partners if partner.id not in taking_part)
    evidence = _common(pairs)
    kinds = _kinds(pairs, table.leads, missing)
    name, label = _name(evidence, table, portfolio)
    text = action(kinds[0], table.projects, portfolio)
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
        action=with_offer(text, missing, portfolio) if Kind.GAP in kinds else text,
        resolution=resolution(kinds[0], label, table.projects, missing if Kind.GAP in kinds else (), portfolio),
        next_date=next_date(table.projects, portfolio, day),
        joint=table.joint,
        standing=standing,
    )


def _id(name: str, projects: Sequence[str]) -> str:
    """Give the id of a group nobody decided about yet: it depends on what it is about and on its projects only."""
    return f"{name}-{digest(projects)[:6]}"


def _kinds(pairs: Sequence[SynergyPair], leads: Sequence[str], missing: Sequence[str]) -> tuple[Kind, ...]:
    """Give the kinds that enough of the pairs have, the most urgent first, and `gap` where few lack what many have."""
    count = Counter(kind for each in pairs for kind in each.kinds)
    kinds = [kind for kind in Kind if count[kind] >= _ENOUGH * len(pairs)]
    gap = 0 < len(missing) <= _MOST_MISSING and len(leads) >= _LEAST_HAVING
    return (*kinds, Kind.GAP) if gap else tuple(kinds)


def _common(pairs: Sequence[SynergyPair]) -> tuple[Evidence, ...]:
    """Put the pairs' reasons together; each counts with its mean over all pairs."""
    points: dict[tuple[str, str], float] = defaultdict(float)
    reasons: dict[tuple[str, str], Evidence] = {}
    for each in pairs:
        for reason in each.evidence:
            points[reason.signal, reason.value] += reason.points / len(pairs)
            reasons.setdefault((reason.signal, reason.value), reason)
    total = sum(points.values())
    ordered = sorted(points, key=lambda key: (-points[key], key))
    return tuple(reasons[key]._replace(points=points[key], share=points[key] / total) for key in ordered)


def _name(evidence: Iterable[Evidence], table: Table, portfolio: Portfolio) -> tuple[str, Label]:
    """Name a group after the concept that most of it is about, else after the project that is nearest to all others."""
    for reason in evidence:
        if reason.signal == "concept":
            return reason.value, portfolio.concepts.label(reason.value)
    nearness: dict[str, float] = defaultdict(float)
    for match in table.matches:
        for project in match.ids:
            nearness[project] += match.score
    centre = min(table.projects, key=lambda project: (-nearness[project.id], project.id))
    return "wording", Label(centre.title, centre.title)

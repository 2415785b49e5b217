"""Puts pairs together to groups: who should sit at one table about one thing.

Projects are joined by average linkage: two groups become one only while their projects are alike on average, so that
a chain of likenesses makes no group in which the ends have nothing to do with each other. A group is worth the more of
a meeting's time the more partners it holds, the earlier its projects are and the surer it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import log2
from typing import Final

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.synergy import Evidence, Kind, SynergyGroup, SynergyPair
from sr_cli.synergy.actions import action, with_offer

LINKAGE: Final = 0.7
"""Groups are joined while the mean score between them is at least this part of the score from which pairs count."""
_MOST_MISSING: Final = 3
"""A gap is called so where at most so many partners lack what the others have."""
_LEAST_HAVING: Final = 3
"""… and at least so many have it."""
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


@dataclass(frozen=True, slots=True)
class Link:
    """How alike two projects are; of the same lead, too, so that both find the same table."""

    projects: tuple[str, str]
    score: float


def groups(
    links: Iterable[Link], pairs: Sequence[SynergyPair], portfolio: Portfolio, min_score: float
) -> tuple[SynergyGroup, ...]:
    """Give the groups, the most valuable first. Who works together already needs no table, and makes no group."""
    by_project: dict[str, list[SynergyPair]] = defaultdict(list)
    for pair in pairs:
        by_project[pair.projects[0]].append(pair)
    found = []
    for members in clusters(links, min_score * LINKAGE):
        inside = [pair for project in sorted(members) for pair in by_project[project] if pair.projects[1] in members]
        if any(not pair.joint for pair in inside):
            found.append(_group(tuple(sorted(members)), inside, portfolio))
    found.sort(key=lambda group: (-group.worth, group.projects))
    return tuple(_with_own_ids(found))


def clusters(links: Iterable[Link], least: float) -> Iterator[frozenset[str]]:
    """Join projects by average linkage while the mean likeness is at least that; single ones are left out."""
    members: dict[str, frozenset[str]] = {}
    sums: dict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        one, other = link.projects
        sums[one][other] = sums[other][one] = link.score
    for project in sums:
        members[project] = frozenset({project})
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


def _mean(one: str, other: str, sums: Mapping[str, Mapping[str, float]], members: Mapping[str, frozenset[str]]) -> float:
    return sums[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _group(members: tuple[str, ...], pairs: Sequence[SynergyPair], portfolio: Portfolio) -> SynergyGroup:
    projects = [portfolio.projects[member] for member in members]
    leads = tuple(sorted({project.lead for project in projects}))
    taking_part = {partner for project in projects for partner in project.members}
    missing = tuple(partner.id for partner in portfolio.partners if partner.id not in taking_part)
    score = sum(pair.score for pair in pairs) / len(pairs)
    evidence = _common(pairs)
    kinds = _kinds(pairs, leads, missing)
    name, label = _name(evidence, projects, pairs, portfolio)
    text = action(kinds[0], projects, portfolio)
    return SynergyGroup(
        id=name, label=label, projects=members, partners=leads, missing=missing, score=score,
        worth=_worth(projects, leads, score), kinds=kinds, evidence=evidence,
        action=with_offer(text, missing, portfolio) if Kind.GAP in kinds else text,
    )


def _worth(projects: Sequence[ProjectRecord], leads: Sequence[str], score: float) -> float:
    """Size (each further partner counts less) times how early one can still act times confidence."""
    chance = sum(_CHANCE[project.status] for project in projects) / len(projects)
    return log2(len(leads)) * chance * score


def _kinds(pairs: Sequence[SynergyPair], leads: Sequence[str], missing: Sequence[str]) -> tuple[Kind, ...]:
    """Give the kinds of the pairs, that of most pairs first, and `gap` where few lack what many have."""
    count = Counter(kind for pair in pairs for kind in pair.kinds)
    order = list(Kind)
    kinds = sorted(count, key=lambda kind: (-count[kind], order.index(kind)))
    gap = 0 < len(missing) <= _MOST_MISSING and len(leads) >= _LEAST_HAVING
    return (*kinds, Kind.GAP) if gap else tuple(kinds)


def _common(pairs: Sequence[SynergyPair]) -> tuple[Evidence, ...]:
    """Put the pairs' reasons together; each counts with its mean over all pairs."""
    points: dict[tuple[str, str], float] = defaultdict(float)
    reasons: dict[tuple[str, str], Evidence] = {}
    for pair in pairs:
        for reason in pair.evidence:
            points[reason.signal, reason.value] += reason.points / len(pairs)
            reasons.setdefault((reason.signal, reason.value), reason)
    total = sum(points.values()) or 1.0
    ordered = sorted(points, key=lambda key: (-points[key], key))
    return tuple(
        Evidence(reasons[key].signal, reasons[key].value, points[key], points[key] / total, reasons[key].message)
        for key in ordered
    )


def _name(
    evidence: Sequence[Evidence], projects: Sequence[ProjectRecord], pairs: Sequence[SynergyPair], portfolio: Portfolio
) -> tuple[str, Label]:
    """Name a group after the concept that most of it is about, else after the project that is nearest to all others."""
    for reason in evidence:
        if reason.signal == "concept":
            return reason.value, portfolio.concepts.label(reason.value)
    nearness: dict[str, float] = defaultdict(float)
    for pair in pairs:
        for project in pair.projects:
            nearness[project] += pair.score
    centre = min(projects, key=lambda project: (-nearness[project.id], project.id))
    return centre.id, Label(centre.title, centre.title)


def _with_own_ids(found: Iterable[SynergyGroup]) -> Iterator[SynergyGroup]:
    """Tell groups of the same name apart: the first keeps it, the others add their first project."""
    from dataclasses import replace

    seen: set[str] = set()
    for group in found:
        own = group.id if group.id not in seen else f"{group.id}-{group.projects[0]}"
        seen.add(own)
        yield replace(group, id=own)

"""Finds synergies: which projects of different partners belong at one table, why, and what to do.

Pure functions over a portfolio and a day. `find` looks at all projects, `similar` at one; `signals/` holds what makes
two projects alike, `weights.py` how much each of it counts, `kinds.py` what an advantage it is.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.synergy.candidates import candidates
from sr_cli.synergy.groups import group, tables
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.lazily import Lazily
from sr_cli.synergy.pairs import Match, compare, matches, pair
from sr_cli.synergy.profile import profiles
from sr_cli.synergy.standing import standings
from sr_cli.synergy.weights import MIN_SCORE

_ANYTHING = Interest()

Synergy = TypeVar("Synergy", SynergyPair, SynergyGroup)


def find(
    portfolio: Portfolio, day: date, min_score: float = MIN_SCORE, interest: Interest = _ANYTHING
) -> SynergyReport:
    """Find all pairs of projects with different leads that reach the score, and the groups that they form.

    Groups are made of what reaches both that score and the default one, so that asking for weaker pairs does not blur
    them. The order of the records does not matter. What is interesting is chosen at the end: it changes no group.
    """
    known = profiles(portfolio, (portfolio.projects[project] for project in sorted(portfolio.projects)))
    found = list(matches(known, candidates(known), min(min_score, MIN_SCORE)))
    strong = max(min_score, MIN_SCORE)
    at_tables = tables([match for match in found if match.score >= strong], portfolio, strong)
    standing = standings([table.ids for table in at_tables], portfolio, day)
    return SynergyReport(
        min_score,
        MIN_SCORE,
        _pairs((match for match in found if match.score >= min_score), portfolio, day, interest),
        _of_kind(
            Lazily(
                [
                    (table, stands)
                    for table, stands in zip(at_tables, standing, strict=True)
                    if interest.concerns(table.projects) and interest.shows(stands, table.joint)
                ],
                partial(group, portfolio=portfolio, day=day),
            ),
            interest,
        ),
    )


def similar(
    portfolio: Portfolio, project: ProjectRecord, day: date, min_score: float = MIN_SCORE
) -> Sequence[SynergyPair]:
    """Find the other partners' projects that are like one project, which need not be recorded yet; the likest first."""
    others = [other for other in portfolio.projects.values() if other.lead != project.lead and other.id != project.id]
    mine, *known = profiles(portfolio, (project, *sorted(others, key=lambda other: other.id)))
    found = (compare(mine, other, min_score) for other in known)
    return _pairs((match for match in found if match is not None), portfolio, day, _ANYTHING)


def _pairs(found: Iterable[Match], portfolio: Portfolio, day: date, interest: Interest) -> Sequence[SynergyPair]:
    """Give the pairs of different leads, the best first."""
    chosen = [
        match
        for match in found
        if match.one.project.lead != match.other.project.lead and interest.concerns(match.projects)
    ]
    chosen.sort(key=lambda match: (-match.score, match.ids))
    return _of_kind(Lazily(chosen, partial(pair, portfolio=portfolio, day=day)), interest)


def _of_kind(found: Sequence[Synergy], interest: Interest) -> Sequence[Synergy]:
    """Keep the kind that somebody is interested in; only for that all have to be made."""
    if interest.kind is None:
        return found
    return tuple(each for each in found if interest.kind in each.kinds)

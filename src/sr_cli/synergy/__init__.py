"""Finds synergies: which projects of different partners belong at one table, why, and what to do.

Pure functions over a portfolio and a day. `find` looks at all projects, `similar` at one; `text/` says what projects
are about, `signals/` what makes two of them alike, `weights.py` how much each of it counts, `search/` which pairs are
worth comparing, `kinds/` what an advantage it is, `decided/` what the partners made of it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Final, TypeVar

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.synergy.decided.standing import Standings
from sr_cli.synergy.groups import group, tables
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.lazily import Later, Lazily
from sr_cli.synergy.pairs import Match, compare, pair
from sr_cli.synergy.profile import profiles
from sr_cli.synergy.search.effort import USUAL, Effort
from sr_cli.synergy.search.matching import matches
from sr_cli.synergy.weights import MIN_SCORE

_ANYTHING: Final = Interest()
_READ: Final = 0.4
"""Part of the time that it takes to read the projects; the rest is for comparing them."""

Synergy = TypeVar("Synergy", SynergyPair, SynergyGroup)


def find(
    portfolio: Portfolio,
    day: date,
    min_score: float = MIN_SCORE,
    interest: Interest = _ANYTHING,
    effort: Effort = USUAL,
) -> SynergyReport:
    """Find all pairs of projects with different leads that reach the score, and the groups that they form.

    Groups are made of what reaches both that score and the default one, so that asking for weaker pairs does not blur
    them. The order of the records does not matter. What is interesting is chosen at the end: it changes no group.
    """
    chosen = (portfolio.projects[project] for project in sorted(portfolio.projects))
    known = profiles(portfolio, chosen, effort.between(0, _READ))
    found = list(matches(known, min(min_score, MIN_SCORE), effort.between(_READ, 1)))
    strong = max(min_score, MIN_SCORE)
    at_tables = tables([match for match in found if match.score >= strong], strong)
    standings = Standings(portfolio, day)
    standing = standings.of_groups([table.ids for table in at_tables])
    say = partial(pair, portfolio=portfolio, day=day, standings=standings, asked=interest.kind)

    def shown(match: Match) -> bool:
        return not interest.strict or interest.shows(standings.of_pair(match.ids), match.is_joint)

    return SynergyReport(
        min_score,
        MIN_SCORE,
        Later(lambda: _pairs((match for match in found if match.score >= min_score and shown(match)), say, interest)),
        _of_kind(
            Lazily(
                [
                    (table, stands)
                    for table, stands in zip(at_tables, standing, strict=True)
                    if interest.concerns(table.projects) and interest.shows(stands, table.joint)
                ],
                partial(group, portfolio=portfolio, day=day, asked=interest.kind),
            ),
            interest,
        ),
    )


def similar(
    portfolio: Portfolio, project: ProjectRecord, day: date, min_score: float = MIN_SCORE
) -> Sequence[SynergyPair]:
    """Find the other partners' projects that are like one project, which need not be recorded yet; the likest first."""
    others = [other for other in portfolio.projects.values() if other.lead != project.lead and other.id != project.id]
    known = profiles(portfolio, sorted((project, *others), key=lambda each: each.id))
    mine = known.projects.index(project)
    found = (
        Match(known, min(mine, place), max(mine, place), score)
        for place in range(len(known))
        if place != mine and (score := compare(known[mine], known[place], min_score))
    )
    say = partial(pair, portfolio=portfolio, day=day, standings=Standings(portfolio, day), asked=None)
    return _pairs(found, say, _ANYTHING)


def _pairs(found: Iterable[Match], say: Callable[[Match], SynergyPair], interest: Interest) -> Sequence[SynergyPair]:
    """Give the pairs of different leads, the best first, as `say` tells them."""
    chosen = [
        match
        for match in found
        if match.projects[0].lead != match.projects[1].lead and interest.concerns(match.projects)
    ]
    chosen.sort(key=lambda match: (-match.score, match.ids))
    return _of_kind(Lazily(chosen, say), interest)


def _of_kind(found: Sequence[Synergy], interest: Interest) -> Sequence[Synergy]:
    """Keep the kind that somebody is interested in; only for that all have to be made."""
    if interest.kind is None:
        return found
    return tuple(each for each in found if interest.kind in each.kinds)

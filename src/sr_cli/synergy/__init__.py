"""Finds synergies: which projects of different partners belong at one table, why, and what to do.

Pure functions over a portfolio and a day. `find` looks at all projects, `similar` at one; `signals/` holds what makes
two projects alike, `weights.py` how much each of it counts, `kinds.py` what an advantage it is.
"""

from datetime import date

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyPair, SynergyReport
from sr_cli.synergy.candidates import candidates
from sr_cli.synergy.groups import Link, groups
from sr_cli.synergy.pairs import compare, matches, pair
from sr_cli.synergy.profile import profiles
from sr_cli.synergy.weights import MIN_SCORE


def find(portfolio: Portfolio, day: date, min_score: float = MIN_SCORE) -> SynergyReport:
    """Find all pairs of projects with different leads that reach the score, and the groups that they form.

    Groups are made of the pairs that reach both that score and the default one, so that asking for weaker pairs does
    not blur them. The order of the records does not matter.
    """
    known = profiles(portfolio, (portfolio.projects[project] for project in sorted(portfolio.projects)))
    floor = min(min_score, MIN_SCORE)
    found = list(matches(known, candidates(known), portfolio, floor))
    links = [Link(match.ids, match.score) for match in found]
    pairs = [pair(match, portfolio, day) for match in found if match.one.project.lead != match.other.project.lead]
    pairs.sort(key=lambda each: (-each.score, each.projects))
    shown = tuple(each for each in pairs if each.score >= min_score)
    strong = max(min_score, MIN_SCORE)
    return SynergyReport(min_score, shown, groups(links, [each for each in pairs if each.score >= strong], portfolio, strong))


def similar(portfolio: Portfolio, project: ProjectRecord, day: date, min_score: float = MIN_SCORE) -> tuple[SynergyPair, ...]:
    """Find the other partners' projects that are like one project, which need not be recorded yet; the likest first."""
    others = [other for other in portfolio.projects.values() if other.lead != project.lead and other.id != project.id]
    mine, *known = profiles(portfolio, (project, *sorted(others, key=lambda other: other.id)))
    found = (compare(mine, other, portfolio) for other in known)
    pairs = [pair(match, portfolio, day) for match in found if match.clues and match.score >= min_score]
    return tuple(sorted(pairs, key=lambda each: (-each.score, each.projects)))

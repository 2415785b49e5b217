"""All that the partners ever decided about synergies, and what of it counts."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sr_cli.model.decision import Step, SynergyDecision
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Standing
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.standing import Standings


class Logged(NamedTuple):
    """One decision, and how the synergy stands that it is about."""

    decision: SynergyDecision
    step: Step
    is_last: bool
    """Whether no later decision replaced it."""
    standing: Standing
    """How the synergy stands, by the last decision about it."""
    projects: tuple[str, ...]
    """Ids of its projects but for those that whoever asks may not see."""
    partners: tuple[str, ...]
    """Ids of the leads of its projects, as far as these are there."""


def log(portfolio: Portfolio, seen: Portfolio, day: date) -> Iterator[Logged]:
    """Give all decisions, the newest first, with what counts on that day.

    `seen` is the part of the portfolio that whoever asks may see; what is about other projects only is left out.
    """
    hidden = portfolio.projects.keys() - seen.projects.keys()
    decisions = [each for each in portfolio.decisions.values() if not hidden.issuperset(each.projects)]
    standings = _standings(decisions, seen, day)
    steps = [(number, step, each) for each in decisions for number, step in enumerate(each.steps, 1)]
    steps.sort(key=lambda logged: (-logged[1].date.toordinal(), logged[2].id, -logged[0]))
    for number, step, decision in steps:
        projects = tuple(project for project in decision.projects if project not in hidden)
        leads = {seen.projects[project].lead for project in projects if project in seen.projects}
        is_last = number == len(decision.steps)
        yield Logged(decision, step, is_last, standings[decision.id], projects, tuple(sorted(leads)))


def _standings(decisions: list[SynergyDecision], seen: Portfolio, day: date) -> dict[str, Standing]:
    """Tell how each decision stands; for those about groups that takes a look at how these have grown."""
    if not decisions:
        return {}
    of_themselves = Standings(seen, day)
    everything = Interest(joint=True, decided=True)
    followed = {group.standing.decision: group.standing for group in find(seen, day, interest=everything).groups}
    return {each.id: followed.get(each.id) or of_themselves.of_decision(each) for each in decisions}

"""All that the partners ever decided about synergies, and what of it counts."""

from collections.abc import Container, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from sr_cli.model.decision import Step, SynergyDecision
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import Standing
from sr_cli.synergy import find
from sr_cli.synergy.decided.standing import LEAST, Standings
from sr_cli.synergy.interest import Interest


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

    `seen` is the part of the portfolio that whoever asks may see. Synergies that they do not see are left out, and so
    is a joint project that is none of theirs.
    """
    hidden = portfolio.projects.keys() - seen.projects.keys()
    decisions = seen_decisions(portfolio, seen)
    standings = _standings(decisions, seen, day)
    steps = [(number, step, each) for each in decisions for number, step in enumerate(each.steps, 1)]
    steps.sort(key=lambda logged: (-logged[1].date.toordinal(), logged[2].id, -logged[0]))
    for number, step, decision in steps:
        projects = tuple(project for project in decision.projects if project not in hidden)
        leads = {seen.projects[project].lead for project in projects if project in seen.projects}
        is_last = number == len(decision.steps)
        told = step._replace(joint_project="") if step.joint_project in hidden else step
        yield Logged(decision, told, is_last, standings[decision.id], projects, tuple(sorted(leads)))


def seen_decisions(portfolio: Portfolio, seen: Portfolio) -> list[SynergyDecision]:
    """Give the decisions about synergies that somebody may know of who sees a part of the portfolio."""
    hidden = portfolio.projects.keys() - seen.projects.keys()
    titles = {portfolio.projects[project].title for project in hidden}
    return [each for each in portfolio.decisions.values() if _is_seen(each, hidden, titles)]


def _is_seen(decision: SynergyDecision, hidden: AbstractSet[str], titles: Container[str]) -> bool:
    """Tell whether a synergy is left without its hidden projects, and not named after one, by any of their titles."""
    if hidden.isdisjoint(decision.projects):
        return True
    return len(set(decision.projects) - hidden) >= LEAST and decision.label not in titles


def _standings(decisions: list[SynergyDecision], seen: Portfolio, day: date) -> dict[str, Standing]:
    """Tell how each decision stands; for those about groups that takes a look at how these have grown."""
    if not decisions:
        return {}
    of_themselves = Standings(seen, day)
    everything = Interest(joint=True, decided=True)
    followed = {group.standing.decision: group.standing for group in find(seen, day, interest=everything).groups}
    return {each.id: followed.get(each.id) or of_themselves.of_decision(each) for each in decisions}

"""What is written down when the partners decide about a synergy."""

from collections.abc import Container
from typing import Final, TypeAlias

from sr_cli.message import Label
from sr_cli.model.decision import Step, SynergyDecision
from sr_cli.model.places import DECISIONS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair
from sr_cli.synergy.decided.basis import basis_of

Synergy: TypeAlias = SynergyGroup | SynergyPair

_CONCEPT: Final = "concept"
"""The signal by which projects share what they undertake."""


def undertaking_of(synergy: Synergy) -> str | None:
    """Give the concept id of what the projects of a synergy share most strongly, None where no concept tells it."""
    return next((reason.value for reason in synergy.evidence if reason.signal == _CONCEPT), None)


def label_of(synergy: Synergy, portfolio: Portfolio) -> Label:
    """Name what a synergy is about; a pair after what both undertake, else after its first project."""
    if isinstance(synergy, SynergyGroup):
        return synergy.label
    if undertaking := undertaking_of(synergy):
        return portfolio.concepts.label(undertaking)
    title = portfolio.projects[synergy.projects[0]].title
    return Label(title, title)


def decided(synergy: Synergy, step: Step, portfolio: Portfolio, seen: Container[str]) -> SynergyDecision:
    """Give all that was decided about a synergy, the new decision last.

    Args:
        synergy: what is decided about.
        step: the new decision.
        portfolio: the whole portfolio.
        seen: ids of the projects that whoever decides may see; others stay part of what they were part of.

    """
    before = portfolio.decisions.get(synergy.id)
    unseen = [project for project in before.projects if project not in seen] if before else []
    projects = sorted({*synergy.projects, *(project for project in unseen if project in portfolio.projects)})
    return SynergyDecision(
        id=synergy.id,
        path=before.path if before else f"{DECISIONS}/{synergy.id}.toml",
        label=before.label if before else label_of(synergy, portfolio).in_language(portfolio.region.language),
        projects=tuple(projects),
        kinds=synergy.kinds,
        steps=(*(before.steps if before else ()), step),
        basis={project: basis_of(portfolio.projects[project], synergy.kinds) for project in projects},
    )


def already(synergy: Synergy, step: Step, portfolio: Portfolio) -> Step | None:
    """Give the last decision about a synergy if it counts and says the same as a new one, so that nothing changes."""
    before, standing = portfolio.decisions.get(synergy.id), synergy.standing
    if before is None or standing.decision != before.id or standing.is_open or standing.joined:
        return None
    last = before.steps[-1]
    is_same = (last.verdict, last.until) == (step.verdict, step.until)
    return last if is_same and step.joint_project in ("", last.joint_project) else None

"""Who may see what: a portfolio as one partner sees it."""

from dataclasses import replace

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Visibility


def seen_by(portfolio: Portfolio, partner: str | None) -> Portfolio:
    """Leave out what is internal to others: what a partner neither leads nor takes part in; None sees nobody's own.

    Nothing of what is left out has a say in what is found, so nothing of it can be guessed.
    """
    seen = {project.id: project for project in portfolio.projects.values() if sees(partner, project)}
    return portfolio if len(seen) == len(portfolio.projects) else replace(portfolio, projects=seen)


def sees(partner: str | None, project: ProjectRecord) -> bool:
    """Tell whether a partner may see a project; None sees what everybody may."""
    return project.visibility is not Visibility.INTERNAL or partner in project.members

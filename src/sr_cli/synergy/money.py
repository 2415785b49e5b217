"""Funding as rules about synergies see it: what one can still apply for, and who still looks for money."""

from datetime import date
from typing import Final

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Funding, FundingState, ProjectRecord, Status
from sr_cli.synergy.phases import EARLY, ENDED

_IN_VIEW: Final = frozenset({None, FundingState.IDEA, FundingState.APPLIED})
"""An application that is thought of or on its way; one without a state is thought of."""
_WITHOUT_RESULT: Final = frozenset({FundingState.IDEA, FundingState.REJECTED})
_NEEDING: Final = EARLY | {Status.PILOT}
"""What is further on has found its money, or does without."""


def deadline(funding: Funding, portfolio: Portfolio) -> date | None:
    """Give the last day on which to apply: the record's, else the programme's."""
    return funding.deadline or _of_programme(funding, portfolio)


def in_view(project: ProjectRecord, portfolio: Portfolio, day: date) -> dict[str, date]:
    """Give the programmes for which a project can still apply, with their deadlines."""
    if project.status in ENDED:
        return {}
    return {
        funding.programme: last
        for funding in project.funding
        if funding.state in _IN_VIEW and (last := deadline(funding, portfolio)) and last >= day
    }


def known(project: ProjectRecord, portfolio: Portfolio, day: date) -> dict[str, date]:
    """Give the programmes that a project knows from inside and to which others can still apply.

    It has them in view or was granted money. Of a granted one the record's own deadline is that of an application
    long handed in, so only the programme's counts.
    """
    granted = {
        funding.programme: last
        for funding in project.funding
        if funding.state is FundingState.GRANTED and (last := _of_programme(funding, portfolio)) and last >= day
    }
    return granted | in_view(project, portfolio, day)


def lacks(project: ProjectRecord) -> bool:
    """Tell whether a project still looks for money.

    It is no further than a pilot, no application of it is on its way or granted, and it says that it costs something:
    it has a budget, or an application that is only thought of or was rejected.
    """
    costs = project.budget is not None and bool(project.budget.total_eur or project.budget.own_eur)
    return (
        project.status in _NEEDING
        and all(funding.state in _WITHOUT_RESULT for funding in project.funding)
        and (costs or bool(project.funding))
    )


def _of_programme(funding: Funding, portfolio: Portfolio) -> date | None:
    programme = portfolio.programmes.get(funding.programme)
    return programme.deadline if programme else None

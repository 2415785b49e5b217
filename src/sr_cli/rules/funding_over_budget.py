"""SR401: more funding than the project costs."""

from collections.abc import Iterator
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Euro, Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Funding, FundingState
from sr_cli.rules.rule import PathViolation, PortfolioRule

_NOT_COUNTED: Final = frozenset({FundingState.IDEA, FundingState.REJECTED})


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    hint = Message("correct the amounts or the total; what was not granted is `rejected`")
    for record in portfolio.projects.values():  # where the schema is broken, a rejected amount may seem to count
        total = record.budget.total_eur if record.budget else None
        funded = _amount(record.funding)
        if total is not None and funded > round(total, 2):
            message = Message(
                "the funding of {funded} is more than the total of {total}", funded=Euro(funded), total=Euro(total)
            )
            yield record.path, Violation(("budget", "total_eur"), message, hint)


def _amount(funding: tuple[Funding, ...]) -> float:
    """Add up to the cent what may come; the sum of exact amounts may be off by a fraction of one."""
    return round(sum(each.amount_eur or 0 for each in funding if each.state not in _NOT_COUNTED), 2)


RULE = PortfolioRule(
    code="SR401",
    name="funding-over-budget",
    severity=Severity.WARNING,
    summary=Message("The funding is more than the project costs in all"),
    why=Message("Nobody is granted more than the costs: an amount is wrong, or the same costs are funded twice."),
    remedy=Message(
        "Correct the amounts or `total_eur`. Funding that is an `idea` or `rejected` does not count, any other does."
    ),
    bad='[budget]\ntotal_eur = 100000\n\n[[funding]]\nprogramme = "digitalpakt-schule"\namount_eur = 120000\n',
    good='[budget]\ntotal_eur = 140000\n\n[[funding]]\nprogramme = "digitalpakt-schule"\namount_eur = 120000\n',
    check=_check,
)

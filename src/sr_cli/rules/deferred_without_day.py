"""SR309: a synergy that was deferred, and nobody says until when."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.decision import Verdict
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for decision in portfolio.decisions.values():
        for index, step in enumerate(decision.steps):
            if step.verdict is Verdict.DEFERRED and step.until is None:
                message = Message("what is `deferred` needs `until`")
                hint = Message("name the day on which the partners want to talk about it again")
                yield decision.path, Violation(("decisions", index, "state"), message, hint)


RULE = PortfolioRule(
    code="SR309",
    name="deferred-without-day",
    severity=Severity.ERROR,
    summary=Message("A synergy is deferred, and the day is missing on which it comes back"),
    why=Message("Without a day nobody knows when to talk about it again, so it is forgotten or never gone."),
    remedy=Message("Name the day as `until`, such as that of the next meeting of the steering group."),
    bad='[[decisions]]\nstate = "deferred"\ndate = 2026-11-22\nreason = "Der Haushalt steht noch nicht."\n',
    good=(
        '[[decisions]]\nstate = "deferred"\ndate = 2026-11-22\nreason = "Der Haushalt steht noch nicht."\n'
        "until = 2027-03-01\n"
    ),
    check=_check,
)

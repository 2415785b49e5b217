"""SR310: decisions about a synergy whose days run backwards."""

from collections.abc import Iterator
from itertools import pairwise

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.decision import SynergyDecision
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for decision in portfolio.decisions.values():
        for violation in _backwards(decision):
            yield decision.path, violation


def _backwards(decision: SynergyDecision) -> Iterator[Violation]:
    for index, step in enumerate(decision.steps):
        if step.until and step.until <= step.date:
            yield Violation(
                ("decisions", index, "until"),
                Message("{until} does not lie behind the day of the decision, {day}", until=step.until, day=step.date),
                Message("correct one of the two days"),
            )
    for index, (before, after) in enumerate(pairwise(decision.steps), 1):
        if after.date < before.date:
            yield Violation(
                ("decisions", index, "date"),
                Message(
                    "{day} lies before the day of the decision above, {before}", day=after.date, before=before.date
                ),
                Message("correct the day, or bring the decisions into their order: the last one counts"),
            )


RULE = PortfolioRule(
    code="SR310",
    name="decisions-backwards",
    severity=Severity.WARNING,
    summary=Message("The days of what was decided about a synergy run backwards"),
    why=Message(
        "The last decision of the file counts; if it is not the newest, what the partners decided last is not followed."
    ),
    remedy=Message("Let the decisions stand in the order of their days, and let `until` lie behind `date`."),
    bad="""\
[[decisions]]
state = "deferred"
date = 2026-11-22
reason = "Der Haushalt steht noch nicht."
until = 2026-03-01
""",
    good="""\
[[decisions]]
state = "deferred"
date = 2026-11-22
reason = "Der Haushalt steht noch nicht."
until = 2027-03-01
""",
    check=_check,
)

"""SR403: funding that waits for an application or an answer, though its deadline is over."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import FundingState
from sr_cli.rules.progress import unfinished
from sr_cli.rules.rule import DatedRule, PathViolation

_HINT_OF: Final = {
    FundingState.IDEA: Message("choose another programme, remove the funding, or correct the deadline"),
    FundingState.APPLIED: Message("set `state` to `granted` or `rejected`, or correct the deadline"),
}
"""What to do, by the states that have a deadline before them."""

_OWN: Final = "deadline", Message("the deadline {day} is over, and the funding is still `{state}`")
_OF_PROGRAMME: Final = (
    "programme",
    Message("the deadline {day} of the programme is over, and the funding is still `{state}`"),
)
"""Where it stands of which deadline, and what is said of it."""


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    for record in unfinished(portfolio):
        for index, funding in enumerate(record.funding):
            if funding.state not in _HINT_OF:
                continue
            programme = portfolio.programmes.get(funding.programme)
            deadline = funding.deadline or (programme.deadline if programme else None)
            if deadline and deadline < today:
                key, passed = _OWN if funding.deadline else _OF_PROGRAMME
                message = Message(passed.template, day=deadline.isoformat(), state=funding.state.value)
                yield record.path, Violation(("funding", index, key), message, _HINT_OF[funding.state])


RULE = DatedRule(
    code="SR403",
    name="deadline-passed",
    severity=Severity.WARNING,
    summary=Message("The deadline of a funding is over, and its state is still `idea` or `applied`"),
    why=Message("The partners count on money for which nobody can apply any more, or miss that it was granted."),
    remedy=Message(
        "Write how the application ended: `granted` or `rejected`. Choose another programme if nobody applied. Without "
        "a deadline of its own, that of the programme counts."
    ),
    bad='[[funding]]\nprogramme = "digitalpakt-schule"\nstate = "applied"\ndeadline = 2024-05-16\n',
    good='[[funding]]\nprogramme = "digitalpakt-schule"\nstate = "granted"\ndeadline = 2024-05-16\n',
    check=_check,
)

"""SR302: a key that a project of this status has by now."""

from collections.abc import Iterator
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.expected import EXPECTED
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import PathViolation, PortfolioRule

_HINT_OF: Final = {
    "goals": Message("name the goals that it serves, one is enough"),
    "unit": Message("name the office that is responsible for it"),
    "start": Message("say when it started, the year is enough"),
    "stop_reason": Message("say in a sentence why it was stopped, so that others can learn from it"),
}


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for record in portfolio.projects.values():  # where the schema is broken, a key may only seem to be missing
        for key in _missing(record):
            message = Message("a project that is `{status}` needs `{key}`", status=record.status.value, key=key)
            yield record.path, Violation((key,), message, _HINT_OF[key])


def _missing(record: ProjectRecord) -> Iterator[str]:
    for key, statuses in EXPECTED.items():
        if record.status in statuses and not getattr(record, key):
            yield key


RULE = PortfolioRule(
    code="SR302",
    name="missing-for-status",
    severity=Severity.WARNING,
    summary=Message("A key is missing that a project of this status needs"),
    why=Message(
        "From `planned` on the partners want to know what a project is for and whom to ask, once it runs since when, "
        "and of one that was stopped why."
    ),
    remedy=Message(
        "Add `goals` and `unit` from `planned` on, `start` from `running` on, and `stop_reason` to a project that was "
        "stopped."
    ),
    bad='status = "running"\n',
    good='status = "running"\ngoals = ["klimaschutz"]\nstart = 2026\nunit = "Stabsstelle Digitalisierung"\n',
    check=_check,
)

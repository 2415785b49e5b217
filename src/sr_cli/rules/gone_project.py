"""SR217: a decision about a project that is not there."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import each
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    if not portfolio.decisions:
        return
    there = {record.id for record in portfolio.every_record()} | portfolio.unreadable | portfolio.archived
    for decision in portfolio.decisions.values():
        for key, identifier in each("projects", decision.projects):
            if identifier not in there:
                message = Message("there is no project `{id}`; it was perhaps renamed or removed", id=identifier)
                yield decision.path, Violation(key, message, Message("write its new id, also under `basis`"))
        for identifier in decision.basis:
            if identifier not in decision.projects:
                message = Message("`{id}` is not one of the `projects` of this decision", id=identifier)
                hint = Message("write the id as it stands under `projects`, or remove this table")
                yield decision.path, Violation(("basis", identifier), message, hint, of_key=True)


RULE = PortfolioRule(
    code="SR217",
    name="gone-project",
    severity=Severity.WARNING,
    summary=Message("What was decided about a synergy concerns a project that the portfolio does not have"),
    why=Message(
        "A decision follows the ids of its projects; under a new id, the project comes up again as if nobody had "
        "talked about it."
    ),
    remedy=Message(
        "Write the new id of the project, under `basis`, too. Of a project that is gone, remove the id as long "
        "as two are left."
    ),
    bad='# there is no record werne-melder.toml\nprojects = ["kamen-maengelmelder", "werne-melder"]\n',
    good='projects = ["kamen-maengelmelder", "werne-maengelmelder"]\n',
    check=_check,
)

"""SR402: an own share that is more than the project costs."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Euro, Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import ProjectRule


def _check(project: ProjectRecord) -> Iterator[Violation]:
    if project.budget is None:
        return
    own, total = project.budget.own_eur, project.budget.total_eur
    if own is not None and total is not None and own > total:
        yield Violation(
            ("budget", "own_eur"),
            Message("the own share of {own} is more than the total of {total}", own=Euro(own), total=Euro(total)),
            Message("correct one of the two amounts; the total includes the own share"),
        )


RULE = ProjectRule(
    code="SR402",
    name="own-share-over-budget",
    severity=Severity.WARNING,
    summary=Message("The own share is more than the project costs in all"),
    why=Message("One of the two amounts is wrong, and with it what the council decides on."),
    remedy=Message("Correct `own_eur` or `total_eur`; the total includes the own share and all funding."),
    bad="[budget]\ntotal_eur = 100000\nown_eur = 250000\n",
    good="[budget]\ntotal_eur = 100000\nown_eur = 25000\n",
    check=_check,
)

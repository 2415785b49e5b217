"""SR213: projects that depend on each other in a circle."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.cycles import cycles, way_round
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    dependent = sorted((record for record in portfolio.every_record() if record.depends_on), key=lambda it: it.path)
    records = {record.id: record for record in dependent}
    others = {record.id: [each for each in record.depends_on if each != record.id] for record in dependent}
    for cycle in cycles(others):
        first = records[cycle[0]]
        yield (
            first.path,
            Violation(
                ("depends_on", first.depends_on.index(cycle[1])),
                Message("the dependencies lead in a circle: {projects}", projects=way_round(cycle)),
                Message(
                    "remove the dependency that does not hold from one of the records; what only belongs together "
                    "goes into `related`"
                ),
            ),
        )


RULE = PortfolioRule(
    code="SR213",
    name="dependency-cycle",
    severity=Severity.ERROR,
    summary=Message("Projects depend on each other in a circle"),
    why=Message(
        "Each waits for the other, so that none can begin, and no order can be told in which they are to be done."
    ),
    remedy=Message(
        "Remove the dependency that does not hold from one of the records. What only belongs together goes into "
        "`related`."
    ),
    bad="""\
# kamen-datenplattform.toml, while unna-sensornetz.toml depends on "kamen-datenplattform"
depends_on = ["unna-sensornetz"]
""",
    good="""\
# kamen-datenplattform.toml, while unna-sensornetz.toml depends on "kamen-datenplattform"
related = ["unna-sensornetz"]
""",
    check=_check,
)

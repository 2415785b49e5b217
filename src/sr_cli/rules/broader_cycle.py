"""SR703: concepts whose broader concepts lead in a circle."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.cycles import cycles, way_round
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    broader = {concept.id: (concept.broader,) for concept in portfolio.concepts if concept.broader}
    for cycle in cycles(broader):
        yield (
            portfolio.concepts.path,
            Violation(
                (cycle[0], "broader"),
                Message("the broader concepts lead in a circle: {concepts}", concepts=way_round(cycle)),
                Message("remove `broader` from the one of them that is the broadest"),
            ),
        )


RULE = PortfolioRule(
    code="SR703",
    name="broader-cycle",
    severity=Severity.ERROR,
    summary=Message("The broader concepts of a concept lead back to it"),
    why=Message(
        "None of them is broader than the others, so that it cannot be told which projects have more in common."
    ),
    remedy=Message("Remove `broader` from the broadest of them."),
    bad="""\
[sensorik]
label.de = "Sensorik"
label.en = "Sensors"
kind = "component"
broader = "bodensensor"

[bodensensor]
label.de = "Bodenfeuchtesensor"
label.en = "Soil moisture sensor"
kind = "component"
broader = "sensorik"
""",
    good="""\
[sensorik]
label.de = "Sensorik"
label.en = "Sensors"
kind = "component"

[bodensensor]
label.de = "Bodenfeuchtesensor"
label.en = "Soil moisture sensor"
kind = "component"
broader = "sensorik"
""",
    check=_check,
)

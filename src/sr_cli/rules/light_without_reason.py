"""SR303: a light that is not green, and nobody says why."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Light
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for record in portfolio.projects.values():  # where the schema is broken, the reason may only seem to be missing
        if record.health and record.health.light is not Light.GREEN and not record.health.reason:
            message = Message("a light that is `{light}` needs `reason`", light=record.health.light.value)
            yield record.path, Violation(("health", "reason"), message, Message("say in a sentence what is wrong"))


RULE = PortfolioRule(
    code="SR303",
    name="light-without-reason",
    severity=Severity.WARNING,
    summary=Message("A light is yellow or red, and its reason is missing"),
    why=Message("The partners see that a project is in trouble, but neither what is wrong nor how they could help."),
    remedy=Message("Say in a sentence what is wrong as `reason`, or set the light back to `green`."),
    bad='[health]\nlight = "red"\n',
    good='[health]\nlight = "red"\nreason = "Die Lieferung der Sensoren verzögert sich."\n',
    check=_check,
)

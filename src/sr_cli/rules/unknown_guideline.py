"""SR209: a guideline that the partners did not agree on."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.references import each, into
from sr_cli.rules.rule import PortfolioRule

RULE = PortfolioRule(
    code="SR209",
    name="unknown-guideline",
    severity=Severity.ERROR,
    summary=Message("A guideline is named that portfolio/guidelines.toml does not have"),
    why=Message("The record claims to follow common rules that nobody can look up."),
    remedy=Message("Write the id of a guideline, or add the guideline to portfolio/guidelines.toml."),
    bad='guidelines = ["Open Data"]\n',
    good='guidelines = ["offene-daten"]\n',
    fixable=True,
    check=into(
        lambda portfolio: portfolio.guidelines,
        Message("there is no guideline `{id}`"),
        lambda project: each("guidelines", project.guidelines),
    ),
)

"""SR205: an aim that the cooperation does not name."""

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.rules.references import each, into
from sr_cli.rules.rule import PortfolioRule

RULE = PortfolioRule(
    code="SR205",
    name="unknown-goal",
    severity=Severity.ERROR,
    summary=Message("A goal is named that portfolio/goals.toml does not have"),
    why=Message("The partners agreed on few common goals in order to see how much each of them is worked for."),
    remedy=Message("Choose the goals that the project serves; one is enough."),
    bad='goals = ["Nachhaltigkeit"]\n',
    good='goals = ["klimaschutz"]\n',
    fixable=True,
    check=into(
        lambda portfolio: portfolio.goals,
        Message("there is no goal `{id}`"),
        lambda project: each("goals", project.goals),
    ),
)

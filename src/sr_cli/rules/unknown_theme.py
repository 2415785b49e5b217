"""SR204: a theme field that the cooperation does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import PathReference, each, into
from sr_cli.rules.rule import PortfolioRule


def _in_vocabularies(portfolio: Portfolio) -> Iterator[PathReference]:
    for concept in portfolio.concepts:
        for (key, index), identifier in each("themes", concept.themes):
            yield portfolio.concepts.path, (concept.id, key, index), identifier


RULE = PortfolioRule(
    code="SR204",
    name="unknown-theme",
    severity=Severity.ERROR,
    summary=Message("A theme field is named that portfolio/themes.toml does not have"),
    why=Message("The matrix of theme fields and partners would not count the project."),
    remedy=Message(
        "Write the id of a theme field that the partners agreed on; what your municipality calls it has its place in "
        "`theme_local`."
    ),
    bad='themes = ["Mobilität und Verkehr"]\n',
    good='themes = ["mobilitaet"]\ntheme_local = "Mobilität und Verkehr"\n',
    fixable=True,
    check=into(
        lambda portfolio: portfolio.themes,
        Message("there is no theme field `{id}`"),
        lambda project: each("themes", project.themes),
        _in_vocabularies,
    ),
)

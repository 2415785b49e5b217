"""SR206: a concept that the vocabulary does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import PathReference, each, into
from sr_cli.rules.rule import PortfolioRule


def _in_vocabularies(portfolio: Portfolio) -> Iterator[PathReference]:
    for concept in portfolio.concepts:
        yield portfolio.concepts.path, (concept.id, "broader"), concept.broader or ""
        for place, whole in enumerate(concept.part_of):
            yield portfolio.concepts.path, (concept.id, "part_of", place), whole


RULE = PortfolioRule(
    code="SR206",
    name="unknown-concept",
    severity=Severity.ERROR,
    summary=Message("A concept is named that portfolio/concepts.toml does not have"),
    why=Message("Projects that are the same are found by their concepts; a word of your own is found by nobody."),
    remedy=Message("Use the concept that comes nearest, or add one to portfolio/concepts.toml with its synonyms."),
    bad='concepts = ["schlagloch-app"]\n',
    good='concepts = ["maengelmelder"]\n',
    fixable=True,
    check=into(
        lambda portfolio: portfolio.concepts,
        Message("there is no concept `{id}`"),
        lambda project: each("concepts", project.concepts),
        _in_vocabularies,
    ),
)

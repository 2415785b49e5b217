"""SR203: a partner that the cooperation does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.references import PathReference, Reference, each, into
from sr_cli.rules.rule import PortfolioRule


def _in_record(project: ProjectRecord) -> Iterator[Reference]:
    yield ("lead",), project.lead
    yield from each("partners", project.partners)


def _in_vocabularies(portfolio: Portfolio) -> Iterator[PathReference]:
    yield "portfolio/region.toml", ("coordinator",), portfolio.region.coordinator
    for partner in portfolio.partners:
        for (key, index), identifier in each("neighbours", partner.neighbours):
            yield portfolio.partners.path, (partner.id, key, index), identifier


RULE = PortfolioRule(
    code="SR203",
    name="unknown-partner",
    severity=Severity.ERROR,
    summary=Message("A partner is named that portfolio/partners.toml does not have"),
    why=Message(
        "The project would be missing wherever the partner looks for its own, and nobody would propose it to them."
    ),
    remedy=Message("Write the id of the partner, not its name; bodies outside the cooperation stand under `external`."),
    bad='lead = "kamen"\npartners = ["Lünen"]\n',
    good='lead = "kamen"\npartners = ["luenen"]\n',
    fixable=True,
    check=into(
        lambda portfolio: portfolio.partners, Message("there is no partner `{id}`"), _in_record, _in_vocabularies
    ),
)

"""SR208: a funding programme that the vocabulary does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.references import Reference, into
from sr_cli.rules.rule import PortfolioRule


def _in_record(project: ProjectRecord) -> Iterator[Reference]:
    for index, funding in enumerate(project.funding):
        yield ("funding", index, "programme"), funding.programme


RULE = PortfolioRule(
    code="SR208",
    name="unknown-programme",
    severity=Severity.ERROR,
    summary=Message("A funding programme is named that portfolio/programmes.toml does not have"),
    why=Message("Who could apply together, and until when, is found by the programme and its deadline."),
    remedy=Message("Write the id of the programme, or add the programme to portfolio/programmes.toml with its dates."),
    bad='[[funding]]\nprogramme = "DigitalPakt"\n',
    good='[[funding]]\nprogramme = "digitalpakt-schule"\n',
    fixable=True,
    check=into(lambda portfolio: portfolio.programmes, Message("there is no funding programme `{id}`"), _in_record),
)

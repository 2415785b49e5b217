"""SR207: an interface standard that the vocabulary does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.references import Reference, into
from sr_cli.rules.rule import PortfolioRule


def _in_record(project: ProjectRecord) -> Iterator[Reference]:
    for index, interface in enumerate(project.interfaces):
        yield ("interfaces", index, "standard"), interface.standard


RULE = PortfolioRule(
    code="SR207",
    name="unknown-interface",
    severity=Severity.ERROR,
    summary=Message("An interface standard is named that portfolio/interfaces.toml does not have"),
    why=Message("Who could connect to whom is found by the standards that both name in the same way."),
    remedy=Message("Write the id of the standard, or add the standard to portfolio/interfaces.toml."),
    bad='[[interfaces]]\nstandard = "FIWARE"\ndirection = "provides"\n',
    good='[[interfaces]]\nstandard = "ngsi-ld"\ndirection = "provides"\n',
    fixable=True,
    check=into(lambda portfolio: portfolio.interfaces, Message("there is no interface standard `{id}`"), _in_record),
)

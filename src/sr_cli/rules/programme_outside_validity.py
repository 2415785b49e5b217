"""SR404: a funding programme that is over before the project starts, or begins after it ends."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import FundingState, ProjectRecord
from sr_cli.model.vocabulary import Programme
from sr_cli.rules.progress import period_of_programme, period_of_project
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    hint = Message("choose a programme that is open then, or correct the dates of the project")
    for record in portfolio.projects.values():  # where the schema is broken, what was rejected may seem to count
        for index, funding in enumerate(record.funding):
            programme = portfolio.programmes.get(funding.programme)
            if programme and funding.state is not FundingState.REJECTED and (message := _missed(programme, record)):
                yield record.path, Violation(("funding", index, "programme"), message, hint)


def _missed(programme: Programme, record: ProjectRecord) -> Message | None:
    """Say how programme and project miss each other; None where they meet, or where that is not known."""
    valid, project = period_of_programme(programme), period_of_project(record)
    if valid.last and project.first and valid.last < project.first:
        return Message(
            "the programme ends on {day}, before the start of the project, {start}",
            day=valid.last.isoformat(),
            start=str(record.start),
        )
    if valid.first and project.last and project.last < valid.first:
        return Message(
            "the programme begins on {day}, after the end of the project, {end}",
            day=valid.first.isoformat(),
            end=str(record.end),
        )
    return None


RULE = PortfolioRule(
    code="SR404",
    name="programme-outside-validity",
    severity=Severity.WARNING,
    summary=Message("A funding programme is not valid while the project lasts"),
    why=Message("It cannot pay for this project: a successor was meant, or one of the dates is wrong."),
    remedy=Message(
        "Name the programme that is open then, correct `start` or `end`, or the dates in portfolio/programmes.toml."
    ),
    bad='start = 2025\n\n[[funding]]\nprogramme = "digitalpakt-schule"  # 2019 to 2024\n',
    good='start = 2023\n\n[[funding]]\nprogramme = "digitalpakt-schule"  # 2019 to 2024\n',
    check=_check,
)

"""SR008: a record that does not stand in the folder of its lead."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    for record in portfolio.every_record():
        folder, _, name = record.path.rpartition("/")
        own = f"portfolio/projects/{record.lead}"
        if folder != own and record.lead in portfolio.partners:  # else the lead is the fault
            yield (
                record.path,
                Violation(
                    ("lead",),
                    Message("the record does not stand in the folder of its lead `{id}`", id=record.lead),
                    Message("move it to {path}, or correct the lead", path=f"{own}/{name}"),
                ),
            )


RULE = PortfolioRule(
    code="SR008",
    name="misplaced-record",
    severity=Severity.WARNING,
    summary=Message("A record does not stand in the folder of its lead"),
    why=Message("Each partner owns and approves its folder; this record is approved by somebody else."),
    remedy=Message("Move the file to the folder of its lead with git mv, or correct the lead."),
    bad='# portfolio/projects/unna/kamen-maengelmelder.toml\nlead = "kamen"\n',
    good='# portfolio/projects/kamen/kamen-maengelmelder.toml\nlead = "kamen"\n',
    check=_check,
)

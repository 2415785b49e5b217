"""SR212: two records with the same title."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    first_of: dict[str, str] = {}
    titled = (record for record in portfolio.every_record() if record.title)
    for record in sorted(titled, key=lambda record: record.path):
        first = first_of.setdefault(" ".join(fold(record.title).split()), record.path)
        if first != record.path:
            yield (
                record.path,
                Violation(
                    ("title",),
                    Message("{path} has the same title", path=first),
                    Message("say in the title what differs, such as the municipality, or delete one of the records"),
                ),
            )


RULE = PortfolioRule(
    code="SR212",
    name="duplicate-title",
    severity=Severity.WARNING,
    summary=Message("Two records have the same title"),
    why=Message(
        "In a list nobody can tell them apart. Perhaps it is one project that two people recorded without knowing of "
        "each other."
    ),
    remedy=Message(
        "Say in the title what differs; if it is one project, keep one record and name the other partner in `partners`."
    ),
    bad='# werne-maengelmelder.toml\ntitle = "Mängelmelder"\n# kamen-maengelmelder.toml\n# title = "Mängelmelder"\n',
    good='# werne-maengelmelder.toml\ntitle = "Mängelmelder Werne"\n',
    check=_check,
)

"""SR501: a partner that names a neighbour which does not name it in turn."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import each
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    known = portfolio.partners.entries.keys()
    for partner in portfolio.partners:
        for (_, index), identifier in each("neighbours", partner.neighbours):
            other = portfolio.partners.get(identifier)
            # Whom the other means by a neighbour that there is not, nobody knows: perhaps this very partner.
            if other and partner.id not in other.neighbours and known >= {*other.neighbours}:
                yield (
                    portfolio.partners.path,
                    Violation(
                        (partner.id, "neighbours", index),
                        Message("`{id}` does not name `{partner}` in turn", id=identifier, partner=partner.id),
                        Message(
                            "add `{partner}` to the `neighbours` of `{id}`, or remove `{id}` here",
                            id=identifier,
                            partner=partner.id,
                        ),
                    ),
                )


RULE = PortfolioRule(
    code="SR501",
    name="one-sided-neighbours",
    severity=Severity.WARNING,
    summary=Message("A partner names a neighbour that does not name it in turn"),
    why=Message("A border has two sides: synergies that need neighbours are proposed to one of the partners only."),
    remedy=Message("Add the partner to the `neighbours` of the other one, or remove it where there is no border."),
    bad="""\
[kamen]
name = "Kamen"
kind = "stadt"
neighbours = ["bergkamen"]

[bergkamen]
name = "Bergkamen"
kind = "stadt"
neighbours = ["luenen"]
""",
    good="""\
[kamen]
name = "Kamen"
kind = "stadt"
neighbours = ["bergkamen"]

[bergkamen]
name = "Bergkamen"
kind = "stadt"
neighbours = ["kamen", "luenen"]
""",
    check=_check,
)

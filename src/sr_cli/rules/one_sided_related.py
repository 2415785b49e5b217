"""SR214: a record that lists another one as related, which does not list it in turn."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import each
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    """Look at sound records only. One that depends on the other knows of it, too, and says more.

    That a joint project grew from others stands in what was decided about their synergy.
    """
    grown = {
        (step.joint_project, project)
        for decision in portfolio.decisions.values()
        for step in decision.steps
        for project in decision.projects
    }
    for record in portfolio.projects.values():
        for key, identifier in each("related", record.related):
            other = portfolio.projects.get(identifier, record)
            knows = other is record or record.id in other.related or record.id in other.depends_on
            if not knows and (record.id, identifier) not in grown:
                yield (
                    record.path,
                    Violation(
                        key,
                        Message("`{id}` does not list this project in turn", id=identifier),
                        Message("add `{id}` to `related` in {path}, or remove it here", id=record.id, path=other.path),
                    ),
                )


RULE = PortfolioRule(
    code="SR214",
    name="one-sided-related",
    severity=Severity.WARNING,
    summary=Message("A project is related to one that does not list it in turn"),
    why=Message("Whoever reads the other record learns nothing of this one, and its owner may not know of it at all."),
    remedy=Message("Add the project to `related` in the other record, too, or remove the other one here."),
    bad="""\
# kamen-maengelmelder.toml, while werne-maengelmelder.toml has no key `related`
related = ["werne-maengelmelder"]
""",
    good="""\
# kamen-maengelmelder.toml, while werne-maengelmelder.toml is related to "kamen-maengelmelder"
related = ["werne-maengelmelder"]
""",
    check=_check,
)

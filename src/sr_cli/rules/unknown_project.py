"""SR210: a project that the portfolio does not have."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.references import PathReference, Targets, dangling, each
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    records = tuple(portfolio.every_record())
    targets = Targets(
        {record.id for record in records} | portfolio.unreadable,
        lambda: (
            *((name, record.id) for record in records for name in (record.id, record.title)),
            *((identifier, identifier) for identifier in sorted(portfolio.unreadable)),
        ),
        Message("correct the id, or remove it"),
        alike=False,  # kamen-app and kamen-apps may both have been meant
    )
    references = tuple(_references(portfolio))
    unknown = (each for each in references if each[2] not in portfolio.archived)
    yield from dangling(unknown, targets, Message("there is no project `{id}`"))
    for path, key, identifier in references:
        if identifier in portfolio.archived:
            hint = Message("remove it, or bring the project back: sr archive {id} --restore", id=identifier)
            yield path, Violation(key, Message("the project `{id}` is in the archive", id=identifier), hint)


def _references(portfolio: Portfolio) -> Iterator[PathReference]:
    ours = tuple(f"{partner}-" for partner in portfolio.partners.entries)
    for project in portfolio.every_record():
        for key, identifier in (*each("depends_on", project.depends_on), *each("related", project.related)):
            yield project.path, key, identifier
        adopted = project.reuse.adopted_from if project.reuse else ""
        if adopted.startswith(ours) and " " not in adopted:  # else it is a town elsewhere, told in words
            yield project.path, ("reuse", "adopted_from"), adopted
    for decision in portfolio.decisions.values():
        for index, step in enumerate(decision.steps):
            if step.joint_project not in portfolio.archived:
                yield decision.path, ("decisions", index, "joint_project"), step.joint_project


RULE = PortfolioRule(
    code="SR210",
    name="unknown-project",
    severity=Severity.ERROR,
    summary=Message("A project is named that the portfolio does not have"),
    why=Message("A dependency on nothing cannot be watched; mostly the project was renamed or its id is misspelt."),
    remedy=Message(
        "Write the id of a record, which is its file name without `.toml`; projects elsewhere belong under `notes`."
    ),
    bad='related = ["kamen-maengelmeldr"]\n',
    good='related = ["kamen-maengelmelder"]\n',
    fixable=True,
    check=_check,
)

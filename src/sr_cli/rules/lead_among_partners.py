"""SR202: the lead is listed among the partners."""

from collections.abc import Iterator

from sr_cli.findings import Remove, Severity, Violation
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import ProjectRule


def _check(project: ProjectRecord) -> Iterator[Violation]:
    for index, partner in enumerate(project.partners):
        if partner and partner == project.lead:  # an empty id breaks the schema already
            yield Violation(
                ("partners", index),
                Message("`{id}` leads the project and takes part anyway", id=partner),
                Message("remove it from `partners`"),
                fix=Remove(),
            )


RULE = ProjectRule(
    code="SR202",
    name="lead-among-partners",
    severity=Severity.WARNING,
    summary=Message("The lead is listed among the partners"),
    why=Message("`partners` are those who take part besides the lead; whoever counts them would count the lead twice."),
    remedy=Message("Remove the lead from `partners`."),
    bad='lead = "kamen"\npartners = ["kamen", "unna"]\n',
    good='lead = "kamen"\npartners = ["unna"]\n',
    fixable=True,
    check=_check,
)

"""SR201: a partner that a record lists more than once."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.rule import ProjectRule


def _check(project: ProjectRecord) -> Iterator[Violation]:
    for index, partner in enumerate(project.partners):
        if partner and partner in project.partners[:index]:  # an empty id breaks the schema already
            yield Violation(
                ("partners", index),
                Message("`{id}` is listed already", id=partner),
                Message("remove it here, or write the partner that was meant"),
            )


RULE = ProjectRule(
    code="SR201",
    name="duplicate-partner",
    severity=Severity.ERROR,
    summary=Message("A partner is listed more than once"),
    why=Message("Mostly another partner was meant, who is now missing from the project."),
    remedy=Message("Remove the second one, or write the partner that was meant."),
    bad='partners = ["unna", "werne", "unna"]\n',
    good='partners = ["unna", "werne", "bergkamen"]\n',
    check=_check,
)

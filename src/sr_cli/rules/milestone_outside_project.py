"""SR304: a milestone that is due before the project starts or after it ends."""

from collections.abc import Iterator
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.progress import period_of_project
from sr_cli.rules.rule import ProjectRule

_HINT: Final = Message("correct the day, or the dates of the project")


def _check(project: ProjectRecord) -> Iterator[Violation]:
    first, last = period_of_project(project)
    for index, milestone in enumerate(project.milestones):
        if milestone.due is None:
            continue
        key, due = ("milestones", index, "due"), milestone.due.isoformat()
        if first and milestone.due < first:
            message = Message("{due} lies before the start of the project, {start}", due=due, start=str(project.start))
            yield Violation(key, message, _HINT)
        elif last and milestone.due > last:
            message = Message("{due} lies after the end of the project, {end}", due=due, end=str(project.end))
            yield Violation(key, message, _HINT)


RULE = ProjectRule(
    code="SR304",
    name="milestone-outside-project",
    severity=Severity.WARNING,
    summary=Message("A milestone is due before the project starts or after it ends"),
    why=Message("One of the dates is wrong; whoever plans by them comes too early, or too late."),
    remedy=Message("Correct the day on which the milestone is due, or the start or end of the project."),
    bad='start = 2026\nend = 2027\n\n[[milestones]]\ntitle = "Erste Sensoren"\ndue = 2028-03-31\n',
    good='start = 2026\nend = 2027\n\n[[milestones]]\ntitle = "Erste Sensoren"\ndue = 2027-03-31\n',
    check=_check,
)

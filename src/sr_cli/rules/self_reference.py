"""SR211: a project that refers to itself."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.project import ProjectRecord
from sr_cli.rules.references import each
from sr_cli.rules.rule import ProjectRule


def _check(project: ProjectRecord) -> Iterator[Violation]:
    if project.id not in project.depends_on and project.id not in project.related:
        return
    for key, identifier in (*each("depends_on", project.depends_on), *each("related", project.related)):
        if identifier == project.id:
            yield Violation(
                key,
                Message("the project refers to itself"),
                Message("remove the id, or write that of the project that was meant"),
            )


RULE = ProjectRule(
    code="SR211",
    name="self-reference",
    severity=Severity.ERROR,
    summary=Message("A project depends on itself or is related to itself"),
    why=Message("It says nothing, and mostly another project was meant: records are often copied from another one."),
    remedy=Message("Remove the id, or write that of the project that was meant."),
    bad='# kamen-maengelmelder.toml\nrelated = ["kamen-maengelmelder"]\n',
    good='# kamen-maengelmelder.toml\nrelated = ["werne-maengelmelder"]\n',
    check=_check,
)

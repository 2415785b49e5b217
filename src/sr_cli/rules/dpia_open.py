"""SR605: personal data are processed before it is clear what that means for people (Art. 35 DSGVO)."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Dpia, Status
from sr_cli.rules.progress import AT_WORK
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    hint = Message("have it done and write `done`, or `not-needed` if it was checked that none is needed")
    for record in portfolio.projects.values():  # where the schema is broken, `dpia` may only seem to be missing
        privacy = record.privacy
        if privacy is None or not privacy.personal_data or record.status not in AT_WORK:
            continue
        if privacy.dpia is None or privacy.dpia is Dpia.OPEN:
            yield record.path, Violation(("privacy", "dpia"), _message(privacy.dpia, record.status), hint)


def _message(dpia: Dpia | None, status: Status) -> Message:
    if dpia is None:
        return Message("a project with personal data that is `{status}` needs `dpia`", status=status.value)
    return Message(
        "the project is `{status}`, and its data protection impact assessment is still open", status=status.value
    )


RULE = PortfolioRule(
    code="SR605",
    name="dpia-open",
    severity=Severity.WARNING,
    summary=Message("Personal data are processed, and the data protection impact assessment is open"),
    why=Message(
        "A data protection impact assessment (Datenschutz-Folgenabschätzung) is to be done before processing begins "
        "(Art. 35 DSGVO), also by each partner who takes the project over."
    ),
    remedy=Message("Have it done and write `done`, or `not-needed` if it was checked that none is needed."),
    bad='status = "running"\n\n[privacy]\npersonal_data = true\ndpia = "open"\n',
    good='status = "running"\n\n[privacy]\npersonal_data = true\ndpia = "done"\n',
    check=_check,
)

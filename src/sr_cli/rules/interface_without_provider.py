"""SR503: an interface that projects use and none provides."""

from collections.abc import Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Direction
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    """Say nothing while a record cannot be read: it may be the one that provides."""
    if portfolio.unreadable:
        return
    records = tuple(portfolio.every_record())
    provided = {
        interface.standard
        for record in records
        for interface in record.interfaces
        if interface.direction is Direction.PROVIDES
    }
    for record in records:
        for index, interface in enumerate(record.interfaces):
            standard = interface.standard
            if standard in portfolio.interfaces and standard not in provided:  # else it is unknown
                yield (
                    record.path,
                    Violation(
                        ("interfaces", index, "standard"),
                        Message("no project provides `{standard}`", standard=standard),
                        Message(
                            'add an interface `{standard}` with `direction = "provides"` to the project that gives the '
                            "data, or excuse it if they come from elsewhere",
                            standard=standard,
                        ),
                    ),
                )


RULE = PortfolioRule(
    code="SR503",
    name="interface-without-provider",
    severity=Severity.INFORMATION,
    summary=Message("A project uses an interface that no project provides"),
    why=Message(
        "Either the project that gives the data is not recorded, or nobody has planned yet from where they are to come."
    ),
    remedy=Message(
        "Record the interface in the project that gives the data. If they come from elsewhere, such as from the Land, "
        "excuse the finding."
    ),
    bad="""\
[[interfaces]]
standard = "ngsi-ld"
direction = "uses"
""",
    good="""\
# in the project that gives the data
[[interfaces]]
standard = "ngsi-ld"
direction = "provides"
""",
    check=_check,
    needs_all=True,
)

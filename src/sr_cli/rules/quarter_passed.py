"""SR405: something to be bought in a quarter that is over."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProcurementState
from sr_cli.rules.progress import unfinished
from sr_cli.rules.rule import DatedRule, PathViolation

_AHEAD: Final = frozenset({ProcurementState.NEED, ProcurementState.PREPARED})


def _check(portfolio: Portfolio, today: date) -> Iterator[PathViolation]:
    this_quarter = f"{today.year:04}-Q{(today.month + 2) // 3}"  # as texts they have the order of time
    hint = Message("set `state` to `tendered` or `awarded`, or write the quarter in which it is to be bought now")
    for record in unfinished(portfolio):
        for index, procurement in enumerate(record.procurement):
            if procurement.state in _AHEAD and procurement.quarter and procurement.quarter < this_quarter:
                message = Message(
                    "the quarter {quarter} is over, and the procurement is still `{state}`",
                    quarter=procurement.quarter,
                    state=procurement.state.value,
                )
                yield record.path, Violation(("procurement", index, "quarter"), message, hint)


RULE = DatedRule(
    code="SR405",
    name="quarter-passed",
    severity=Severity.WARNING,
    summary=Message("The quarter of a procurement is over, and its state is still `need` or `prepared`"),
    why=Message(
        "Partners who need the same think that it is bought already, and miss that they could tender together."
    ),
    remedy=Message("Set `state` to `tendered` or `awarded`, or write the new quarter."),
    bad='[[procurement]]\nwhat = "Bodensensoren"\nquarter = "2025-Q2"\nstate = "need"\n',
    good='[[procurement]]\nwhat = "Bodensensoren"\nquarter = "2025-Q2"\nstate = "awarded"\n',
    check=_check,
)

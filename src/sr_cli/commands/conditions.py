"""Which projects `--where` means: `status=planned`, `lead=kamen`, `theme=energie-umwelt`, as `sr list` has them."""

from collections.abc import Iterable
from typing import Final

from sr_cli.commands.options import pick, pick_entries, pick_statuses
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.query.selection import Query, select

_OPTION: Final = "--where"
_KEYS: Final = ("status", "lead", "partner", "theme", "concept", "goal", "programme", "offers", "seeks", "text")
_ALSO: Final = (
    *(("partners", "partner"), ("themes", "theme"), ("concepts", "concept"), ("goals", "goal")),
    *(("funding", "programme"), ("federführung", "lead"), ("handlungsfeld", "theme"), ("programm", "programme")),
)
"""Other words for the same, such as the keys of records."""


def meant_by(conditions: Iterable[str], portfolio: Portfolio) -> tuple[ProjectRecord, ...]:
    """Give the records that meet all conditions; of several with the same key any may hold.

    Raises:
        WrongUse: a condition cannot be understood.
    """
    asked: dict[str, list[str]] = {key: [] for key in _KEYS}
    for condition in conditions:
        word, sign, value = condition.partition("=")
        if not sign or not value.strip():
            raise WrongUse(
                Message("{option} does not understand `{word}`", option=_OPTION, word=condition),
                Message("write KEY=VALUE, such as status=planned"),
            )
        asked[pick(_OPTION, word.strip(), {key: key for key in _KEYS}, _ALSO)].append(value.strip())
    query = Query(
        themes=pick_entries(_OPTION, asked["theme"], portfolio.themes),
        partners=pick_entries(_OPTION, asked["partner"], portfolio.partners),
        statuses=pick_statuses(_OPTION, asked["status"]),
        concepts=pick_entries(_OPTION, asked["concept"], portfolio.concepts),
        goals=pick_entries(_OPTION, asked["goal"], portfolio.goals),
        programmes=pick_entries(_OPTION, asked["programme"], portfolio.programmes),
        offers=tuple(asked["offers"]),
        seeks=tuple(asked["seeks"]),
        texts=tuple(asked["text"]),
    )
    leads = pick_entries(_OPTION, asked["lead"], portfolio.partners)
    return tuple(record for record in select(portfolio, query) if not leads or record.lead in leads)

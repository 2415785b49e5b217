"""How the values of a record are told: to people in lines, to programs as plain text."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import singledispatch
from typing import Any, Final, TypeAlias

from sr_cli.message import Euro, Message, Value
from sr_cli.model.dates import PartialDate
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import (
    Budget,
    Decision,
    Direction,
    Dpia,
    Excuse,
    External,
    Funding,
    FundingState,
    Health,
    InterfaceUse,
    Light,
    Milestone,
    Participation,
    ParticipationLevel,
    Privacy,
    Procurement,
    ProcurementState,
    Reuse,
    Sector,
    Status,
    Visibility,
    is_table,
)
from sr_cli.render.labels import (
    DIRECTION,
    DPIA,
    FUNDING_STATE,
    LIGHT,
    PARTICIPATION,
    PROCUREMENT_STATE,
    SECTOR,
    STATUS,
    VISIBILITY,
)

Line: TypeAlias = tuple[Value, ...]
"""What is told of one value: first what it is, then the details."""


def plain(value: object) -> str:
    """Give the value of a key as one text for programs: ids, ISO dates, numbers; several apart by commas.

    A table is told by its first key, such as a funding by its programme.
    """
    if value is None:
        return ""
    if isinstance(value, tuple):
        return plain(value[0]) if is_table(value) else ",".join(map(plain, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


_NAMES: Final[Mapping[type[StrEnum], Mapping[Any, Message]]] = {
    Status: STATUS,
    Visibility: VISIBILITY,
    Sector: SECTOR,
    Direction: DIRECTION,
    FundingState: FUNDING_STATE,
    ProcurementState: PROCUREMENT_STATE,
    ParticipationLevel: PARTICIPATION,
    Dpia: DPIA,
    Light: LIGHT,
}
"""What fixed values are called, by their type."""


@singledispatch
def told(value: object, _: Portfolio) -> Line:
    """Tell one value to people; nothing where there is none."""
    return (str(value),) if value else ()


@told.register(date)
def _(value: date, _: Portfolio) -> Line:
    return (value,)


@told.register(PartialDate)
def _(value: PartialDate, _: Portfolio) -> Line:
    if value.month is None:
        return (str(value),)
    if value.day is None:
        return (Message("{year}-{month}", year=f"{value.year:04}", month=f"{value.month:02}"),)
    return (value.first,)


@told.register(StrEnum)
def _(value: StrEnum, _: Portfolio) -> Line:
    return (_NAMES[type(value)][value],)


@told.register(External)
def _(value: External, _: Portfolio) -> Line:
    return _known(value.name, SECTOR[value.sector] if value.sector else None, value.role)


@told.register(InterfaceUse)
def _(value: InterfaceUse, portfolio: Portfolio) -> Line:
    return _known(portfolio.interfaces.label(value.standard), DIRECTION[value.direction], value.system, value.state)


@told.register(Funding)
def _(value: Funding, portfolio: Portfolio) -> Line:
    return _known(
        portfolio.programmes.label(value.programme),
        _euro(value.amount_eur),
        FUNDING_STATE[value.state] if value.state else None,
        Message("apply until {day}", day=value.deadline) if value.deadline else None,
    )


@told.register(Budget)
def _(value: Budget, _: Portfolio) -> Line:
    own, yearly, posts = value.own_eur, value.running_eur_per_year, value.fte
    return _known(
        _euro(value.total_eur),
        None if own is None else Message("own funds {amount}", amount=Euro(own)),
        None if yearly is None else Message("{amount} a year to run", amount=Euro(yearly)),
        None if posts is None else Message("full-time posts: {number}", number=posts),
    )


@told.register(Procurement)
def _(value: Procurement, _: Portfolio) -> Line:
    state = PROCUREMENT_STATE[value.state] if value.state else None
    return _known(value.what, value.quarter, _euro(value.volume_eur), state)


@told.register(Milestone)
def _(value: Milestone, _: Portfolio) -> Line:
    return _known(
        value.title,
        Message("due {day}", day=value.due) if value.due else None,
        Message("done {day}", day=value.done) if value.done else None,
    )


@told.register(Decision)
def _(value: Decision, _: Portfolio) -> Line:
    return _known(value.body, value.date, value.reference, value.result, value.url)


@told.register(Participation)
def _(value: Participation, _: Portfolio) -> Line:
    return (PARTICIPATION[value.level], *value.formats)


@told.register(Privacy)
def _(value: Privacy, _: Portfolio) -> Line:
    data = Message("personal data are processed") if value.personal_data else Message("no personal data")
    return _known(data, DPIA[value.dpia] if value.dpia else None)


@told.register(Reuse)
def _(value: Reuse, _: Portfolio) -> Line:
    ready = {None: None, True: Message("ready to be taken over"), False: Message("not ready to be taken over")}
    adopted = Message("taken over from {source}", source=value.adopted_from) if value.adopted_from else None
    return _known(ready[value.ready], value.licence, value.repository, value.documentation, adopted)


@told.register(Health)
def _(value: Health, _: Portfolio) -> Line:
    return _known(LIGHT[value.light], value.reason)


def _known(*values: "Value | None") -> Line:
    """Leave out what is not known."""
    return tuple(value for value in values if value is not None and value != "")


def _euro(amount: float | None) -> "Value | None":
    return None if amount is None else Euro(amount)


@told.register(Excuse)
def _(value: Excuse, _: Portfolio) -> Line:
    until = Message("until {day}", day=value.until) if value.until else None
    return _known(value.rule, value.key, value.reason, until)

"""What records excuse: findings that are right as they are, each with its reason and perhaps until a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeAlias

from sr_cli.findings import Fault, Remove, Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Excuse
from sr_cli.rules.choice import is_mandatory, is_rule, mandatory_rule, unknown_rule

Excuses: TypeAlias = dict[str, tuple[Excuse, ...]]
"""Excuses by the path of the record in which they stand."""

_REMOVE: Final = Message("delete the excuse")


def unexcused(faults: Iterable[Fault], portfolio: Portfolio, today: date) -> Iterator[Fault]:
    """Give the faults that no record excuses, and what is wrong with the excuses."""
    excuses = {record.path: record.excuses for record in portfolio.every_record() if record.excuses}
    if not excuses:
        yield from faults
        return
    excused: set[tuple[str, int]] = set()
    for fault in faults:
        index = _excuse_of(fault, excuses.get(fault.path, ()))
        if index is None:
            yield fault
            continue
        excused.add((fault.path, index))
        if _is_expired(excuses[fault.path][index], today):
            yield fault
    for path, of_record in excuses.items():
        for index, excuse in enumerate(of_record):
            yield from _faults_of(excuse, path, ("excuses", index), (path, index) in excused, today)


def _excuse_of(fault: Fault, excuses: tuple[Excuse, ...]) -> int | None:
    """Give the index of the first excuse for a fault."""
    if not excuses or is_mandatory(fault.rule):
        return None
    key = ".".join(map(str, fault.violation.key))
    return next((index for index, excuse in enumerate(excuses) if _excuses(excuse, fault.rule, key)), None)


def _excuses(excuse: Excuse, rule: str, key: str) -> bool:
    return excuse.rule == rule and (not excuse.key or f"{key}.".startswith(f"{excuse.key}."))


def _is_expired(excuse: Excuse, today: date) -> bool:
    return excuse.until is not None and excuse.until < today


def _faults_of(excuse: Excuse, path: str, place: KeyPath, used: bool, today: date) -> Iterator[Fault]:
    if not excuse.rule:  # the schema wants it
        return
    if not is_rule(excuse.rule):
        yield unknown_rule(path, (*place, "rule"), excuse.rule)
    elif is_mandatory(excuse.rule):
        yield mandatory_rule(path, (*place, "rule"), excuse.rule)
    elif not used:
        message = Message("nothing here breaks the rule `{name}`", name=excuse.rule)
        if excuse.key:
            message = Message("`{key}` does not break the rule `{name}`", key=excuse.key, name=excuse.rule)
        yield Fault("unused-excuse", path, Violation(place, message, _REMOVE, fix=Remove()))
    elif excuse.until and _is_expired(excuse, today):
        message = Message("the excuse counted until {day}", day=excuse.until.isoformat())
        hint = Message("mend what it excused, or agree on another day")
        yield Fault("expired-excuse", path, Violation((*place, "until"), message, hint))

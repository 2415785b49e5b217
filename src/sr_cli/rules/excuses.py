"""What records excuse: findings that are right as they are, each with its reason and perhaps until a day."""

from collections.abc import Container, Iterable, Iterator
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


def unexcused(faults: Iterable[Fault], portfolio: Portfolio, today: date, active: Container[str]) -> Iterator[Fault]:
    """Give the faults that no record excuses, and what is wrong with the excuses.

    An excuse from a rule that is not among the active ones is neither used nor unused.
    """
    excuses = {record.path: record.excuses for record in portfolio.every_record() if record.excuses}
    if not excuses:
        yield from faults
        return
    excused: set[tuple[str, int]] = set()
    left: dict[tuple[str, str], str] = {}
    for fault in faults:
        index = _excuse_of(fault, excuses.get(fault.path, ()))
        if index is None:
            left.setdefault((fault.path, fault.rule), _dotted(fault.violation.key))
        else:
            excused.add((fault.path, index))
        if index is None or _is_expired(excuses[fault.path][index], today):
            yield fault
    judged = _judged(portfolio)
    for path, of_record in excuses.items():
        for index, excuse in enumerate(of_record):
            place = ("excuses", index)
            if misnamed := _misnamed(excuse, path, place):
                yield misnamed
            elif (path, index) in excused:
                yield from _expired(excuse, path, place, today)
            elif excuse.rule in active and path in judged:
                yield _unused(excuse, path, place, left.get((path, excuse.rule), ""))


def _judged(portfolio: Portfolio) -> frozenset[str]:
    """Give the paths of the records that all rules could look at: of others nobody knows what they would find.

    That is so for none while a vocabulary cannot be read, and not for those that refer to a record which is broken.
    """
    vocabularies = (
        portfolio.partners, portfolio.themes, portfolio.goals, portfolio.concepts, portfolio.interfaces,
        portfolio.programmes, portfolio.guidelines,
    )  # fmt: skip
    if not all(vocabulary.readable for vocabulary in vocabularies):
        return frozenset()
    sound = portfolio.projects
    return frozenset(
        record.path for record in sound.values() if all(map(sound.__contains__, (*record.depends_on, *record.related)))
    )


def _excuse_of(fault: Fault, excuses: tuple[Excuse, ...]) -> int | None:
    """Give the index of the first excuse for a fault."""
    if not excuses or is_mandatory(fault.rule):
        return None
    key = _dotted(fault.violation.key)
    return next((index for index, excuse in enumerate(excuses) if _excuses(excuse, fault.rule, key)), None)


def _excuses(excuse: Excuse, rule: str, key: str) -> bool:
    return excuse.rule == rule and (not excuse.key or f"{key}.".startswith(f"{excuse.key}."))


def _dotted(key: KeyPath) -> str:
    return ".".join(map(str, key))


def _misnamed(excuse: Excuse, path: str, place: KeyPath) -> Fault | None:
    """Give the fault of an excuse from a rule that there is not, or of which there is no choice."""
    if not excuse.rule or (is_rule(excuse.rule) and not is_mandatory(excuse.rule)):  # the schema wants a rule
        return None
    fault_of = mandatory_rule if is_rule(excuse.rule) else unknown_rule
    return fault_of(path, (*place, "rule"), excuse.rule)


def _unused(excuse: Excuse, path: str, place: KeyPath, broken: str) -> Fault:
    """Give the fault of an excuse that excuses nothing; `broken` is the key at which its rule is broken after all."""
    message = Message("nothing here breaks the rule `{name}`", name=excuse.rule)
    if excuse.key:
        message = Message("`{key}` does not break the rule `{name}`", key=excuse.key, name=excuse.rule)
    if broken:
        hint = Message("write `{key}` as `key`, or delete the excuse", key=broken)
        return Fault("unused-excuse", path, Violation((*place, "key"), message, hint))
    return Fault("unused-excuse", path, Violation(place, message, _REMOVE, fix=Remove()))


def _is_expired(excuse: Excuse, today: date) -> bool:
    return excuse.until is not None and excuse.until < today


def _expired(excuse: Excuse, path: str, place: KeyPath, today: date) -> Iterator[Fault]:
    if excuse.until and _is_expired(excuse, today):
        message = Message("the excuse counted until {day}", day=excuse.until.isoformat())
        hint = Message("mend what it excused, or agree on another day")
        yield Fault("expired-excuse", path, Violation((*place, "until"), message, hint))

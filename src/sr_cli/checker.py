"""The whole check of a portfolio: what reading it found and what the rules find, with codes and places."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain, groupby
from operator import attrgetter
from typing import Final

from sr_cli.findings import Diagnostic, Fault, Report, Severity, Violation
from sr_cli.model.places import START, KeyPath, Range
from sr_cli.rules import RULES
from sr_cli.rules.choice import FILE as CHOICE_FILE
from sr_cli.rules.choice import Choice, choice_of, faults_of
from sr_cli.rules.excuses import unexcused
from sr_cli.rules.private import without_private_lines
from sr_cli.rules.rule import Family
from sr_cli.rules.run import faults_in
from sr_cli.store.files.schema_files import stale_faults
from sr_cli.store.form.insertion import insertion
from sr_cli.store.records.load import load, text_of
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.locate import Locations, locate

_CODE_OF: Final = {rule.name: rule.code for rule in RULES}
_STYLE: Final = frozenset(rule.name for rule in RULES if rule.family is Family.STYLE)
_NOTES: Final = frozenset(rule.name for rule in RULES if rule.severity is Severity.INFORMATION)
_JUDGED_BY: Final = {"ags-outside-kreis": "kind"}
"""Keys that a table must have, so that there is a value for a rule to judge by even where reading found none."""
_ELSEWHERE: Final = {"stale-schema", *(rule.name for rule in RULES if rule.family is Family.VOCABULARIES)}
"""Rules that are never broken in a record."""


def check_tree(tree: Tree, today: date) -> Report:
    """Check the whole portfolio that a tree holds."""
    return check(load(tree), tree, today)


def check(loaded: Loaded, tree: Tree, today: date, records: Container[str] | None = None) -> Report:
    """Apply the rules to a portfolio that was read from the tree, and say where in its files the findings stand.

    The region decides which rules are applied and how bad their findings are; records excuse what is right as it is.
    Where `records` names some by their paths, only what is found in them is given.
    """
    checks = loaded.portfolio.region.checks
    choice = choice_of(checks)
    active = choice.active if records is None else choice.active - _ELSEWHERE
    wrong_choice = tuple(faults_of(checks))
    if _is_unclear((*loaded.faults, *wrong_choice)):
        active -= _NOTES
    found = chain(loaded.faults, faults_in(loaded.portfolio, today, active), _stale_schemas(loaded, tree, active))
    places = {(fault.path, fault.violation.key) for fault in loaded.faults}
    counting = (fault for fault in found if fault.rule in active and not _follows(fault, places))
    everywhere = (*unexcused(counting, loaded.portfolio, today, active), *wrong_choice)
    wanted = (fault for fault in everywhere if records is None or fault.path in records)
    faults = sorted(wanted, key=attrgetter("path"))
    diagnostics = [
        diagnostic
        for path, in_file in groupby(faults, attrgetter("path"))
        for diagnostic in _placed(path, tuple(in_file), tree, choice)
    ]
    diagnostics.sort(key=lambda found: (found.path, found.range, found.code, str(found.key)))
    return Report(loaded.checked, tuple(without_private_lines(diagnostics)))


def _stale_schemas(loaded: Loaded, tree: Tree, active: Container[str]) -> Iterator[Fault]:
    """Look at the schemas for editors only where that is wanted: all of them are made anew for it."""
    return stale_faults(tree, loaded.portfolio) if "stale-schema" in active else iter(())


def _is_unclear(faults: Iterable[Fault]) -> bool:
    """Tell whether what the region chose cannot be read.

    Perhaps it wants no notes, and a hundred of them would only follow from that one fault.
    """
    return any(fault.path == CHOICE_FILE and fault.violation.key[:1] in ((), ("checks",)) for fault in faults)


def _follows(fault: Fault, places: Container[tuple[str, KeyPath]]) -> bool:
    """Tell whether a fault only follows from another one.

    Of a fault of style, reading found the same text at fault; of another one, a key of the same table by which the rule
    judges.
    """
    key = fault.violation.key
    if fault.rule in _JUDGED_BY:
        return (fault.path, (*key[:-1], _JUDGED_BY[fault.rule])) in places
    return fault.rule in _STYLE and (fault.path, key) in places


def _placed(path: str, faults: Iterable[Fault], tree: Tree, choice: Choice) -> Iterator[Diagnostic]:
    """Give the faults of one file with their places and lines; for that, the file is read once more."""
    text = text_of(tree, path) or ""
    lines = text.split("\n")
    locations = cache(lambda: locate(text))
    for fault in faults:
        violation = fault.violation
        place = fault.at or _place(violation, path, text, locations)
        yield Diagnostic(
            code=_CODE_OF[fault.rule],
            name=fault.rule,
            severity=choice.severity(fault.rule),
            path=path,
            range=place,
            key=violation.key,
            message=violation.message,
            hint=violation.hint,
            source=lines[place.start.line - 1].rstrip("\r") if text and place is not START else "",
            fix=violation.fix,
        )


def _place(violation: Violation, path: str, text: str, locations: Callable[[], Locations]) -> Range:
    """Say where a fault stands; a key that is missing, where it would stand."""
    key = violation.key
    if not text:
        return START
    # The text is gone through only for keys that it may have: that saves a record without `unit` most of the time.
    if len(key) == 1 and (str(key[0]) not in text or locations().key(key) is None):
        return insertion(path, str(key[0]), text)
    return locations().nearest(key, of_key=violation.of_key)

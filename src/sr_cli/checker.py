"""The whole check of a portfolio: what reading it found and what the rules find, with codes and places."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain, groupby
from operator import attrgetter
from typing import Final

from sr_cli.findings import Diagnostic, Fault, Report
from sr_cli.model.places import START, KeyPath
from sr_cli.rules import RULES
from sr_cli.rules.choice import Choice, choice_of, faults_of
from sr_cli.rules.excuses import unexcused
from sr_cli.rules.run import faults_in
from sr_cli.store.load import Loaded, text_of
from sr_cli.store.locate import locate
from sr_cli.store.tree import Tree

_CODE_OF: Final = {rule.name: rule.code for rule in RULES}


def check(loaded: Loaded, tree: Tree, today: date) -> Report:
    """Apply the rules to a portfolio that was read from the tree, and say where in its files the findings stand.

    The region decides which rules are applied and how bad their findings are; records excuse what is right as it is.
    """
    checks = loaded.portfolio.region.checks
    choice = choice_of(checks)
    found = chain(loaded.faults, faults_in(loaded.portfolio, today, choice.active))
    active = (fault for fault in found if fault.rule in choice.active)
    faults = sorted((*unexcused(active, loaded.portfolio, today), *faults_of(checks)), key=attrgetter("path"))
    diagnostics = [
        diagnostic
        for path, in_file in groupby(faults, attrgetter("path"))
        for diagnostic in _placed(path, tuple(in_file), tree, choice)
    ]
    diagnostics.sort(key=lambda found: (found.path, found.range, found.code, str(found.key)))
    return Report(loaded.checked, tuple(diagnostics))


def _placed(path: str, faults: Iterable[Fault], tree: Tree, choice: Choice) -> Iterator[Diagnostic]:
    """Give the faults of one file with their places and lines; for that, the file is read once more."""
    text = text_of(tree, path) or ""
    lines = text.split("\n")
    locate_once = cache(locate)
    for fault in faults:
        violation = fault.violation
        place = fault.at
        if place is None:
            found = text and not _is_absent(violation.key, text)
            place = locate_once(text).nearest(violation.key, of_key=violation.of_key) if found else START
        yield Diagnostic(
            code=_CODE_OF[fault.rule],
            name=fault.rule,
            severity=choice.severity(fault.rule),
            path=path,
            range=place,
            key=violation.key,
            message=violation.message,
            hint=violation.hint,
            source=lines[place.start.line - 1].rstrip("\r") if place is not START else "",
            fix=violation.fix,
        )


def _is_absent(key: KeyPath, text: str) -> bool:
    """Tell whether a key of the top level stands nowhere in the text, so that one need not look for its place."""
    return len(key) == 1 and str(key[0]) not in text

"""The whole check of a portfolio: what reading it found and what the rules find, with codes and places."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Final

from sr_cli.findings import Diagnostic, Fault, Report
from sr_cli.model.places import START, KeyPath
from sr_cli.rules import RULES
from sr_cli.rules.run import faults_in
from sr_cli.store.load import Loaded, text_of
from sr_cli.store.locate import locate
from sr_cli.store.tree import Tree

_RULE_NAMED: Final = {rule.name: rule for rule in RULES}


def check(loaded: Loaded, tree: Tree) -> Report:
    """Apply all rules to a portfolio that was read from the tree, and say where in its files the findings stand."""
    faults = sorted((*loaded.faults, *faults_in(loaded.portfolio)), key=attrgetter("path"))
    found = [
        diagnostic
        for path, in_file in groupby(faults, attrgetter("path"))
        for diagnostic in _placed(path, tuple(in_file), tree)
    ]
    found.sort(key=lambda diagnostic: (diagnostic.path, diagnostic.range, diagnostic.code, str(diagnostic.key)))
    return Report(loaded.checked, tuple(found))


def _placed(path: str, faults: Iterable[Fault], tree: Tree) -> Iterator[Diagnostic]:
    """Give the faults of one file with their places; only where one is not known, the file is read once more."""
    text = None if all(fault.at for fault in faults) else text_of(tree, path)
    locate_once = cache(locate)
    for fault in faults:
        rule, violation = _RULE_NAMED[fault.rule], fault.violation
        place = fault.at
        if place is None:
            found = text and not _is_absent(violation.key, text)
            place = locate_once(text).nearest(violation.key, of_key=violation.of_key) if found else START
        yield Diagnostic(
            rule.code, rule.name, rule.severity, path, place, violation.key, violation.message, violation.hint
        )


def _is_absent(key: KeyPath, text: str) -> bool:
    """Tell whether a key of the top level stands nowhere in the text, so that one need not look for its place."""
    return len(key) == 1 and str(key[0]) not in text

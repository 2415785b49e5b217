"""What git would commit: all that is wrong in what changes, and what that breaks elsewhere."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sr_cli.findings import Report, Severity
from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.states import index_tree, staged
from sr_cli.store.history.neighbourhood import neighbourhood
from sr_cli.store.source.layers import Part
from sr_cli.store.source.names import id_of, is_passed_over, is_record, printable

if TYPE_CHECKING:
    from sr_cli.store.records.loaded import Loaded

_MOST_APART: Final = 50
"""So many changed records are looked at with their neighbourhoods; for more, reading everything is as fast."""


def of_next_commit(root: Path, today: date) -> Report:
    """Check what git would commit: all findings in the files that it changes, and those that it causes elsewhere.

    Notes that depend on all records together are left out. SystemFailed where git refuses.
    """
    after, changes = index_tree(root), staged(root)
    kept = {path: entry for path, entry in after.entries.items() if path not in changes}
    before = ObjectTree(root, kept | {path: entry for path, entry in changes.items() if entry}, after.contents)
    changed = frozenset(changes)
    if not after.holds_portfolio:  # as a whole, it is taken out of the repository
        return Report(0, ())
    report = _apart(before, after, changed, today)
    if report is None:
        report = _together(before, after, changed, today)
    need_all = _needing_all()
    return report.only(lambda found: found.name not in need_all or found.severity is not Severity.INFORMATION)


def _together(before: ObjectTree, after: ObjectTree, changed: frozenset[str], today: date) -> Report:
    """Compare the whole portfolio with what it was."""
    from sr_cli.checker import check_tree

    return check_tree(after, today).new_since(check_tree(before, today), _shown(changed))


def _apart(before: ObjectTree, after: ObjectTree, changed: frozenset[str], today: date) -> Report | None:
    """Look only at the changed records and those around them; None where that would not tell everything."""
    if len(changed) > _MOST_APART or not all(path.startswith(f"{RECORDS}/") for path in changed):
        return None
    found_near = neighbourhood(before, after, changed)
    from sr_cli.checker import check  # that, too, while git looks for the records: all rules are loaded
    from sr_cli.store.records.load import load, load_records

    after.fetch(path for path in after.entries if not path.startswith(f"{RECORDS}/"))
    vocabularies = load(Part(after, frozenset()))
    near = found_near()
    after.fetch(near & after.entries.keys())
    records = [path for path in after.records() if is_record(path) and not is_passed_over(path)]
    others = frozenset(id_of(path) for path in records if path not in near)
    loaded = _with(others, load_records(Part(after, near & after.entries.keys()), vocabularies))
    if _needs_all(loaded.portfolio):
        return None
    found = check(loaded, after, today, _shown((*near, *after.decisions())))
    touched = _shown(changed)
    elsewhere = {finding.path for finding in found.diagnostics} - touched
    if elsewhere:
        earlier = _with(others, load_records(Part(before, near & before.entries.keys()), loaded))
        found = found.new_since(check(earlier, before, today, elsewhere), touched)
    return replace(found, checked=len(records))


def _shown(paths: Iterable[str]) -> frozenset[str]:
    """Give paths as findings name them."""
    return frozenset(map(printable, paths))


def _with(others: frozenset[str], loaded: "Loaded") -> "Loaded":
    """Add records of which no more is known than that they are there, so that references to them are right."""
    portfolio = loaded.portfolio
    return replace(loaded, portfolio=replace(portfolio, unreadable=portfolio.unreadable | others))


def _needing_all() -> frozenset[str]:
    """Give the names of the rules for which all records must be known."""
    from sr_cli.rules import RULES
    from sr_cli.rules.rule import PortfolioRule

    return frozenset(rule.name for rule in RULES if isinstance(rule, PortfolioRule) and rule.needs_all)


def _needs_all(portfolio: Portfolio) -> bool:
    """Tell whether all records must be known.

    A rule needs them of which the region wants more than a note, or which a record excuses: that may be in vain.
    """
    from sr_cli.rules.choice import choice_of

    choice = choice_of(portfolio.region.checks)
    wanted = {rule for rule in _needing_all() if rule in choice.active}
    if any(choice.severity(rule) is not Severity.INFORMATION for rule in wanted):
        return True
    return any(excuse.rule in wanted for record in portfolio.every_record() for excuse in record.excuses)

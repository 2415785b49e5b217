"""What a check is about: a portfolio as it stands, as the next commit will hold it or as it was; all or what is new."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from sr_cli.checker import check
from sr_cli.findings import Report, Severity
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules import RULES
from sr_cli.rules.choice import choice_of
from sr_cli.rules.rule import PortfolioRule
from sr_cli.store.git import commit_named
from sr_cli.store.load import Loaded, load, load_records
from sr_cli.store.names import id_of, is_passed_over, is_record
from sr_cli.store.neighbourhood import neighbourhood
from sr_cli.store.objects import ObjectTree, base_of, commit_tree, index_tree, staged
from sr_cli.store.tree import RECORDS, Part, Tree, WorkTree

_NEED_ALL: Final = frozenset(rule.name for rule in RULES if isinstance(rule, PortfolioRule) and rule.needs_all)

_MOST_APART: Final = 50
"""So many changed records are looked at with their neighbourhoods; for more, reading everything is as fast."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which state of a portfolio is checked, and since when findings count; without any, the work tree and all."""

    staged: bool = False
    """What the next commit will hold."""
    at: str | None = None
    """What a revision or day held."""
    since: str | None = None
    """Only what is new since a revision or day."""

    @property
    def is_in_git(self) -> bool:
        """Whether the files are those that git keeps, not those that lie there."""
        return self.staged or self.at is not None


def report_of(scope: Scope, root: Path, today: date) -> Report:
    """Check what is in scope; WrongUse for a revision that git does not know, SystemFailed where git refuses."""
    if scope.staged and scope.since is None:
        return of_next_commit(root, today)
    here = "HEAD" if scope.at is None else commit_named(root, scope.at)
    tree: Tree = WorkTree(root)
    if scope.is_in_git:
        tree = index_tree(root) if scope.staged else commit_tree(root, here)
    report = whole(tree, today)
    if scope.since is None:
        return report
    return new_since(whole(commit_tree(root, base_of(root, scope.since, here)), today), report)


def whole(tree: Tree, today: date) -> Report:
    """Check a portfolio as a tree holds it."""
    return check(load(tree), tree, today)


def new_since(before: Report, after: Report, touched: Iterable[str] = ()) -> Report:
    """Give the findings that were not there before, and all in the files that were touched.

    Lines may have moved, that makes no finding new.
    """
    known = Counter(before.fingerprints())
    own = frozenset(touched)
    fresh = {
        id(found)
        for found, fingerprint in zip(after.diagnostics, after.fingerprints(), strict=True)
        if found.path in own or fingerprint not in known
    }
    return after.only(lambda found: id(found) in fresh)


def of_next_commit(root: Path, today: date) -> Report:
    """Check what git would commit: all findings in the files that it changes, and those that it causes elsewhere.

    Notes that depend on all records together are left out. SystemFailed where git refuses.
    """
    after, changes = index_tree(root), staged(root)
    kept = {path: entry for path, entry in after.entries.items() if path not in changes}
    before = ObjectTree(root, kept | {path: entry for path, entry in changes.items() if entry}, after.contents)
    changed = frozenset(changes)
    if not after.entries:  # the portfolio as a whole is taken out of the repository
        return Report(0, ())
    report = _apart(before, after, changed, today)
    if report is None:
        report = new_since(whole(before, today), whole(after, today), changed)
    return report.only(lambda found: found.name not in _NEED_ALL or found.severity is not Severity.INFORMATION)


def _apart(before: ObjectTree, after: ObjectTree, changed: frozenset[str], today: date) -> Report | None:
    """Look only at the changed records and those around them; None where that would not tell everything."""
    if len(changed) > _MOST_APART or not all(path.startswith(f"{RECORDS}/") for path in changed):
        return None
    near = neighbourhood(before, after, changed)
    after.fetch(path for path in after.entries if path in near or not path.startswith(f"{RECORDS}/"))
    records = [path for path in after.records() if is_record(path) and not is_passed_over(path)]
    others = frozenset(id_of(path) for path in records if path not in near)
    loaded = _with(others, load(Part(after, near & after.entries.keys())))
    if _needs_all(loaded.portfolio):
        return None
    found = check(loaded, after, today, near)
    elsewhere = {finding.path for finding in found.diagnostics} - changed
    if elsewhere:
        earlier = _with(others, load_records(Part(before, near & before.entries.keys()), loaded))
        found = new_since(check(earlier, before, today, elsewhere), found, changed)
    return replace(found, checked=len(records))


def _with(others: frozenset[str], loaded: Loaded) -> Loaded:
    """Add records of which no more is known than that they are there, so that references to them are right."""
    portfolio = loaded.portfolio
    return replace(loaded, portfolio=replace(portfolio, unreadable=portfolio.unreadable | others))


def _needs_all(portfolio: Portfolio) -> bool:
    """Tell whether all records must be known.

    A rule needs them of which the region wants more than a note, or which a record excuses: that may be in vain.
    """
    choice = choice_of(portfolio.region.checks)
    wanted = {rule for rule in _NEED_ALL if rule in choice.active}
    if any(choice.severity(rule) is not Severity.INFORMATION for rule in wanted):
        return True
    return any(excuse.rule in wanted for record in portfolio.every_record() for excuse in record.excuses)

"""What a check is about: a portfolio as it stands, as the next commit will hold it or as it was; all or what is new."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sr_cli.errors import NoPortfolio
from sr_cli.findings import Report, Severity
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.store.names import id_of, is_passed_over, is_record, printable
from sr_cli.store.neighbourhood import neighbourhood
from sr_cli.store.objects import ObjectTree, base_of, commit_tree, index_tree, staged
from sr_cli.store.revisions import commit_named
from sr_cli.store.tree import RECORDS, CannotRead, Part, Tree, WorkTree

if TYPE_CHECKING:
    from sr_cli.store.load import Loaded

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
    def is_all_now(self) -> bool:
        """Whether that is the work tree as it stands, and everything in it."""
        return not self.is_in_git and self.since is None

    @property
    def is_in_git(self) -> bool:
        """Whether the files are those that git keeps, not those that lie there."""
        return self.staged or self.at is not None


def report_of(scope: Scope, root: Path, today: date) -> Report:
    """Check what is in scope. SystemFailed where git refuses.

    WrongUse for a revision that git does not know, NoPortfolio for one without a portfolio.
    """
    if scope.staged and scope.since is None:
        return of_next_commit(root, today)
    here = "HEAD" if scope.at is None else commit_named(root, scope.at)
    tree: Tree = WorkTree(root)
    if scope.staged:
        tree = index_tree(root)
    elif scope.at is not None:
        tree = _existing(commit_tree(root, here), scope.at)
    report = whole(tree, today)
    if scope.since is None:
        return report
    earlier = commit_tree(root, base_of(root, scope.since, here))
    return new_since(_renamed(whole(earlier, today), moves(earlier, tree)), report)


def whole(tree: Tree, today: date) -> Report:
    """Check a portfolio as a tree holds it."""
    from sr_cli.checker import check
    from sr_cli.store.load import load

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


def moves(before: Tree, after: Tree) -> dict[str, str]:
    """Give the new paths of records that were moved or renamed, by the old ones: those of the same id or content."""
    old, new = frozenset(before.records()), frozenset(after.records())
    gone, added = sorted(old - new), sorted(new - old)
    by_id = {id_of(path): path for path in added}
    by_content = {content: path for path in added if (content := _content(after, path))}
    found = {path: by_id.get(id_of(path)) or by_content.get(_content(before, path)) for path in gone}
    return {old_path: new_path for old_path, new_path in found.items() if new_path}


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
        report = new_since(whole(before, today), whole(after, today), _shown(changed))
    need_all = _needing_all()
    return report.only(lambda found: found.name not in need_all or found.severity is not Severity.INFORMATION)


def _apart(before: ObjectTree, after: ObjectTree, changed: frozenset[str], today: date) -> Report | None:
    """Look only at the changed records and those around them; None where that would not tell everything."""
    if len(changed) > _MOST_APART or not all(path.startswith(f"{RECORDS}/") for path in changed):
        return None
    found_near = neighbourhood(before, after, changed)
    from sr_cli.checker import check  # that, too, while git looks for the records: all rules are loaded
    from sr_cli.store.load import load, load_records

    after.fetch(path for path in after.entries if not path.startswith(f"{RECORDS}/"))
    vocabularies = load(Part(after, frozenset()))
    near = found_near()
    after.fetch(near & after.entries.keys())
    records = [path for path in after.records() if is_record(path) and not is_passed_over(path)]
    others = frozenset(id_of(path) for path in records if path not in near)
    loaded = _with(others, load_records(Part(after, near & after.entries.keys()), vocabularies))
    if _needs_all(loaded.portfolio):
        return None
    found, touched = check(loaded, after, today, _shown(near)), _shown(changed)
    elsewhere = {finding.path for finding in found.diagnostics} - touched
    if elsewhere:
        earlier = _with(others, load_records(Part(before, near & before.entries.keys()), loaded))
        found = new_since(check(earlier, before, today, elsewhere), found, touched)
    return replace(found, checked=len(records))


def _existing(tree: ObjectTree, revision: str) -> ObjectTree:
    if not tree.holds_portfolio:
        raise NoPortfolio(
            Message("There was no portfolio at {revision}", revision=f"`{revision}`"),
            Message("see since when there is one: git log --reverse -- portfolio"),
        )
    return tree


def _content(tree: Tree, path: str) -> bytes:
    """Give the content of a file, nothing where it cannot be read."""
    try:
        return tree.read(path)
    except CannotRead:
        return b""


def _renamed(report: Report, paths: Mapping[str, str]) -> Report:
    """Give the report with the findings of these files as if the files had the other names."""
    found = tuple(replace(each, path=paths.get(each.path, each.path)) for each in report.diagnostics)
    return replace(report, diagnostics=found)


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

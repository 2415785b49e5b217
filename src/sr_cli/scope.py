"""What a check is about: a portfolio as it stands, as the next commit will hold it or as it was; all or what is new."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sr_cli.findings import Report
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.names import id_of
from sr_cli.store.source.tree import Tree, WorkTree

if TYPE_CHECKING:
    from sr_cli.store.git.objects import ObjectTree


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
    if scope.is_all_now:
        from sr_cli.checker import check_tree

        return check_tree(WorkTree(root), today)
    if scope.staged and scope.since is None:
        from sr_cli.next_commit import of_next_commit

        return of_next_commit(root, today)
    return _in_history(scope, root, today)


def _in_history(scope: Scope, root: Path, today: date) -> Report:
    from sr_cli.checker import check, check_tree
    from sr_cli.store.git.states import base_of, commit_tree, index_tree
    from sr_cli.store.history.past import load_past, moment, past_tree

    tree: WorkTree | ObjectTree
    if scope.at is not None:
        tree = past_tree(root, scope.at, today)
        report = check(load_past(tree), tree, today)
    else:
        tree = index_tree(root) if scope.staged else WorkTree(root)
        report = check_tree(tree, today)
    if scope.since is None:
        return report
    earlier = commit_tree(root, base_of(root, moment(root, scope.since, today), tree.base))
    return report.new_since(renamed(check_tree(earlier, today), moves(earlier, tree)))


def moves(before: Tree, after: Tree) -> dict[str, str]:
    """Give the new paths of records that were moved or renamed, by the old ones: those of the same id or content."""
    old, new = frozenset(before.records()), frozenset(after.records())
    gone, added = sorted(old - new), sorted(new - old)
    by_id = {id_of(path): path for path in added}
    by_content = {content: path for path in added if (content := _content(after, path))}
    found = {path: by_id.get(id_of(path)) or by_content.get(_content(before, path)) for path in gone}
    return {old_path: new_path for old_path, new_path in found.items() if new_path}


def _content(tree: Tree, path: str) -> bytes:
    """Give the content of a file, nothing where it cannot be read."""
    try:
        return tree.read(path)
    except CannotRead:
        return b""


def renamed(report: Report, paths: Mapping[str, str]) -> Report:
    """Give the report with the findings of these files as if the files had the other names."""
    found = tuple(replace(each, path=paths.get(each.path, each.path)) for each in report.diagnostics)
    return replace(report, diagnostics=found)

"""Whether what would be shared is right: what the shared portfolio has wrong already stops nobody, all else does."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sr_cli.checker import check
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.exchange import Where
from sr_cli.scope import moves, renamed
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.states import commit_tree
from sr_cli.store.records.load import load

_NO_FILES = ObjectTree(Path(), {})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the check says of a state that is about to be shared."""

    portfolio: Portfolio
    new: tuple[tuple[Diagnostic, Where], ...] = ()
    """Errors that the shared portfolio does not have, with where they come from."""
    inherited: tuple[Diagnostic, ...] = ()
    """Errors that it has already."""


def judged(tree: ObjectTree, ours: str, theirs: str | None, today: date) -> Judgement:
    """Check a state that came of a commit from here and one from the others, by full hashes."""
    loaded = load(tree)
    report = _errors(check(loaded, tree, today))
    if not report.diagnostics:
        return Judgement(loaded.portfolio)
    there = commit_tree(tree.root, theirs) if theirs else _NO_FILES
    new = report.new_since(_report(there, tree, today))
    inherited = tuple(found for found in report.diagnostics if found not in new.diagnostics)
    if not new.diagnostics:
        return Judgement(loaded.portfolio, (), inherited)
    here = commit_tree(tree.root, ours)
    joined = new.new_since(_report(here, tree, today)).diagnostics
    origins = tuple((found, _origin(found, joined)) for found in new.diagnostics)
    return Judgement(loaded.portfolio, origins, inherited)


def _origin(found: Diagnostic, joined: tuple[Diagnostic, ...]) -> Where:
    return "joined" if found in joined else "here"


def _report(before: ObjectTree, after: ObjectTree, today: date) -> Report:
    """Check an earlier state, with the names that its files have in the later one."""
    if not before.entries:
        return Report(0, ())
    return renamed(_errors(check(load(before), before, today)), moves(before, after))


def _errors(report: Report) -> Report:
    return report.only(lambda found: found.severity is Severity.ERROR)

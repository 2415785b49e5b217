"""A record as somebody edited it, before it is written: what it changes, and what `sr validate` would say of it."""

from dataclasses import dataclass
from datetime import date

from sr_cli.checker import check
from sr_cli.findings import Report, Severity
from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.store.files.changeset import FileChange
from sr_cli.store.files.moving import moved
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.records.one_record import record_of
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.names import id_of
from sr_cli.store.source.tree import WorkTree


@dataclass(frozen=True, slots=True)
class Edited:
    """What would be written."""

    id: str
    before: str
    """Where the record stands."""
    path: str
    """Where it would: a new lead moves it."""
    content: bytes
    found: Report
    """What is wrong with the record, and what is wrong elsewhere because of it."""
    portfolio: Portfolio
    """As it would be."""

    def changes(self, text: str, tree: WorkTree) -> tuple[FileChange, ...]:
        """Give what is to be written over a text; WrongUse where another file stands where it would."""
        after = self.content.decode()
        if self.path == self.before:
            return (FileChange(self.path, text, after),)
        *added, _ = moved(tree, self.before, self.path, after)
        return (*added, FileChange(self.before, text, None))


def examine(path: str, content: bytes, loaded: Loaded, tree: WorkTree, today: date) -> Edited:
    """Look at the new content of a record as `sr validate` would look at it.

    All errors in the record count, but of what is only a warning or stands in another file, what is new.
    """
    target = _target(path, content, loaded.portfolio)
    whole = Overlay(tree, {target: content}, frozenset((path,)) - {target})
    after = load(whole)
    report = check(after, whole, today)
    fresh = report.new_since(check(loaded, tree, today)).diagnostics
    found = report.only(lambda each: each in fresh or (each.path == target and each.severity is Severity.ERROR))
    return Edited(id_of(path), path, target, content, found, after.portfolio)


def _target(path: str, content: bytes, portfolio: Portfolio) -> str:
    """Give the place of a record that perhaps has a new lead."""
    before, after = (portfolio.projects.get(id_of(path)), record_of(path, content))
    if before is None or after is None or after.lead == before.lead or after.lead not in portfolio.partners:
        return path
    return f"{RECORDS}/{after.lead}/{id_of(path)}.toml"

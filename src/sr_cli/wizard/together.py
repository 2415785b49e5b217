"""Files that belong together: they are checked with the whole portfolio, and written all or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sr_cli.checker import check
from sr_cli.errors import NotWritten
from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.render import new as view
from sr_cli.session import Session
from sr_cli.store.files.changeset import FileChange, apply
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree


@dataclass(frozen=True, slots=True)
class Together:
    """New texts of files."""

    files: Mapping[str, str]
    """By path."""
    before: Mapping[str, str] = field(default_factory=dict)
    """The texts of those that stand already."""

    def show(self, session: Session) -> None:
        """Show what would be written."""
        for path, text in self.files.items():
            view.preview(path, text, session.talk)

    def refuse_errors(self, loaded: Loaded, tree: WorkTree, session: Session) -> None:
        """Tell what the check would find that it does not find now; NotWritten where that are errors."""
        whole = Overlay(tree, {path: text.encode() for path, text in self.files.items()})
        now = check(loaded, tree, session.today)
        found = check(load(whole), whole, session.today).new_since(now)
        view.findings(found.diagnostics, next(iter(self.files)), session.talk)
        if found.count(Severity.ERROR):
            raise NotWritten(Message("The portfolio would have errors, nothing was written"))

    def write(self, session: Session) -> None:
        """Write all files; SystemFailed where one cannot be written, and then none is."""
        changes = [FileChange(path, self.before.get(path), text) for path, text in self.files.items()]
        with session.alone():
            apply(session.tree().root, changes)

"""A record in its editor: opened, checked on return, and written only when it has no errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sr_cli.errors import NotWritten, WrongUse
from sr_cli.findings import Severity
from sr_cli.message import Message, Text
from sr_cli.query.differences import differences
from sr_cli.render import editing as view
from sr_cli.render.diagnostics.text import findings
from sr_cli.render.setting import RecordChange
from sr_cli.session import Session
from sr_cli.store.files.changeset import apply
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.records.one_record import record_of
from sr_cli.store.source.exact import exact_text
from sr_cli.store.source.names import id_of
from sr_cli.synergy.suggest import suggest
from sr_cli.wizard.choice_of_file import file_of
from sr_cli.wizard.dialogue import Dialogue
from sr_cli.wizard.editor import edit
from sr_cli.wizard.editor_check import Edited, examine
from sr_cli.wizard.editor_copy import Copy
from sr_cli.wizard.ending import ending_interrupts

_BOM: Final = b"\xef\xbb\xbf"

_AGAIN: Final = frozenset(("", "e", "edit", "w", "weiter"))
_KEEP: Final = frozenset(("k", "keep", "a", "aufheben"))
_DISCARD: Final = frozenset(("d", "discard", "v", "verwerfen"))


@dataclass(frozen=True, slots=True)
class Revised:
    """A record that was written."""

    path: str
    files: tuple[str, ...]
    """All that changed."""
    about: Text
    """What a commit says of it."""


def revise(name: str, session: Session) -> Revised | None:
    """Let a record be edited until it has no errors, and write it; None where it stays as it is.

    NotWritten where the person does not want it written, SystemFailed where it changed meanwhile; then what was typed
    is kept, and it is said how to go on.
    """
    if not session.interactive:
        raise WrongUse(
            Message("sr edit needs somebody at a terminal"),
            Message("elsewhere, change single keys: sr set {id} KEY=VALUE", id=name),
        )
    loaded, tree = session.load(), session.tree()
    path = file_of(name, loaded.portfolio, tree)
    copy = Copy(tree.root, id_of(path))
    return _Revision(copy, path, exact_text(tree, path), loaded, session).run()


@dataclass(frozen=True, slots=True)
class _Revision:
    """One record on its way through the editor and back."""

    copy: Copy
    path: str
    text: str
    """What the record says when the editor is opened."""
    loaded: Loaded
    session: Session

    def run(self) -> Revised | None:
        revised = None
        with self.copy.alone(), self._kept():
            is_newer = self._open()
            edited = self._edited()
            if edited:
                change = self._change(edited)
                self._tell(edited, change)
                if is_newer:
                    self._refuse_unless_agreed()
                with self.session.alone():
                    apply(self.copy.root, edited.changes(self.text, self.session.tree()))
                about = view.commit_message(change, edited.portfolio)
                revised = Revised(edited.path, tuple(dict.fromkeys((edited.path, self.path))), about)
            self.copy.drop()
        return revised

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Keep what was typed, and say how to go on, where something fails or somebody ends it."""
        with ending_interrupts():
            try:
                yield
            except BaseException as error:
                if self.copy.is_changed:
                    self.session.talk.line(Message("What was typed is kept. Go on with:"))
                    self.session.talk.verbatim(f"  sr edit {self.copy.id}")
                elif not isinstance(error, KeyboardInterrupt):  # the editor may still be open, and save
                    self.copy.drop()
                raise

    def _open(self) -> bool:
        """Make the copy, or take up a draft; tell whether the record is newer than what that began with."""
        dialogue, content = Dialogue(self.session), self.text.encode()
        go_on = Message("There is a draft of {id}: go on with it (y), or throw it away (n)? [Y/n]", id=self.copy.id)
        is_draft = self.copy.is_changed and self.copy.content() != content
        if not is_draft or not dialogue.agrees(go_on, default=True):
            self.copy.begin(content)
            return False
        if self.copy.base() == content:
            return False
        self.session.talk.line(Message("Since the draft was begun, the record itself has changed:"))
        earlier, now = record_of(self.path, self.copy.base()), record_of(self.path, content)
        view.fields(differences(earlier, now) if earlier and now else (), self.loaded.portfolio, self.session.talk)
        dialogue.ask(Message("Enter opens the draft"))
        return True

    def _edited(self) -> Edited | None:
        """Run the editor until what it leaves can be written; None where nothing is to be."""
        while True:
            if not edit(self.copy.file, self.session.environ):
                raise NotWritten(Message("The editor reports a failure, nothing was written"))
            content = self._as_usual(self.copy.content())
            if content == self._as_usual(self.text.encode()):
                break
            edited = examine(self.path, content, self.loaded, self.session.tree(), self.session.today)
            findings(edited.found, self.session.talk)
            if not edited.found.count(Severity.ERROR):
                return edited
            self.session.talk.blank()
            if not self._wants_again():
                break
        self.session.talk.line(Message("{id} stays as it is", id=self.copy.id))
        return None

    def _as_usual(self, content: bytes) -> bytes:
        """Take back what some editors do unasked: they put a byte order mark in front and end lines otherwise."""
        content = content.removeprefix(_BOM)
        return content if "\r\n" in self.text else content.replace(b"\r\n", b"\n")

    def _wants_again(self) -> bool:
        """Ask what is to become of a text with errors; NotWritten where it is to be kept as a draft."""
        dialogue = Dialogue(self.session)
        while True:
            question = Message("Edit again (e), keep it as a draft (k), or discard it (d)? [E/k/d]")
            answer = dialogue.ask(question).casefold()
            if answer in _AGAIN | _DISCARD:
                return answer in _AGAIN
            if answer in _KEEP:
                raise NotWritten(Message("The record has errors, nothing was written"))
            dialogue.tell(Message("Answer e, k or d"))

    def _change(self, edited: Edited) -> view.Change:
        earlier, now = record_of(self.path, self.text.encode()), record_of(edited.path, edited.content)
        fields = differences(earlier, now) if earlier and now else ()
        moved_from = self.path if self.path != edited.path else None
        return view.Change(RecordChange(edited.id, edited.path, moved_from, fields), was_readable=earlier is not None)

    def _tell(self, edited: Edited, change: view.Change) -> None:
        """Say what changes, and which concepts may be missing."""
        screen, portfolio = self.session.talk, edited.portfolio
        view.change(change, portfolio, screen)
        record = portfolio.projects.get(edited.id)
        if record and not record.concepts:
            found = suggest(portfolio, record.title, record.summary).concepts
            view.fitting(edited.id, [each.id for each in found], portfolio, screen)

    def _refuse_unless_agreed(self) -> None:
        if not Dialogue(self.session).agrees(Message("Write it over what the record says now? [y/N]"), default=False):
            raise NotWritten(Message("Nothing was written"))

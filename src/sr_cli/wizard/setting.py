"""What `sr set` would write: new texts of records, how they differ, and what the check says of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from sr_cli.checker import check
from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Text
from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.query.differences import differences
from sr_cli.render.setting import RecordChange
from sr_cli.session import Session
from sr_cli.store.files.changeset import FileChange
from sr_cli.store.files.moving import moved
from sr_cli.store.form.editing import edited
from sr_cli.store.reading.table import read_table
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.exact import exact_text
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree
from sr_cli.wizard.assigned import Changing
from sr_cli.wizard.assignment import Assignment

_FEW: Final = 5
"""So many warnings are told of a change of many records: the change itself is to stay in sight."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be written, and what is to be said about it."""

    portfolio: Portfolio
    """As it would be."""
    changes: tuple[RecordChange, ...]
    """Of the records that would say something else."""
    files: tuple[FileChange, ...]
    findings: tuple[Diagnostic, ...]
    """What the check would find that it does not find now."""
    remarks: tuple[Text, ...]
    refusals: tuple[WrongUse, ...]
    """What a record does not have, though it was to be changed or taken out."""
    chosen: int
    """How many records were to change."""

    @property
    def is_broken(self) -> bool:
        """Whether the portfolio would have errors that it does not have now."""
        return any(found.severity is Severity.ERROR for found in self.findings)

    @property
    def told(self) -> tuple[Diagnostic, ...]:
        """What the check would find, as far as it is told: of many records, not each warning."""
        if len(self.changes) == 1:
            return self.findings
        errors = tuple(found for found in self.findings if found.severity is Severity.ERROR)
        return errors + tuple(found for found in self.findings if found not in errors)[:_FEW]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One record with a new text."""

    record: ProjectRecord
    path: str
    files: tuple[FileChange, ...]

    @property
    def moved_from(self) -> str | None:
        return self.record.path if self.path != self.record.path else None


def plan(records: Sequence[ProjectRecord], assignments: Sequence[Assignment], loaded: Loaded, session: Session) -> Plan:
    """Look at what the words make of these records, as `sr validate` would look at it; nothing is written."""
    tree = session.tree()
    drafts: list[_Draft] = []
    remarks: list[Text] = []
    refusals: list[WrongUse] = []
    for record in records:
        changing, draft = _draft(record, assignments, tree, loaded.portfolio)
        remarks += changing.remarks
        refusals += changing.refusals
        drafts += [draft] if draft else _left_behind(record, assignments, tree, loaded.portfolio)
    whole = _whole(tree, drafts)
    after = load(whole)
    now = _moved(check(loaded, tree, session.today), drafts)
    found = check(after, whole, session.today).new_since(now).diagnostics
    kept = [(draft, change) for draft in drafts if (change := _change(draft, after.portfolio)) is not None]
    return Plan(
        after.portfolio,
        tuple(change for _, change in kept),
        tuple(file for draft, _ in kept for file in draft.files),
        found,
        tuple(remarks),
        tuple(refusals),
        len(records),
    )


def _draft(
    record: ProjectRecord, assignments: Sequence[Assignment], tree: WorkTree, portfolio: Portfolio
) -> tuple[Changing, _Draft | None]:
    """Give what the words make of a record; no draft where it stays as it is."""
    text = exact_text(tree, record.path)
    values, _ = read_table(record.path, text.encode())
    assert values is not None, "the record was read"
    changing = Changing(values, portfolio)
    changing.take(assignments)
    after = edited(record.path, text, changing.edits)
    if after == text:
        return changing, None
    lead = str(changing.values["lead"]) if "lead" in changing.values else record.lead
    if lead == record.lead:
        return changing, _Draft(record, record.path, (FileChange(record.path, text, after),))
    path = f"{RECORDS}/{lead}/{record.id}.toml"
    files = (FileChange(path, text, after),) if path == record.path else moved(tree, record.path, path, after)
    return changing, _Draft(record, path, files)


def _left_behind(
    record: ProjectRecord, assignments: Sequence[Assignment], tree: WorkTree, portfolio: Portfolio
) -> list[_Draft]:
    """Give what is left to do of a move that was ended in the midst: the same words would move a second file here."""
    twins = [twin for twin in portfolio.broken if twin.id == record.id]
    drafts = []
    for twin in twins:
        with suppress(WrongUse):  # then it says something else, and is no leftover
            drafts.append(_draft(twin, assignments, tree, portfolio)[1])
    return [draft for draft in drafts if draft and draft.path == record.path]


def _whole(tree: WorkTree, drafts: Sequence[_Draft]) -> Overlay:
    files = [file for draft in drafts for file in draft.files]
    texts = {file.path: file.after.encode() for file in files if file.after is not None}
    return Overlay(tree, texts, frozenset(file.path for file in files if file.after is None))


def _moved(report: Report, drafts: Sequence[_Draft]) -> Report:
    """Give what is found now as if the files stood already where they will: what is known is not told again."""
    paths = {draft.record.path: draft.path for draft in drafts}
    diagnostics = (replace(found, path=paths.get(found.path, found.path)) for found in report.diagnostics)
    return replace(report, diagnostics=tuple(diagnostics))


def _change(draft: _Draft, portfolio: Portfolio) -> RecordChange | None:
    """Give what a record would say otherwise, None where it is only written otherwise.

    One that would break the schema has no such differences; the findings tell what is wrong with it.
    """
    after = portfolio.projects.get(draft.record.id)
    fields = differences(draft.record, after) if after else ()
    if after and not fields:
        return None
    return RecordChange(draft.record.id, draft.path, draft.moved_from, fields)

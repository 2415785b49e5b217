"""A record that is not written yet: its id, its text, and what `sr validate` would say of it."""

from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from sr_cli.checker import check
from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Report, Severity
from sr_cli.message import Message
from sr_cli.model.ids import ID_LENGTH, RESERVED, is_id, slug
from sr_cli.model.places import RECORDS, KeyPath, Range
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.store.records.load import load
from sr_cli.store.schema.gate import is_sound
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import Tree
from sr_cli.wizard.values import Values

Place: TypeAlias = tuple[str, str, KeyPath, Range]
"""A finding's path, code, key and range."""

_NOBODY: Final = "new"
"""Stands for the lead as long as none is named."""
_UNNAMED: Final = "projekt"
"""Stands in the id for a title without letters or digits."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would be written."""

    id: str
    path: str
    text: str
    findings: tuple[Diagnostic, ...]
    record: ProjectRecord | None
    """The record as the portfolio would hold it; None where it breaks the schema."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that keep it from being written."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)


def places(report: Report) -> frozenset[Place]:
    """Give what tells the findings of a check apart."""
    return frozenset(map(_place, report.diagnostics))


def _place(finding: Diagnostic) -> Place:
    return finding.path, finding.code, finding.key, finding.range


def prospect(
    tree: Tree, values: Values, identifier: str, today: date, known: frozenset[Place] = frozenset()
) -> Prospect:
    """Look at what would be written, exactly as `sr validate` would look at it.

    Findings are those that the record brings, also in other files: all but the known ones.
    """
    lead = values.get("lead")
    path = f"{RECORDS}/{lead if isinstance(lead, str) and is_id(lead) else _NOBODY}/{identifier}.toml"
    text = text_of(values)
    whole = Overlay(tree, {path: text.encode()})
    loaded = load(whole)
    findings = tuple(found for found in check(loaded, whole, today).diagnostics if _place(found) not in known)
    return Prospect(identifier, path, text, findings, loaded.portfolio.projects.get(identifier))


def text_of(values: Values) -> str:
    """Give the text of the record; of one that breaks the schema the text of its values."""
    if is_sound("project", values):
        from sr_cli.store.files.writing import record_text

        return record_text(values)
    from tomli_w import dumps

    return dumps(values, multiline_strings=True)


def identify(values: Values, wanted: str | None, portfolio: Portfolio) -> str:
    """Give the id of the new record: the one that is wanted, else one made of lead and title that is free.

    Ids in the archive are not free. WrongUse where the wanted one cannot be an id or is taken.
    """
    taken = {record.id.casefold() for record in portfolio.every_record()}
    taken |= {identifier.casefold() for identifier in portfolio.unreadable | portfolio.archived}
    if wanted is None:
        return _free(_base(str(values.get("lead") or ""), str(values.get("title") or "")), taken)
    if not is_id(wanted):
        raise WrongUse(
            _why_no_id(wanted), Message("write {id}, for example", id=_free(slug(wanted) or "kamen-app", taken))
        )
    if wanted in taken:
        there = Message("There is a record `{id}` already", id=wanted)
        if wanted in portfolio.archived:
            there = Message("There is a record `{id}` in the archive already", id=wanted)
        raise WrongUse(there, Message("{id} is free", id=_free(wanted, taken)))
    return wanted


def _why_no_id(wanted: str) -> Message:
    if wanted in RESERVED:
        return Message("`{id}` cannot be an id: Windows allows no file of that name", id=wanted)
    if len(wanted) > ID_LENGTH:
        return Message("`{id}` cannot be an id: it takes at most {limit} characters", id=wanted, limit=ID_LENGTH)
    return Message("`{id}` cannot be an id: it takes lower-case letters a to z, digits and single hyphens", id=wanted)


def _base(lead: str, title: str) -> str:
    """Put the lead in front of the title, unless the title starts with it."""
    words = slug(title) or _UNNAMED
    return slug(words if f"{words}-".startswith(f"{slug(lead)}-") else f"{lead} {words}")


def _free(base: str, taken: set[str]) -> str:
    """Give the id, or the first of `-2`, `-3` … that nobody has."""
    candidate, number = base, 1
    while candidate in taken or not is_id(candidate):
        number += 1
        candidate = slug(base, ID_LENGTH - len(f"-{number}")) + f"-{number}"
    return candidate

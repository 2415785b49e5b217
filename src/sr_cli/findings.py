"""What the checks find. Diagnostics are expected, there are many, they are data."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from sr_cli.message import Text
from sr_cli.model.places import KeyPath, Range


class Severity(StrEnum):
    """How bad a finding is (LSP's words): only an error fails a check."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class SetValue:
    """The value becomes this one: a text, a number, a boolean or a day."""

    value: str | int | float | date


@dataclass(frozen=True, slots=True)
class Remove:
    """The item goes out of its list, or the key out of its table."""


@dataclass(frozen=True, slots=True)
class RenameKey:
    """The key is called so."""

    key: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What stands at the place of the fault becomes this text; for texts that are no TOML and so have no keys."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteAgain:
    """The file is written again as it is read: without byte order mark, with one kind of line end."""


Fix: TypeAlias = SetValue | Remove | RenameKey | Rewrite | WriteAgain
"""A repair that is certain: whoever wrote the record cannot have meant anything else."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A fault at a symbolic place: it knows keys, no lines."""

    key: KeyPath
    message: Text
    hint: Text | None = None
    of_key: bool = False
    """True where the key itself is at fault, False where its value is."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A violation of a named rule in a file, found while reading it or by a rule."""

    rule: str
    """The rule's name, such as `invalid-toml`."""
    path: str
    violation: Violation
    at: Range | None = None
    """The place, where it is known because the text has no keys to go by; else it is looked up from the key."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding as it is shown: what, how bad, where, and what to write instead."""

    code: str
    name: str
    severity: Severity
    path: str
    range: Range
    key: KeyPath
    message: Text
    hint: Text | None
    source: str = ""
    """The line of the file in which it stands; empty where there is none to show."""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check, ordered by path, place and code."""

    checked: int
    """How many project records were looked at."""
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[Diagnostic, ...] = ()
    """Findings that count but are not to be shown one by one."""

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """All findings, shown or not."""
        return (*self.diagnostics, *self.left_out)

    def count(self, severity: Severity) -> int:
        """Count the findings of that severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.all)

    def only(self, keep: Callable[[Diagnostic], bool]) -> "Report":
        """Give only the findings that are to be kept."""
        return replace(self, diagnostics=tuple(filter(keep, self.diagnostics)))

    def at_most(self, most: int) -> "Report":
        """Leave out all findings but the first ones."""
        return replace(self, diagnostics=self.diagnostics[:most], left_out=self.diagnostics[most:])

    def within(self, paths: Collection[str]) -> "Report":
        """Give only the findings in these files and below these folders; `.` stands for the root."""
        folders = tuple(f"{path}/" for path in paths)
        return self.only(lambda found: "." in paths or found.path in paths or found.path.startswith(folders))

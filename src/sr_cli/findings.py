"""What the checks find. Diagnostics are expected, there are many, they are data."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from sr_cli.message import Text
from sr_cli.model.places import KeyPath, Range


class Severity(StrEnum):
    """How bad a finding is (LSP's words): only an error fails a check."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Violation:
    """A fault at a symbolic place: it knows keys, no lines."""

    key: KeyPath
    message: Text
    hint: Text | None = None
    of_key: bool = False
    """True where the key itself is at fault, False where its value is."""


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


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check, ordered by path, place and code."""

    checked: int
    """How many project records were looked at."""
    diagnostics: tuple[Diagnostic, ...]

    def count(self, severity: Severity) -> int:
        """Count the findings of that severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def within(self, paths: Collection[str]) -> "Report":
        """Give only the findings in these files and below these folders; `.` stands for the root."""
        folders = tuple(f"{path}/" for path in paths)
        return replace(
            self,
            diagnostics=tuple(
                found
                for found in self.diagnostics
                if "." in paths or found.path in paths or found.path.startswith(folders)
            ),
        )

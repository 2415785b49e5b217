"""What the checks find. Diagnostics are expected, there are many, they are data."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from sr_cli.message import Message, Text
from sr_cli.model.places import KeyPath, Range


class Severity(StrEnum):
    """How bad a finding is (LSP's words): only an error fails a check."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class SetValue:
    """The value becomes this one: a text, a number, a boolean, a day, or a list of texts."""

    value: str | int | float | date | tuple[str, ...]


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

    def stands_in(self, paths: Collection[str]) -> bool:
        """Tell whether it stands in one of these files or below one of these folders; `.` stands for the root."""
        return "." in paths or self.path in paths or self.path.startswith(tuple(f"{path}/" for path in paths))


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check, ordered by path, place and code."""

    checked: int
    """How many project records were looked at."""
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[Diagnostic, ...] = ()
    """Findings that count but are not to be shown one by one."""
    strict: bool = False
    """Whether warnings fail the check, too."""

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """All findings, shown or not."""
        return (*self.diagnostics, *self.left_out)

    def count(self, severity: Severity) -> int:
        """Count the findings of that severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.all)

    def fails(self, found: Diagnostic) -> bool:
        """Tell whether a finding fails the check."""
        return found.severity is Severity.ERROR or (self.strict and found.severity is Severity.WARNING)

    @property
    def failed(self) -> bool:
        """Whether the check failed."""
        return any(map(self.fails, self.all))

    def below(self, folder: str) -> "Report":
        """Give the report with paths as they are seen from above that folder; `.` changes nothing."""
        if folder == ".":
            return self
        lowered = tuple(replace(found, path=f"{folder}/{found.path}") for found in self.diagnostics)
        return replace(self, diagnostics=lowered)

    def only(self, keep: Callable[[Diagnostic], bool]) -> "Report":
        """Give only the findings that are to be kept."""
        return replace(self, diagnostics=tuple(filter(keep, self.diagnostics)))

    def fingerprints(self) -> tuple[str, ...]:
        """Give for each finding that is shown what tells it apart from all others, wherever its lines move to.

        That is a SHA-256 in hexadecimal digits of path, rule, keys and message in no language; of several findings that
        are alike, the second and each further one is numbered.
        """
        from hashlib import sha256

        seen: Counter[str] = Counter()
        prints = []
        for found in self.diagnostics:
            alike = repr((found.path, found.code, found.key, _without_line(found.message)))
            seen[alike] += 1
            prints.append(sha256(f"{seen[alike]} {alike}".encode(errors="backslashreplace")).hexdigest())
        return tuple(prints)

    def new_since(self, before: "Report", touched: Iterable[str] = ()) -> "Report":
        """Give the findings that were not there before, and all in the files that were touched.

        Lines may have moved, that makes no finding new.
        """
        known, own = frozenset(before.fingerprints()), frozenset(touched)
        pairs = zip(self.diagnostics, self.fingerprints(), strict=True)
        fresh = tuple(found for found, fingerprint in pairs if found.path in own or fingerprint not in known)
        return replace(self, diagnostics=fresh)

    def at_most(self, most: int) -> "Report":
        """Leave out all findings but the first ones."""
        return replace(self, diagnostics=self.diagnostics[:most], left_out=self.diagnostics[most:])

    def within(self, paths: Collection[str]) -> "Report":
        """Give only the findings in these files and below these folders; `.` stands for the root."""
        return self.only(lambda found: found.stands_in(paths))


def _without_line(message: Text) -> object:
    """Give what a message says but for the number of another line, which moves."""
    if not isinstance(message, Message):
        return message
    return message.template, sorted((gap, repr(value)) for gap, value in message.values.items() if gap != "line")


@dataclass(frozen=True, slots=True)
class Repair:
    """A certain repair that was made."""

    found: Diagnostic
    before: str
    """What stood there; empty where nobody can see it, or nobody else should."""
    after: str
    """What stands there now; empty where something was removed."""

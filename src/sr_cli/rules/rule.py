"""What a rule is: its name, why it exists, an example of each kind, and how it is checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord

PathViolation: TypeAlias = tuple[str, Violation]
"""A violation and the file in which it stands, relative to the root with `/`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as people see it. Its name names the fault, so that "allow duplicate-partner" reads well."""

    code: str
    """`SR` and three digits, the first being the family: 0 files, 1 schema, 2 references, 3 progress, 6 privacy."""
    name: str
    severity: Severity
    summary: Message
    """The fault in one sentence."""
    why: Message
    """Whom the fault hurts, and how."""
    remedy: Message
    """What to write instead."""
    bad: str
    """An excerpt of a file that breaks the rule."""
    good: str
    """The same, as it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRule(Rule):
    """A rule that can only be broken while a file is read: the store finds it and names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRule(Rule):
    """A rule about one record, whatever else the portfolio holds."""

    check: Callable[[ProjectRecord], Iterator[Violation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioRule(Rule):
    """A rule about records and vocabularies together."""

    check: Callable[[Portfolio], Iterator[PathViolation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """A rule about what no text of a record may say. Its findings never repeat what was found."""

    message: Message
    hint: Message
    found_in: Callable[[str], bool]
    """Tells whether a text says it. Texts joined by NUL characters are also asked for at once."""
    exempt: frozenset[KeyPath] = frozenset()
    """Keys whose texts may say it."""

"""What a rule is: its name, why it exists, an example of each kind, and how it is checked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord

PathViolation: TypeAlias = tuple[str, Violation]
"""A violation and the file in which it stands, relative to the root with `/`."""


class Family(StrEnum):
    """What a rule is about; the beginning of its code says it, too."""

    SYNTAX = "syntax"
    FILE = "file"
    SCHEMA = "schema"
    REFERENCES = "references"
    PROGRESS = "progress"
    MONEY = "money"
    COOPERATION = "cooperation"
    PRIVACY = "privacy"
    VOCABULARIES = "vocabularies"
    STYLE = "style"
    CHOICE = "choice"


FAMILY_OF: Final[Mapping[str, Family]] = {
    "SR01": Family.SYNTAX,
    "SR0": Family.FILE,
    "SR1": Family.SCHEMA,
    "SR2": Family.REFERENCES,
    "SR3": Family.PROGRESS,
    "SR4": Family.MONEY,
    "SR5": Family.COOPERATION,
    "SR6": Family.PRIVACY,
    "SR7": Family.VOCABULARIES,
    "SR8": Family.STYLE,
    "SR9": Family.CHOICE,
}
"""Families by the beginning of their codes; the longest that fits counts and stands first."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Rule:
    """A rule as people see it. Its name names the fault, so that "excused: duplicate-partner" reads well."""

    code: str
    """`SR` and three digits, which begin with those of its family."""
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
    fixable: bool = False
    """Whether some of its faults have a certain repair."""

    @property
    def family(self) -> Family:
        """What the rule is about."""
        return next(family for start, family in FAMILY_OF.items() if self.code.startswith(start))

    @property
    def is_mandatory(self) -> bool:
        """Whether a region cannot do without it, because no record can be used that breaks it."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FileRule(Rule):
    """A rule that can only be broken while a file is read: the store finds it and names it."""

    mandatory: bool = True

    @property
    def is_mandatory(self) -> bool:
        """Whether a region cannot do without it."""
        return self.mandatory


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ChoiceRule(Rule):
    """A rule about the choice of rules: what a region selects, and what a record excuses."""

    @property
    def is_mandatory(self) -> bool:
        """Whether a region cannot do without it: always, else a choice that is none would not be noticed."""
        return True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ProjectRule(Rule):
    """A rule about one record, whatever else the portfolio holds."""

    check: Callable[[ProjectRecord], Iterator[Violation]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PortfolioRule(Rule):
    """A rule about records and vocabularies together."""

    check: Callable[[Portfolio], Iterator[PathViolation]]
    needs_all: bool = False
    """Whether one record may break it because of any other, to which it need not refer nor resemble."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DatedRule(Rule):
    """A rule about records and vocabularies as seen on a day."""

    check: Callable[[Portfolio, date], Iterator[PathViolation]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class TextRule(Rule):
    """A rule about what no text of a record may say. Its findings never repeat what was found."""

    message: Message
    hint: Message
    found_in: Callable[[str], bool]
    """Tells whether a text says it. Texts joined by NUL characters are also asked for at once."""
    exempt: frozenset[KeyPath] = frozenset()
    """Keys of the top level whose texts may say it, also those further down."""
    repaired: Callable[[str], str] | None = None
    """Gives the text as it should be, where that is certain."""

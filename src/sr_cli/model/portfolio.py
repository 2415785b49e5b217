"""A whole portfolio: its vocabularies and its records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sr_cli.model.decision import SynergyDecision
from sr_cli.model.other_portfolio import OtherPortfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import (
    Concept,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    Programme,
    Region,
    ThemeField,
    Vocabulary,
)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a cooperation records: everything that rules, queries and synergies are functions of."""

    region: Region
    partners: Vocabulary[Partner]
    themes: Vocabulary[ThemeField]
    goals: Vocabulary[Goal]
    concepts: Vocabulary[Concept]
    interfaces: Vocabulary[InterfaceStandard]
    programmes: Vocabulary[Programme]
    guidelines: Vocabulary[Guideline]
    projects: Mapping[str, ProjectRecord]
    """The sound records by id, in the order of the ids."""
    broken: tuple[ProjectRecord, ...] = ()
    """What could be read of records that break the schema or repeat an id: rules see them, nothing else does."""
    unreadable: frozenset[str] = frozenset()
    """Ids of records of which nothing could be read; references to them are not wrong."""
    archived: frozenset[str] = frozenset()
    """Ids of records in the archive, of which no more than that is known; what was decided about them stays right."""
    decisions: Mapping[str, SynergyDecision] = field(default_factory=dict)
    """What the partners decided about synergies, by the synergy's id, in the order of the ids."""
    others: tuple[OtherPortfolio, ...] = ()
    """Further portfolios whose records and vocabularies are among these, in the order in which they were named."""

    def every_record(self) -> Iterator[ProjectRecord]:
        """Go through all records of which anything could be read, also those that break the schema."""
        yield from self.projects.values()
        yield from self.broken

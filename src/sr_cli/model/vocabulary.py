"""The vocabularies of a cooperation: what its records may refer to. They are data, no release changes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar

from sr_cli.message import Label, Language


class PartnerKind(StrEnum):
    """What kind of body a partner is."""

    KREIS = "kreis"
    STADT = "stadt"
    GEMEINDE = "gemeinde"


class ConceptKind(StrEnum):
    """What a concept says of a project: what it undertakes, what it is made of, or whom it is for."""

    UNDERTAKING = "undertaking"
    COMPONENT = "component"
    AUDIENCE = "audience"


class Entry(Protocol):
    """What every vocabulary's entries have: an id, and a name to show."""

    @property
    def id(self) -> str:
        """The id by which records refer to it."""

    @property
    def label(self) -> Label:
        """Its name in both languages."""


class Checks(NamedTuple):
    """What a cooperation wants to be checked: rules are named by code, name, family, or the beginning of a code."""

    select: tuple[str, ...] = ()
    """Rules that are applied; all where none is named."""
    ignore: tuple[str, ...] = ()
    """Rules that are not applied, though they may be selected."""
    severity: Mapping[str, str] = {}
    """How bad the findings of a rule are, by its name, where that is not as we think."""
    max_age_months: int | None = None
    """Age of a record (its `as_of`) in months from which it counts as out of date."""


class Region(NamedTuple):
    """The cooperation itself: `region.toml`."""

    name: str
    coordinator: str
    """Partner id of the body that coordinates."""
    language: Language
    """The language in which records are written."""
    schema_version: int
    meetings: tuple[date, ...] = ()
    """Days on which the partners meet, the earliest first, each once; past and coming ones."""
    checks: Checks = Checks()


class Partner(NamedTuple):
    """A body that takes part in the cooperation."""

    id: str
    name: str
    kind: PartnerKind
    ags: str = ""
    """Official key (Amtlicher Gemeindeschlüssel), empty where there is none: a string, the leading zero counts."""
    inhabitants: int | None = None
    position: tuple[float, float] | None = None
    """Longitude and latitude in degrees, WGS 84."""
    neighbours: tuple[str, ...] = ()
    """Partner ids of municipalities that share a border with it."""
    cooperation: str = ""
    """What the other cooperation is called to which it belongs; empty for a partner of ours."""

    @property
    def label(self) -> Label:
        """Its name, the same in both languages, and where it is not from here."""
        name = f"{self.name} ({self.cooperation})" if self.cooperation else self.name
        return Label(name, name)


class ThemeField(NamedTuple):
    """A theme field (Handlungsfeld)."""

    id: str
    label: Label


class Goal(NamedTuple):
    """An aim of the common good that the cooperation names."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Concept:
    """A kind of undertaking, a building block or a target group, with the words by which texts call it."""

    id: str
    label: Label
    kind: ConceptKind
    themes: tuple[str, ...] = ()
    """Theme ids in which such projects usually stand, the likeliest first."""
    broader: str | None = None
    """Id of the concept of which it is a kind."""
    part_of: tuple[str, ...] = ()
    """Ids of the undertakings of which it usually is a part."""
    synonyms: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


class InterfaceStandard(NamedTuple):
    """A standard by which systems exchange data."""

    id: str
    label: Label
    url: str = ""


class Programme(NamedTuple):
    """A funding programme, which is dated: it opens, closes and ends."""

    id: str
    label: Label
    funder: str = ""
    """The body that funds, such as `Bund` or `Land NRW`."""
    valid_from: date | None = None
    valid_until: date | None = None
    deadline: date | None = None
    """Last day on which to apply."""
    url: str = ""


class Guideline(NamedTuple):
    """A guideline that the partners agreed on."""

    id: str
    label: Label
    url: str = ""


EntryType = TypeVar("EntryType", bound=Entry)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[EntryType]):
    """The entries of one kind, by id, in the order of their file."""

    path: str
    """The file, relative to the root of the portfolio's repository."""
    entries: Mapping[str, EntryType]
    readable: bool = True
    """False where the file could not be read: then nothing can be said of references into it."""

    def __contains__(self, identifier: object) -> bool:
        """Tell whether there is an entry of that id."""
        return identifier in self.entries

    def __iter__(self) -> Iterator[EntryType]:
        """Go through the entries."""
        return iter(self.entries.values())

    def __len__(self) -> int:
        """Count the entries."""
        return len(self.entries)

    def get(self, identifier: str) -> EntryType | None:
        """Give the entry of that id, if there is one."""
        return self.entries.get(identifier)

    def label(self, identifier: str) -> Label:
        """Give the name to show for an id; an id that is unknown shows as it is."""
        entry = self.entries.get(identifier)
        return entry.label if entry else Label(identifier, identifier)

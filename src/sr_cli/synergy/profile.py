"""What the signals know of a project: the concepts it is about, and the wording that sets it apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple, TypeAlias, overload

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.synergy.occasions import NOTHING, Occasions, occasions_of
from sr_cli.synergy.search.effort import USUAL, Effort
from sr_cli.synergy.search.rows import Rows
from sr_cli.synergy.search.spread import spread
from sr_cli.synergy.text.concepts import find_concepts
from sr_cli.synergy.text.meaning import Lexicon
from sr_cli.synergy.text.wordings import Wordings
from sr_cli.synergy.text.words import telling_stems

Words: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""Stems of the telling words of a title and of a summary."""

_NAMED: Final = 0.8
"""How surely a project has a building block or target group that its record names (0 to 1)."""
_AT_HAND: Final = 4096
"""So many profiles are kept as they were made; the others wait in `Rows`, because a whole one takes five kilobytes."""


class Profile(NamedTuple):
    """One project as the signals see it."""

    project: ProjectRecord
    undertakings: Mapping[str, float]
    """Kinds of undertaking by concept id, with how much the project is about each: a vector of length 1."""
    components: Mapping[str, float]
    """Building blocks, with how surely the project has each (0 to 1)."""
    audiences: Mapping[str, float]
    """Target groups, in the same way."""
    kin: Mapping[str, float]
    """Its undertakings and what these are kinds or parts of, with how much the project is about each (0 to 1)."""
    grams: Mapping[int, float]
    """Pieces of its wording that others have, too, by number, with their weights in a vector of length 1 at most."""
    lexicon: Lexicon
    """What the undertakings were found with: it tells by which words."""
    places: frozenset[str]
    """Stems of the names of places, which say nothing of what a project is."""
    occasions: Occasions = NOTHING
    """What it says of offers, needs, purchases and the like."""

    @property
    def words(self) -> Words:
        """Stems of the telling words of its title and of its summary."""
        return _words(self.project, self.places)


class Profiles(Sequence[Profile]):
    """The profiles of many projects, each of which is made when somebody looks at it."""

    def __init__(self, projects: tuple[ProjectRecord, ...], portfolio: Portfolio, effort: Effort) -> None:
        """Find out all about these projects; rarity is rarity among them."""
        self.projects = projects
        self._places = _place_names(portfolio)
        words = [_words(project, self._places) for project in projects]
        self._concepts = tuple(portfolio.concepts.entries)
        self._wider = {each.id: _with_wider(each.broader, each.part_of) for each in portfolio.concepts}
        self._lexicon = _lexicon(portfolio, chain.from_iterable(chain.from_iterable(words)))
        self.occasions = occasions_of(projects, portfolio)
        self.undertakings, self.pieces, self.components, self.audiences = Rows(), Rows(), Rows(), Rows()
        mine = (self.undertakings, self.pieces, self.components, self.audiences)
        reading = _Reading(projects, words, portfolio, self._lexicon)
        for part in spread(reading.read, len(projects), effort):
            for rows, more in zip(mine, part, strict=True):
                rows.extend(more)
        self._made = lru_cache(_AT_HAND)(self._make)

    def __len__(self) -> int:
        """Count the projects."""
        return len(self.projects)

    def __iter__(self) -> Iterator[Profile]:
        """Make the profiles one after the other."""
        return map(self._made, range(len(self)))

    @overload
    def __getitem__(self, place: int) -> Profile: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Profile]: ...

    def __getitem__(self, place: int | slice) -> Profile | Sequence[Profile]:
        """Make the profile of one project, or of several."""
        if isinstance(place, slice):
            return [self._made(each) for each in range(*place.indices(len(self)))]
        return self._made(place)

    def outline(self, place: int) -> Profile:
        """Give a profile that knows of occasions only, which is made at once."""
        project, occasions = self.projects[place], self.occasions[place]
        return Profile(project, {}, {}, {}, {}, {}, self._lexicon, self._places, occasions)

    def _make(self, place: int) -> Profile:
        undertakings = self._named(self.undertakings[place])
        return Profile(
            project=self.projects[place],
            undertakings=undertakings,
            components=self._named(self.components[place]),
            audiences=self._named(self.audiences[place]),
            kin=self._kin(undertakings),
            grams=self.pieces[place],
            lexicon=self._lexicon,
            places=self._places,
            occasions=self.occasions[place],
        )

    def _named(self, vector: Mapping[int, float]) -> dict[str, float]:
        return {self._concepts[number]: weight for number, weight in vector.items()}

    def _kin(self, undertakings: Mapping[str, float]) -> dict[str, float]:
        """Give undertakings, the surest first, with what they are kinds or parts of."""
        kin: dict[str, float] = {}
        for concept, strength in undertakings.items():
            for wider in (concept, *self._wider.get(concept, ())):
                kin.setdefault(wider, strength)
        return kin


def profiles(portfolio: Portfolio, projects: Iterable[ProjectRecord], effort: Effort = USUAL) -> Profiles:
    """Make the profiles of projects; rarity is rarity among these."""
    return Profiles(tuple(projects), portfolio, effort)


class _Reading:
    """What is needed to read one project after the other."""

    def __init__(
        self, projects: Sequence[ProjectRecord], words: Sequence[Words], portfolio: Portfolio, lexicon: Lexicon
    ) -> None:
        self._projects = projects
        self._words = words
        self._portfolio = portfolio
        self._lexicon = lexicon
        self._wordings = Wordings([(*title, *summary) for title, summary in words])
        self._numbers = {concept: number for number, concept in enumerate(portfolio.concepts.entries)}

    def read(self, places: range) -> tuple[Rows, Rows, Rows, Rows]:
        """Give the undertakings, the pieces of the wording, the building blocks and the target groups of projects."""
        chosen = self._projects[places.start : places.stop]
        words = self._words[places.start : places.stop]
        literal = list(self._found_literally(chosen))
        return (
            Rows(
                self._numbered(self._lexicon.about(*said, self._named(project, ConceptKind.UNDERTAKING)))
                for project, said in zip(chosen, words, strict=True)
            ),
            Rows(self._wordings.vector((*title, *title, *summary)) for title, summary in words),  # the title says most
            Rows(components for components, _ in literal),
            Rows(audiences for _, audiences in literal),
        )

    def _found_literally(
        self, projects: Sequence[ProjectRecord]
    ) -> Iterator[tuple[dict[int, float], dict[int, float]]]:
        """Find building blocks and target groups by their names: unlike undertakings, they are said or they are not."""
        concepts = self._portfolio.concepts
        wanted = [each for each in concepts if each.kind is not ConceptKind.UNDERTAKING]
        texts = [(project.title, project.summary) for project in projects]
        for project, found in zip(projects, find_concepts(texts, wanted, self._portfolio.region.language), strict=True):
            components, audiences = (
                self._numbered(
                    {each.concept: each.strength for each in found if concepts.entries[each.concept].kind is kind}
                    | dict.fromkeys(self._named(project, kind), _NAMED)
                )
                for kind in (ConceptKind.COMPONENT, ConceptKind.AUDIENCE)
            )
            yield components, audiences

    def _named(self, project: ProjectRecord, kind: ConceptKind) -> list[str]:
        """Give the concepts of a kind that a record names."""
        concepts = self._portfolio.concepts
        return [each for each in project.concepts if (entry := concepts.get(each)) and entry.kind is kind]

    def _numbered(self, vector: Mapping[str, float]) -> dict[int, float]:
        return {self._numbers[concept]: weight for concept, weight in vector.items()}


def _lexicon(portfolio: Portfolio, words: Iterable[str]) -> Lexicon:
    undertakings = (each for each in portfolio.concepts if each.kind is ConceptKind.UNDERTAKING)
    return Lexicon(undertakings, portfolio.region.language, frozenset(words))


def _with_wider(broader: str | None, part_of: Iterable[str]) -> tuple[str, ...]:
    return (*((broader,) if broader else ()), *part_of)


def _place_names(portfolio: Portfolio) -> frozenset[str]:
    """Give the stems of the partners' names: that two projects name a place says nothing of what they are."""
    return frozenset(part for partner in portfolio.partners for part in telling_stems(partner.name))


def _words(project: ProjectRecord, places: frozenset[str]) -> Words:
    """Give the stems by which a project tells what it is about."""
    return _telling(project.title, places), _telling(project.summary, places)


def _telling(text: str, places: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in telling_stems(text) if word not in places)

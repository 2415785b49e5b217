"""Occasions: why partners should talk though their projects are no one kind of thing.

One offers what the other seeks, both buy the same, one provides data that the other uses, both ask citizens about the
same. All of it stands in keys that many records do not have: then `NOTHING` is shared by all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Direction, FundingState, ProcurementState, ProjectRecord, Sector, Status
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Concept, ConceptKind, Vocabulary
from sr_cli.synergy import quarters
from sr_cli.synergy.asking import Span, times
from sr_cli.synergy.phases import ENDED
from sr_cli.synergy.text.concepts import find_concepts

STILL_TO_BUY: Final = frozenset({None, ProcurementState.NEED, ProcurementState.PREPARED})
"""What is tendered can be joined by nobody."""


class Thing(NamedTuple):
    """Something that is offered, sought or bought: a concept, or what a short text says."""

    name: str
    """The concept's id, or the text as it is written."""
    key: str
    """The same for all spellings."""
    reach: frozenset[str]
    """The key, and those of all broader concepts."""
    is_concept: bool

    def meets(self, other: "Thing") -> bool:
        """Tell whether both are the same, or one is a kind of the other."""
        return self.key in other.reach or other.key in self.reach


class Purchase(NamedTuple):
    """Something that still has to be bought."""

    thing: Thing
    quarter: int | None
    """Quarters since the year 0, see `quarters`."""

    def is_close_to(self, other: "Purchase") -> bool:
        """Tell whether both quarters are known and near enough to buy together."""
        if self.quarter is None or other.quarter is None:
            return False
        return abs(self.quarter - other.quarter) <= quarters.CLOSE


class Occasions(NamedTuple):
    """What a record says that may be an occasion."""

    offers: tuple[Thing, ...] = ()
    seeks: tuple[Thing, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    provides: frozenset[str] = frozenset()
    """Interface standards by which it gives data."""
    uses: frozenset[str] = frozenset()
    """Interface standards by which it takes data."""
    programmes: frozenset[str] = frozenset()
    """Funding programmes but those that rejected it."""
    suppliers: Mapping[str, str] = {}
    """Companies that take part: their names as they are written, by the spelling in which they are compared."""
    theme: str = ""
    """The theme field in which citizens are asked, the main one; empty where nobody is."""
    times: tuple[Span, ...] = ()
    """When citizens are asked."""

    @property
    def features(self) -> Iterator[str]:
        """Give texts of which two projects share at least one if an occasion that can stand alone links them."""
        for thing in chain(self.offers, self.seeks):
            yield from (f"exchange:{key}" for key in sorted(thing.reach))
        yield from (f"purchase:{purchase.thing.key}" for purchase in self.purchases)
        yield from (f"connection:{standard}" for standard in sorted(self.provides | self.uses))
        if self.times:
            yield f"consultation:{self.theme}"


NOTHING: Final = Occasions()


def occasions_of(projects: Sequence[ProjectRecord], portfolio: Portfolio) -> list[Occasions]:
    """Give the occasions of each project. Short texts that speak of a concept mean it, the surest if several."""
    texts = sorted({text for project in projects for text in _texts(project) if text not in portfolio.concepts})
    things = dict(zip(texts, _things(texts, portfolio), strict=True))
    return [_occasions(project, things, portfolio.concepts) for project in projects]


def _things(texts: Sequence[str], portfolio: Portfolio) -> Iterator[Thing]:
    """Say what short texts mean. The vocabulary is only looked at where there are any, because that takes time."""
    if texts:
        concepts = [each for each in portfolio.concepts if each.kind is not ConceptKind.AUDIENCE]
        for text, found in zip(
            texts, find_concepts([(text, "") for text in texts], concepts, portfolio.region.language), strict=True
        ):
            yield _thing(text, found[0].concept if found else None, portfolio.concepts)


def _texts(project: ProjectRecord) -> Iterable[str]:
    return chain(project.offers, project.seeks, (purchase.what for purchase in project.procurement))


def _thing(text: str, concept: str | None, concepts: Vocabulary[Concept]) -> Thing:
    if concept is None:
        return Thing(text, fold(text), frozenset({fold(text)}), is_concept=False)
    return Thing(concept, concept, frozenset(_with_broader(concept, concepts)), is_concept=True)


def _with_broader(concept: str | None, concepts: Vocabulary[Concept]) -> set[str]:
    """Give a concept and all that are broader; a vocabulary that turns in a circle does no harm."""
    found: set[str] = set()
    while concept is not None and concept not in found:
        found.add(concept)
        entry = concepts.get(concept)
        concept = entry.broader if entry else None
    return found


def _occasions(project: ProjectRecord, things: Mapping[str, Thing], concepts: Vocabulary[Concept]) -> Occasions:
    def named(text: str) -> Thing:
        return things.get(text) or _thing(text, text, concepts)

    asked = times(project)
    acts = project.status not in ENDED
    linked = () if project.status is Status.STOPPED else project.interfaces
    found = Occasions(
        offers=tuple(named(text) for text in project.offers),
        seeks=tuple(named(text) for text in project.seeks if acts),
        purchases=tuple(
            Purchase(named(each.what), quarters.number(each.quarter) if each.quarter else None)
            for each in project.procurement
            if acts and each.state in STILL_TO_BUY
        ),
        provides=frozenset(each.standard for each in linked if each.direction is Direction.PROVIDES),
        uses=frozenset(each.standard for each in linked if each.direction is Direction.USES),
        programmes=frozenset(each.programme for each in project.funding if each.state is not FundingState.REJECTED),
        suppliers={fold(each.name): each.name for each in project.external if each.sector is Sector.BUSINESS},
        theme=project.themes[0] if asked and project.themes else "",
        times=asked if project.themes else (),
    )
    return NOTHING if found == NOTHING else found

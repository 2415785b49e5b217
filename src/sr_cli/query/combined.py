"""Our portfolio with the public records of others, in the terms of ours.

What the others decided is not taken over, and neither is what they marked for their own eyes: that this copy can be
read here does not mean that it may stand in our papers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple, TypeVar

from sr_cli.model.ids import foreign, slug
from sr_cli.model.other_portfolio import OtherPortfolio
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import Visibility
from sr_cli.model.vocabulary import (
    EntryType,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    Programme,
    ThemeField,
    Vocabulary,
)
from sr_cli.query.lacking import lacking
from sr_cli.query.matching import Names, matched
from sr_cli.query.translated import Terms, concept_here, translated

_SHORT: Final = 24
"""The most characters of a short name."""
_UNNAMED: Final = "other"
"""The short name of a portfolio whose name has no letters for one."""
_AGS_DIGITS: Final = 8
"""An official key of fewer digits stands for a whole district: `05978` is `05978000`."""

Plain = TypeVar("Plain", ThemeField, Goal, InterfaceStandard, Programme, Guideline)
"""An entry that refers to no other."""


class Other(NamedTuple):
    """Another portfolio that was read."""

    portfolio: Portfolio
    source: str
    """Where it was read from, without passwords."""
    name: str = ""
    """What people want it to be called; empty for the name of its region."""
    commit: str = ""
    """Full hash of the commit that was read; empty where it is in no repository."""
    changed: date | None = None
    """Day of that commit."""


def combined(ours: Portfolio, others: Sequence[Other]) -> Portfolio:
    """Give our portfolio with the public records of the others, whose ids get their portfolio's short name in front.

    Theme fields, concepts and the like are ours where they mean the same, see `matching`; partners are where their
    official key (AGS) is. What means nothing here is added under a prefixed id, if a record refers to it.
    """
    naming = _Naming(ours)
    whole = ours
    for other, short, name in _called(others):
        whole = _with(whole, other, naming.terms(other.portfolio, short), name)
    return replace(whole, projects=dict(sorted(whole.projects.items())))


def _called(others: Iterable[Other]) -> Iterator[tuple[Other, str, str]]:
    """Give each with its short name and its name; of several that are called alike, the later ones get numbers."""
    taken: set[str] = set()
    for other in others:
        name = other.name or other.portfolio.region.name or other.source
        short = first = slug(name, _SHORT) or _UNNAMED
        number = 1
        while short in taken:
            number += 1
            short = f"{first}-{number}"
        taken.add(short)
        yield other, short, name if number == 1 else f"{name} {number}"


class _Naming:
    """What things are called here."""

    def __init__(self, ours: Portfolio) -> None:
        self._partners = {key: partner.id for partner in ours.partners if (key := _key(partner))}
        self._themes = Names(ours.themes)
        self._goals = Names(ours.goals)
        self._concepts = Names(ours.concepts)
        self._interfaces = Names(ours.interfaces)
        self._programmes = Names(ours.programmes)
        self._guidelines = Names(ours.guidelines)

    def terms(self, theirs: Portfolio, short: str) -> Terms:
        """Find out what the entries of other vocabularies are called here."""
        return Terms(
            short,
            partners={
                each.id: self._partners[key] for each in theirs.partners if (key := _key(each)) in self._partners
            },
            themes=matched(theirs.themes, self._themes),
            goals=matched(theirs.goals, self._goals),
            concepts=matched(theirs.concepts, self._concepts),
            interfaces=matched(theirs.interfaces, self._interfaces),
            programmes=matched(theirs.programmes, self._programmes),
            guidelines=matched(theirs.guidelines, self._guidelines),
        )


def _key(partner: Partner) -> str:
    """Give the official key by which two portfolios mean the same body; empty where there is none."""
    return partner.ags.ljust(_AGS_DIGITS, "0") if partner.ags else ""


def _with(whole: Portfolio, other: Other, terms: Terms, name: str) -> Portfolio:
    """Add another portfolio to what was combined before."""
    theirs = other.portfolio
    public = [each for each in theirs.projects.values() if each.visibility is Visibility.PUBLIC]
    new = lacking(theirs, public, terms)
    here = {*whole.concepts.entries, *(foreign(terms.short, each.id) for each in new.concepts)}
    records = (translated(each, theirs, terms) for each in public)
    origin = OtherPortfolio(
        terms.short, name, other.source, other.commit, other.changed, projects=len(public), unmatched=new.told
    )
    return replace(
        whole,
        partners=_added(whole.partners, (_partner_here(each, terms, name) for each in new.partners)),
        themes=_added(whole.themes, _here(new.themes, terms)),
        goals=_added(whole.goals, _here(new.goals, terms)),
        concepts=_added(whole.concepts, (concept_here(each, terms, here) for each in new.concepts)),
        interfaces=_added(whole.interfaces, _here(new.interfaces, terms)),
        programmes=_added(whole.programmes, _here(new.programmes, terms)),
        guidelines=_added(whole.guidelines, _here(new.guidelines, terms)),
        projects={**whole.projects, **{record.id: record for record in records}},
        others=(*whole.others, origin),
    )


def _here(entries: Iterable[Plain], terms: Terms) -> Iterator[Plain]:
    return (entry._replace(id=foreign(terms.short, entry.id)) for entry in entries)


def _partner_here(partner: Partner, terms: Terms, cooperation: str) -> Partner:
    neighbours = terms.several(terms.partners, partner.neighbours)
    return partner._replace(id=foreign(terms.short, partner.id), neighbours=neighbours, cooperation=cooperation)


def _added(ours: Vocabulary[EntryType], more: Iterable[EntryType]) -> Vocabulary[EntryType]:
    """Give a vocabulary with further entries at its end."""
    return replace(ours, entries={**ours.entries, **{entry.id: entry for entry in more}})

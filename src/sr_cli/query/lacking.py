"""What another portfolio speaks of and ours has no word for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sr_cli.model.other_portfolio import Unmatched
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import (
    Concept,
    Entry,
    EntryType,
    Goal,
    Guideline,
    InterfaceStandard,
    Partner,
    Programme,
    ThemeField,
    Vocabulary,
)
from sr_cli.query.translated import Ids, Terms


class Lacking(NamedTuple):
    """The entries to which its records refer and that nothing here means the same as, in the order of their ids."""

    partners: tuple[Partner, ...]
    themes: tuple[ThemeField, ...]
    goals: tuple[Goal, ...]
    concepts: tuple[Concept, ...]
    interfaces: tuple[InterfaceStandard, ...]
    programmes: tuple[Programme, ...]
    guidelines: tuple[Guideline, ...]

    @property
    def told(self) -> Mapping[str, tuple[Unmatched, ...]]:
        """Name them by vocabulary; that it has partners of its own is nothing to be told."""
        vocabularies: Mapping[str, Sequence[Entry]] = {
            "themes": self.themes,
            "goals": self.goals,
            "concepts": self.concepts,
            "interfaces": self.interfaces,
            "programmes": self.programmes,
            "guidelines": self.guidelines,
        }
        return {
            name: tuple(Unmatched(each.id, each.label) for each in entries)
            for name, entries in vocabularies.items()
            if entries
        }


def lacking(theirs: Portfolio, records: Sequence[ProjectRecord], terms: Terms) -> Lacking:
    """Find the entries of another portfolio that some of its records need here."""
    return Lacking(
        partners=_used(theirs.partners, terms.partners, (id_ for each in records for id_ in each.members)),
        themes=_used(theirs.themes, terms.themes, (id_ for each in records for id_ in each.themes)),
        goals=_used(theirs.goals, terms.goals, (id_ for each in records for id_ in each.goals)),
        concepts=_used(theirs.concepts, terms.concepts, (id_ for each in records for id_ in _things(each))),
        interfaces=_used(
            theirs.interfaces, terms.interfaces, (use.standard for each in records for use in each.interfaces)
        ),
        programmes=_used(
            theirs.programmes, terms.programmes, (grant.programme for each in records for grant in each.funding)
        ),
        guidelines=_used(theirs.guidelines, terms.guidelines, (id_ for each in records for id_ in each.guidelines)),
    )


def _things(record: ProjectRecord) -> Iterator[str]:
    """Give all that may be the id of a concept."""
    yield from (*record.concepts, *record.offers, *record.seeks)
    yield from (purchase.what for purchase in record.procurement)


def _used(theirs: Vocabulary[EntryType], matches: Ids, ids: Iterable[str]) -> tuple[EntryType, ...]:
    """Give the entries of these ids that nothing here means the same as."""
    return tuple(
        entry for identifier in sorted(set(ids)) if identifier not in matches and (entry := theirs.get(identifier))
    )

"""Records and vocabularies of another portfolio in the terms of ours."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from sr_cli.model.ids import foreign
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Visibility
from sr_cli.model.vocabulary import Concept

Ids: TypeAlias = Mapping[str, str]
"""Our ids by those of another portfolio, of what means the same."""


@dataclass(frozen=True, slots=True)
class Terms:
    """By which of our ids another portfolio's are to be called; all others get its short name in front."""

    short: str
    partners: Ids
    themes: Ids
    goals: Ids
    concepts: Ids
    interfaces: Ids
    programmes: Ids
    guidelines: Ids

    def called(self, ids: Ids, identifier: str) -> str:
        """Give what an id of theirs is called here."""
        return ids.get(identifier) or foreign(self.short, identifier)

    def several(self, ids: Ids, identifiers: Iterable[str]) -> tuple[str, ...]:
        """Give what ids of theirs are called here; several of them may mean one of ours."""
        return tuple(dict.fromkeys(self.called(ids, each) for each in identifiers))


def translated(record: ProjectRecord, theirs: Portfolio, terms: Terms) -> ProjectRecord:
    """Give a record of theirs as one of ours would be."""

    def thing(text: str) -> str:
        return terms.called(terms.concepts, text) if text in theirs.concepts else text

    def projects(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(foreign(terms.short, each) for each in ids if _is_public(theirs, each))

    return replace(
        record,
        id=foreign(terms.short, record.id),
        path=foreign(terms.short, record.path),
        lead=terms.called(terms.partners, record.lead),
        partners=terms.several(terms.partners, record.partners),
        themes=terms.several(terms.themes, record.themes),
        goals=terms.several(terms.goals, record.goals),
        concepts=terms.several(terms.concepts, record.concepts),
        interfaces=tuple(
            each._replace(standard=terms.called(terms.interfaces, each.standard)) for each in record.interfaces
        ),
        offers=tuple(map(thing, record.offers)),
        seeks=tuple(map(thing, record.seeks)),
        funding=tuple(
            each._replace(programme=terms.called(terms.programmes, each.programme)) for each in record.funding
        ),
        procurement=tuple(each._replace(what=thing(each.what)) for each in record.procurement),
        guidelines=terms.several(terms.guidelines, record.guidelines),
        depends_on=projects(record.depends_on),
        related=projects(record.related),
    )


def _is_public(theirs: Portfolio, project: str) -> bool:
    """Tell whether a project may be named here: its id may say what it is about."""
    return project in theirs.projects and theirs.projects[project].visibility is Visibility.PUBLIC


def concept_here(concept: Concept, terms: Terms, known: Container[str]) -> Concept:
    """Give a concept of theirs as one of ours would be; `known` are the ids of the concepts that there are here."""
    broader = terms.called(terms.concepts, concept.broader) if concept.broader else None
    return replace(
        concept,
        id=foreign(terms.short, concept.id),
        themes=terms.several(terms.themes, concept.themes),
        broader=broader if broader in known else None,
        part_of=tuple(each for each in terms.several(terms.concepts, concept.part_of) if each in known),
    )

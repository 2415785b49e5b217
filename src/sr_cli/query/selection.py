"""Chooses records by what they say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord, Status
from sr_cli.model.text import fold
from sr_cli.query.narrower import with_narrower
from sr_cli.query.things import wanted


@dataclass(frozen=True, slots=True)
class Query:
    """What records must be like: each field that asks something must hold, by any one of its values."""

    themes: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    """Partners that lead or take part."""
    statuses: frozenset[Status] = frozenset()
    concepts: frozenset[str] = frozenset()
    """Concepts that the record names; a narrower one is as good."""
    goals: frozenset[str] = frozenset()
    programmes: frozenset[str] = frozenset()
    """Programmes from which money is to come."""
    offers: tuple[str, ...] = ()
    """What the record offers: names of concepts, of which a narrower one is as good, or words, see `things`."""
    seeks: tuple[str, ...] = ()
    """What the record seeks, in the same way."""
    texts: tuple[str, ...] = ()
    """Words that must all occur, see `words_of`; of several such texts, one must be found."""
    files: frozenset[str] | None = None
    """Paths of files in one of which the record stands; None asks nothing."""


def select(portfolio: Portfolio, query: Query) -> tuple[ProjectRecord, ...]:
    """Give the records that the query asks for, in the order of the portfolio."""
    concepts = with_narrower(portfolio.concepts, query.concepts)
    searched = tuple(fold(text).split() for text in query.texts)
    offered, sought = (tuple(wanted(text, portfolio) for text in texts) for texts in (query.offers, query.seeks))

    def is_meant(record: ProjectRecord) -> bool:
        return (
            (query.files is None or record.path in query.files)
            and (not query.statuses or record.status in query.statuses)
            and _meets(query.themes, record.themes)
            and _meets(query.partners, record.members)
            and _meets(concepts, record.concepts)
            and _meets(query.goals, record.goals)
            and _meets(query.programmes, (funding.programme for funding in record.funding))
            and (not offered or any(each.is_among(record.offers, portfolio) for each in offered))
            and (not sought or any(each.is_among(record.seeks, portfolio) for each in sought))
            and (not searched or _says(record, portfolio, searched))
        )

    return tuple(filter(is_meant, portfolio.projects.values()))


def words_of(record: ProjectRecord, portfolio: Portfolio) -> str:
    """Give everything that a search by words looks at, folded.

    That are the record's own texts and the names, in both languages, of its concepts, interfaces and programmes.
    Synonyms of concepts are no words of the record, partners, themes and goals have few names, which are common words:
    with them a search would find two or three times as much, most of it beside the point.
    """
    return fold("\n".join((*_own_texts(record), *_names(record, portfolio))))


def _own_texts(record: ProjectRecord) -> Iterator[str]:
    yield from (record.id, record.title, record.summary, record.theme_local, record.unit)
    yield from (record.lessons, record.stop_reason, record.notes)
    yield from (*record.offers, *record.seeks)
    yield from (body.name for body in record.external)
    yield from (interface.system for interface in record.interfaces)
    yield from (procurement.what for procurement in record.procurement)
    yield from (milestone.title for milestone in record.milestones)


def _names(record: ProjectRecord, portfolio: Portfolio) -> Iterator[str]:
    labels = (
        *(portfolio.concepts.label(concept) for concept in record.concepts),
        *(portfolio.interfaces.label(interface.standard) for interface in record.interfaces),
        *(portfolio.programmes.label(funding.programme) for funding in record.funding),
    )
    for label in labels:
        yield from (label.de, label.en)


def _says(record: ProjectRecord, portfolio: Portfolio, searched: Iterable[Iterable[str]]) -> bool:
    said = words_of(record, portfolio)
    return any(all(word in said for word in words) for words in searched)


def _meets(asked: frozenset[str], values: Iterable[str]) -> bool:
    return not asked or not asked.isdisjoint(values)

"""Finds what is offered or sought: records name it by a concept or in a short text."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Concept
from sr_cli.query.narrower import with_narrower


class Wanted(NamedTuple):
    """What somebody asks for among offers or needs."""

    concepts: frozenset[str]
    """The concepts of that name and all that are narrower; none where no concept is called so."""
    words: tuple[str, ...]
    """The words of it, folded."""

    def is_among(self, things: Iterable[str], portfolio: Portfolio) -> bool:
        """Tell whether a thing is one of the concepts, or all words occur in its text or its concept's names."""
        return any(
            thing in self.concepts or all(word in _names(thing, portfolio) for word in self.words) for thing in things
        )


def wanted(text: str, portfolio: Portfolio) -> Wanted:
    """Say what is asked for by a text: a concept's id, label or synonym, or words."""
    folded = fold(text)
    called = (concept.id for concept in portfolio.concepts if folded in map(fold, _called(concept)))
    return Wanted(with_narrower(portfolio.concepts, called), tuple(folded.split()))


def _called(concept: Concept) -> Iterable[str]:
    return chain((concept.id, concept.label.de, concept.label.en), *concept.synonyms.values())


def _names(thing: str, portfolio: Portfolio) -> str:
    label = portfolio.concepts.label(thing)
    return fold(f"{thing}\n{label.de}\n{label.en}")

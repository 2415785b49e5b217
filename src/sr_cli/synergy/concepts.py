"""Finds concepts in a text: by their labels and synonyms, through inflection and compounds.

A term of one word is found where that word stands, or where it is the first or last part of a compound. A term of
several words is found where all of them stand in one sentence, in any order; in different sentences it counts half.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from sr_cli.model.vocabulary import Concept
from sr_cli.synergy.words import normal, sentences, stems, term_stems

_PART: Final = 4
"""Fewest letters of a stem that is looked for inside compounds."""
_SINGLE_PART: Final = 5
"""The same for a term of one word, which has no second word to confirm it."""
_REST: Final = 3
"""Fewest letters of the other part of a compound."""
_IN_TITLE, _IN_SENTENCE, _ACROSS = 1.0, 0.7, 0.35
"""How surely a term means its concept: in the title, in a sentence of the summary, over several sentences."""


@dataclass(frozen=True, slots=True)
class Found:
    """A concept found in a text."""

    concept: str
    strength: float
    """How surely the text is about it (0 to 1)."""
    words: tuple[str, ...]
    """The terms of the vocabulary that led to it, the strongest first."""


class _Term(NamedTuple):
    concept: str
    text: str
    stems: tuple[str, ...]


class ConceptFinder:
    """The vocabulary's terms, prepared for looking them up."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        """Prepare the labels and synonyms of these concepts, in both languages."""
        self._by_anchor: dict[str, list[_Term]] = defaultdict(list)
        self._stems: set[str] = set()
        texts = [(concept.id, text) for concept in concepts for text in _texts(concept)]
        lines = normal("".join([text.replace("\n", " ") + "\n" for _, text in texts]))  # all at once, which is faster
        for (concept, text), parts in zip(texts, term_stems(lines), strict=True):
            if parts:
                self._by_anchor[max(parts, key=len)].append(_Term(concept, text, parts))
                self._stems.update(parts)
        self._parts = cache(self._parts_of)

    def find(self, title: str, summary: str) -> tuple[Found, ...]:
        """Give the concepts that a title and a summary speak of, the surest first."""
        places = [self._present(title), *map(self._present, sentences(summary))]
        everywhere: dict[str, bool] = {}
        for place in places:
            for part, whole in place.items():
                everywhere[part] = whole or everywhere.get(part, False)
        strengths: dict[str, dict[str, float]] = defaultdict(dict)
        for anchor in everywhere:
            for term in self._by_anchor.get(anchor, ()):
                strength = _strength(term, places, everywhere)
                if strength:
                    strengths[term.concept][term.text] = strength
        found = (_found(concept, terms) for concept, terms in strengths.items())
        return tuple(sorted(found, key=lambda item: (-item.strength, item.concept)))

    def _present(self, text: str) -> dict[str, bool]:
        """Give the stems of terms that a text holds, and whether as a whole word (or a long part of one)."""
        present: dict[str, bool] = {}
        for word in stems(text):
            for part, alone in self._parts(word):
                present[part] = alone or present.get(part, False)
        return present

    def _parts_of(self, word: str) -> tuple[tuple[str, bool], ...]:
        """Give the stems of terms that a word consists of or is compounded with."""
        known = self._stems
        parts = [(word, True)] if word in known else []
        for length in range(_PART, len(word) - _REST + 1):
            alone = length >= _SINGLE_PART
            parts += [(part, alone) for part in {word[:length], word[-length:]} if part in known]
        return tuple(sorted(parts))


def _texts(concept: Concept) -> Iterable[str]:
    yield concept.label.de
    yield concept.label.en
    for terms in concept.synonyms.values():
        yield from terms


def _strength(term: _Term, places: Sequence[Mapping[str, bool]], everywhere: Mapping[str, bool]) -> float:
    if len(term.stems) == 1:
        (only,) = term.stems
        if not everywhere[only]:
            return 0.0
        return _IN_TITLE if places[0].get(only) else _IN_SENTENCE
    if not _all_in(everywhere, term.stems):
        return 0.0
    if _all_in(places[0], term.stems):
        return _IN_TITLE
    return _IN_SENTENCE if any(_all_in(place, term.stems) for place in places[1:]) else _ACROSS


def _all_in(place: Mapping[str, bool], parts: tuple[str, ...]) -> bool:
    for part in parts:  # noqa: SIM110 - `all` takes three times as long, and this is asked a hundred times a record
        if part not in place:
            return False
    return True


def _found(concept: str, terms: Mapping[str, float]) -> Found:
    """Put together what several terms of one concept say: each leaves less doubt."""
    doubt = 1.0
    for strength in terms.values():
        doubt *= 1 - 0.85 * strength
    ordered = sorted(terms, key=lambda text: (-terms[text], text))
    return Found(concept, 1 - doubt, tuple(ordered))

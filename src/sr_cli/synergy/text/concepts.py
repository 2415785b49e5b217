"""Finds concepts in a text: by their labels and synonyms, through inflection and compounds.

A term of one word is found where that word stands, or where it is the first or last part of a compound. A term of
several words is found where all of them stand in one sentence, in any order; in different sentences it counts half.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from sr_cli.message import Language
from sr_cli.model.plain import term_words
from sr_cli.model.vocabulary import Concept
from sr_cli.synergy.text.words import FUNCTION_WORDS, sentences, stem, stems

_PART: Final = 4
"""Fewest letters of a stem that is looked for inside compounds."""
_SINGLE_PART: Final = 5
"""The same for a term of one word, which has no second word to confirm it."""
_REST: Final = 3
"""Fewest letters of the other part of a compound."""
_IN_TITLE, _IN_SENTENCE, _ACROSS = 1.0, 0.7, 0.35
"""How surely a term means its concept: in the title, in a sentence of the summary, over several sentences."""

_TRUST: Final = 0.7
"""How far a single term is trusted, at the surest place."""


class Found(NamedTuple):
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


class _Text(NamedTuple):
    """A title and the sentences of a summary, as the stems of their words."""

    title: list[str]
    sentences: list[list[str]]


def find_concepts(
    texts: Iterable[tuple[str, str]], concepts: Iterable[Concept], language: Language
) -> list[tuple[Found, ...]]:
    """Give for each title and summary the concepts that they speak of, the surest first.

    The labels of the concepts count in both languages, their synonyms in that of the texts. A vocabulary has thousands
    of terms and hardly any occurs, so all texts are looked at together: what is in none of them is left out early.
    """
    read = [_Text(stems(title), [stems(sentence) for sentence in sentences(summary)]) for title, summary in texts]
    words = {word for text in read for place in (text.title, *text.sentences) for word in place}
    index = _Index(words, concepts, language)
    return [index.find(text) for text in read]


class _Index:
    """The terms of a vocabulary that may occur in texts of these words."""

    def __init__(self, words: set[str], concepts: Iterable[Concept], language: Language) -> None:
        possible = words | {part for word in words for part in _ends(word)}
        self._by_anchor: dict[str, list[_Term]] = defaultdict(list)
        for term in _terms(concepts, language, possible):
            self._by_anchor[max(term.stems, key=len)].append(term)
        self._stems = {part for terms in self._by_anchor.values() for term in terms for part in term.stems}
        self._parts = cache(self._parts_of)

    def find(self, text: _Text) -> tuple[Found, ...]:
        places = [self._present(text.title), *map(self._present, text.sentences)]
        everywhere: dict[str, bool] = {}
        for place in places:
            for part, alone in place.items():
                everywhere[part] = alone or everywhere.get(part, False)
        strengths: dict[str, dict[str, float]] = defaultdict(dict)
        for anchor in everywhere:
            for term in self._by_anchor.get(anchor, ()):
                strength = _strength(term, places, everywhere)
                if strength:
                    strengths[term.concept][term.text] = strength
        found = (_found(concept, terms) for concept, terms in strengths.items())
        return tuple(sorted(found, key=lambda item: (-item.strength, item.concept)))

    def _present(self, words: Iterable[str]) -> dict[str, bool]:
        """Give the stems of terms that words hold, and whether they stand for themselves or are a long part."""
        present: dict[str, bool] = {}
        for word in words:
            for part, alone in self._parts(word):
                present[part] = alone or present.get(part, False)
        return present

    def _parts_of(self, word: str) -> tuple[tuple[str, bool], ...]:
        """Give the stems of terms that a word is or is compounded with."""
        whole = [(word, True)] if word in self._stems else []
        return (*whole, *((part, len(part) >= _SINGLE_PART) for part in sorted(_ends(word)) if part in self._stems))


def holds(word: str, part: str) -> bool:
    """Tell whether a stem is another one or is compounded with it."""
    return part == word or part in _ends(word)


def _ends(word: str) -> set[str]:
    """Give the beginnings and endings of a word that may be words themselves."""
    lengths = range(_PART, len(word) - _REST + 1)
    return {word[:length] for length in lengths} | {word[-length:] for length in lengths}


def _terms(concepts: Iterable[Concept], language: Language, possible: set[str]) -> Iterator[_Term]:
    """Give the terms all of whose stems are possible."""
    texts = [(concept.id, text) for concept in concepts for text in _texts(concept, language)]
    plain = term_words("".join([text.replace("\n", " ") + "\n" for _, text in texts]))  # at once, which is faster
    telling = {word: part for word in set(plain.split()) - FUNCTION_WORDS if (part := stem(word)) in possible}
    hopeful = FUNCTION_WORDS.union(telling)
    for (concept, text), line in zip(texts, plain.split("\n"), strict=False):
        words = line.split()
        if hopeful.issuperset(words):
            parts = tuple(telling[word] for word in words if word in telling)
            if parts:
                yield _Term(concept, text, parts)


def _texts(concept: Concept, language: Language) -> Iterable[str]:
    yield concept.label.de
    yield concept.label.en
    yield from concept.synonyms.get(language, ())


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
    """Put together what several terms of one concept say: the second confirms the first, more are mostly its forms."""
    ordered = sorted(terms, key=lambda text: (-terms[text], text))
    doubt = 1.0
    for text in ordered[:2]:
        doubt *= 1 - _TRUST * terms[text]
    return Found(concept, 1 - doubt, tuple(ordered))

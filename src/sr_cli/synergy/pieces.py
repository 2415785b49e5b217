"""Pieces of words: what German compounds and inflections of one word have in common."""

from functools import lru_cache
from typing import Final

SIZE: Final = 4
"""Letters of a piece: of 3, 4, 5, 6 and their mixtures this one ranked pairs best, and cheapest."""


def cut(word: str) -> list[str]:
    """Cut a word into its pieces, which overlap; a blank marks its beginning and its end."""
    marked = f" {word} "
    return [marked[at : at + SIZE] for at in range(max(1, len(marked) - SIZE + 1))]


@lru_cache(maxsize=1 << 15)
def pieces(word: str) -> tuple[str, ...]:
    """Give the pieces of a word that is likely to be met again."""
    return tuple(cut(word))

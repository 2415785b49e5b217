"""Signal: both projects are described by the same rare words and parts of words."""

from collections.abc import Iterator, Mapping

from sr_cli.message import Listing, Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.signal import Clue

_EQUAL = 0.5
"""Cosine from which two wordings count as the same: two authors hardly reach more on the same subject."""
_SHOWN = 3
"""So many common words are shown as a reason."""


def clues(one: Profile, other: Profile, _: Portfolio) -> Iterator[Clue]:
    """Give the likeness of both wordings: the cosine of their weighted pieces, 1 from `_EQUAL` on."""
    likeness = cosine(one.grams, other.grams)
    if likeness:
        words = sorted((one.words[part] for part in one.words.keys() & other.words.keys()), key=lambda word: (-len(word), word))
        yield Clue(" ".join(words[:_SHOWN]).lower(), min(1.0, likeness / _EQUAL), _message(tuple(words[:_SHOWN])))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Multiply two vectors."""
    return sum(one[piece] * other[piece] for piece in one.keys() & other.keys())


def _message(words: tuple[str, ...]) -> Text:
    if not words:
        return Message("similar wording")
    return Message("similar wording: {words}", words=Listing(tuple(f"“{word}”" for word in words)))

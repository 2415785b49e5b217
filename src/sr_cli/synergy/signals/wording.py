"""Signal: both projects are described by the same rare words and parts of words."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from sr_cli.message import Listing, Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.text.words import surfaces

_EQUAL: Final = 0.5
"""Cosine from which two wordings count as the same: two authors hardly reach more on the same subject."""
_NOTHING: Final = 0.05
"""Cosine up to which two wordings have nothing in common."""
_SHOWN: Final = 3
"""So many common words are shown as a reason."""


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the likeness of both wordings."""
    like = likeness(cosine(one, other))
    return {"text": like} if like else {}


def cosine(one: Profile, other: Profile) -> float:
    """Give the cosine of both wordings, told by their weighted pieces (0 to 1)."""
    mine, yours = one.grams, other.grams
    return sum([weight * yours[piece] for piece, weight in mine.items() if piece in yours])


def likeness(cosine: float) -> float:
    """Give how like two wordings are (0 to 1): their cosine, 1 from `_EQUAL` on, squared.

    Squared, because the little that any two texts of municipalities have in common says nothing.
    """
    return min(1.0, cosine / _EQUAL) ** 2 if cosine > _NOTHING else 0.0


def tell(_: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Name the longest words that both have in common."""
    mine, yours = (surfaces(f"{profile.project.title} {profile.project.summary}") for profile in (one, other))
    common = {mine[stem] for stem in mine.keys() & yours.keys() & set(chain(*one.words))}
    longest = sorted(common, key=lambda word: (-len(word), word))[:_SHOWN]
    if not longest:
        return Message("similar wording")
    quoted = tuple(Message("“{word}”", word=word) for word in longest)
    return Message("similar wording: {words}", words=Listing(quoted))

"""Signal: both projects are described by the same rare words and parts of words."""

from collections.abc import Mapping
from typing import Final

from sr_cli.message import Listing, Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.words import surfaces

_EQUAL: Final = 0.5
"""Cosine from which two wordings count as the same: two authors hardly reach more on the same subject."""
_SHOWN: Final = 3
"""So many common words are shown as a reason."""


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the likeness of both wordings: the cosine of their weighted pieces, 1 from `_EQUAL` on."""
    mine, yours = one.grams, other.grams
    cosine = sum([mine[piece] * yours[piece] for piece in one.pieces & other.pieces])
    return {"text": min(1.0, cosine / _EQUAL)} if cosine > 0 else {}


def tell(_: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:  # noqa: ARG001 - as all signals
    """Name the longest words that both have in common."""
    mine, yours = (surfaces(f"{profile.project.title} {profile.project.summary}") for profile in (one, other))
    common = {mine[part] for part in mine.keys() & yours.keys() & one.words}
    longest = sorted(common, key=lambda word: (-len(word), word))[:_SHOWN]
    if not longest:
        return Message("similar wording")
    quoted = tuple(Message("“{word}”", word=word) for word in longest)
    return Message("similar wording: {words}", words=Listing(quoted))

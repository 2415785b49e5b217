"""Signal: both projects are about the same kinds of undertaking."""

from collections.abc import Mapping
from typing import Final

from sr_cli.message import Listing, Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.text.words import surfaces

_FAINT: Final = 0.02
"""A kind of undertaking that adds less than that (0 to 1) is no reason."""
_SHOWN: Final = 2
"""So many words of each project are named by which it was found."""


def shared(one: Profile, other: Profile) -> Mapping[str, float]:
    """Give the kinds of undertaking that both are near to; together the cosine of what the projects are about."""
    mine, yours = one.undertakings, other.undertakings
    products = {concept: mine[concept] * yours[concept] for concept in mine.keys() & yours.keys()}
    return {concept: products[concept] for concept in sorted(products) if products[concept] >= _FAINT}


def tell(concept: str, one: Profile, other: Profile, portfolio: Portfolio) -> Text:
    """Say what both undertake, and by which words that was found."""
    words = tuple(dict.fromkeys((*_words(concept, one), *_words(concept, other))))
    label = portfolio.concepts.label(concept)
    if not words:
        return Message("both: {concept}", concept=label)
    quoted = tuple(Message("“{word}”", word=word) for word in words)
    return Message("both: {concept} ({words})", concept=label, words=Listing(quoted))


def _words(concept: str, profile: Profile) -> list[str]:
    """Give the words of a project that speak most for a concept, as they are written there."""
    written = surfaces(f"{profile.project.title} {profile.project.summary}")
    found = profile.lexicon.words_for(concept, *profile.words)
    return [written[stem] for stem in found if stem in written][:_SHOWN]

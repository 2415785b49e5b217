"""Proposes theme fields and concepts for a text, each with the words that led to it."""

from collections import defaultdict
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.concepts import Found, find_concepts

_MOST_CONCEPTS: Final = 5
_MOST_THEMES: Final = 3
_SURE_ENOUGH: Final = 0.4
"""Strength (0 to 1) from which a concept is proposed: a term in one sentence, not one whose words are scattered."""
_LATER: Final = 0.4
"""What a concept says for a theme that is not its first."""
_FAINT: Final = 0.45
"""A theme with less than this part of the strongest one's weight is not proposed."""


class Suggestion(NamedTuple):
    """Something to put into a record, and the terms found in its text that speak for it."""

    id: str
    words: tuple[str, ...]


class Suggestions(NamedTuple):
    """What a text proposes, the likeliest first."""

    themes: tuple[Suggestion, ...]
    concepts: tuple[Suggestion, ...]


def suggest(portfolio: Portfolio, title: str, summary: str) -> Suggestions:
    """Propose for a title and a summary."""
    (found,) = find_concepts([(title, summary)], portfolio.concepts, portfolio.region.language)
    likely = [each for each in found if each.strength >= _SURE_ENOUGH][:_MOST_CONCEPTS]
    return Suggestions(_themes(portfolio, found), tuple(Suggestion(each.concept, each.words) for each in likely))


def _themes(portfolio: Portfolio, found: tuple[Found, ...]) -> tuple[Suggestion, ...]:
    weights: dict[str, float] = defaultdict(float)
    words: dict[str, list[str]] = defaultdict(list)
    for each in found:
        concept = portfolio.concepts.entries[each.concept]
        for number, theme in enumerate(concept.themes):
            if theme in portfolio.themes:
                weights[theme] += each.strength * (_LATER if number else 1.0)
                words[theme] += each.words[:1]
    top = max(weights.values(), default=0.0)
    ordered = sorted(weights, key=lambda theme: (-weights[theme], theme))
    likely = [theme for theme in ordered if weights[theme] >= _FAINT * top][:_MOST_THEMES]
    return tuple(Suggestion(theme, tuple(dict.fromkeys(words[theme]))) for theme in likely)

"""Proposes theme fields and concepts for a text, each with the words that led to it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.concepts import Found, find_concepts, holds
from sr_cli.synergy.words import stems, term_stems, written_words

_MOST_CONCEPTS: Final = 5
_MOST_THEMES: Final = 3
_SURE_ENOUGH: Final = 0.4
"""Strength (0 to 1) from which a concept is proposed: a term in one sentence, not one whose words are scattered."""
_LATER: Final = 0.4
"""What a concept says for a theme that is not its first."""
_FAINT: Final = 0.45
"""A theme with less than this part of the strongest one's weight is not proposed."""


class Suggestion(NamedTuple):
    """Something to put into a record, and what speaks for it."""

    id: str
    words: tuple[str, ...]
    """The words of the text that led to it, as they are written there."""


class Suggestions(NamedTuple):
    """What a text proposes, the likeliest first."""

    themes: tuple[Suggestion, ...]
    concepts: tuple[Suggestion, ...]


def suggest(portfolio: Portfolio, title: str, summary: str) -> Suggestions:
    """Propose for a title and a summary."""
    (found,) = find_concepts([(title, summary)], portfolio.concepts, portfolio.region.language)
    likely = [each for each in found if each.strength >= _SURE_ENOUGH][:_MOST_CONCEPTS]
    text = f"{title}\n{summary}"
    concepts = tuple(Suggestion(each.concept, _meant(each.words, text)) for each in likely)
    return Suggestions(_themes(portfolio, found, text), concepts)


def _themes(portfolio: Portfolio, found: tuple[Found, ...], text: str) -> tuple[Suggestion, ...]:
    weights: dict[str, float] = defaultdict(float)
    terms: dict[str, list[str]] = defaultdict(list)
    for each in found:
        concept = portfolio.concepts.entries[each.concept]
        for number, theme in enumerate(concept.themes):
            if theme in portfolio.themes:
                weights[theme] += each.strength * (_LATER if number else 1.0)
                terms[theme] += each.words[:1]
    top = max(weights.values(), default=0.0)
    ordered = sorted(weights, key=lambda theme: (-weights[theme], theme))
    likely = [theme for theme in ordered if weights[theme] >= _FAINT * top][:_MOST_THEMES]
    return tuple(Suggestion(theme, _meant(terms[theme], text)) for theme in likely)


def _meant(terms: Iterable[str], text: str) -> tuple[str, ...]:
    """Give the words of a text in which terms were found, in their order; inflections of one word count once."""
    missing = {part for term in terms for part in term_stems(term)}
    words: list[str] = []
    for word in written_words(text):
        own = stems(word)
        held = {part for part in missing if any(holds(each, part) for each in own)}
        if held:
            words.append(word)
            missing -= held
    return tuple(words)

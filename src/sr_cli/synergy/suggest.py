"""Proposes theme fields and concepts for a text, each with the words that led to it."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.synergy.text.concepts import find_concepts, holds
from sr_cli.synergy.text.meaning import CONTRAST, Lexicon
from sr_cli.synergy.text.words import stems, surfaces, telling_stems, term_stems, written_words

_MOST: Final = 3
"""So many undertakings are proposed at most, and so many other concepts."""
_MOST_THEMES: Final = 2
_NEAR: Final = 0.8
"""An undertaking with less than this part of the likeliest one's strength (0 to 1) is not proposed."""
_SURE_ENOUGH: Final = 0.4
"""Strength (0 to 1) from which a building block is proposed: a term in one sentence, not one with scattered words."""
_LATER: Final = 0.6
"""What a concept says for a theme that is not its first."""
_FAINT: Final = 0.45
"""A theme with less than this part of the strongest one's weight is not proposed."""
_SHOWN: Final = 3
"""So many words are named for each proposal."""


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
    text = _Text(portfolio, title, summary)
    concepts = tuple(Suggestion(each, text.words_for(each)) for each in (*_undertakings(text), *_others(text)))
    return Suggestions(_themes(text), concepts)


class _Text:
    """A text, and what is found in it: by its words as they are, and by what their pieces are near to."""

    def __init__(self, portfolio: Portfolio, title: str, summary: str) -> None:
        self.portfolio = portfolio
        self._text = f"{title}\n{summary}"
        self._stems = (telling_stems(title), telling_stems(summary))
        undertakings = [each for each in portfolio.concepts if each.kind is ConceptKind.UNDERTAKING]
        self._lexicon = Lexicon(undertakings, portfolio.region.language, chain(*self._stems))
        (found,) = find_concepts([(title, summary)], portfolio.concepts, portfolio.region.language)
        self.literal = {each.concept: each for each in found}
        self.near = self._lexicon.near(*self._stems)

    def words_for(self, concept: str) -> tuple[str, ...]:
        """Give the words that speak for a concept, as they are written."""
        if concept in self.literal:
            return _meant(self.literal[concept].words, self._text)
        written = surfaces(self._text)
        stems_of_words = self._lexicon.words_for(concept, *self._stems)
        return tuple([written[stem] for stem in stems_of_words if stem in written][:_SHOWN])


def _undertakings(text: _Text) -> list[str]:
    """Propose what a text says literally and is near to; either alone may be chance."""
    strengths = dict(text.near)
    for concept, found in text.literal.items():
        if text.portfolio.concepts.entries[concept].kind is ConceptKind.UNDERTAKING:
            strengths[concept] = strengths.get(concept, 0.0) + found.strength
    top = max(strengths.values(), default=0.0)
    ordered = sorted(strengths, key=lambda concept: (-strengths[concept], concept))
    return [concept for concept in ordered if strengths[concept] >= _NEAR * top][:_MOST]


def _others(text: _Text) -> list[str]:
    """Propose building blocks and target groups, which are said by name or not at all."""
    return [
        concept
        for concept, found in text.literal.items()
        if text.portfolio.concepts.entries[concept].kind is not ConceptKind.UNDERTAKING
        and found.strength >= _SURE_ENOUGH
    ][:_MOST]


def _themes(text: _Text) -> tuple[Suggestion, ...]:
    """Propose the theme fields in which what the text is near to usually stands."""
    weights: dict[str, float] = defaultdict(float)
    words: dict[str, dict[str, None]] = defaultdict(dict)
    for concept, strength in sorted(text.near.items(), key=lambda item: (-item[1], item[0])):
        for number, theme in enumerate(text.portfolio.concepts.entries[concept].themes):
            if theme in text.portfolio.themes:
                weights[theme] += strength**CONTRAST * (_LATER if number else 1.0)
                words[theme] |= dict.fromkeys(text.words_for(concept))
    top = max(weights.values(), default=0.0)
    ordered = sorted(weights, key=lambda theme: (-weights[theme], theme))
    likely = [theme for theme in ordered if weights[theme] >= _FAINT * top][:_MOST_THEMES]
    return tuple(Suggestion(theme, tuple(words[theme])[:_SHOWN]) for theme in likely)


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

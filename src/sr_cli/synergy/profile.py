"""What the signals know of a project: the concepts it is about, and the wording that sets it apart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from math import log, sqrt
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.synergy.concepts import Found, find_concepts
from sr_cli.synergy.words import telling_stems

_NAMED: Final = 0.8
"""How surely a project is about a concept that its record names."""
_FAINT: Final = 0.5
"""What is less than this part of the strongest concept's strength is said in passing."""
_SIZE: Final = 4
"""Letters of a piece of wording: of 3, 4, 5 and their mixtures this one ranked pairs best, and cheapest."""


class Profile(NamedTuple):
    """One project as the signals see it."""

    project: ProjectRecord
    undertakings: Mapping[str, float]
    """Kinds of undertaking by concept id, with how much the project is about each (0 to 1)."""
    components: Mapping[str, float]
    """Building blocks, in the same way."""
    kin: Mapping[str, float]
    """The broader concepts of its undertakings, in the same way."""
    grams: Mapping[str, float]
    """Pieces of its wording that others have, too, with their weights in a vector of length 1."""
    pieces: frozenset[str]
    """The same pieces without weights, which is the fastest to compare."""
    words: frozenset[str]
    """Stems of its telling words."""


def profiles(portfolio: Portfolio, projects: Iterable[ProjectRecord]) -> tuple[Profile, ...]:
    """Make the profiles of projects; rarity is rarity among these."""
    chosen = tuple(projects)
    places = _place_names(portfolio)
    texts = [(project.title, project.summary) for project in chosen]
    spoken_of = find_concepts(texts, portfolio.concepts, portfolio.region.language)
    wordings = [_wording(project, places) for project in chosen]
    return tuple(
        _profile(project, portfolio, found, grams, wording)
        for project, found, grams, wording in zip(chosen, spoken_of, _gram_vectors(wordings), wordings, strict=True)
    )


def _profile(
    project: ProjectRecord,
    portfolio: Portfolio,
    found: Iterable[Found],
    grams: Mapping[str, float],
    wording: Iterable[str],
) -> Profile:
    strengths = {each.concept: each.strength for each in found}
    for number, concept in enumerate(project.concepts):
        strengths[concept] = max(strengths.get(concept, 0.0), _NAMED if number == 0 else _NAMED - 0.1)
    kinds = {
        kind: {
            concept: strength
            for concept, strength in strengths.items()
            if (entry := portfolio.concepts.get(concept)) and entry.kind is kind
        }
        for kind in ConceptKind
    }
    undertakings = _focused(kinds[ConceptKind.UNDERTAKING])
    return Profile(
        project=project,
        undertakings=undertakings,
        components=kinds[ConceptKind.COMPONENT],
        kin=_kin(undertakings, portfolio),
        grams=grams,
        pieces=frozenset(grams),
        words=frozenset(wording),
    )


def _focused(strengths: Mapping[str, float]) -> dict[str, float]:
    """Weigh what a project is about against all it speaks of: who speaks of many things is about none of them."""
    if not strengths:
        return {}
    top = max(strengths.values())
    main = {concept: strength for concept, strength in strengths.items() if strength >= _FAINT * top}
    crowd = sqrt(sum((strength / top) ** 2 for strength in main.values()))
    return {concept: strength * (strength / top) / crowd**0.5 for concept, strength in main.items()}


def _kin(undertakings: Mapping[str, float], portfolio: Portfolio) -> dict[str, float]:
    kin: dict[str, float] = {}
    for concept, strength in undertakings.items():
        entry = portfolio.concepts.get(concept)
        for broad in (concept, entry.broader if entry else None):
            if broad is not None:
                kin[broad] = max(kin.get(broad, 0.0), strength)
    return kin


def _place_names(portfolio: Portfolio) -> frozenset[str]:
    """Give the stems of the partners' names: that two projects name a place says nothing of what they are."""
    return frozenset(part for partner in portfolio.partners for part in telling_stems(partner.name))


def _wording(project: ProjectRecord, places: frozenset[str]) -> list[str]:
    """Give the stems by which a project is described; those of the title twice, because it says most."""
    title, summary = telling_stems(project.title), telling_stems(project.summary)
    return [word for word in (*title, *title, *summary) if word not in places]


def _gram_vectors(wordings: Iterable[Iterable[str]]) -> list[dict[str, float]]:
    pieces = cache(_pieces)
    counts = [Counter(chain.from_iterable(map(pieces, words))) for words in wordings]
    spread = Counter(chain.from_iterable(counts))
    rarity = {piece: log((len(counts) + 1) / (number + 0.5)) for piece, number in spread.items()}
    return [_unit(count, rarity, spread) for count in counts]


def _pieces(word: str) -> tuple[str, ...]:
    """Cut a word into pieces of a few letters, its beginning and end marked."""
    marked = f" {word} "
    return tuple(marked[at : at + _SIZE] for at in range(max(1, len(marked) - _SIZE + 1)))


def _unit(count: Mapping[str, int], rarity: Mapping[str, float], spread: Mapping[str, int]) -> dict[str, float]:
    """Weigh the pieces of one wording; those that no other wording has are weighed but left out."""
    weighted = {piece: (1 + log(number)) * rarity[piece] for piece, number in count.items()}
    length = sqrt(sum([weight * weight for weight in weighted.values()])) or 1.0
    return {piece: weight / length for piece, weight in weighted.items() if spread[piece] > 1}

"""What a concept stands for when somebody asks for it."""

from collections.abc import Iterable

from sr_cli.model.vocabulary import Concept, Vocabulary


def with_narrower(concepts: Vocabulary[Concept], chosen: Iterable[str]) -> frozenset[str]:
    """Give the concepts and all that are narrower, however many steps down."""
    narrower: dict[str, list[str]] = {}
    for concept in concepts:
        if concept.broader is not None:
            narrower.setdefault(concept.broader, []).append(concept.id)
    found: set[str] = set()
    ahead = list(chosen)
    while ahead:
        concept_id = ahead.pop()
        if concept_id not in found:
            found.add(concept_id)
            ahead += narrower.get(concept_id, ())
    return frozenset(found)

"""SR702: a synonym that stands for two concepts.

Terms are compared nearly as they are looked for in texts: without case, umlauts, hyphens, spaces and punctuation,
labels in both languages and synonyms in one. There are 20 000 of them, so that all are brought to that form at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from typing import Final

from sr_cli.findings import Severity, Violation
from sr_cli.message import LANGUAGES, Language, Message
from sr_cli.model.plain import term_words
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import Concept
from sr_cli.rules.rule import PathViolation, PortfolioRule

_LABELS: Final = 2
"""So many of a concept's names are labels, which stand before its synonyms."""


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    concepts = tuple(portfolio.concepts)
    for language in LANGUAGES:
        forms = _forms(concepts, language)
        # What a concept calls itself twice is no fault; so forms are counted by concept, and then all together.
        if sum(map(len, map(frozenset, forms))) > len(frozenset(chain.from_iterable(forms))):
            yield from _shared(concepts, forms, language, portfolio.concepts.path)


def _forms(concepts: Sequence[Concept], language: Language) -> list[list[str]]:
    """Give for each concept the forms of its labels and synonyms; what has none, such as a hyphen, has an empty one."""
    names = [_names(concept, language) for concept in concepts]
    lines = "\n".join(["\0".join(each).replace("\n", " ") for each in names])
    return [line.split("\0") for line in term_words(lines).replace(" ", "").split("\n")] if concepts else []


def _names(concept: Concept, language: Language) -> tuple[str, ...]:
    return (concept.label.de, concept.label.en, *concept.synonyms.get(language, ()))


def _shared(
    concepts: Sequence[Concept], forms: Iterable[Iterable[str]], language: Language, path: str
) -> Iterator[PathViolation]:
    """Find the synonyms that another concept has before them, or as a label anywhere."""
    label_of: dict[str, str] = {}
    first_of: dict[str, str] = {}
    told = [list(zip(of_concept, count(-_LABELS), strict=False)) for of_concept in forms]
    for concept, of_concept in zip(concepts, told, strict=True):
        for form, _ in of_concept[:_LABELS]:
            label_of.setdefault(form, concept.id)
    for concept, of_concept in zip(concepts, told, strict=True):
        for form, index in of_concept[_LABELS:]:
            first = label_of.get(form) or first_of.setdefault(form, concept.id)
            if form and first != concept.id:
                yield path, _ambiguous(concept, first, language, index, of_label=form in label_of)


def _ambiguous(concept: Concept, first: str, language: Language, index: int, *, of_label: bool) -> Violation:
    text = concept.synonyms[language][index]
    message = Message("`{term}` is a synonym of `{id}`, too", term=text, id=first)
    if of_label:
        message = Message("`{term}` is the name of `{id}`", term=text, id=first)
    return Violation(
        (concept.id, "synonyms", language, index),
        message,
        Message("leave it to the concept that it fits better, or make it more exact"),
    )


RULE = PortfolioRule(
    code="SR702",
    name="ambiguous-synonym",
    severity=Severity.WARNING,
    summary=Message("A synonym stands for two concepts"),
    why=Message("Records that say it are found under both concepts, and synergies are proposed that are none."),
    remedy=Message("Leave the synonym to the concept that it fits better, or make it more exact."),
    bad="""\
[maengelmelder]
label.de = "Mängelmelder"
label.en = "Defect reporting"
kind = "undertaking"
synonyms.de = ["Bürgerportal"]

[serviceportal]
label.de = "Serviceportal"
label.en = "Service portal"
kind = "undertaking"
synonyms.de = ["Bürger-Portal"]
""",
    good="""\
[maengelmelder]
label.de = "Mängelmelder"
label.en = "Defect reporting"
kind = "undertaking"
synonyms.de = ["Schlaglochmelder"]

[serviceportal]
label.de = "Serviceportal"
label.en = "Service portal"
kind = "undertaking"
synonyms.de = ["Bürgerportal"]
""",
    check=_check,
)

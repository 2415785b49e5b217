"""SR702: a synonym that stands for two concepts.

Terms are compared nearly as they are looked for in texts: without case, umlauts, hyphens, spaces and punctuation,
labels in both languages and synonyms in one. There are 20 000 of them, so that all are brought to that form at once.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from sr_cli.findings import Severity, Violation
from sr_cli.message import LANGUAGES, Language, Message
from sr_cli.model.plain import term_words
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules.rule import PathViolation, PortfolioRule

_Term: TypeAlias = tuple[str, str]
"""The id of a concept and what it is called."""


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    concepts = tuple(portfolio.concepts)
    labels = [(concept.id, name) for concept in concepts for name in (concept.label.de, concept.label.en)]
    for language in LANGUAGES:
        synonyms = [(concept.id, text) for concept in concepts for text in concept.synonyms.get(language, ())]
        for term, first, of_label in _shared(labels, synonyms):
            index = portfolio.concepts.entries[term[0]].synonyms[language].index(term[1])
            yield portfolio.concepts.path, _ambiguous(term, first, language, index, of_label=of_label)


def _shared(labels: Sequence[_Term], synonyms: Sequence[_Term]) -> Iterator[tuple[_Term, str, bool]]:
    """Give the synonyms that another concept has before them, and whether that is a label of it."""
    terms = (*labels, *synonyms)
    owners = [concept for concept, _ in terms]
    forms = _forms(terms)
    last_of = dict(zip(forms, owners, strict=True))
    shared = {form for form, owner in zip(forms, owners, strict=True) if last_of[form] != owner} - {""}
    first_of: dict[str, int] = {}
    for number, form in enumerate(forms) if shared else ():
        if form in shared:
            first = first_of.setdefault(form, number)
            if number >= len(labels) and owners[first] != owners[number]:
                yield terms[number], owners[first], first < len(labels)


def _forms(terms: Sequence[_Term]) -> list[str]:
    lines = "".join([text.replace("\n", " ") + "\n" for _, text in terms])
    return term_words(lines).replace(" ", "").split("\n")[:-1]


def _ambiguous(term: _Term, first: str, language: Language, index: int, *, of_label: bool) -> Violation:
    concept, text = term
    message = Message("`{term}` is a synonym of `{id}`, too", term=text, id=first)
    if of_label:
        message = Message("`{term}` is the name of `{id}`", term=text, id=first)
    return Violation(
        (concept, "synonyms", language, index),
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

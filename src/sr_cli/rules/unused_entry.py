"""SR701: an entry of a vocabulary to which nothing refers."""

from collections.abc import Container, Iterator

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import EntryType, Vocabulary
from sr_cli.rules.rule import PathViolation, PortfolioRule


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    """Say nothing of a portfolio without records, nor while a record cannot be read: it may refer to anything."""
    records = tuple(portfolio.every_record())
    if not records or portfolio.unreadable:
        return
    concepts = tuple(portfolio.concepts)
    yield from _unused(portfolio.goals, {goal for record in records for goal in record.goals})
    yield from _unused(portfolio.interfaces, {use.standard for record in records for use in record.interfaces})
    yield from _unused(portfolio.programmes, {money.programme for record in records for money in record.funding})
    yield from _unused(portfolio.guidelines, {guideline for record in records for guideline in record.guidelines})
    themes = (*(record.themes for record in records), *(concept.themes for concept in concepts))
    yield from _unused(portfolio.themes, {theme for each in themes for theme in each})
    named = {concept for record in records for concept in record.concepts}
    broader = {concept.broader for concept in concepts}
    sought = {concept.id for concept in concepts if any(concept.synonyms.values())}
    yield from _unused(portfolio.concepts, named | broader | sought)


def _unused(vocabulary: Vocabulary[EntryType], used: Container[str | None]) -> Iterator[PathViolation]:
    """Find the entries that are not used; a vocabulary of which none is, is one finding."""
    unused = [identifier for identifier in vocabulary.entries if identifier not in used]
    if len(unused) == len(vocabulary) > 1:
        yield (
            vocabulary.path,
            Violation(
                (),
                Message("nothing refers to any entry of this file"),
                Message("use the entries in records, or empty the file"),
            ),
        )
        return
    for identifier in unused:
        yield (
            vocabulary.path,
            Violation(
                (identifier,),
                Message("nothing refers to `{id}`", id=identifier),
                Message("delete the entry, or use it in the records that it fits"),
                of_key=True,
            ),
        )


RULE = PortfolioRule(
    code="SR701",
    name="unused-entry",
    severity=Severity.INFORMATION,
    summary=Message("Nothing refers to an entry of a vocabulary"),
    why=Message(
        "Whoever fills in a record has to read through it for nothing; or the entry is missing from the records that "
        "it fits. A concept with synonyms has its use: it is looked for in texts."
    ),
    remedy=Message("Delete the entry, or use it in the records that it fits."),
    bad="""\
# portfolio/goals.toml, while no record has "teilhabe" among its goals
[teilhabe]
label.de = "Teilhabe"
label.en = "Participation"
""",
    good="""\
# portfolio/goals.toml, while records have "klimaschutz" among their goals
[klimaschutz]
label.de = "Klimaschutz"
label.en = "Climate protection"
""",
    check=_check,
    needs_all=True,
)

"""SR215: two records of one lead that seem to be the same project.

Two texts are alike where at least half of all their words stand in both (the Jaccard index of their folded words).
Records are near duplicates where both titles and summaries are alike and no number parts the titles, as in the phases
of a project. Among the 130 records of `portfolio/`, none of which stands twice, titles reach 0.6 and summaries of
one lead 0.21, never both in one pair.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from operator import attrgetter
from typing import Final, TypeAlias

from sr_cli.findings import Severity, Violation
from sr_cli.message import Message
from sr_cli.model.plain import normal
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.text import fold
from sr_cli.rules.rule import PathViolation, PortfolioRule

_RARE: Final = 12
"""In so many titles of one lead a word stands at most that leads to a comparison: this keeps it linear."""

_WORD: Final = re.compile(r"[^\W_]+")

Words: TypeAlias = frozenset[str]


def _check(portfolio: Portfolio) -> Iterator[PathViolation]:
    records = sorted(portfolio.projects.values(), key=attrgetter("lead", "path"))
    titles = _each_as_words(record.title for record in records)
    pairs = _alike_in_title(records, titles)
    involved = sorted({number for pair in pairs for number in pair})
    words = dict(zip(involved, _each_as_words(records[number].summary for number in involved), strict=True))
    repeating: set[int] = set()
    for earlier, later in pairs:
        if later not in repeating and _are_alike(words[earlier], words[later]):
            repeating.add(later)
            yield records[later].path, _seems_to_be(records[earlier])


def _each_as_words(texts: Iterable[str]) -> list[Words]:
    """Give the folded words of each text, which is faster for all at once."""
    lines = "".join([text.replace("\n", " ") + "\n" for text in texts])
    return [frozenset(_WORD.findall(line)) for line in normal(lines).split("\n")[:-1]]


def _alike_in_title(records: Sequence[ProjectRecord], titles: Sequence[Words]) -> list[tuple[int, int]]:
    """Give the pairs of records of one lead whose titles are alike and share a rare word, in their order."""
    having: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, record in enumerate(records):
        of_lead = having[record.lead]
        for word in titles[number]:
            of_lead[word].append(number)
    few = (numbers for of_lead in having.values() for numbers in of_lead.values() if 1 < len(numbers) <= _RARE)
    pairs = {pair for numbers in few for pair in combinations(numbers, 2) if _are_alike(*(titles[it] for it in pair))}
    return sorted(
        (one, other)
        for one, other in pairs
        if _may_be_one(records[one].title, records[other].title, titles[one] ^ titles[other])
    )


def _are_alike(words: Words, others: Words) -> bool:
    """Tell whether the shared words are at least half of all, which is a third of both counted one after the other."""
    return 3 * len(words & others) >= len(words) + len(others)


def _may_be_one(title: str, other: str, differing: Words) -> bool:
    """Tell whether titles that are alike may be of one project; the same title is the fault of another rule."""
    return not any(word[0].isdigit() for word in differing) and fold(title).split() != fold(other).split()


def _seems_to_be(record: ProjectRecord) -> Violation:
    return Violation(
        ("title",),
        Message("{path} tells nearly the same in title and summary", path=record.path),
        Message("if it is one project, delete one of the records; else say in title and summary what differs"),
    )


RULE = PortfolioRule(
    code="SR215",
    name="near-duplicate",
    severity=Severity.WARNING,
    summary=Message("Two records of one lead seem to be the same project"),
    why=Message(
        "It is counted twice, and one of the two records is sure to be forgotten when the project goes on. Titles and "
        "summaries are compared: in both, at least half of all words are the same."
    ),
    remedy=Message(
        "If it is one project, delete one of the records; else say in title and summary what differs, such as place or "
        "phase."
    ),
    bad="""\
# kamen-stadtbaeume.toml
title = "Bewässerung der Stadtbäume"
summary = "Sensoren im Boden sagen dem Bauhof, welche Stadtbäume Wasser brauchen."
# kamen-baeume.toml
# title = "Bewässerung Stadtbäume"
# summary = "Sensoren im Boden sagen dem Bauhof, welche Bäume Wasser brauchen."
""",
    good="""\
# kamen-stadtbaeume.toml
title = "Bewässerung der Stadtbäume"
summary = "Sensoren im Boden sagen dem Bauhof, welche Stadtbäume Wasser brauchen."
""",
    check=_check,
)

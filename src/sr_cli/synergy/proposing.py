"""Compares what a text proposes with what a record has."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.synergy.suggest import Suggestion, suggest

_MOST_THEMES: Final = 3
"""So many theme fields a record may have."""


class Proposal(NamedTuple):
    """A theme field or concept that a text proposes, that a record has, or both."""

    id: str
    words: tuple[str, ...]
    """The words of the text on which it rests; empty where it is not proposed."""
    proposed: bool
    recorded: bool

    @property
    def is_new(self) -> bool:
        """Whether it could be put into the record."""
        return self.proposed and not self.recorded


class Proposals(NamedTuple):
    """What a title and a summary propose, the likeliest first; then what the record has besides."""

    record: ProjectRecord | None
    """The record whose text it is, None where the text is of none."""
    themes: tuple[Proposal, ...]
    concepts: tuple[Proposal, ...]

    @property
    def full_themes(self) -> tuple[str, ...]:
        """The theme fields of the record with as many new ones as it may have; none where there is nothing to add."""
        had = self.record.themes if self.record else ()
        return _full(had, self.themes, _MOST_THEMES)

    @property
    def full_concepts(self) -> tuple[str, ...]:
        """The concepts of the record with the new ones; none where there is nothing to add."""
        had = self.record.concepts if self.record else ()
        return _full(had, self.concepts, len(had) + len(self.concepts))


def proposals_for(portfolio: Portfolio, record: ProjectRecord) -> Proposals:
    """Propose for the text of a record."""
    found = suggest(portfolio, record.title, record.summary)
    return Proposals(record, _beside(found.themes, record.themes), _beside(found.concepts, record.concepts))


def proposals_of_text(portfolio: Portfolio, title: str, summary: str) -> Proposals:
    """Propose for a text that is of no record yet."""
    found = suggest(portfolio, title, summary)
    return Proposals(None, _beside(found.themes, ()), _beside(found.concepts, ()))


def _beside(suggestions: Iterable[Suggestion], recorded: Iterable[str]) -> tuple[Proposal, ...]:
    """Put what is proposed beside what is recorded."""
    held = dict.fromkeys(recorded)
    proposed = tuple(Proposal(each.id, each.words, proposed=True, recorded=each.id in held) for each in suggestions)
    seen = {each.id for each in proposed}
    return (*proposed, *(Proposal(each, (), proposed=False, recorded=True) for each in held if each not in seen))


def _full(recorded: tuple[str, ...], proposals: Iterable[Proposal], most: int) -> tuple[str, ...]:
    """Add to what is recorded what is new, up to so many in all."""
    full = (*recorded, *(each.id for each in proposals if each.is_new))[:most]
    return full if len(full) > len(recorded) else ()

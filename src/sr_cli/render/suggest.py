"""How proposals of theme fields and concepts look."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from sr_cli.message import Listing, Message, Value
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.vocabulary import Concept, ThemeField, Vocabulary
from sr_cli.render.machine import as_json
from sr_cli.render.screen import Screen, Style
from sr_cli.render.table import tab_separated
from sr_cli.synergy.proposing import Proposal, Proposals

_MARGIN: Final = 2


def text(found: Proposals, portfolio: Portfolio, screen: Screen) -> None:
    """Show to people what is proposed and why, and how to put it into the record."""
    if found.record:
        screen.line((found.record.title, Style.STRONG), (f" ({found.record.id})", Style.DIM), hang=_MARGIN)
        screen.blank()
    screen.line((Message("Theme fields"), Style.STRONG))
    _entries(found, found.themes, portfolio.themes, screen)
    screen.blank()
    screen.line((Message("Concepts"), Style.STRONG))
    _entries(found, found.concepts, portfolio.concepts, screen)
    _steps(found, screen)


def plain(found: Proposals, _: Portfolio, screen: Screen) -> None:
    """Give a line for each: key, id, how it stands, the words by commas; apart by tabs."""
    keys = (("themes", found.themes), ("concepts", found.concepts))
    screen.machine(
        tab_separated([[key, each.id, _state(each), ",".join(each.words)] for key, all_ in keys for each in all_])
    )


def json(found: Proposals, _: Portfolio, screen: Screen) -> None:
    """Give all to programs."""
    record = found.record
    data: dict[str, object] = {
        "format": 1,
        **({"project": record.id, "path": record.path} if record else {}),
        "themes": [each._asdict() for each in found.themes],
        "concepts": [each._asdict() for each in found.concepts],
    }
    screen.machine(as_json(data))


FORMATS: Final[Mapping[str, Callable[[Proposals, Portfolio, Screen], None]]] = {
    "text": text,
    "plain": plain,
    "json": json,
}
"""The views of what is proposed."""


def _entries(
    found: Proposals,
    proposals: tuple[Proposal, ...],
    vocabulary: Vocabulary[ThemeField] | Vocabulary[Concept],
    screen: Screen,
) -> None:
    if not proposals:
        screen.line(Message("The text proposes none."), indent=_MARGIN)
    for each in proposals:
        screen.line(vocabulary.label(each.id), (f" ({each.id})", Style.DIM), *_how(each, found), indent=_MARGIN, hang=2)


def _how(proposal: Proposal, found: Proposals) -> Iterator[Value]:
    """Say how a proposal stands, and on which words it rests."""
    if found.record is not None:
        yield ": "
        yield _STANDS[_state(proposal)]
    if proposal.words:
        yield ", " if found.record else ": "
        words = Listing(tuple(Message("“{word}”", word=word) for word in proposal.words))
        yield Message("because of {words}", words=words)


_STANDS: Final = {
    "new": Message("new"),
    "recorded": Message("in the record"),
    "not-proposed": Message("in the record, but not proposed by its text"),
}


def _state(proposal: Proposal) -> str:
    """Give the word for programs."""
    if proposal.is_new:
        return "new"
    return "recorded" if proposal.proposed else "not-proposed"


def _steps(found: Proposals, screen: Screen) -> None:
    """Show the lines of a record with all that is new."""
    lines = [
        "{} = [{}]".format(key, ", ".join(f'"{name}"' for name in names))
        for key, names in (("themes", found.full_themes), ("concepts", found.full_concepts))
        if names
    ]
    if not lines:
        return
    screen.blank()
    if found.record:
        screen.line(Message("To put in what fits, edit {path}:", path=found.record.path))
    else:
        screen.line(Message("In a record this is:"))
    for line in lines:
        screen.verbatim(f"  {line}")

"""What is said of other portfolios that are read beside ours."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sr_cli.message import Listing, Message, Plural, Text
from sr_cli.model.other_portfolio import OtherPortfolio, Unmatched
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.screen import Screen, Style

_NAMED: Final = 5
"""So many terms are named in a line; programs get all."""
_APART: Final = frozenset({"themes", "concepts"})
"""Vocabularies that have a line of their own."""


def tell_old(trouble: Text, fetched: date, talk: Screen) -> None:
    """Say that no newer state could be fetched, and which one is taken."""
    talk.warn(Message("{trouble}; taken is what was fetched on {day}", trouble=trouble, day=fetched))


def tell_read(other: OtherPortfolio, talk: Screen) -> None:
    """Say what was read, of which day it is, and what it speaks of that ours has nothing for."""
    name, projects = other.name, other.projects
    count = Plural("{portfolio}: {n} public project", "{portfolio}: {n} public projects", projects, portfolio=name)
    when = (Message(", as of {day}", day=other.changed),) if other.changed else ()
    talk.line(*((part, Style.DIM) for part in (count, *when)))
    _tell_unmatched(other, talk)


def tell_left_out(name: str, files: int, talk: Screen) -> None:
    """Say that files of another portfolio are at fault, if any are."""
    if files:
        talk.warn(
            Plural(
                "{n} file of {portfolio} is at fault and left out, in whole or in part",
                "{n} files of {portfolio} are at fault and left out, in whole or in part",
                files,
                portfolio=name,
            )
        )


def _tell_unmatched(other: OtherPortfolio, talk: Screen) -> None:
    themes, concepts = (tuple(other.unmatched.get(kind, ())) for kind in ("themes", "concepts"))
    rest = tuple(each for kind, entries in other.unmatched.items() if kind not in _APART for each in entries)
    told = (
        Plural(
            "{n} theme field of {portfolio} has no match here: {names}",
            "{n} theme fields of {portfolio} have no match here: {names}",
            len(themes),
            portfolio=other.name,
            names=_named(themes),
        ),
        Plural(
            "{n} concept of {portfolio} has no match here: {names}",
            "{n} concepts of {portfolio} have no match here: {names}",
            len(concepts),
            portfolio=other.name,
            names=_named(concepts),
        ),
        Plural(
            "{n} other term of {portfolio} has no match here: {names}",
            "{n} other terms of {portfolio} have no match here: {names}",
            len(rest),
            portfolio=other.name,
            names=_named(rest),
        ),
    )
    for line in told:
        if line.n:
            talk.line(line, hang=2)


def headline(portfolio: Portfolio) -> Message:
    """Give the headline over synergies: in our cooperation, or with others."""
    region = portfolio.region.name
    if not portfolio.others:
        return Message("Synergies in {region}", region=region)
    others = Listing(tuple(other.name for other in portfolio.others))
    return Message("Synergies of {region} with {others}", region=region, others=others)


def portfolios_data(portfolio: Portfolio) -> dict[str, object]:
    """Give what programs get of the other portfolios; nothing where there are none."""
    if not portfolio.others:
        return {}
    return {
        "portfolios": [
            {
                "id": other.short,
                "name": other.name,
                "source": other.source,
                "commit": other.commit or None,
                "changed": other.changed.isoformat() if other.changed else None,
                "projects": other.projects,
                "unmatched": {kind: [each.id for each in entries] for kind, entries in other.unmatched.items()},
            }
            for other in portfolio.others
        ]
    }


def _named(entries: Sequence[Unmatched]) -> Listing:
    return Listing((*(each.label for each in entries[:_NAMED]), *(("…",) if len(entries) > _NAMED else ())))

"""What the commands about synergies share: who looks, on which day, and which synergy an id names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Annotated, Final, TypeAlias

import typer

from sr_cli.commands.options import at_option, pick_entry
from sr_cli.errors import WrongUse
from sr_cli.message import Listing, Message
from sr_cli.model.nearest import did_you_mean, nearest
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.synergy import SynergyGroup, SynergyPair, SynergyReport
from sr_cli.model.text import fold
from sr_cli.session import Session
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.visibility import seen_by, sees
from sr_cli.synergy.weights import MIN_SCORE

AsPartner: TypeAlias = Annotated[
    str | None, typer.Option("--as", metavar="PARTNER", help="See also what is internal to this partner.")
]
OnDay: TypeAlias = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Look at deadlines as on that day, not today.")
]
At: TypeAlias = Annotated[str | None, at_option()]

_ALL: Final = Interest(joint=True, decided=True)
_MOST: Final = 3
"""So many ids are proposed."""


def seen(session: Session, partner: str | None, at: str | None) -> Portfolio:
    """Read the portfolio, or what it was, as a partner sees it; without one, nothing that is internal to anybody."""
    portfolio = session.load(at).portfolio
    return as_seen(session, portfolio, viewer_of(portfolio, partner), at)


def as_seen(session: Session, portfolio: Portfolio, viewer: str | None, at: str | None) -> Portfolio:
    """Leave out what is internal to others; of a past state also what became so: nobody is to hear of it any more."""
    visible = seen_by(portfolio, viewer)
    if at is None:
        return visible
    from sr_cli.store.history.past import load_now

    now = load_now(session.root_in_git()).portfolio
    hidden = {record.id for record in now.every_record() if not sees(viewer, record)}
    return replace(visible, projects={key: record for key, record in visible.projects.items() if key not in hidden})


def viewer_of(portfolio: Portfolio, partner: str | None) -> str | None:
    """Give the id of the partner that `--as` names."""
    return pick_entry("--as", partner, portfolio.partners) if partner else None


def day_of(session: Session, text: str | None, at: str | None = None) -> date:
    """Give the day that `--on` names, in a form that people write, else that of the past state, else today."""
    if text is None:
        return session.day_at(at)
    from sr_cli.wizard.answers import read_day

    try:
        return read_day(text)
    except WrongUse:
        raise WrongUse(
            Message("--on does not know the day `{day}`", day=text),
            Message("write it like {day} or {other}", day="2026-12-01", other="1.12.2026"),
        ) from None


def pick_synergy(word: str, portfolio: Portfolio, day: date) -> SynergyGroup | SynergyPair:
    """Give the synergy of that id or of that beginning of one, also a joint or decided one; groups come first.

    Raises:
        WrongUse: there is none, or more than one; the hint says which may be meant.
    """
    start, known = fold(word), list[str]()
    for floor in (MIN_SCORE, 0.0):  # weak pairs are many, and few ask for them
        found = {synergy.id: synergy for synergy in _every(find(portfolio, day, floor, _ALL))}
        if start in found:
            return found[start]
        meant = [identifier for identifier in found if start and identifier.startswith(start)]
        if len(meant) == 1:
            return found[meant[0]]
        if meant:
            raise WrongUse(Message("Several synergies begin with `{word}`", word=word), _some(meant))
        known = known or list(found)
    hint = did_you_mean(nearest(word, known)) or Message("see all: sr synergies --by pair, or sr synergies")
    raise WrongUse(Message("There is no synergy `{id}`", id=word), hint)


def _every(report: SynergyReport) -> Iterator[SynergyGroup | SynergyPair]:
    yield from report.groups
    yield from report.pairs


def _some(identifiers: list[str]) -> Message:
    named = tuple(f"`{identifier}`" for identifier in identifiers[:_MOST])
    return Message(
        "write more of it: {ids}", ids=Listing((*named, *(("…",) if len(identifiers) > _MOST else ())), "or")
    )

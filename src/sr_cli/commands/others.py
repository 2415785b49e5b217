"""The option `--with`: further portfolios, read beside ours."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.query.combined import Other

With: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--with", metavar="[NAME=]PLACE", help="Also another portfolio: its folder, or the URL of its repository."
    ),
]


def with_others(session: Session, ours: Portfolio, words: Sequence[str] | None) -> Portfolio:
    """Give our portfolio with those that `--with` names, and say what has to be known of each.

    Raises:
        WrongUse: a URL is none by which portfolios are read, or a folder is that of ours.
        NoPortfolio: there is none.
        SystemFailed: one cannot be read or fetched, or is too large.
    """
    if not words:
        return ours
    from sr_cli.query.combined import combined
    from sr_cli.render.other_portfolios import tell_read

    whole = combined(ours, [_read(session, word) for word in dict.fromkeys(words)])
    for other in whole.others:
        tell_read(other, session.talk)
    return whole


def _read(session: Session, word: str) -> "Other":
    from sr_cli.query.combined import Other
    from sr_cli.render.other_portfolios import tell_left_out, tell_old
    from sr_cli.store.elsewhere.address import address
    from sr_cli.store.elsewhere.portfolio import elsewhere
    from sr_cli.store.records.load import load
    from sr_cli.store.toml.text import HARMLESS

    place = address(word)
    if not place.is_url and _is_ours(session, place.place):
        raise WrongUse(
            Message("{folder} is this portfolio itself", folder=place.shown),
            Message("name another one, or leave it out"),
        )
    found = elsewhere(place, session.cwd, session.environ)
    if found.trouble and found.fetched:
        tell_old(found.trouble, found.fetched, session.talk)
    loaded = load(found.tree)
    portfolio = loaded.portfolio
    name = place.name or portfolio.region.name or place.shown
    faulty = {fault.path for fault in loaded.faults if fault.rule not in HARMLESS}
    tell_left_out(name, len(faulty - {project.path for project in portfolio.projects.values()}), session.talk)
    return Other(portfolio, place.shown, name, found.commit, found.changed)


def _is_ours(session: Session, folder: str) -> bool:
    return (session.cwd / Path(folder).expanduser()).resolve() == session.root_in_git().resolve()

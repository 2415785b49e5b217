"""`sr synergies`: who should talk to whom, why, and what to decide."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, pick_entry, pick_project, session_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.synergies import FORMATS, View
from sr_cli.session import Session
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.weights import MIN_SCORE


class By(StrEnum):
    """What the text shows one after the other."""

    GROUP = "group"
    PAIR = "pair"


_TOP = {By.GROUP: 8, By.PAIR: 10}
"""So many groups or pairs fill a screen or two."""


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(synergies)


def synergies(
    context: typer.Context,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="PARTNER", help="Only what concerns this partner.")
    ] = None,
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="THEME", help="Only projects of this theme field.")
    ] = None,
    project: Annotated[
        str | None, typer.Option("--project", metavar="ID", help="Only what concerns this project; shows pairs.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="|".join(Kind), help="Only this kind of advantage.")
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="|".join(By), help="Show groups (tables of people) or pairs of projects."),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="Show so many of them.")] = None,
    min_score: Annotated[
        float, typer.Option("--min-score", metavar="SCORE", min=0, max=1, help="Show pairs from this score on, 0 to 1.")
    ] = MIN_SCORE,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Look at deadlines as on that day, not today.")
    ] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Find out who should talk to whom, why, and what to decide.

    Shown are groups: partners who should sit at one table about one thing, the most
    valuable first. What partners do together already is left out.

    Examples:
      sr synergies
      sr synergies --partner Werne
      sr synergies --project werne-maengelmelder
      sr synergies --kind reuse --by pair --top 20
      sr synergies --min-score 0 --format json
    """
    session = session_of(context)
    show = pick("--format", form, FORMATS)
    wanted = pick("--by", by, {str(each): each for each in By}) if by else By.PAIR if project else By.GROUP
    portfolio = session.load().portfolio
    interest = _interest(portfolio, partner, theme, project, kind)
    report = find(portfolio, _day(session, on), min_score, interest)
    show(report, portfolio, View(wanted is By.GROUP, top, _TOP[wanted]), session.screen)


def _interest(
    portfolio: Portfolio, partner: str | None, theme: str | None, project: str | None, kind: str | None
) -> Interest:
    return Interest(
        partner=pick_entry("--partner", partner, portfolio.partners) if partner else None,
        theme=pick_entry("--theme", theme, portfolio.themes) if theme else None,
        project=pick_project(portfolio, project).id if project else None,
        kind=pick("--kind", kind, {str(each): each for each in Kind}) if kind else None,
    )


def _day(session: Session, text: str | None) -> date:
    if text is None:
        return session.today
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongUse(
            Message("--on does not know the day `{day}`", day=text), Message("write it like {day}", day="2026-12-01")
        ) from None

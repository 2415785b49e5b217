"""`sr synergies log`: all that was decided about synergies."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.commands.synergy_choice import AsPartner, At, OnDay, as_seen, day_of, viewer_of
from sr_cli.render.synergy_log import FORMATS
from sr_cli.synergy.decided.log import log as log_of


def register(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("log", cls=SrCommand)(log)


def log(
    context: typer.Context,
    viewer: AsPartner = None,
    on: OnDay = None,
    at: At = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Show all that was decided about synergies, the newest first, and whether it counts.

    Examples:
      sr synergies log
      sr synergies log --format markdown -o decisions.md
    """
    session = session_of(context)
    show = pick("--format", form, FORMATS)
    day, portfolio = day_of(session, on, at), session.load(at).portfolio
    seen = as_seen(session, portfolio, viewer_of(portfolio, viewer), at)
    show(list(log_of(portfolio, seen, day)), seen, session.screen)

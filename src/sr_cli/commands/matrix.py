"""`sr matrix`: who does what in which theme field, and where the white spots are."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import at_option, format_option, pick, pick_statuses, session_of
from sr_cli.query.matrix import ALIVE, Counting, count
from sr_cli.render.matrix import FORMATS


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(matrix)


def matrix(
    context: typer.Context,
    lead: Annotated[bool, typer.Option("--lead", help="Count projects for their lead only.")] = False,
    main_theme: Annotated[bool, typer.Option("--main-theme", help="Count projects in their first theme only.")] = False,
    status: Annotated[list[str] | None, typer.Option(metavar="STATUS", help="Count projects in this status.")] = None,
    at: Annotated[str | None, at_option()] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Show who does what: theme fields and partners, with the white spots.

    A project counts for its lead and for all who take part, and in each of its theme fields. Projects that were
    stopped do not count. The option --status can be given several times.

    Examples:
      sr matrix
      sr matrix --status running --status pilot
      sr matrix --at 2025-12-31
      sr matrix --lead --main-theme --format csv -o matrix.csv
    """
    session = session_of(context)
    view = pick("--format", form, FORMATS)
    counting = Counting(pick_statuses("--status", status) or ALIVE, lead_only=lead, main_theme_only=main_theme)
    portfolio = session.load(at).portfolio
    view(count(portfolio, counting), portfolio, session.screen)

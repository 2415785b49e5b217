"""`sr blame`: since when a record says what it says."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import at_option, format_option, pick, session_of
from sr_cli.commands.remembering import remembered
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.query.origins import origins
from sr_cli.render.blame import FORMATS, Blame


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(blame)


def blame(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id, as sr list shows it.")],
    authors: Annotated[bool, typer.Option("--authors", help="Also by whom.")] = False,
    at: Annotated[str | None, at_option()] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Tell since when a project's record says what it says, and with which commit each value came.

    A value that was given up and came back counts from when it came back. Tables are told by their keys, lists by
    what is in them; comments and order do not count. Names are personal data, and shown only with --authors.

    Examples:
      sr blame kamen-maengelmelder
      sr blame kamen-maengelmelder --at 2026-09-01 --format json
    """
    session = session_of(context)
    show = pick("--format", form, FORMATS)
    with remembered(session, project, at) as known:
        record = known.read(known.versions[0]) if known.versions[0].blob else None
        if record is None:
            raise WrongUse(
                Message("There is no record of {id} any more that could be read", id=known.id),
                Message("see what became of it: sr log {id}", id=known.id),
            )
        found = origins(record, known.versions, known.read, known.ends)
        portfolio = known.portfolio(origin.place.key for origin in found)
    show(Blame(record, found, portfolio, authors=authors), session.screen)

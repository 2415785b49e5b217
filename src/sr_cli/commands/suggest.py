"""`sr suggest`: theme fields and concepts that a text proposes, with the words on which they rest."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import at_option, format_option, pick, pick_project, session_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.render.suggest import FORMATS
from sr_cli.synergy.proposing import proposals_for, proposals_of_text


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(suggest)


def suggest(
    context: typer.Context,
    project: Annotated[str | None, typer.Argument(metavar="ID", help="The project whose text is read.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Read this title, of no project.")] = None,
    summary: Annotated[str | None, typer.Option(metavar="TEXT", help="Read this summary, of no project.")] = None,
    at: Annotated[str | None, at_option()] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Propose theme fields and concepts for a project from its title and summary.

    Each stands with the words of the text on which it rests, and with whether the record has it
    already. Without a project, give the text itself. Nothing is written.

    Examples:
      sr suggest kamen-maengelmelder
      sr suggest --title "Wildbienen zählen" --summary "Kinder zählen mit."
    """
    show = pick("--format", form, FORMATS)
    session = session_of(context)
    if (project is None) == (title is None and summary is None):
        raise WrongUse(
            Message("Name a project or give a text, one of the two"),
            Message("such as: sr suggest ID, or: sr suggest --title TEXT --summary TEXT"),
        )
    portfolio = session.load(at).portfolio
    found = (
        proposals_of_text(portfolio, title or "", summary or "")
        if project is None
        else proposals_for(portfolio, pick_project(portfolio, project, at))
    )
    show(found, portfolio, session.screen)

"""`sr edit`: opens a record in the editor and checks it on return."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import session_of


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(edit)


def edit(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id.")],
    commit: Annotated[bool, typer.Option("--commit", help="Commit the record, and nothing else.")] = False,
) -> None:
    """Open a project's record in your editor, and check it on return.

    The editor is the one that VISUAL or EDITOR names. The record changes only when what you typed
    has no errors; else you edit again, keep it as a draft that the next call takes up, or discard
    it. A new lead moves the file into that partner's folder.

    Examples:
      sr edit kamen-maengelmelder
      sr edit kamen-maengelmelder --commit
    """
    from sr_cli.commands.recording import follow_up
    from sr_cli.wizard.revising import revise

    session = session_of(context)
    revised = revise(project, session)
    if revised:
        session.screen.verbatim(revised.path)
        follow_up(session, revised.files, revised.about, commit=commit)

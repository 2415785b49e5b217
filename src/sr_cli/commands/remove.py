"""`sr remove`: deletes a record."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import Message
from sr_cli.render.parting import FORMATS, Parted, removed


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(remove)


def remove(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Also what no commit holds, and so is lost.")] = False,
    commit: Annotated[bool, typer.Option("--commit", help="Commit that, and nothing else.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Remove a project.

    Its record is deleted; git keeps it, and sr says how to get it back. A project that ended is
    better kept, as completed or stopped, or put away with sr archive. One to which other records
    refer is not removed: sr says which they are.

    Examples:
      sr remove kamen-app
      sr remove kamen-app --yes --commit
    """
    from sr_cli.commands.recording import follow_up
    from sr_cli.wizard.removing import delete, refuse_loss, refuse_unasked, removable, tell_way_back

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    leaving = removable(project, session)
    if not force:
        refuse_loss(leaving.path, session)
    if not dry_run:
        if not yes:
            refuse_unasked(leaving.path, session)
        delete(leaving, session)
    show(Parted(leaving.id, leaving.path, None, written=not dry_run), session.screen)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    tell_way_back(leaving.path, session)
    follow_up(session, [leaving.path], removed(leaving.id), commit=commit)

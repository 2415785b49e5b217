"""`sr archive`: puts a record away, and brings it back."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import Message
from sr_cli.render.parting import FORMATS, Parted, archived, restored


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(archive)


def archive(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id.")],
    restore: Annotated[bool, typer.Option("--restore", help="Bring it back from the archive.")] = False,
    commit: Annotated[bool, typer.Option("--commit", help="Commit the move, and nothing else.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Put a project into the archive.

    Its record moves to portfolio/archive, where no view shows it and no check reads it; its id
    stays taken. A project to which other records refer is not archived: sr says which they are.

    Examples:
      sr archive kamen-app --commit
      sr archive kamen-app --restore
    """
    from contextlib import nullcontext

    from sr_cli.commands.recording import follow_up
    from sr_cli.store.files.changeset import apply
    from sr_cli.store.files.moving import moved
    from sr_cli.wizard.parting import leaving, returning, tell_returned

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    tree = session.tree()
    with nullcontext() if dry_run else session.alone():
        loaded = session.load()
        move = (returning if restore else leaving)(project, loaded.portfolio, tree, session)
        changes = moved(tree, move.path, move.target)
        if not dry_run:
            apply(tree.root, changes)
    show(Parted(move.id, move.path, move.target, written=not dry_run), session.screen)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    if restore:
        tell_returned(loaded, move.target, tree, session)
    about = restored(move.id) if restore else archived(move.id)
    follow_up(session, [move.target, move.path], about, commit=commit)

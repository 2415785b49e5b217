"""`sr rename`: gives a project another id, everywhere."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, pick_project, session_of
from sr_cli.message import Message
from sr_cli.render.renaming import FORMATS, Renamed, commit_message


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(rename)


def rename(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id as it is.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id that it gets.")],
    commit: Annotated[bool, typer.Option("--commit", help="Commit the files, and nothing else.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Give a project another id.

    Its file gets the new name, and so does every place where records, archived ones too, and
    decisions about synergies name the project. Comments stay. All of it is written, or nothing; if
    something ends sr in the midst, the same call finishes the work.

    Examples:
      sr rename kamen-app kamen-maengelmelder --dry-run
      sr rename kamen-app kamen-maengelmelder --commit
    """
    from contextlib import nullcontext

    from sr_cli.commands.recording import follow_up
    from sr_cli.store.files.changeset import apply
    from sr_cli.store.upkeep.renaming import renaming
    from sr_cli.wizard.naming import tell_unusual, wanted_id

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    tree = session.tree()
    with nullcontext() if dry_run else session.alone():
        portfolio = session.load().portfolio
        record = pick_project(portfolio, project)
        plan = renaming(tree, portfolio, record, wanted_id(new, record, portfolio))
        if not dry_run:
            apply(tree.root, plan.changes)
    show(Renamed(record.id, new, plan.moves, plan.places, written=not dry_run), session.screen)
    tell_unusual(new, record, session.talk)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    follow_up(session, plan.files, commit_message(record.id, new), commit=commit)

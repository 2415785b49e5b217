"""`sr sync`: brings the portfolio together with that of the others."""

from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.render.sync import FORMATS
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.store.sync.clone import Clone


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(sync)


def sync(
    context: typer.Context,
    commit: Annotated[
        bool, typer.Option("--commit", help="Commit all changes of the portfolio before, if they have no errors.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only look what would come in and go out.")] = False,
    abort: Annotated[
        bool, typer.Option("--abort", help="Give up what was stopped: all is again as before it began.")
    ] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> int:
    """Get what others changed, join it with yours, check the whole and share it.

    Where both sides changed the same key of a record, or the whole would have errors, it stops, and the shared
    portfolio stays as it is. Decide or mend what is named, then call it again; or put all back with --abort. Errors
    that the shared portfolio has already stop nothing.

    The exit code is 0 where both are the same afterwards, 1 where it stops, 4 where the shared portfolio cannot be
    reached.

    Examples:
      sr sync
      sr sync --commit
      sr sync --dry-run
    """
    from sr_cli.commands.sync_rounds import Sync
    from sr_cli.store.sync.clone import clone_around
    from sr_cli.store.sync.remote import shared_by

    show = pick("--format", form, FORMATS)
    if abort and (commit or dry_run):
        raise WrongUse(Message("--abort goes with no other option"))
    session = session_of(context)
    clone = clone_around(session.tree().root)
    if abort:
        return _abort(session, clone)
    work = Sync(session, clone, shared_by(clone))
    outcome = work.plan(commit=commit) if dry_run else work.run(commit=commit)
    show(outcome, session.screen)
    return 1 if outcome.stopped else 0


def _abort(session: Session, clone: "Clone") -> int:
    from sr_cli.store.sync.joining import abort_merge

    with session.alone():
        merging = clone.merging
        if merging:
            abort_merge(clone, merging)
    if merging:
        session.screen.line(Message("Everything is as it was before; the shared portfolio was never changed."))
    else:
        session.screen.line(Message("Nothing is waiting that could be given up; nothing was changed."))
    return 0

"""`sr show`: one record, with its history and synergies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import at_option, format_option, pick, pick_project, session_of
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.synergy import SynergyPair
from sr_cli.render.record import FORMATS, Sheet
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.store.git.objects import ObjectTree
    from sr_cli.store.source.tree import WorkTree


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(show)


def show(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID", help="The project's id, as sr list shows it.")],
    at: Annotated[str | None, at_option()] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Show one project: all that its record says, when it was changed, and who does the like.

    The day of the last change comes from git, where the portfolio is in a repository. With --format toml the record
    is shown as its file stands.

    Examples:
      sr show kamen-maengelmelder
      sr show kamen-maengelmelder --format json
      sr show kamen-maengelmelder --at 2026-09-01
    """
    session = session_of(context)
    view = pick("--format", form, FORMATS)
    loaded, tree = session.read(at)
    record = pick_project(loaded.portfolio, project, at)
    similar = _similar(session, record, loaded.portfolio, at)
    view(_sheet(record, loaded.portfolio, tree, similar), session.screen)


def _sheet(
    record: ProjectRecord, portfolio: Portfolio, tree: "WorkTree | ObjectTree", similar: Sequence[SynergyPair]
) -> Sheet:
    from sr_cli.store.history.since import last_change
    from sr_cli.store.records.load import text_of

    return Sheet(
        record,
        portfolio,
        text_of(tree, record.path) or "",
        last_change(tree.root, record.path, tree.base),
        similar,
    )


def _similar(session: Session, record: ProjectRecord, portfolio: Portfolio, at: str | None) -> Sequence[SynergyPair]:
    from sr_cli.commands.synergy_choice import as_seen
    from sr_cli.synergy import similar

    return similar(as_seen(session, portfolio, None, at), record, session.day_at(at))

"""`sr synergies show`: one synergy whole."""

from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.commands.others import With, with_others
from sr_cli.commands.synergy_choice import AsPartner, At, OnDay, day_of, pick_synergy, seen
from sr_cli.render.synergies import WHOLE, load

if TYPE_CHECKING:
    from sr_cli.render.synergies.whole import Format


def register(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("show", cls=SrCommand)(show)


def show(
    context: typer.Context,
    synergy: Annotated[str, typer.Argument(metavar="ID", help="The synergy's id, or the beginning of it.")],
    viewer: AsPartner = None,
    on: OnDay = None,
    at: At = None,
    others: With = None,
    form: Annotated[str, format_option(WHOLE)] = "text",
) -> None:
    """Show one synergy whole: its projects side by side, the reasons, and a draft of what to decide.

    The id is that of a group or of a pair, as sr synergies shows it; joint and decided ones can be shown as well.
    One with other portfolios is found with the same --with as in sr synergies.

    Examples:
      sr synergies show maengelmelder-3f2a1b
      sr synergies show maengel --format markdown
    """
    session = session_of(context)
    view: Format = load(pick("--format", form, WHOLE))
    portfolio = with_others(session, seen(session, viewer, at), others)
    view(pick_synergy(synergy, portfolio, day_of(session, on, at)), portfolio, session.screen)

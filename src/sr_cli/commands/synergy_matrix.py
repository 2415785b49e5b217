"""`sr synergies matrix`: who shares most with whom."""

from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.commands.synergy_choice import AsPartner, At, OnDay, day_of, seen
from sr_cli.render.synergies import MATRIX, load
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest

if TYPE_CHECKING:
    from sr_cli.render.synergies.matrix import Format


def register(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("matrix", cls=SrCommand)(matrix)


def matrix(
    context: typer.Context,
    viewer: AsPartner = None,
    on: OnDay = None,
    at: At = None,
    form: Annotated[str, format_option(MATRIX)] = "text",
) -> None:
    """Show who shares most with whom: partners by partners.

    Counted are pairs of projects that belong at one table, are no joint work yet and were not decided about. Who
    shares most is told by the sum of their scores.

    Examples:
      sr synergies matrix
      sr synergies matrix --as Werne --format csv -o matrix.csv
    """
    from sr_cli.synergy.table_of_partners import table_of_partners

    session = session_of(context)
    view: Format = load(pick("--format", form, MATRIX))
    portfolio = seen(session, viewer, at)
    still_open = find(portfolio, day_of(session, on, at), interest=Interest(strict=True)).pairs
    view(table_of_partners(still_open, portfolio), portfolio, session.screen)

"""`sr changes`: what changed in the portfolio between two states, for the next meeting."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.comparing import MANY, Comparison, compare
from sr_cli.commands.options import format_option, pick, pick_entry, require_order, revision, session_of
from sr_cli.commands.synergy_choice import AsPartner
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.render.changes import FORMATS, load
from sr_cli.render.changes.view import By, Format, View
from sr_cli.session import Session
from sr_cli.store.history.past import LAST_MEETING, last_meeting
from sr_cli.store.source.root import MARK
from sr_cli.synergy.interest import Interest


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(changes)


def changes(
    context: typer.Context,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE|REV", help="The earlier state, else that of the last meeting."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE|REV", help="The later state, else the files as they are.")
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="|".join(By), help="Below the partner in the lead, or the main theme field.")
    ] = By.PARTNER.value,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="PARTNER", help="Only projects that it leads or has joined.")
    ] = None,
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="THEME", help="Only projects of this theme field.")
    ] = None,
    synergies: Annotated[
        bool | None,
        typer.Option(
            "--synergies/--no-synergies", help="Also which synergies came and went, or not.", show_default=False
        ),
    ] = None,
    viewer: AsPartner = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Show what changed in the portfolio between two states.

    It tells of new and ended projects, statuses that moved, partners that joined or left, money, milestones that were
    reached or missed, traffic lights that turned, decisions about synergies, and synergies that came or went. What was
    changed and changed back does not appear, nor does what is only form.

    A date stands for the state at the beginning of that day. Without --since, it is that of the last meeting that
    region.toml lists. Joint projects stand below the partner in the lead.

    Examples:
      sr changes
      sr changes --since 1.9.2026
      sr changes --since last-meeting --by theme --format markdown -o changes.md
      sr changes --since 2026-01-01 --until 2026-07-01 --partner Werne
    """
    session = session_of(context)
    show: Format = load(pick("--format", form, FORMATS))
    order = pick("--by", by, {str(each): each for each in By})
    found = _compared(session, since, until, viewer, synergies=synergies)
    interest = Interest(
        partner=pick_entry("--partner", partner, found.portfolio.partners) if partner else None,
        theme=pick_entry("--theme", theme, found.portfolio.themes) if theme else None,
    )
    show(found.changes(interest), found.portfolio, View(found.since, found.until, order), session.screen)
    if synergies is None and not found.is_whole:
        session.talk.line(
            Message("Among more than {n} projects, synergies are left out; to look for them: --synergies", n=MANY)
        )


def _compared(
    session: Session, since: str | None, until: str | None, viewer: str | None, *, synergies: bool | None
) -> Comparison:
    """Read both states. WrongUse for what is none, and where the later one is earlier."""
    found = compare(
        session, _earlier(session, since), None if until is None else revision(until), viewer, whole=synergies
    )
    if until is not None:
        require_order(found.since.day, found.until.day)
    return found


def _earlier(session: Session, since: str | None) -> str:
    """Give the name of the earlier state; WrongUse where it is the last meeting and none is listed."""
    if since is not None:
        return revision(since)
    try:
        last_meeting(session.root_in_git(), session.today)
    except WrongUse as error:
        day = "2026-09-15"
        hint = Message(
            "give a day: --since {day}, or list the meetings in {file}: meetings = [{day}]",
            day=day,
            file=MARK.as_posix(),
        )
        raise WrongUse(error.message, hint) from error
    return LAST_MEETING

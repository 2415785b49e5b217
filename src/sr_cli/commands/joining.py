"""`sr synergies join`: starts a joint project from a synergy."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.deciding import Commit, DryRun, Id
from sr_cli.commands.options import pick_entry, session_of
from sr_cli.commands.synergy_choice import AsPartner, pick_synergy, viewer_of
from sr_cli.message import Message


def register(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("join", cls=SrCommand)(join)


def join(
    context: typer.Context,
    synergy: Id,
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar="PARTNER", help="Partner in charge, else the one whose project is furthest."),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Short name of the project.")] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why the partners do it together.")
    ] = None,
    viewer: AsPartner = None,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Start a joint project from a synergy.

    This writes a new record, an idea whose partners are all that take part, with the theme fields and concepts that
    most of their projects share and links to these. The synergy is written down as accepted. Go on with the record:
    its title and summary are a first proposal.

    Examples:
      sr synergies join maengelmelder-3f2a1b
      sr synergies join maengel --lead Schwerte --title "Mängelmelder für den Kreis" --commit
    """
    from sr_cli.commands.recording import follow_up
    from sr_cli.render.new import commit_message
    from sr_cli.synergy.visibility import seen_by
    from sr_cli.wizard import joining
    from sr_cli.wizard.answers import read_text
    from sr_cli.wizard.ruling import read_reason

    session = session_of(context)
    loaded, tree = session.load(), session.tree()
    portfolio = loaded.portfolio
    wish = joining.Wish(
        lead=pick_entry("--lead", lead, portfolio.partners) if lead else None,
        title=read_text(title) if title else None,
        reason=None if reason is None else read_reason(reason),
    )
    visible = seen_by(portfolio, viewer_of(portfolio, viewer))
    chosen = pick_synergy(synergy, visible, session.today)
    joint = joining.join(chosen, portfolio, visible, wish, session)
    if dry_run:
        joint.files.show(session)
    joint.files.refuse_errors(loaded, tree, session)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    joint.files.write(session)
    for path in joint.files.files:
        session.screen.verbatim(path)
    session.talk.line(Message("{id} is a first proposal: read it and complete it", id=joint.identifier))
    follow_up(session, list(joint.files.files), commit_message(joint.identifier), commit=commit)

"""`sr new`: records a project, by a wizard on a terminal, by options elsewhere."""

import os
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.errors import SystemFailed
from sr_cli.message import Label, Message
from sr_cli.model.project import Status
from sr_cli.render.new import FORMATS, commit_message, next_steps
from sr_cli.session import Session

_Texts: TypeAlias = list[str] | None


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(new)


def new(
    context: typer.Context,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Short name of the project.")] = None,
    summary: Annotated[str | None, typer.Option(metavar="TEXT", help="What is built for whom.")] = None,
    lead: Annotated[str | None, typer.Option(metavar="PARTNER", help="Partner in charge.")] = None,
    theme: Annotated[_Texts, typer.Option(metavar="THEME", help="One to three, the main one first.")] = None,
    status: Annotated[str | None, typer.Option(metavar="|".join(Status), help="How far it is.")] = None,
    concept: Annotated[_Texts, typer.Option(metavar="CONCEPT", help="What it is and is made of.")] = None,
    goal: Annotated[_Texts, typer.Option(metavar="GOAL", help="Goal that it serves.")] = None,
    partner: Annotated[_Texts, typer.Option(metavar="PARTNER", help="Partner besides the lead.")] = None,
    start: Annotated[str | None, typer.Option(metavar="DATE", help="2025, 10/2025 or 1.10.2025.")] = None,
    end: Annotated[str | None, typer.Option(metavar="DATE", help="Written like the start.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="Day on which this is true, else today.")] = None,
    unit: Annotated[str | None, typer.Option(metavar="TEXT", help="Office in charge, never a person.")] = None,
    contact: Annotated[str | None, typer.Option(metavar="TEXT", help="Functional mailbox.")] = None,
    stop_reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why it was stopped.")] = None,
    source: Annotated[_Texts, typer.Option(metavar="URL", help="Where it is documented.")] = None,
    notes: Annotated[str | None, typer.Option(metavar="TEXT", help="Anything else.")] = None,
    identifier: Annotated[str | None, typer.Option("--id", metavar="ID", help="Else made of lead and title.")] = None,
    origin: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Take a record from JSON or TOML; - reads the pipe.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing; what is missing is an error.")] = False,
    commit: Annotated[bool, typer.Option("--commit", help="Commit the record, and nothing else.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the record, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Record a project.

    On a terminal this asks what is missing, proposes theme fields and concepts from the text,
    and names similar projects of other partners before anything is written. Options answer
    beforehand; repeat those that take several values.

    Examples:
      sr new
      sr new --from record.json --commit
      sr new --from maengelmelder.toml --lead Werne --status idea --no-input
    """
    from sr_cli.wizard.entry import Request, enter

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    given = {
        "title": title,
        "summary": summary,
        "lead": lead,
        "themes": theme,
        "status": status,
        "concepts": concept,
        "goals": goal,
        "partners": partner,
        "start": start,
        "end": end,
        "as_of": as_of,
        "unit": unit,
        "contact": contact,
        "stop_reason": stop_reason,
        "sources": source,
        "notes": notes,
    }
    entry = enter(Request(given, origin, identifier, no_input, dry_run), session)
    show(entry.id, entry.path, session.screen)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
    else:
        _follow_up(session, entry.id, entry.path, commit)


def _follow_up(session: Session, identifier: str, path: str, commit: bool) -> None:
    """Commit the record if that is wanted, and say what comes next; SystemFailed where only the commit failed."""
    root = session.tree().root
    here = os.path.relpath(root / path, session.cwd).replace(os.sep, "/")
    about = session.in_portfolio_language(commit_message(identifier))
    failure = _commit(session, root, about, path) if commit else None
    next_steps(identifier, here, None if commit and failure is None else about, session.talk)
    if failure:
        raise SystemFailed(
            Message(
                "{path} is written, only the commit is missing; use the lines above, not sr new: {reason}",
                path=here,
                reason=failure.message,
            ),
            failure.hint,
        ) from failure


def _commit(session: Session, root: Path, about: Label, path: str) -> SystemFailed | None:
    """Commit the record, which the text is about; give what failed."""
    from sr_cli.store.git.committing import commit_file

    try:
        commit_file(root, path, session.translate(about))
    except SystemFailed as failure:
        return failure
    return None

"""`sr init`: starts a portfolio."""

from pathlib import Path
from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.hooks import MISSING_SR, shown, standing, warn_of_foreign
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import LANGUAGES, Message
from sr_cli.render.hooks import text as tell_hook
from sr_cli.render.init import FORMATS
from sr_cli.session import Session


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(init)


def init(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where it stands; here, if left out.")] = ".",
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="Name of the cooperation.")] = None,
    partner: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A partner, as Name or id=Name; may be repeated.")
    ] = None,
    coordinator: Annotated[str | None, typer.Option(metavar="PARTNER", help="The partner that coordinates.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="|".join(LANGUAGES), help="Language of the records, else yours.")
    ] = None,
    hooks: Annotated[
        bool | None, typer.Option("--hooks/--no-hooks", help="Let git check each commit; done where git is installed.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing; what is missing is an error.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be written, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Start a portfolio.

    Writes the region, its partners, vocabularies to start from and the schemas for editors, and makes a git
    repository unless the folder is in one. Files that stand there already stay as they are.

    Examples:
      sr init
      sr init --name Region --coordinator kamen --partner Kamen --partner Werne
    """
    from sr_cli.wizard.founding import Given
    from sr_cli.wizard.opening import Request, open_portfolio

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    spoken = pick("--language", language or session.translate.language, {each: each for each in LANGUAGES})
    given = Given(name, partner or (), coordinator, spoken)
    root = (session.cwd / folder).resolve()
    opening = open_portfolio(Request(root, given, hooks, no_input, dry_run), MISSING_SR, session)
    hook = opening.hook
    show(str(root), opening.files, shown(hook.path, root) if hook else "", session.screen)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    if hook and opening.drivers:
        tell_hook(standing(hook, opening.drivers, root), session.talk)
        warn_of_foreign(opening.drivers, session.talk)
    if opening.lacking:
        reason = opening.lacking.message
        session.talk.warn(Message("commits are not checked yet: {reason}", reason=reason), opening.lacking.hint)
    steps = (() if opening.repository else ("git init",)) + (("sr hooks install",) if opening.lacking else ())
    _say_next(root, steps, session)


def _say_next(root: Path, steps: tuple[str, ...], session: Session) -> None:
    session.talk.line(Message("Next:"))
    if root != session.cwd:
        session.talk.verbatim(f"  cd {root}")
    for step in (*steps, "git add . && git commit", "sr new"):
        session.talk.verbatim(f"  {step}")

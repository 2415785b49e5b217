"""Runs a command line: finds the command, lets it work, and turns what went wrong into text and an exit code."""

from collections.abc import Sequence
from importlib import import_module

import typer

from sr_cli import __version__
from sr_cli.cli import SrGroup, show_help, wrong_use
from sr_cli.commands import COMMANDS
from sr_cli.errors import SrError, refused
from sr_cli.message import Message
from sr_cli.session import Session

FINE, INTERRUPTED = 0, 130


def build(names: Sequence[str]) -> typer.Typer:
    """Make the command tree of these commands; a module is imported only for a command that is named."""
    app = typer.Typer(
        name="sr",
        cls=SrGroup,
        callback=sr,
        invoke_without_command=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for name in names:
        import_module(COMMANDS[name]).register(app, name)
    return app


def sr(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Show the version and stop."),
) -> None:
    """Keep the projects of a cooperation of municipalities, check them, and find who works on the same.

    Start here:

      sr synergies            who should talk to whom, why, and what to decide
      sr new                  record a project
      sr validate             check everything
    """
    session: Session = context.obj
    if version:
        session.screen.verbatim(f"sr {__version__}")
    elif context.invoked_subcommand is None:
        show_help(context.command, context, session.screen)


def main(arguments: Sequence[str], session: Session) -> int:
    """Run one command line in a session and give its exit code. The traceback of a bug is kept in a file."""
    code = FINE
    try:
        code = _run(arguments, session)
        session.stdout.flush()
    except KeyboardInterrupt:
        session.talk.fail(Message("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:  # whoever read us has read enough
        return code
    except Exception as stopped:  # noqa: BLE001 - the one place where bugs are caught, too
        error = _told(stopped, arguments, session)
        session.talk.fail(error.message, error.hint)
        return error.exit_code
    return code


def _told(stopped: Exception, arguments: Sequence[str], session: Session) -> SrError:
    """Give what is to be said about what stopped a command."""
    match stopped:
        case SrError():
            return stopped
        case typer.TyperException():
            return wrong_use(stopped)
        case OSError():
            return refused(stopped)
        case _:
            from sr_cli.crash import kept

            return kept(stopped, arguments, COMMANDS, session)


def _run(arguments: Sequence[str], session: Session) -> int:
    """Run the command that is named; typer's own way would deal with interruptions and broken pipes before us."""
    chosen = next((argument for argument in arguments if not argument.startswith("-")), None)
    command = typer.main.get_command(build([chosen] if chosen in COMMANDS else list(COMMANDS)))
    try:
        with command.make_context("sr", list(arguments), obj=session) as context:
            result: object = command.invoke(context)
    except typer.Exit as leaving:
        return leaving.exit_code
    return result if isinstance(result, int) else FINE

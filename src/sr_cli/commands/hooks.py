"""`sr hooks`: lets git check the portfolio before each commit."""

from pathlib import Path
from typing import Annotated

import typer

from sr_cli.cli import SrCommand, SrGroup, show_help
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import Message
from sr_cli.render.hooks import FORMATS
from sr_cli.session import Session

_ABSENT = Message("There is no hook of sr; nothing was changed")
_MISSING = Message("sr was not found, so the portfolio cannot be checked. Install sr, then run: sr hooks install")
"""What the hook itself says where `sr` is gone: a check that does not run must not pass."""


def register(app: typer.Typer, name: str) -> None:
    """Add the group and its commands."""
    group = typer.Typer(cls=SrGroup, callback=hooks, invoke_without_command=True, rich_markup_mode=None)
    group.command("install", cls=SrCommand)(install)
    group.command("uninstall", cls=SrCommand)(uninstall)
    group.command("status", cls=SrCommand)(status)
    app.add_typer(group, name=name)


def hooks(context: typer.Context) -> None:
    """Let git check the portfolio before each commit.

    The hook runs sr validate over what is about to be committed. A commit with errors is refused.

    Examples:

      sr hooks install
      sr hooks status
    """
    if context.invoked_subcommand is None:
        show_help(context.command, context, session_of(context).screen)


def install(context: typer.Context) -> None:
    """Install the hook.

    A hook that stands there already is kept: it runs first, and comes back with sr hooks uninstall.

    Examples:

      sr hooks install
    """
    from sr_cli.store.hooks import install as install_hook
    from sr_cli.store.hooks import look

    session = session_of(context)
    root = session.tree().root
    install_hook(root, session.translate(_MISSING))
    hook = look(root)
    FORMATS["text"](_shown(hook.path, root), hook.installed, _shown(hook.kept, root) if hook.kept else None, session.screen)


def uninstall(context: typer.Context) -> None:
    """Take the hook away, and put back the one that stood there before.

    Examples:

      sr hooks uninstall
    """
    from sr_cli.store.hooks import Outcome
    from sr_cli.store.hooks import uninstall as uninstall_hook

    session = session_of(context)
    outcome = uninstall_hook(session.tree().root)


def status(context: typer.Context, form: Annotated[str, format_option(FORMATS)] = "text") -> int:
    """Tell whether the hook is installed: exit code 0, else 1.

    Examples:

      sr hooks status
      sr hooks status --format json
    """
    session = session_of(context)
    return _show(session, form)

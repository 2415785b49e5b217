"""`sr hooks`: lets git check the portfolio before each commit."""

from pathlib import Path
from typing import Annotated

import typer

from sr_cli.cli import SrCommand, SrGroup, show_help
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import Message
from sr_cli.render.hooks import FORMATS

_REMOVED = Message("removed: commits are no longer checked")
_ABSENT = Message("There is no hook of sr here; nothing was changed")
MISSING_SR = Message("sr was not found, so the portfolio cannot be checked. Install sr, then run: sr hooks install")
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

    session = session_of(context)
    root = session.tree().root
    hook = install_hook(root, session.translate(MISSING_SR))
    FORMATS["text"](shown(hook.path, root), hook.installed, shown(hook.kept, root), session.screen)


def uninstall(context: typer.Context) -> None:
    """Take the hook away, and put back the one that stood there before.

    Examples:
      sr hooks uninstall
    """
    from sr_cli.store.hooks import uninstall as uninstall_hook

    session = session_of(context)
    root = session.tree().root
    hook = uninstall_hook(root)
    session.screen.line(_REMOVED if hook.installed else _ABSENT)
    if hook.kept:
        session.screen.line(Message("{hook} is again the hook that stood there before", hook=shown(hook.path, root)))


def status(context: typer.Context, form: Annotated[str, format_option(FORMATS)] = "text") -> int:
    """Tell whether the hook is installed.

    The exit code is 0 if it is, else 1.

    Examples:
      sr hooks status
      sr hooks status --format json
    """
    from sr_cli.store.hooks import look

    show = pick("--format", form, FORMATS)
    session = session_of(context)
    root = session.tree().root
    hook = look(root)
    show(shown(hook.path, root), hook.installed, shown(hook.kept, root), session.screen)
    return 0 if hook.installed else 1


def shown(path: Path | None, root: Path) -> str:
    """Give a path as it is shown: from the root of the portfolio, where it stands below it."""
    if path is None:
        return ""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

"""`sr hooks`: lets git check, merge and compare the files of a portfolio with `sr`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand, SrGroup, show_help
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.message import Message
from sr_cli.render.hooks import FORMATS, Standing
from sr_cli.render.screen import Screen

if TYPE_CHECKING:
    from sr_cli.store.git.drivers import Drivers
    from sr_cli.store.git.hooks import Hook

_REMOVED = Message("removed: commits are no longer checked")
_BY_LINES = Message("removed: git merges and compares records line by line again")
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
    """Let git check, merge and compare the records.

    The hook runs sr validate over what is about to be committed. A commit with errors is refused. Where two people
    changed one record, git takes over what each of them changed, key by key, and marks what contradicts; git diff
    shows keys and values.

    Examples:
      sr hooks install
      sr hooks status
    """
    if context.invoked_subcommand is None:
        show_help(context.command, context, session_of(context).screen)


def install(context: typer.Context) -> None:
    """Install the hook, the merge driver and the diff driver.

    A hook that stands there already is kept: it runs first, and comes back with sr hooks uninstall.

    The drivers stand in the settings of this repository. The file .gitattributes names them for everybody: commit it.

    Examples:
      sr hooks install
    """
    from sr_cli.store.git.attributes import ATTRIBUTES, name_drivers
    from sr_cli.store.git.drivers import install as install_drivers
    from sr_cli.store.git.hooks import install as install_hook

    session = session_of(context)
    root = session.tree().root
    hook = install_hook(root, session.translate(MISSING_SR))
    written = name_drivers(root)
    drivers = install_drivers(root)
    FORMATS["text"](standing(hook, drivers, root), session.screen)
    if written:
        session.screen.line(Message("changed: {path}, to be committed", path=ATTRIBUTES))
    warn_of_foreign(drivers, session.talk)


def uninstall(context: typer.Context) -> None:
    """Take the hook and the drivers away, and put back the hook that stood there before.

    The file .gitattributes stays: it holds for everybody, and does nothing where there are no drivers.

    Examples:
      sr hooks uninstall
    """
    from sr_cli.store.git.drivers import uninstall as uninstall_drivers
    from sr_cli.store.git.hooks import uninstall as uninstall_hook

    session = session_of(context)
    root = session.tree().root
    hook = uninstall_hook(root)
    drivers = uninstall_drivers(root)
    session.screen.line(_REMOVED if hook.installed else _ABSENT)
    if hook.kept:
        session.screen.line(Message("{hook} is again the hook that stood there before", hook=shown(hook.path, root)))
    if drivers.ours:
        session.screen.line(_BY_LINES)


def status(context: typer.Context, form: Annotated[str, format_option(FORMATS)] = "text") -> int:
    """Tell whether the hook and the drivers are installed.

    The exit code is 0 if all of them are, else 1.

    Examples:
      sr hooks status
      sr hooks status --format json
    """
    from sr_cli.store.git.drivers import look as look_at_drivers
    from sr_cli.store.git.hooks import look

    show = pick("--format", form, FORMATS)
    session = session_of(context)
    root = session.tree().root
    drivers = look_at_drivers(root)
    found = standing(look(root), drivers, root)
    show(found, session.screen)
    warn_of_foreign(drivers, session.talk)
    return 0 if found.complete else 1


def standing(hook: "Hook", drivers: "Drivers", root: Path) -> Standing:
    """Give what is installed, with paths as they are shown."""
    return Standing(
        shown(hook.path, root),
        hook.installed,
        shown(hook.kept, root),
        drivers.merges,
        drivers.compares,
        drivers.named,
    )


def warn_of_foreign(drivers: "Drivers", talk: Screen) -> None:
    """Name the settings that somebody else made, and that stay as they are."""
    for name in drivers.foreign:
        message = Message("the setting {name} is somebody else's and stays as it is", name=name)
        talk.warn(message, Message("to change that, remove it: git config --unset {name}", name=name))


def shown(path: Path | None, root: Path) -> str:
    """Give a path as it is shown: from the root of the portfolio, where it stands below it."""
    if path is None:
        return ""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

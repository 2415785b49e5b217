"""`sr conflicts`: what is left to decide after a merge."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.render.conflicts import FORMATS


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(conflicts)


def conflicts(
    context: typer.Context,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing, only list what is left.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> int:
    """Decide what you and others have changed differently, key by key.

    On a terminal it shows what stands here and what stands there, and asks which of it counts; elsewhere it lists what
    is left. That may come of sr sync, but also of git merge or git pull. Nothing is shared before sr sync.

    The exit code is 1 while something is left, else 0.

    Examples:
      sr conflicts
      sr conflicts --format json
    """
    from sr_cli.store.records.load import load
    from sr_cli.store.source.layers import Part
    from sr_cli.store.sync.clone import clone_around
    from sr_cli.store.sync.leftovers import leftovers, open_clashes

    show = pick("--format", form, FORMATS)
    session = session_of(context)
    clone = clone_around(session.tree().root)
    if session.interactive and not no_input and form == "text":
        from sr_cli.wizard.conflicts import decide_all

        return 1 if decide_all(session, clone) else 0
    clashes = open_clashes(leftovers(clone))
    show(clashes, load(Part(session.tree(), frozenset())).portfolio, session.screen)
    return 1 if clashes else 0

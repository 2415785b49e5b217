"""`sr validate`: is everything right, and if not, what, where, and what to write instead."""

from pathlib import Path
from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.errors import WrongUse
from sr_cli.findings import Severity
from sr_cli.message import Message
from sr_cli.render.diagnostics import FORMATS

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Show only what is found in these files and folders.")
]


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(validate)


def validate(context: typer.Context, paths: Paths = None, form: Annotated[str, format_option(FORMATS)] = "text") -> int:
    """Check the whole portfolio: files, keys, references, dates, personal data.

    The exit code is 1 where there are errors, else 0; warnings fail nothing.

    Examples:
      sr validate
      sr validate portfolio/projects/kamen
      sr validate --format json
      sr explain SR203
    """
    from sr_cli.checker import check
    from sr_cli.store.load import load

    show = pick("--format", form, FORMATS)
    session = session_of(context)
    tree = session.tree()
    wanted = [_from_root(path, session.cwd, tree.root.resolve()) for path in paths or ()] or ["."]
    report = check(load(tree), tree, session.today).within(wanted)
    show(report, session.screen)
    return 1 if report.count(Severity.ERROR) else 0


def _from_root(path: str, cwd: Path, root: Path) -> str:
    """Give a path as findings name it; WrongUse where nothing stands there or it is not in the portfolio."""
    named = cwd / path
    whole = named.parent.resolve() / named.name if named.name != ".." else named.resolve()  # a link stays one
    if not path or not whole.is_relative_to(root) or not (whole.exists() or whole.is_symlink()):
        raise WrongUse(
            Message("There is no `{path}` in the portfolio", path=path),
            Message("name a file or folder of the portfolio, seen from this folder, or none to see everything"),
        )
    return whole.relative_to(root).as_posix()

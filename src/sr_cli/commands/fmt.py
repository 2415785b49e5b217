"""`sr fmt`: the files of a portfolio in canonical form."""

from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import path_from_root, session_of
from sr_cli.errors import SystemFailed
from sr_cli.message import Message, Plural
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.store.form.canonical_files import FileForm

_SEE = Message("see what is wrong: sr validate")


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(fmt)


def fmt(
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", help="Format only these files and folders.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing, tell which files would change.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing, show what would change.")] = False,
) -> int:
    """Bring records and vocabularies into their canonical form.

    Keys get the order of the schema, strings and lists one style. No comment and no value is lost, and what stands
    in [x] keeps its order. Files that cannot be read are left as they are.

    The exit code is 1 where a file cannot be read, with --check or --diff also where one would change, else 0.

    Examples:
      sr fmt
      sr fmt portfolio/projects/kamen
      sr fmt --check
      sr fmt --diff
    """
    from sr_cli.store.form.canonical_files import file_forms

    session = session_of(context)
    tree = session.tree()
    wanted = [path_from_root(path, session.cwd, tree.root.resolve()) for path in paths or ()] or ["."]
    readable = changed = unreadable = 0
    failed: SystemFailed | None = None
    writes = not (check or diff)
    with session.alone() if writes else nullcontext():
        for form in file_forms(tree, wanted):
            if form.after is None:
                unreadable += 1
                session.talk.warn(Message("{path} cannot be read and stays as it is", path=_shown(form)), _SEE)
                continue
            readable += 1
            if not form.is_canonical:
                changed += 1
                try:
                    _treat(form, form.after, session, check=check, diff=diff)
                except SystemFailed as error:  # the other files can be written all the same
                    session.talk.fail(error.message, error.hint)
                    changed, failed = changed - 1, error
    if changed or not failed:
        _sum_up(session, changed, readable, writes=writes)
    if failed:
        return failed.exit_code
    return 1 if unreadable or (changed and not writes) else 0


def _treat(form: "FileForm", after: str, session: Session, *, check: bool, diff: bool) -> None:
    """Write a file that is not in canonical form, or say what would be written."""
    if diff:
        from sr_cli.render.diff import show_diff

        show_diff(_shown(form), form.before, after, session.screen)
    elif check:
        session.screen.verbatim(Message("would be formatted: {path}", path=_shown(form)))
    else:
        from sr_cli.store.files.writing import replace

        replace(session.tree().root, form.path, after, form.before)
        session.screen.verbatim(Message("formatted: {path}", path=_shown(form)))


def _sum_up(session: Session, changed: int, readable: int, *, writes: bool) -> None:
    """Say how many files there are, and how many of them changed or would."""
    if not readable:
        session.talk.line(Message("There is nothing to format"))
    elif not changed:
        session.talk.line(Plural("{n} file is in canonical form", "All {n} files are in canonical form", readable))
    elif writes:
        session.talk.line(
            Plural("{n} file of {total} formatted", "{n} files of {total} formatted", changed, total=readable)
        )
    else:
        session.talk.line(
            Plural(
                "{n} file of {total} is not in canonical form",
                "{n} files of {total} are not in canonical form",
                changed,
                total=readable,
            )
        )
        session.talk.line(Message("Write the canonical form: sr fmt"))


def _shown(form: "FileForm") -> str:
    from sr_cli.store.source.names import printable

    return printable(form.path)

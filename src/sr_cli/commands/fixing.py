"""What `--fix` does: certain repairs, made, shown or refused."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from typer._click import Context

from sr_cli.cli import SrCommand
from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Report
from sr_cli.message import Listing, Message, Plural
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.scope import Scope

_NAMED: Final = 3
"""So many files are named of those that are left alone."""


class FixCommand(SrCommand):
    """A command whose `--diff` takes a revision, but none beside `--fix`: there it shows what would be changed.

    An option whose value may be left out would take the path behind it for its value. Whether `--fix` is there
    decides it beyond doubt, wherever the two stand.
    """

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read `--diff` beside `--fix` as `--dry-run`."""
        return super().parse_args(ctx, _with_dry_run(args))


def _with_dry_run(arguments: Sequence[str]) -> list[str]:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = arguments[:end]
    if "--fix" not in options:
        return list(arguments)
    if any(option.startswith("--diff=") for option in options):
        raise WrongUse(
            Message("--diff takes no revision beside --fix"),
            Message("see what would be changed: sr validate --fix --diff"),
        )
    return [*("--dry-run" if option == "--diff" else option for option in options), *arguments[end:]]


def refuse_misuse(scope: "Scope", *, fix: bool, dry_run: bool, force: bool) -> None:
    """Raise WrongUse for options that do not go together."""
    if fix and not scope.is_all_now:
        raise WrongUse(
            Message("--fix repairs the files as they stand"),
            Message("leave out --staged, --at and the revision of --diff"),
        )
    for option, is_set in (("--dry-run", dry_run), ("--force", force)):
        if is_set and not fix:
            raise WrongUse(Message("{option} goes with --fix", option=option))


def repaired(session: Session, root: Path, keep: Callable[[Diagnostic], bool], *, dry_run: bool, force: bool) -> Report:
    """Repair what is certain among the findings to keep, tell it on the side, and give what is left of all findings.

    With `dry_run` the changes are shown as differences and nothing is written. Else files are left alone that have
    changes which are in no commit, unless by `force`.
    WrongUse where there is no repository that would keep what stood there.
    """
    from sr_cli.checker import check_tree
    from sr_cli.render import repairs as render
    from sr_cli.render.diff import show_diff
    from sr_cli.repair import repairs
    from sr_cli.store.files.writing import replace
    from sr_cli.store.source.tree import Tree, WorkTree

    def examine(tree: Tree) -> Report:
        return check_tree(tree, session.today)

    made = repairs(WorkTree(root), examine, keep)
    if dry_run:
        for path, (old, new) in made.files.items():
            show_diff(path, old, new, session.screen)
        render.planned(made.done, session.talk)
        render.refused(made.refused, session.talk)
        return made.report
    if made.files and not force:
        unsafe = _uncommitted(root, made.files)
        if unsafe:
            made = repairs(WorkTree(root), examine, lambda found: found.path not in unsafe and keep(found))
            _tell_left_alone(unsafe, session)
    written: set[str] = set()
    try:
        with session.alone():
            for path, (old, text) in made.files.items():
                replace(root, path, text, old)
                written.add(path)
    finally:  # what was done is told, also where one of the files refuses
        render.told([repair for repair in made.done if repair.found.path in written], session.talk)
    render.refused(made.refused, session.talk)
    return made.report


def _uncommitted(root: Path, paths: Collection[str]) -> frozenset[str]:
    from sr_cli.store.git.folders import top_level
    from sr_cli.store.history.since import uncommitted

    if top_level(root) is None:
        raise WrongUse(
            Message(
                "Nothing was repaired: {folder} is in no git repository that keeps what stands there", folder=str(root)
            ),
            Message("see what would be changed with --fix --diff, then repair it with --fix --force"),
        )
    return uncommitted(root, paths)


def _tell_left_alone(paths: Collection[str], session: Session) -> None:
    named = Listing((*sorted(paths)[:_NAMED], *(("…",) if len(paths) > _NAMED else ())))
    session.talk.warn(
        Plural(
            "{n} file has changes that are not committed and was not repaired: {paths}",
            "{n} files have changes that are not committed and were not repaired: {paths}",
            len(paths),
            paths=named,
        ),
        Message("commit them first, or repair the files as they are with --force"),
    )

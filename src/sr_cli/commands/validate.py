"""`sr validate`: is everything right, and if not, what, where, and what to write instead."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from sr_cli.commands.fixing import FixCommand, refuse_misuse, repaired
from sr_cli.commands.options import format_option, pick, session_of
from sr_cli.commands.watching import refuse_unwatchable, watch
from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Report
from sr_cli.message import Message, Plural
from sr_cli.render.diagnostics import FORMATS, QUIET, STATISTICS, view
from sr_cli.rules.choice import meant_by, rules_of, selected
from sr_cli.scope import Scope, report_of
from sr_cli.session import Session

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Show only what is found in these files and folders.")
]
Rules = list[str] | None

_TELLING = ("text.", "statistics.")
"""Beginnings of the names of views that tell of findings which are left out, or count them."""


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=FixCommand)(validate)


def validate(
    context: typer.Context,
    paths: Paths = None,
    select: Annotated[Rules, typer.Option(metavar="RULE,…", help="Show only what these rules find.")] = None,
    ignore: Annotated[Rules, typer.Option(metavar="RULE,…", help="Leave out what these rules find.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail, too.")] = False,
    max_findings: Annotated[int | None, typer.Option(metavar="N", min=0, help="Show at most so many findings.")] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Show which rules are broken how often, not each finding.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show the findings only, no summary.")] = False,
    staged: Annotated[bool, typer.Option("--staged", help="Check what git would commit.")] = False,
    at: Annotated[str | None, typer.Option("--at", metavar="REVISION", help="Check how it was then.")] = None,
    since: Annotated[
        str | None, typer.Option("--diff", metavar="REVISION", help="Show only what is new since then.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Repair what is certain; with --diff, show only how.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --fix: write nothing, show what would change.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="With --fix: repair files with uncommitted changes, too.")
    ] = False,
    watching: Annotated[
        bool, typer.Option("--watch", help="Go on, and show what each change of the files changes.")
    ] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> int:
    """Check the whole portfolio: files, keys, references, dates, personal data.

    The exit code is 1 where there are errors, with --strict also where there are warnings, else 0. Rules are named by
    code, by the beginning of a code, by name or by family, several apart by commas. Paths and rules narrow what is
    shown and what counts, never what is looked at; rules that the region does not want stay unheeded.

    --fix makes only repairs that are certain, and none in a file with changes that are not committed. Beside it,
    --diff takes no revision: it shows what would be changed, and nothing is written. The exit code is by what is left.

    Examples:
      sr validate
      sr validate portfolio/projects/kamen
      sr validate --select references --ignore SR212
      sr validate --fix --diff
      sr validate --watch
      sr validate --strict --format gitlab -o gl-code-quality-report.json
      sr explain SR203
    """
    session = session_of(context)
    name = _view(form, statistics=statistics, quiet=quiet)
    wanted = _rules("--select", select) if select else None
    unwanted = _rules("--ignore", ignore)
    if staged and at is not None:
        raise WrongUse(Message("--staged and --at exclude each other"))
    scope = Scope(staged, at, since)
    refuse_misuse(scope, fix=fix, dry_run=dry_run, force=force)
    root = session.root_in_git() if scope.is_in_git else session.tree().root
    places = [_from_root(path, session.cwd, root.resolve()) for path in paths or ()] or ["."]

    def counts(found: Diagnostic) -> bool:
        is_wanted = (wanted is None or found.name in wanted) and found.name not in unwanted
        return is_wanted and found.stands_in(places)

    def checked() -> Report:
        return replace(report_of(scope, root, session.today).only(counts), strict=strict)

    if watching:
        refuse_unwatchable(name, is_of_one_piece=scope.is_in_git or fix or max_findings is not None)
        return 1 if watch(checked, name, root, session).failed else 0
    if fix:
        whole = repaired(session, root, counts, dry_run=dry_run, force=force)
    else:
        whole = report_of(scope, root, session.today)
    report = replace(whole.only(counts), strict=strict)
    if dry_run:
        return 1 if report.failed else 0
    shown = report if max_findings is None else report.at_most(max_findings)
    view(name)(shown, session.screen)
    if shown.left_out and not name.startswith(_TELLING):
        _tell_left_out(shown, session)
    return 1 if report.failed else 0


def _view(form: str, *, statistics: bool, quiet: bool) -> str:
    """Give the name of what writes the report in that format."""
    plainly = pick("--format", form, QUIET if quiet else FORMATS)
    return pick("--statistics", form, STATISTICS) if statistics else plainly


def _rules(option: str, words: Iterable[str] | None) -> frozenset[str]:
    """Give the names of the rules that the words of a repeated option choose, each several apart by commas.

    Raises:
        WrongUse: one of them chooses no rule; the hint says which one may be meant.
    """
    names = [name for word in words or () for name in word.split(",")]
    for name in names:
        if not selected(name):
            unknown = Message("{option} does not know `{word}`", option=option, word=name)
            raise WrongUse(unknown, meant_by(name) or Message("see all rules: sr explain"))
    return rules_of(names)


def _tell_left_out(report: Report, session: Session) -> None:
    """Say on the side how many findings are not shown: most formats have no place for it."""
    session.talk.warn(
        Plural("{n} finding is not shown", "{n} findings are not shown", len(report.left_out)),
        Message("see all: leave out --max-findings"),
    )


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

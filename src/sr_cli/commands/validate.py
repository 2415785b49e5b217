"""`sr validate`: is everything right, and if not, what, where, and what to write instead."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.commands.fixing import FixCommand, refuse_misuse, repaired
from sr_cli.commands.options import at_option, format_option, path_from_root, pick, session_of, since_option
from sr_cli.commands.watching import refuse_unwatchable, watch
from sr_cli.errors import WrongUse
from sr_cli.findings import Diagnostic, Report
from sr_cli.message import Message, Plural
from sr_cli.render.diagnostics import FORMATS, QUIET, STATISTICS, view
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.scope import Scope

Paths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Show only what is found in these files and folders.")
]
Rules = list[str] | None

_SEEN_FROM_TOP = ("github.", "gitlab.", "sarif.", "junit.")
"""Beginnings of the names of views for those who show findings beside the files of a repository."""

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
    at: Annotated[str | None, at_option()] = None,
    since: Annotated[str | None, since_option("--diff", "Show only what is new since then.")] = None,
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
    from sr_cli.scope import report_of

    session = session_of(context)
    name = _view(form, statistics=statistics, quiet=quiet)
    scope = _scope(at, since, staged=staged)
    refuse_misuse(scope, fix=fix, dry_run=dry_run, force=force)
    root = session.root_in_git() if scope.is_in_git else session.tree().root
    counts = _counting(select, ignore, _places(paths, session, root, scope))

    def narrowed(report: Report) -> Report:
        return replace(report.only(counts), strict=strict)

    if watching:
        refuse_unwatchable(name, is_of_one_piece=scope.is_in_git or fix or max_findings is not None)
        check = partial(report_of, scope, root, session.today)
        return 1 if watch(lambda: narrowed(check()), name, root, session).failed else 0
    if fix:
        report = narrowed(repaired(session, root, counts, dry_run=dry_run, force=force))
    else:
        report = narrowed(report_of(scope, root, session.today))
    if not dry_run:
        _show(_seen_from_top(report, root) if name.startswith(_SEEN_FROM_TOP) else report, name, max_findings, session)
    return 1 if report.failed else 0


def _scope(at: str | None, since: str | None, *, staged: bool) -> "Scope":
    from sr_cli.scope import Scope

    if staged and at is not None:
        raise WrongUse(Message("--staged and --at exclude each other"))
    return Scope(staged, at, since)


def _places(paths: Iterable[str] | None, session: Session, root: Path, scope: "Scope") -> list[str]:
    """Give the files and folders that are asked for, `.` for all; what git holds need not stand there."""
    seen = (path_from_root(path, session.cwd, root.resolve(), stands=not scope.is_in_git) for path in paths or ())
    return list(seen) or ["."]


def _counting(
    select: Iterable[str] | None, ignore: Iterable[str] | None, places: list[str]
) -> Callable[[Diagnostic], bool]:
    """Give what tells whether a finding is asked for."""
    from sr_cli.rules.run import ALL

    wanted = _rules("--select", select) if select else ALL
    rules = wanted - _rules("--ignore", ignore)
    return lambda found: found.name in rules and found.stands_in(places)


def _show(report: Report, name: str, most: int | None, session: Session) -> None:
    shown = report if most is None else report.at_most(most)
    view(name)(shown, session.screen)
    if shown.left_out and not name.startswith(_TELLING):
        _tell_left_out(shown, session)


def _seen_from_top(report: Report, root: Path) -> Report:
    """Name files as those do who show findings beside the code: seen from the top of the repository."""
    from sr_cli.errors import SystemFailed
    from sr_cli.store.git.folders import top_level

    try:
        top = top_level(root)
    except SystemFailed:  # there is no git, so this is no repository
        return report
    return report.below(root.resolve().relative_to(top.resolve()).as_posix()) if top else report


def _view(form: str, *, statistics: bool, quiet: bool) -> str:
    """Give the name of what writes the report in that format."""
    plainly = pick("--format", form, QUIET if quiet else FORMATS)
    return pick("--statistics", form, STATISTICS) if statistics else plainly


def _rules(option: str, words: Iterable[str] | None) -> frozenset[str]:
    """Give the names of the rules that the words of a repeated option choose, each several apart by commas.

    Raises:
        WrongUse: one of them chooses no rule; the hint says which one may be meant.
    """
    from sr_cli.rules.choice import meant_by, rules_of, selected

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

"""`sr log`: who changed what, when, in the words of the portfolio."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from typing import Annotated, Final, NamedTuple

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import at_option, format_option, pick, pick_entry, require_order, session_of, since_option
from sr_cli.commands.remembering import remembered, tell_end
from sr_cli.message import Plural
from sr_cli.model.history import LogEntries, Version
from sr_cli.query.record_history import record_history
from sr_cli.render.log import FORMATS, Log, View
from sr_cli.session import Session
from sr_cli.store.git.revisions import head_or_nothing, require_repository
from sr_cli.store.history.record_log import changing_commits, commits_since, shallow_ends

_FEW: Final = 20
"""So many commits of a whole portfolio are shown to people who ask for no number."""
_MORE: Final = 100
"""So many are proposed to those who want more."""


class Span(NamedTuple):
    """From when to when, as the options name it."""

    since: str | None
    until: str | None
    at: str | None


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(log)


def log(
    context: typer.Context,
    project: Annotated[
        str | None, typer.Argument(metavar="ID", help="The project's id, now or earlier; all projects, if left out.")
    ] = None,
    since: Annotated[str | None, since_option("--since", "Only what came after that.")] = None,
    until: Annotated[str | None, since_option("--until", "Only what came up to then.")] = None,
    most: Annotated[int | None, typer.Option("--max", metavar="N", min=1, help="Show so many commits.")] = None,
    authors: Annotated[bool, typer.Option("--authors", help="Also by whom, and with which message.")] = False,
    viewer: Annotated[
        str | None, typer.Option("--as", metavar="PARTNER", help="See also what is internal to this partner.")
    ] = None,
    at: Annotated[str | None, at_option()] = None,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Tell what changed in a project, or in all of them, the newest first.

    Changes are told in the fields of the record; comments and the order of keys are none. A project is followed to the
    ids and leads that it had before, also when it is gone. Of a merge only that is told which neither side had.

    Of all projects, the last 20 commits are shown if neither --max nor --since says otherwise; projects that are
    internal to a partner only with --as. Names are personal data, and shown only with --authors.

    Examples:
      sr log kamen-maengelmelder
      sr log --since last-meeting
      sr log --since 1.9.2026 --format markdown -o changes.md
      sr log werne-baeume --authors --format json
    """
    session = session_of(context)
    show = pick("--format", form, FORMATS)
    span = Span(since, until, at)
    if since is not None and until is not None:
        require_order(session.day_at(since), session.day_at(until))
    if project is not None:
        found = _of_one(session, project, span, most)
    else:
        few = _FEW if show is FORMATS["text"] and since is None else None
        found = _of_all(session, viewer, span, most or few)
    show(found, View(authors=authors), session.screen)
    if found.has_more:
        session.talk.line(
            Plural(
                "Only the newest commit is shown; more of them: sr log --max {more}",
                "Only the newest {n} commits are shown; more of them: sr log --max {more}",
                len(found.entries),
                more=_MORE,
            )
        )


def _of_one(session: Session, project: str, span: Span, most: int | None) -> Log:
    """Read the history of one project."""
    with remembered(session, project, span.at, span.until) as known:
        chosen = known.versions if span.since is None else _since(session, span, known.versions)
        entries = islice(record_history(chosen, known.read), None if most is None else most + 1)
        found = tuple(LogEntries(entry.commit, (entry,)) for entry in entries if not known.is_beginning(entry))
        title = next((record.title for version in known.versions if (record := known.read(version))), "")
        keys = {change.key for each in found for entry in each.records for change in entry.changes}
        portfolio = known.portfolio(keys)
    return Log(found[:most], portfolio, most is not None and len(found) > most, known.id, title)


def _since(session: Session, span: Span, versions: Sequence[Version]) -> list[Version]:
    """Give the versions that do not belong to the history of a time."""
    root = session.root_in_git()
    new = commits_since(root, _head(session, span), session.moment(span.since or ""))
    return [version for version in versions if version.commit is None or version.commit.hash in new]


def _of_all(session: Session, viewer: str | None, span: Span, most: int | None) -> Log:
    """Read what happened to all projects that a partner may see, and no more of it than is shown."""
    from sr_cli.query.portfolio_log import Sight, entries_of
    from sr_cli.store.history.past_records import PastRecords
    from sr_cli.synergy.visibility import seen_by, sees

    root = session.root_in_git()
    require_repository(root)
    whole = session.load(span.at).portfolio
    who = pick_entry("--as", viewer, whole.partners) if viewer else None
    sight = Sight(frozenset(record.id for record in whole.every_record() if not sees(who, record)), partial(sees, who))
    ends = shallow_ends(root)
    found: list[LogEntries] = []
    since = None if span.since is None else session.moment(span.since)
    with closing(PastRecords(root)) as past, closing(changing_commits(root, _head(session, span), since)) as commits:
        for commit in commits:
            if commit.hash in ends:
                tell_end(session, commit)
                continue
            past.fetch(blob for step in commit.steps for blob in (*step.blobs, step.blob))
            entries = entries_of(commit, past, sight)
            found += [entries] if entries.records or entries.rulings else []
            if most is not None and len(found) > most:
                break
    return Log(tuple(found[:most]), seen_by(whole, who), most is not None and len(found) > most)


def _head(session: Session, span: Span) -> str:
    """Give the full hash of the last commit that counts."""
    last = span.at if span.until is None else span.until
    return session.moment(last) if last is not None else head_or_nothing(session.root_in_git())

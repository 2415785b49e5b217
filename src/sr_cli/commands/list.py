"""`sr list`: chooses records and shows them."""

from typing import Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import (
    at_option,
    format_option,
    pick,
    pick_entries,
    pick_statuses,
    session_of,
    since_option,
)
from sr_cli.commands.others import With, with_others
from sr_cli.message import Message
from sr_cli.query.order import SORT_KEYS, ordered
from sr_cli.query.selection import Query, select
from sr_cli.render.projects import COLUMNS, FORMATS
from sr_cli.session import Session


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(list_projects)


def list_projects(
    context: typer.Context,
    theme: Annotated[list[str] | None, typer.Option(metavar="THEME", help="In this theme field.")] = None,
    partner: Annotated[list[str] | None, typer.Option(metavar="PARTNER", help="Led or joined by it.")] = None,
    status: Annotated[list[str] | None, typer.Option(metavar="STATUS", help="In this status.")] = None,
    concept: Annotated[list[str] | None, typer.Option(metavar="CONCEPT", help="Of this or a narrower concept.")] = None,
    goal: Annotated[list[str] | None, typer.Option(metavar="GOAL", help="For this goal.")] = None,
    programme: Annotated[list[str] | None, typer.Option(metavar="PROGRAMME", help="Funded by this programme.")] = None,
    offers: Annotated[list[str] | None, typer.Option(metavar="THING", help="Offers it: a concept, or words.")] = None,
    seeks: Annotated[list[str] | None, typer.Option(metavar="THING", help="Seeks it: a concept, or words.")] = None,
    text: Annotated[list[str] | None, typer.Option(metavar="WORDS", help="With all these words.")] = None,
    changed_since: Annotated[str | None, since_option("--changed-since", "Changed since then.")] = None,
    at: Annotated[str | None, at_option()] = None,
    others: With = None,
    sort: Annotated[
        str, typer.Option(metavar="KEY", help="By id, title, lead, status, theme, start, end or as-of; -KEY reverses.")
    ] = "id",
    columns: Annotated[
        str | None, typer.Option(metavar="KEY,…", help="Show these keys of the records, not of json.")
    ] = None,
    count: Annotated[bool, typer.Option("--count", help="Show only how many there are.")] = False,
    form: Annotated[str | None, format_option(FORMATS)] = None,
) -> None:
    """List projects: all, or those that you ask for.

    Values are given by id or by name; case and the spelling of umlauts do not matter. Of an option that is given
    several times any value may hold; different options must all hold. Into a pipe goes one line for each project,
    its keys apart by tabs, as with --format plain.

    With --with the public projects of another portfolio stand beside ours, its name in front of their ids.

    Examples:
      sr list --partner lünen --status running
      sr list --theme energie-umwelt --theme "Bauen und Wohnen" --sort -start
      sr list --offers drohne
      sr list --text "sensor wasser" --columns id,title,concepts
      sr list --changed-since 2026-09-01 --format markdown
      sr list --status running --at last-meeting
      sr list --status idea --count
      sr list --concept drohne --with ../portfolio-soest
    """
    session = session_of(context)
    show = pick("--format", form or ("text" if session.screen.terminal else "plain"), FORMATS)
    keys = tuple(_column(word) for word in columns.split(",")) if columns is not None else ()
    rank = pick("--sort", sort.removeprefix("-"), SORT_KEYS)
    portfolio = with_others(session, session.load(at).portfolio, others)
    query = Query(
        themes=pick_entries("--theme", theme, portfolio.themes),
        partners=pick_entries("--partner", partner, portfolio.partners),
        statuses=pick_statuses("--status", status),
        concepts=pick_entries("--concept", concept, portfolio.concepts),
        goals=pick_entries("--goal", goal, portfolio.goals),
        programmes=pick_entries("--programme", programme, portfolio.programmes),
        offers=tuple(offers or ()),
        seeks=tuple(seeks or ()),
        texts=tuple(text or ()),
        files=_changed_files(session, changed_since, at),
    )
    records = ordered(select(portfolio, query), portfolio, rank, descending=sort.startswith("-"))
    if count:
        session.screen.machine(f"{len(records)}\n")
        return
    show(records, keys, portfolio, session.screen)
    if not records:
        session.talk.line(Message("No project is like that, of {n} in the portfolio", n=len(portfolio.projects)))


def _column(word: str) -> str:
    """Give the key of a record that a word of `--columns` names; hyphens and underscores are the same."""
    return pick("--columns", word.strip().replace("_", "-"), COLUMNS)


def _changed_files(session: Session, since: str | None, at: str | None) -> frozenset[str] | None:
    """Give the files that were changed since one state, up to another one or, without it, to the files as they are."""
    if since is None:
        return None
    from sr_cli.store.history.since import changed_between, changed_since

    root, then = session.root_in_git(), session.moment(since)
    return changed_since(root, then) if at is None else changed_between(root, then, session.moment(at))

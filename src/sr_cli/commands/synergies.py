"""`sr synergies`: who should talk to whom, why, and what to decide."""

from collections.abc import Callable
from datetime import date
from math import isnan
from typing import TYPE_CHECKING, Annotated, Final

import typer

from sr_cli.cli import SrWorkingGroup
from sr_cli.commands import deciding, joining, synergy_log, synergy_matrix, synergy_show
from sr_cli.commands.options import format_option, pick, pick_entry, pick_project, session_of, since_option
from sr_cli.commands.others import With, with_others
from sr_cli.commands.synergy_choice import AsPartner, At, OnDay, as_seen, day_of, viewer_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.render.progress import bar
from sr_cli.render.synergies import FORMATS, load
from sr_cli.render.synergies.view import By, Format, View
from sr_cli.session import Session
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.search.effort import Effort
from sr_cli.synergy.visibility import seen_by
from sr_cli.synergy.weights import MIN_SCORE

if TYPE_CHECKING:
    from sr_cli.synergy.news import News

_COMMANDS: Final[tuple[Callable[[typer.Typer], None], ...]] = (
    synergy_show.register,
    synergy_matrix.register,
    deciding.register,
    joining.register,
    synergy_log.register,
)
"""The commands below this one, each in a module of its own."""


def register(app: typer.Typer, name: str) -> None:
    """Add the command and those below it."""
    group = typer.Typer(cls=SrWorkingGroup, callback=synergies, invoke_without_command=True, rich_markup_mode=None)
    for add in _COMMANDS:
        add(group)
    app.add_typer(group, name=name)


def _number(context: typer.Context, parameter: typer.CallbackParam, value: float) -> float:
    """Refuse what Python reads as a float and is none; it is neither below the least score nor above the greatest."""
    if isnan(value):
        raise typer.BadParameter(str(value), ctx=context, param=parameter)
    return value


def synergies(
    context: typer.Context,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="|".join(By), help="One after the other: groups, pairs, or groups of each partner or theme."
        ),
    ] = None,
    project: Annotated[
        str | None, typer.Option("--for", metavar="ID", help="Only what concerns this project; shows pairs.")
    ] = None,
    partner: Annotated[
        str | None, typer.Option("--partner", metavar="PARTNER", help="Only what concerns this partner.")
    ] = None,
    theme: Annotated[
        str | None, typer.Option("--theme", metavar="THEME", help="Only projects of this theme field.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="|".join(Kind), help="Only this kind of advantage.")
    ] = None,
    top: Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="Show so many of them.")] = None,
    min_score: Annotated[
        float,
        typer.Option(
            "--min-score",
            metavar="SCORE",
            min=0,
            max=1,
            callback=_number,
            help="Show pairs from this score on, 0 to 1.",
        ),
    ] = MIN_SCORE,
    since: Annotated[str | None, since_option("--since", "Only what is new since then.")] = None,
    joint: Annotated[bool, typer.Option("--include-joint", help="Also what partners do together already.")] = False,
    decided: Annotated[bool, typer.Option("--decided", help="Also what was decided about.")] = False,
    viewer: AsPartner = None,
    on: OnDay = None,
    at: At = None,
    others: With = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show how values and scores come about.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Find out who should talk to whom, why, and what to decide.

    Shown are groups: partners who should sit at one table about one thing, the most valuable first. What partners do
    together already is left out, and so is what they decided about. With --since only what is new: groups that did not
    exist then or have gained projects, and pairs that did not belong together.

    Projects that are internal to a partner have no part in it, unless --as names that partner.

    With --with also what our partners share with those of another portfolio, whose name stands in front of its ids.

    Examples:
      sr synergies
      sr synergies --partner Werne --explain
      sr synergies --for werne-maengelmelder
      sr synergies --by theme --since 1.9.2026
      sr synergies --at last-meeting
      sr synergies --kind reuse --by pair --top 20
      sr synergies --partner Werne --with https://example.org/kreis-soest.git
      sr synergies --format markdown -o synergies.md
    """
    if context.invoked_subcommand is not None:
        return
    if since and others:
        raise WrongUse(
            Message("Of other portfolios it is not known what was new when: --since does not go with --with"),
            Message("leave out one of both"),
        )
    session = session_of(context)
    name = pick("--format", form, FORMATS)
    show: Format = load(name)
    sought = pick("--kind", kind, {str(each): each for each in Kind}) if kind else None
    wanted = _view(by, sought, of_project=project is not None)
    day, whole = day_of(session, on, at), session.load(at).portfolio
    who = viewer_of(whole, viewer)
    portfolio = with_others(session, as_seen(session, whole, who, at), others)
    interest = Interest(
        partner=pick_entry("--partner", partner, portfolio.partners) if partner else None,
        theme=pick_entry("--theme", theme, portfolio.themes) if theme else None,
        project=_project(project, whole, portfolio) if project else None,
        kind=sought,
        joint=joint,
        decided=decided,
        own=bool(others),
        strict=name != FORMATS["json"],
    )
    news = _news(session, since, who, day, min_score) if since else None
    with bar(Message("Comparing projects"), session.talk) as progress:
        report = find(portfolio, day, min_score, interest, Effort(progress=progress))
    show(report, portfolio, View(wanted, interest, top, explain, news), session.screen)


def _view(by: str | None, kind: Kind | None, *, of_project: bool) -> By:
    """Choose the view: what `--by` names, else pairs where one project is asked about, if the kind is one of pairs."""
    if by is None:
        return By.PAIR if of_project and kind is not Kind.GAP else By.GROUP
    wanted = pick("--by", by, {str(each): each for each in By})
    if wanted is By.PAIR and kind is Kind.GAP:
        raise WrongUse(
            Message("Only groups have gaps: --kind {kind} does not go with --by {view}", kind=kind, view=wanted),
            Message("leave out --by"),
        )
    return wanted


def _project(word: str, whole: Portfolio, seen: Portfolio) -> str:
    """Give the id of the project that `--for` names. WrongUse where there is none, or whoever looks may not see it."""
    if word in whole.projects and word not in seen.projects:
        raise WrongUse(
            Message("The project `{id}` is internal", id=word), Message("name the partner who may see it: --as PARTNER")
        )
    return pick_project(seen, word).id


def _news(session: Session, since: str, viewer: str | None, day: date, min_score: float) -> "News":
    """Find the synergies of an earlier time: of that day, or of a revision, seen with the deadlines of `day`."""
    from sr_cli.store.git.states import commit_tree
    from sr_cli.store.history.past import day_at, load_past
    from sr_cli.synergy.news import news

    root = session.root_in_git()
    then = day_at(root, since, session.today)
    past = load_past(commit_tree(root, session.moment(since))).portfolio
    everything = Interest(joint=True, decided=True)
    return news(find(seen_by(past, viewer), then or day, min_score, everything), then or since)

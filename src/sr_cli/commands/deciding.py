"""`sr synergies accept`, `dismiss` and `defer`: writes down what the partners decided about a synergy."""

from typing import Annotated, TypeAlias

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import session_of
from sr_cli.commands.synergy_choice import AsPartner, day_of, pick_synergy, viewer_of
from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.decision import Step, Verdict
from sr_cli.session import Session

Id: TypeAlias = Annotated[str, typer.Argument(metavar="ID", help="The synergy's id, or the beginning of it.")]
Reason: TypeAlias = Annotated[
    str | None, typer.Option("--reason", metavar="TEXT", help="Why, in a sentence; offices, never persons.")
]
Until: TypeAlias = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Day from which to talk about it again, such as 1.3.2027.")
]
TakenOn: TypeAlias = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Day of the decision, if that is not today.")
]
NoInput: TypeAlias = Annotated[bool, typer.Option("--no-input", help="Ask nothing; what is missing is an error.")]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", help="Show the file, write nothing.")]
Commit: TypeAlias = Annotated[bool, typer.Option("--commit", help="Commit the file, and nothing else.")]


def register(group: typer.Typer) -> None:
    """Add the commands to their group."""
    for command in (accept, dismiss, defer):
        group.command(command.__name__, cls=SrCommand)(command)


def accept(
    context: typer.Context,
    synergy: Id,
    reason: Reason = None,
    until: Until = None,
    on: TakenOn = None,
    viewer: AsPartner = None,
    no_input: NoInput = False,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Write down that the partners take a synergy up.

    It no longer comes up, whatever changes, unless --until names a day. To start a joint project from it, use
    sr synergies join.

    Examples:
      sr synergies accept maengelmelder-3f2a1b --reason "Kamen zeigt Werne seine Lösung."
      sr synergies accept maengel --reason "Die Bauhöfe sprechen sich ab." --until 1.3.2027 --commit
    """
    taken = (Verdict.ACCEPTED, reason, until)
    _decide(session_of(context), synergy, taken, (on, viewer), no_input=no_input, commit=commit, dry_run=dry_run)


def dismiss(
    context: typer.Context,
    synergy: Id,
    reason: Reason = None,
    until: Until = None,
    on: TakenOn = None,
    viewer: AsPartner = None,
    no_input: NoInput = False,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Write down that the partners do not take a synergy up.

    It comes up again only if its projects change in what it rests on, such as their status, or on the day that --until
    names.

    Examples:
      sr synergies dismiss maengelmelder-3f2a1b --reason "Die Verträge laufen bis 2031."
    """
    taken = (Verdict.DISMISSED, reason, until)
    _decide(session_of(context), synergy, taken, (on, viewer), no_input=no_input, commit=commit, dry_run=dry_run)


def defer(
    context: typer.Context,
    synergy: Id,
    reason: Reason = None,
    until: Until = None,
    on: TakenOn = None,
    viewer: AsPartner = None,
    no_input: NoInput = False,
    commit: Commit = False,
    dry_run: DryRun = False,
) -> None:
    """Write down until when the partners put a synergy off.

    Examples:
      sr synergies defer maengelmelder-3f2a1b --until 1.3.2027 --reason "Der Haushalt steht noch nicht."
    """
    if until is None:
        raise WrongUse(Message("--until is missing"), Message("name the day from which to talk about it again"))
    taken = (Verdict.DEFERRED, reason, until)
    _decide(session_of(context), synergy, taken, (on, viewer), no_input=no_input, commit=commit, dry_run=dry_run)


def _decide(
    session: Session,
    word: str,
    taken: tuple[Verdict, str | None, str | None],
    seen: tuple[str | None, str | None],
    *,
    no_input: bool,
    commit: bool,
    dry_run: bool,
) -> None:
    """Write a decision down: its verdict, reason and end, its day and who looks, as the options say."""
    from sr_cli.commands.recording import follow_up
    from sr_cli.render import deciding as view
    from sr_cli.synergy.decided.deciding import already, decided, label_of
    from sr_cli.synergy.visibility import seen_by
    from sr_cli.wizard.ruling import end_of, file_of, reason_for, refuse_wrong_day

    (verdict, reason, until), (on, viewer) = taken, seen
    day, end = day_of(session, on), end_of(until, session.today)
    loaded, tree = session.load(), session.tree()
    portfolio = loaded.portfolio
    visible = seen_by(portfolio, viewer_of(portfolio, viewer))
    synergy = pick_synergy(word, visible, session.today)
    refuse_wrong_day(day, portfolio.decisions.get(synergy.id), session.today)
    label = label_of(synergy, portfolio).in_language(portfolio.region.language)
    if last := already(synergy, Step(verdict, day, "", end), portfolio):
        session.screen.line(view.already(label, last))
        return
    why = reason_for(reason, view.about(label, synergy.partners, portfolio), session, no_input=no_input)
    decision = decided(synergy, Step(verdict, day, why, end), portfolio, visible.projects)
    files = file_of(decision, tree)
    if dry_run:
        files.show(session)
    files.refuse_errors(loaded, tree, session)
    if dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
        return
    files.write(session)
    session.screen.verbatim(decision.path)
    session.talk.line(view.outcome(decision))
    follow_up(session, [decision.path], view.commit_message(decision), commit=commit)

"""`sr set`: changes keys of a record, or of many, and keeps everything else."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from sr_cli.cli import SrCommand
from sr_cli.commands.options import format_option, pick, pick_project, session_of
from sr_cli.errors import NotWritten, WrongUse
from sr_cli.message import Message, Plural
from sr_cli.render.setting import FORMATS, Setting, commit_message, show_changes
from sr_cli.session import Session

if TYPE_CHECKING:
    from sr_cli.store.records.loaded import Loaded
    from sr_cli.wizard.setting import Plan


def register(app: typer.Typer, name: str) -> None:
    """Add the command."""
    app.command(name, cls=SrCommand)(set_keys)


def set_keys(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="[ID] KEY=VALUE", help="The project, and what it is to say.")],
    where: Annotated[
        list[str] | None,
        typer.Option("--where", metavar="KEY=VALUE", help="All projects that are like that, instead of an id."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Write unasked what --where means.")] = False,
    commit: Annotated[bool, typer.Option("--commit", help="Commit the changed files, and nothing else.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, write nothing.")] = False,
    form: Annotated[str, format_option(FORMATS)] = "text",
) -> None:
    """Change what a record says.

    KEY=VALUE sets a key, KEY= removes it; KEY+=VALUE adds to a list, KEY-=VALUE takes out of it.
    Keys of tables have a dot: budget.total_eur. A table of a list is named by what it is about:
    milestones.Go-live.done. Values are ids or names, dates such as 1.10.2026, amounts such as
    1,5 Mio. Comments and the order of keys stay, and the result is checked before it is written.

    --where takes status, lead, partner, theme, concept, goal, programme, offers, seeks and text,
    as sr list does. A new lead moves the file into the folder of that partner.

    Examples:
      sr set kamen-maengelmelder status=running start=1.10.2026 --commit
      sr set kamen-maengelmelder partners+=werne "budget.total_eur=1,5 Mio." notes=
      sr set kamen-maengelmelder milestones+=Go-live milestones.Go-live.due=1.3.2027
      sr set --where theme=energie-umwelt goals+=buergerbeteiligung
    """
    from sr_cli.commands.recording import follow_up
    from sr_cli.store.files.changeset import apply
    from sr_cli.store.records.load import load

    session = session_of(context)
    show = pick("--format", form, FORMATS)
    call = _call(words, where or [])
    first = None if yes or dry_run or not where else _agreed(call, session)
    with nullcontext() if dry_run else session.alone():
        tree = session.tree()
        plan = call.plan(load(tree) if first else session.load(), session)
        if first is None:
            _tell(plan, session)
        elif plan.files != first.files:
            raise NotWritten(Message("The records were changed meanwhile, nothing was written"), Message("try again"))
        if not dry_run:
            apply(tree.root, plan.files)
    show(Setting(plan.changes, plan.portfolio, written=bool(plan.changes) and not dry_run), session.screen)
    if not plan.chosen:
        session.talk.line(Message("No project is like that, of {n} in the portfolio", n=len(plan.portfolio.projects)))
    elif not plan.changes:
        session.talk.line(Message("Nothing changes: it is so already"))
    elif dry_run:
        session.talk.line(Message("Nothing was written: --dry-run"))
    else:
        about = commit_message(plan.changes, plan.portfolio, of_several=bool(where))
        follow_up(session, [file.path for file in plan.files], about, commit=commit)


@dataclass(frozen=True, slots=True)
class _Call:
    """What was typed."""

    name: str | None
    """The id; None where conditions say which projects are meant."""
    conditions: Sequence[str]
    words: Sequence[str]

    def plan(self, loaded: "Loaded", session: Session) -> "Plan":
        """Look at what would be written; WrongUse where something in the call is wrong, all of which is told."""
        from sr_cli.commands.conditions import meant_by
        from sr_cli.wizard.assignment import read_assignments
        from sr_cli.wizard.refusing import refuse
        from sr_cli.wizard.setting import plan

        portfolio = loaded.portfolio
        records = meant_by(self.conditions, portfolio) if self.name is None else (pick_project(portfolio, self.name),)
        assignments, refusals = read_assignments(self.words, portfolio)
        refuse(refusals, session)
        planned = plan(records, assignments, loaded, session)
        if self.name is None:  # what one of many does not have, it need not lose
            return replace(planned, remarks=(), refusals=())
        refuse(planned.refusals, session)
        return planned


def _call(words: Sequence[str], conditions: Sequence[str]) -> _Call:
    """Part the id from what is to be set."""
    has_id = "=" not in words[0]
    if has_id and conditions:
        raise WrongUse(
            Message("Both a project and --where are named"),
            Message("name the project, or say by --where which are meant"),
        )
    if not has_id and not conditions:
        raise WrongUse(
            Message("No project is named"), Message("write sr set ID KEY=VALUE, or say by --where which are meant")
        )
    if len(words) == has_id:
        raise WrongUse(Message("Nothing is to be set"), Message("write KEY=VALUE, such as status=running"))
    return _Call(words[0] if has_id else None, conditions, words[has_id:])


def _agreed(call: _Call, session: Session) -> "Plan":
    """Show what would change and ask; NotWritten where the person does not agree, WrongUse where none can be asked."""
    from sr_cli.wizard.dialogue import Dialogue

    if not session.interactive:
        raise WrongUse(Message("--yes is missing"), Message("nobody can be asked here; --yes writes unasked"))
    plan = call.plan(session.load(), session)
    show_changes(plan.changes, plan.portfolio, session.talk)
    _tell(plan, session)
    if plan.changes and not Dialogue(session).agrees(Message("Write this? [y/N]"), default=False):
        raise NotWritten(Message("Nothing was written"))
    return plan


def _tell(plan: "Plan", session: Session) -> None:
    """Say what is to be said about the changes; NotWritten where the portfolio would have errors."""
    from sr_cli.render.new import findings

    for remark in plan.remarks:
        session.talk.line(remark)
    findings(plan.told, plan.changes[0].path if len(plan.changes) == 1 else "", session.talk)
    more = len(plan.findings) - len(plan.told)
    if more:
        session.talk.line(
            Plural(
                "{n} more warning, which sr validate shows afterwards",
                "{n} more warnings, which sr validate shows afterwards",
                more,
            )
        )
    if plan.is_broken:
        raise NotWritten(Message("The portfolio would have errors, nothing was written"))

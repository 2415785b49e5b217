"""From what somebody says about a synergy to a decision and its text."""

import os
from datetime import date
from typing import Final

from sr_cli.errors import SystemFailed, WrongUse
from sr_cli.message import Message, Text
from sr_cli.model.decision import SynergyDecision
from sr_cli.session import Session
from sr_cli.store.form.decision_text import decision_text
from sr_cli.store.records.load import text_of
from sr_cli.store.source.tree import WorkTree
from sr_cli.wizard.answers import read_day, read_text
from sr_cli.wizard.dialogue import Dialogue
from sr_cli.wizard.together import Together

_SHORTEST: Final = 3
"""Letters of a reason, as in the schema."""


def reason_for(given: str | None, about: Text, session: Session, *, no_input: bool) -> str:
    """Give the reason of a decision: as an option says it, else as the person at the terminal does.

    `about` tells that person what is decided about.

    WrongUse where it says nothing, or nobody can be asked.
    """
    if given is not None:
        return read_reason(given)
    if no_input or not session.interactive:
        raise WrongUse(Message("--reason is missing"), Message("say in a sentence why: --reason TEXT"))
    dialogue = Dialogue(session)
    dialogue.screen.line(about)
    while True:
        try:
            return read_reason(dialogue.ask(Message("Why?")))
        except WrongUse as refusal:
            dialogue.tell(refusal.message, refusal.hint)


def read_reason(text: str) -> str:
    """Read a reason; WrongUse where it says nothing."""
    reason = read_text(text)
    if len(reason) < _SHORTEST:
        raise WrongUse(Message("A decision needs a reason"), Message("say in a sentence why"))
    return reason


def end_of(given: str | None, today: date) -> date | None:
    """Give the day that `--until` names; WrongUse where it is none, or none to come."""
    if given is None:
        return None
    try:
        until = read_day(given)
    except WrongUse:
        raise WrongUse(
            Message("--until does not know the day `{day}`", day=given),
            Message("write it like {day} or {other}", day="2026-12-01", other="1.12.2026"),
        ) from None
    if until <= today:
        raise WrongUse(
            Message("--until needs a day to come, and {day} is none", day=until),
            Message("name the day of a meeting to come"),
        )
    return until


def refuse_wrong_day(day: date, decision: SynergyDecision | None, today: date) -> None:
    """Refuse a day on which nothing can have been decided yet, or before the last decision."""
    if day > today:
        raise WrongUse(
            Message("--on names a day to come, {day}", day=day), Message("write a decision down when it is taken")
        )
    if decision and day < decision.steps[-1].date:
        raise WrongUse(
            Message(
                "--on names {day}, but there is a decision of {last} already", day=day, last=decision.steps[-1].date
            ),
            Message("see all decisions: sr synergies log"),
        )


def file_of(decision: SynergyDecision, tree: WorkTree) -> Together:
    """Give the file of a decision with its last step; one that stands keeps its comments.

    SystemFailed where one stands that could not be read, whose decisions would be lost.
    """
    before = text_of(tree, decision.path) if len(decision.steps) > 1 else None
    if before is None and os.path.lexists(tree.root / decision.path):
        raise SystemFailed(
            Message("{path} is there, but what was decided cannot be read", path=decision.path),
            Message("see what is wrong with it: sr validate {path}", path=decision.path),
        )
    text = decision_text(decision, before)
    stands = {} if before is None else {decision.path: tree.read(decision.path).decode()}
    return Together({decision.path: text}, stands)

"""Tells all that is wrong with a call, not only the first of it."""

from collections.abc import Sequence

from sr_cli.errors import WrongUse
from sr_cli.session import Session


def refuse(refusals: Sequence[WrongUse], session: Session) -> None:
    """Tell all that is wrong with the call, the last by raising it; nothing happens where nothing is wrong."""
    for number, refusal in enumerate(refusals, 1):
        if number == len(refusals):
            raise refusal
        session.talk.fail(refusal.message, refusal.hint)

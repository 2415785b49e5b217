"""Kind `reuse`: one runs and could be taken over, the other is early: look first, then build.

It applies to projects of one kind of which one can be looked at (pilot, running, paused, completed) and the other can
still be shaped (idea, planned). A stopped project is no model, and of an unknown status nobody can say.
"""

from typing import Final

from sr_cli.message import Message, Text
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named
from sr_cli.synergy.phases import EARLY, EXPERIENCED


def _applies(case: Case) -> bool:
    return case.alike and case.either_way(lambda mine, yours: mine.status in EXPERIENCED and yours.status in EARLY)


def _action(matter: Matter) -> Text:
    return Message(
        "Before building, {early} should look at the solution of {experienced} and take it over where it fits.",
        early=counted(_early(matter), matter.portfolio),
        experienced=counted(_experienced(matter), matter.portfolio),
    )


def _resolution(matter: Matter) -> Text:
    early, experienced = (named(side(matter), matter.portfolio) for side in (_early, _experienced))
    if matter.about is None:
        return Message(
            "The solution of {experienced} is presented to {early}. It is examined first whether it can be taken over; "
            "a solution of their own is built only where that is not possible. "
            "The project office reports the result to the next meeting.",
            early=early,
            experienced=experienced,
        )
    return Message(
        "The solution of {experienced} for “{thing}” is presented to {early}. It is examined first whether it can be "
        "taken over; a solution of their own is built only where that is not possible. "
        "The project office reports the result to the next meeting.",
        early=early,
        experienced=experienced,
        thing=matter.about,
    )


def _experienced(matter: Matter) -> frozenset[str]:
    return matter.leads(lambda member: member.project.status in EXPERIENCED)


def _early(matter: Matter) -> frozenset[str]:
    """Give those who are about to build and do not run one already, if there are such."""
    early = matter.leads(lambda member: member.project.status in EARLY)
    return (early - _experienced(matter)) or early


REUSE: Final = Advantage(_applies, _action, _resolution)

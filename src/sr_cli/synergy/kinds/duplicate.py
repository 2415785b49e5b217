"""Kind `duplicate`: both are similar and early: merge them or divide the work.

It applies to projects of one kind that can both still be shaped (idea, planned): from the pilot on, money is spent and
contracts bind.
"""

from typing import Final

from sr_cli.message import Message, Text
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named
from sr_cli.synergy.phases import EARLY


def _applies(case: Case) -> bool:
    return case.alike and case.statuses <= EARLY


def _action(matter: Matter) -> Text:
    return Message(
        "Build it once together, or divide the work: {partners} plan the same.",
        partners=counted(_planners(matter), matter.portfolio),
    )


def _resolution(matter: Matter) -> Text:
    partners = named(_planners(matter), matter.portfolio)
    if matter.about is None:
        return Message(
            "{partners} join their plans in one project and name a partner to lead it. "
            "The project office submits a proposal for work, costs and time to the next meeting.",
            partners=partners,
        )
    return Message(
        "{partners} join their plans for “{thing}” in one project and name a partner to lead it. "
        "The project office submits a proposal for work, costs and time to the next meeting.",
        partners=partners,
        thing=matter.about,
    )


def _planners(matter: Matter) -> frozenset[str]:
    return matter.leads(lambda member: member.project.status in EARLY)


DUPLICATE: Final = Advantage(_applies, _action, _resolution)

"""Kind `knowledge`: an offer meets a need, or one is two phases ahead: mentor.

An offer meets a need where both are the same concept, one is a kind of the other, or two texts that speak of no
concept are equal but for their spelling. Two phases are the distance from which one can teach the other: who plans has
little to learn from a pilot that began last month. The phases are idea, planned, pilot, running, completed; of others
nobody can say how far they are.

Whoever shares anything can exchange experience, so this kind is also said of pairs to which no other applies.
"""

from itertools import permutations
from typing import Final

from sr_cli.message import Message, Text
from sr_cli.model.project import ProjectRecord
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named, thing
from sr_cli.synergy.phases import PHASES
from sr_cli.synergy.profile import Profile
from sr_cli.synergy.signals.exchange import met

_AHEAD: Final = 2


def _applies(case: Case) -> bool:
    return bool(meetings((case.one, case.other))) or (case.alike and _apart(*case.projects))


def _apart(one: ProjectRecord, other: ProjectRecord) -> bool:
    return one.status in PHASES and other.status in PHASES and abs(PHASES[one.status] - PHASES[other.status]) >= _AHEAD


def _action(matter: Matter) -> Text:
    if met_by := meetings(matter.members):
        name = min(met_by)
        givers, takers = met_by[name]
        return Message(
            "Bring offer and need together: “{thing}” is offered by {givers} and sought by {takers}.",
            thing=thing(name, matter.portfolio),
            givers=counted(givers, matter.portfolio),
            takers=counted(takers, matter.portfolio),
        )
    ahead, behind = _phases(matter)
    if ahead and behind:
        return Message(
            "Before going on, {behind} should hear what {ahead} learned.",
            behind=counted(behind, matter.portfolio),
            ahead=counted(ahead, matter.portfolio),
        )
    return Message(
        "Exchange experience: {partners} can learn from each other before one of them goes on.",
        partners=counted(matter.all_leads, matter.portfolio),
    )


def _resolution(matter: Matter) -> Text:
    if met_by := meetings(matter.members):
        name = min(met_by)
        givers, takers = met_by[name]
        return Message(
            "“{thing}”, offered by {givers}, is made available to {takers}. The offices in charge agree on extent and "
            "dates; the project office reports to the next meeting.",
            thing=thing(name, matter.portfolio),
            givers=named(givers, matter.portfolio),
            takers=named(takers, matter.portfolio),
        )
    ahead, behind = _phases(matter)
    if not (ahead and behind):
        return _exchange(matter)
    if matter.about is None:
        return Message(
            "The experience of {ahead} is passed on to {behind}. "
            "The project office arranges a working meeting before the next phase begins.",
            ahead=named(ahead, matter.portfolio),
            behind=named(behind, matter.portfolio),
        )
    return Message(
        "The experience of {ahead} with “{thing}” is passed on to {behind}. "
        "The project office arranges a working meeting before the next phase begins.",
        ahead=named(ahead, matter.portfolio),
        behind=named(behind, matter.portfolio),
        thing=matter.about,
    )


def _exchange(matter: Matter) -> Text:
    partners = named(matter.all_leads, matter.portfolio)
    if matter.about is None:
        return Message(
            "{partners} exchange their experience. The project office invites them to a working meeting.",
            partners=partners,
        )
    return Message(
        "{partners} exchange their experience with “{thing}”. The project office invites them to a working meeting.",
        partners=partners,
        thing=matter.about,
    )


def meetings(members: tuple[Profile, ...]) -> dict[str, tuple[set[str], set[str]]]:
    """Give what is offered and sought, by its name, with the leads that offer it and those that seek it."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for giver, taker in permutations(members, 2):
        if giver.project.lead != taker.project.lead:
            for name in met(giver.occasions.offers, taker.occasions.seeks):
                givers, takers = found.setdefault(name, (set(), set()))
                givers.add(giver.project.lead)
                takers.add(taker.project.lead)
    return found


def _phases(matter: Matter) -> tuple[frozenset[str], frozenset[str]]:
    """Give the leads that can teach and those that are two phases or more behind them; both may be empty."""
    known = [PHASES[project.status] for project in matter.projects if project.status in PHASES]
    late = [phase for phase in known if phase + _AHEAD <= max(known)]
    if not late:
        return frozenset(), frozenset()
    ahead = matter.leads(lambda member: PHASES.get(member.project.status, 0) >= max(late) + _AHEAD)
    behind = matter.leads(lambda member: PHASES.get(member.project.status, max(known)) <= max(late))
    return ahead, behind - ahead


KNOWLEDGE: Final = Advantage(_applies, _action, _resolution)

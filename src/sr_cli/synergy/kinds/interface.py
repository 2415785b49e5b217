"""Kind `interface`: one provides what the other uses: connect; or different standards for one purpose: agree on one.

The first needs one standard that one project provides and the other uses, whatever the projects are. The second needs
projects of one kind that both name standards and have none in common: where one is common they can talk already. What
was stopped has no interfaces left.
"""

from typing import Final

from sr_cli.message import Listing, Message, Text
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named
from sr_cli.synergy.profile import Profile


def _applies(case: Case) -> bool:
    one, other = _standards(case.one), _standards(case.other)
    return bool(_offered((case.one, case.other))) or (
        case.alike and bool(one) and bool(other) and one.isdisjoint(other)
    )


def _action(matter: Matter) -> Text:
    offered = _offered(matter.members)
    if not offered:
        return Message(
            "Agree on one standard: {partners} use different ones for the same purpose ({standards}).",
            partners=counted(_speakers(matter), matter.portfolio),
            standards=_labels(_all_standards(matter), matter),
        )
    standard = min(offered)
    return Message(
        "Connect the systems: data by {standard} are provided by {givers} and could be used by {takers}.",
        standard=matter.portfolio.interfaces.label(standard),
        givers=counted(_givers(matter, standard), matter.portfolio),
        takers=counted(_takers(matter, standard), matter.portfolio),
    )


def _resolution(matter: Matter) -> Text:
    offered = _offered(matter.members)
    if not offered:
        return Message(
            "{partners} agree on one interface standard. "
            "The project office submits a proposal for a common guideline to the next meeting; "
            "in use until now: {standards}.",
            partners=named(_speakers(matter), matter.portfolio),
            standards=_labels(_all_standards(matter), matter),
        )
    standard = min(offered)
    return Message(
        "The data that {givers} can provide by {standard} are made available to {takers}. The offices in charge agree "
        "on access, operation and data protection; the project office reports to the next meeting.",
        standard=matter.portfolio.interfaces.label(standard),
        givers=named(_givers(matter, standard), matter.portfolio),
        takers=named(_takers(matter, standard), matter.portfolio),
    )


def _standards(member: Profile) -> frozenset[str]:
    return member.occasions.provides | member.occasions.uses


def _all_standards(matter: Matter) -> frozenset[str]:
    return frozenset().union(*map(_standards, matter.members))


def _labels(standards: frozenset[str], matter: Matter) -> Listing:
    return Listing(tuple(matter.portfolio.interfaces.label(standard) for standard in sorted(standards)))


def _offered(members: tuple[Profile, ...]) -> frozenset[str]:
    """Give the standards that one lead provides and another one uses."""
    return frozenset(
        standard
        for giver in members
        for taker in members
        if giver.project.lead != taker.project.lead
        for standard in giver.occasions.provides & taker.occasions.uses
    )


def _speakers(matter: Matter) -> frozenset[str]:
    return matter.leads(_standards)


def _givers(matter: Matter, standard: str) -> frozenset[str]:
    return matter.leads(lambda member: standard in member.occasions.provides)


def _takers(matter: Matter, standard: str) -> frozenset[str]:
    """Give those who use it and do not provide it themselves, if there are such."""
    takers = matter.leads(lambda member: standard in member.occasions.uses)
    return (takers - _givers(matter, standard)) or takers


INTERFACE: Final = Advantage(_applies, _action, _resolution)

"""Kind `platform`: the same in operation on both sides, or the same infrastructure: operate it together.

It applies where both are at work (pilot, running, paused) and are one kind of thing or share a building block that is
infrastructure. That is one of which the vocabulary says that it is part of an undertaking (`part_of`), as LoRaWAN is
of a sensor network: one network can serve several towns. That both have an app, or QR codes, gives them nothing to
operate together.
"""

from typing import Final

from sr_cli.message import Label, Message, Text
from sr_cli.model.portfolio import Portfolio
from sr_cli.synergy.kinds.advantage import Advantage
from sr_cli.synergy.kinds.case import Case, Matter
from sr_cli.synergy.kinds.naming import counted, named, thing
from sr_cli.synergy.phases import AT_WORK
from sr_cli.synergy.profile import Profile


def _applies(case: Case) -> bool:
    shared = _infrastructure(case.one, case.portfolio) & _infrastructure(case.other, case.portfolio)
    return case.statuses <= AT_WORK and (case.alike or bool(shared))


def _infrastructure(member: Profile, portfolio: Portfolio) -> frozenset[str]:
    """Give the building blocks of a project that can serve several."""
    return frozenset(
        component
        for component in member.components
        if (entry := portfolio.concepts.get(component)) is not None and entry.part_of
    )


def _action(matter: Matter) -> Text:
    partners, about = counted(_operators(matter), matter.portfolio), _thing(matter)
    if about is None:
        return Message(
            "Compare costs and contracts, and operate it together from the next renewal on: "
            "{partners} each run their own.",
            partners=partners,
        )
    return Message(
        "Compare costs and contracts, and operate “{thing}” together from the next renewal on: "
        "{partners} each run their own.",
        partners=partners,
        thing=about,
    )


def _resolution(matter: Matter) -> Text:
    partners, about = named(_operators(matter), matter.portfolio), _thing(matter)
    if about is None:
        return Message(
            "{partners} examine whether to operate what each of them runs together. Contracts are prolonged only as "
            "far as needed until that is decided. "
            "The project office puts costs, contracts and notice periods side by side for the next meeting.",
            partners=partners,
        )
    return Message(
        "{partners} examine whether to operate “{thing}” together. Contracts are prolonged only as far as needed until "
        "that is decided. "
        "The project office puts costs, contracts and notice periods side by side for the next meeting.",
        partners=partners,
        thing=about,
    )


def _operators(matter: Matter) -> frozenset[str]:
    return matter.leads(lambda member: member.project.status in AT_WORK)


def _thing(matter: Matter) -> Label | None:
    """Name what they operate: what all of it is about, else the infrastructure that most of them have."""
    having = [
        component
        for member in matter.members
        if member.project.status in AT_WORK
        for component in _infrastructure(member, matter.portfolio)
    ]
    if matter.about is not None or not having:
        return matter.about
    return thing(max(sorted(set(having)), key=having.count), matter.portfolio)


PLATFORM: Final = Advantage(_applies, _action, _resolution)

"""What to do and what to decide, for few and for many partners, with a name for the thing and without one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from synergy.records import concept, portfolio, project

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.kind import Kind
from sr_cli.model.project import (
    Direction,
    Funding,
    InterfaceUse,
    Participation,
    ParticipationLevel,
    Procurement,
    Status,
)
from sr_cli.model.vocabulary import Programme
from sr_cli.synergy.kinds import action, resolution
from sr_cli.synergy.kinds.case import Matter
from sr_cli.synergy.profile import profiles
from sr_cli.translation import Translator

DAY = date(2026, 11, 22)
NINE = ("ahausen", "bedorf", "cehagen", "detal", "eberg", "efeld", "gebach", "hagrund", "ikirchen")
CONCEPTS = (concept("drohne", "Drohne", component=True), concept("lorawan", "LoRaWAN", component=True, part_of=("x",)))
PROGRAMMES = (Programme("p", Label("P", "P"), deadline=date(2027, 1, 31)),)
HEAT = Label("Hitzeschutz", "Heat protection")


def matter(
    leads: Iterable[str], *keys: dict[str, Any], about: Label | None = None, missing: tuple[str, ...] = ()
) -> Matter:
    """What partners decide about whose projects have the keys one after the other, and again from the first."""
    records = [project(f"{lead}-x", "X", **keys[place % len(keys)]) for place, lead in enumerate(leads)]
    world = portfolio(*records, concepts=CONCEPTS, programmes=PROGRAMMES, partners=NINE)
    return Matter(profiles(world, records), about, missing, world, DAY)


def says(kind: Kind, it: Matter) -> tuple[str, str]:
    english = Translator("en")
    return english(action(kind, it)), english(resolution(kind, it))


def full(status: Status, direction: Direction, **more: Any) -> dict[str, Any]:
    """A record to which every kind can apply."""
    return {
        "status": status,
        "procurement": (Procurement("Drohnen", "2027-Q1"), Procurement("Prüfung der Drohnenflüge", "2027-Q2")),
        "funding": (Funding("p"),),
        "interfaces": (InterfaceUse("oparl", direction),),
        "participation": Participation(ParticipationLevel.CONSULTATION),
        "start": PartialDate(2026),
        "end": PartialDate(2027),
        "concepts": ("lorawan",),
        **more,
    }


GIVER = full(Status.RUNNING, Direction.PROVIDES, offers=("drohne",))
TAKER = full(Status.IDEA, Direction.USES, seeks=("drohne",))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.GAP])
@pytest.mark.parametrize("about", [None, HEAT])
@pytest.mark.parametrize("number", [2, 9])
def test_texts_are_whole_sentences_that_name_who_is_meant(kind: Kind, about: Label | None, number: int) -> None:
    todo, decision = says(kind, matter(NINE[:number], GIVER, TAKER, about=about))
    for text in (todo, decision):
        assert text.endswith(".")
        assert text[0].isupper() or text[0] == "“"
        assert not any(wrong in text for wrong in ("{", "}", "  ", "..", "None"))
    concerned = set(NINE[:number])
    if kind is Kind.DUPLICATE:
        concerned = set(NINE[1:number:2])
    if kind is Kind.PLATFORM:
        concerned = set(NINE[0:number:2])
    assert {lead for lead in NINE if lead.title() in decision} == concerned


def test_nine_partners_are_counted_in_what_to_do_and_named_in_what_to_decide() -> None:
    todo, decision = says(Kind.PROCUREMENT, matter(NINE, GIVER, TAKER, about=HEAT))
    assert todo == "Tender together: the 9 partners still have to buy “Drohne”, first in quarter 1 of 2027."
    assert decision == (
        "Ahausen, Bedorf, Cehagen, Detal, Eberg, Efeld, Gebach, Hagrund and Ikirchen put “Drohne” out to tender "
        "together. The project office prepares the tender documents before quarter 1 of 2027 begins."
    )


def buys(what: str) -> dict[str, Any]:
    return {"procurement": (Procurement(what, "2027-Q2"),)}


def test_different_words_for_one_purchase_take_the_name_of_the_project() -> None:
    words = buys("Lizenzen"), buys("Software")
    todo, decision = says(Kind.PROCUREMENT, matter(NINE[:2], *words, about=HEAT))
    assert todo == "Tender together: Ahausen and Bedorf still have to buy the same, first in quarter 2 of 2027."
    assert decision.startswith("Ahausen and Bedorf put “Heat protection” out to tender together.")
    _, decision = says(Kind.PROCUREMENT, matter(NINE[:2], *words))
    assert decision.startswith("Ahausen and Bedorf put their purchases of the same kind out to tender together.")


def test_without_a_common_network_or_name_what_each_runs_is_operated_together() -> None:
    todo, decision = says(Kind.PLATFORM, matter(NINE[:2], {}))
    assert todo == (
        "Compare costs and contracts, and operate it together from the next renewal on: "
        "Ahausen and Bedorf each run their own."
    )
    assert decision.startswith("Ahausen and Bedorf examine whether to operate what each of them runs together.")


def test_different_standards_are_agreed_on() -> None:
    uses = [{"interfaces": (InterfaceUse(standard, Direction.USES),)} for standard in ("oparl", "gtfs")]
    assert says(Kind.INTERFACE, matter(NINE[:2], *uses)) == (
        "Agree on one standard: Ahausen and Bedorf use different ones for the same purpose (gtfs and oparl).",
        (
            "Ahausen and Bedorf agree on one interface standard. The project office submits a proposal for a common "
            "guideline to the next meeting; in use until now: gtfs and oparl."
        ),
    )


@pytest.mark.parametrize(
    ("about", "decision"),
    [
        (None, "The experience of Ahausen is passed on to Bedorf."),
        (HEAT, "The experience of Ahausen with “Heat protection” is passed on to Bedorf."),
    ],
)
def test_who_is_ahead_teaches(about: Label | None, decision: str) -> None:
    phases = {"status": Status.COMPLETED}, {"status": Status.PILOT}
    assert says(Kind.KNOWLEDGE, matter(NINE[:2], *phases, about=about)) == (
        "Before going on, Bedorf should hear what Ahausen learned.",
        f"{decision} The project office arranges a working meeting before the next phase begins.",
    )


def test_all_that_are_two_phases_ahead_of_all_that_are_behind_teach() -> None:
    phases = [{"status": status} for status in (Status.COMPLETED, Status.RUNNING, Status.PLANNED, Status.UNKNOWN)]
    todo, _ = says(Kind.KNOWLEDGE, matter(NINE[:4], *phases))
    assert todo == "Before going on, Cehagen should hear what Ahausen and Bedorf learned."


@pytest.mark.parametrize(
    ("about", "decision"),
    [
        (None, "Ahausen and Bedorf exchange their experience."),
        (HEAT, "Ahausen and Bedorf exchange their experience with “Heat protection”."),
    ],
)
def test_who_is_equally_far_exchanges(about: Label | None, decision: str) -> None:
    assert says(Kind.KNOWLEDGE, matter(NINE[:2], {"status": Status.UNKNOWN}, about=about)) == (
        "Exchange experience: Ahausen and Bedorf can learn from each other before one of them goes on.",
        f"{decision} The project office invites them to a working meeting.",
    )


def test_offers_of_one_lead_to_itself_are_none() -> None:
    records = [project("ahausen-a", "A", offers=("drohne",)), project("ahausen-b", "B", seeks=("drohne",))]
    world = portfolio(*records, concepts=CONCEPTS, partners=NINE)
    todo, _ = says(Kind.KNOWLEDGE, Matter(profiles(world, records), None, (), world, DAY))
    assert todo.startswith("Exchange experience:")


def test_who_lacks_it_is_invited_to_whatever_is_decided() -> None:
    it = matter(NINE[:3], {"status": Status.IDEA}, missing=("detal", "eberg"))
    todo, decision = says(Kind.DUPLICATE, it)
    assert todo.endswith(" plan the same. Offer Detal and Eberg to join.")
    assert decision.endswith(" The offer to join goes to Detal and Eberg; the project office sends the invitation.")
    assert says(Kind.GAP, it) == (
        "Offer Detal and Eberg to join.",
        "The offer to join goes to Detal and Eberg; the project office sends the invitation.",
    )

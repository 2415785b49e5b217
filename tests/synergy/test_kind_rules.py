"""The rules of the kinds, one condition after the other: what applies, and what must not by a hair."""

from datetime import date
from typing import Any

import pytest
from synergy.records import concept, portfolio, project

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.kind import Kind
from sr_cli.model.project import (
    Budget,
    Direction,
    Funding,
    FundingState,
    InterfaceUse,
    Milestone,
    Participation,
    ParticipationLevel,
    Procurement,
    ProcurementState,
    Status,
)
from sr_cli.model.vocabulary import Programme
from sr_cli.synergy.kinds import kinds_of, leading
from sr_cli.synergy.kinds.case import Case
from sr_cli.synergy.kinds.gap import is_gap
from sr_cli.synergy.profile import profiles

DAY = date(2026, 11, 22)
CONCEPTS = (
    concept("sensor", "Sensor", component=True),
    concept("bodensensor", "Bodensensor", component=True, broader="sensor"),
    concept("lampe", "Lampe", component=True),
    concept("lorawan", "LoRaWAN", component=True, part_of=("funknetz",)),
    concept("funknetz", "Funknetz"),
)
PROGRAMMES = (
    Programme("open", Label("O", "O"), deadline=date(2027, 1, 31)),
    Programme("today", Label("T", "T"), deadline=DAY),
    Programme("closed", Label("C", "C"), deadline=date(2026, 11, 21)),
)


def kinds(mine: dict[str, Any], yours: dict[str, Any], *, alike: bool = True) -> tuple[Kind, ...]:
    """The kinds of two projects, which must not depend on their order."""
    records = project("kamen-a", "A", **mine), project("werne-b", "B", **yours)
    world = portfolio(*records, concepts=CONCEPTS, programmes=PROGRAMMES)
    one, other = profiles(world, records)
    found = kinds_of(Case(one, other, alike, world, DAY))
    assert kinds_of(Case(other, one, alike, world, DAY)) == found
    return found


def of(status: Status = Status.UNKNOWN, **more: Any) -> dict[str, Any]:
    return {"status": status, **more}


def test_duplicate_is_what_both_still_plan() -> None:
    assert kinds(of(Status.IDEA), of(Status.PLANNED)) == (Kind.DUPLICATE,)
    assert Kind.DUPLICATE not in kinds(of(Status.IDEA), of(Status.PILOT))
    assert kinds(of(Status.IDEA), of(Status.PLANNED), alike=False) == (Kind.KNOWLEDGE,)


def test_reuse_is_what_one_has_and_the_other_plans() -> None:
    assert kinds(of(Status.COMPLETED), of(Status.PLANNED)) == (Kind.REUSE, Kind.KNOWLEDGE)
    assert kinds(of(Status.PILOT), of(Status.PLANNED)) == (Kind.REUSE,)
    assert Kind.REUSE not in kinds(of(Status.STOPPED), of(Status.PLANNED))
    assert Kind.REUSE not in kinds(of(Status.COMPLETED), of(Status.PLANNED), alike=False)


def test_platform_is_what_both_run_or_the_network_that_both_have() -> None:
    assert kinds(of(Status.RUNNING), of(Status.PILOT)) == (Kind.PLATFORM,)
    assert Kind.PLATFORM not in kinds(of(Status.RUNNING), of(Status.COMPLETED))
    network, lamp = of(Status.PAUSED, concepts=("lorawan",)), of(Status.RUNNING, concepts=("lampe",))
    assert kinds(network, of(Status.RUNNING, concepts=("lampe", "lorawan")), alike=False) == (Kind.PLATFORM,)
    assert Kind.PLATFORM not in kinds(lamp, lamp, alike=False)
    assert Kind.PLATFORM not in kinds(network, lamp, alike=False)
    assert Kind.PLATFORM not in kinds(of(Status.IDEA, concepts=("lorawan",)), network, alike=False)


def needs(what: str, quarter: str = "2027-Q1", state: ProcurementState | None = None, **more: Any) -> dict[str, Any]:
    return of(**{"status": Status.PILOT, "procurement": (Procurement(what, quarter, state=state),), **more})


@pytest.mark.parametrize(
    "yours",
    [
        needs("sensoren", "2027-Q3", ProcurementState.PREPARED),
        needs("Neue Sensoren für die Bäume", "2026-Q4", ProcurementState.NEED),
    ],
)
def test_procurement_is_the_same_need_in_close_quarters(yours: dict[str, Any]) -> None:
    assert Kind.PROCUREMENT in kinds(needs("Sensoren"), yours, alike=False)


@pytest.mark.parametrize(
    "yours",
    [
        needs("Sensoren", "2027-Q4"),
        needs("Sensoren", ""),
        needs("Sensoren", state=ProcurementState.TENDERED),
        needs("Sensoren", state=ProcurementState.AWARDED),
        needs("Sensoren", "2026-Q3"),
        needs("Sensoren", status=Status.STOPPED),
        needs("Lampen"),
        needs("Beratung"),
        needs("Bodensensoren"),
    ],
)
def test_procurement_is_neither_another_thing_nor_another_time(yours: dict[str, Any]) -> None:
    assert Kind.PROCUREMENT not in kinds(needs("Sensoren"), yours, alike=False)


def test_procurement_for_one_kind_of_thing_is_the_same_unless_both_name_different_things() -> None:
    assert Kind.PROCUREMENT in kinds(needs("Sensoren"), needs("Beratung"))
    assert Kind.PROCUREMENT in kinds(needs("Software"), needs("Beratung"))
    assert Kind.PROCUREMENT not in kinds(needs("Sensoren"), needs("Lampen"))


def test_what_no_concept_names_is_the_same_by_its_spelling() -> None:
    assert Kind.PROCUREMENT in kinds(needs("Beratung für ÖPNV"), needs("BERATUNG FÜR OEPNV"), alike=False)


def wants(
    programme: str, state: FundingState | None = None, deadline: date | None = None, **more: Any
) -> dict[str, Any]:
    return of(**{"funding": (Funding(programme, state=state, deadline=deadline),), **more})


@pytest.mark.parametrize(
    ("mine", "yours", "together"),
    [
        (wants("open"), wants("open", FundingState.APPLIED), True),
        (wants("today"), wants("today", FundingState.IDEA), True),
        (wants("closed", deadline=DAY), wants("closed", deadline=DAY), True),
        (wants("closed", deadline=DAY), wants("closed"), False),
        (wants("open"), wants("open", deadline=date(2026, 1, 1)), False),
        (wants("unknown"), wants("unknown"), False),
        (wants("open"), wants("today"), False),
        (wants("open"), wants("open", FundingState.GRANTED), False),
        (wants("open"), wants("open", FundingState.REJECTED), False),
        (wants("open"), wants("open", status=Status.COMPLETED), False),
    ],
)
def test_funding_is_the_same_programme_while_both_can_apply(
    mine: dict[str, Any], yours: dict[str, Any], *, together: bool
) -> None:
    assert (Kind.FUNDING in kinds(mine, yours, alike=False)) is together


@pytest.mark.parametrize(
    ("knowing", "needing", "fits"),
    [
        (wants("open"), of(Status.IDEA, budget=Budget(total_eur=1000)), True),
        (wants("open", FundingState.GRANTED), of(Status.PILOT, budget=Budget(own_eur=1000)), True),
        (wants("open"), wants("closed", FundingState.REJECTED, status=Status.PLANNED), True),
        (wants("open", FundingState.GRANTED, status=Status.COMPLETED), of(Status.IDEA, budget=Budget(1)), True),
        (wants("closed", FundingState.GRANTED, DAY), of(Status.IDEA, budget=Budget(total_eur=1000)), False),
        (wants("open"), of(Status.IDEA), False),
        (wants("open"), of(Status.IDEA, budget=Budget(fte=1)), False),
        (wants("open"), of(Status.RUNNING, budget=Budget(total_eur=1000)), False),
        (wants("open"), wants("closed", FundingState.APPLIED, status=Status.IDEA), False),
    ],
)
def test_funding_is_a_programme_that_fits_who_still_looks_for_money(
    knowing: dict[str, Any], needing: dict[str, Any], *, fits: bool
) -> None:
    assert (Kind.FUNDING in kinds(knowing, needing)) is fits
    assert Kind.FUNDING not in kinds(knowing, needing, alike=False)


def by(direction: Direction, *standards: str, status: Status = Status.UNKNOWN) -> dict[str, Any]:
    return of(status, interfaces=tuple(InterfaceUse(standard, direction) for standard in standards))


def test_interface_is_what_one_provides_and_the_other_uses_or_two_standards_for_one_purpose() -> None:
    provides, uses = by(Direction.PROVIDES, "oparl"), by(Direction.USES, "oparl")
    assert kinds(provides, uses, alike=False) == (Kind.INTERFACE,)
    assert kinds(by(Direction.PROVIDES, "oparl", status=Status.STOPPED), uses, alike=False) == (Kind.KNOWLEDGE,)
    assert kinds(uses, uses) == (Kind.KNOWLEDGE,)
    assert kinds(uses, by(Direction.USES, "gtfs")) == (Kind.INTERFACE,)
    assert kinds(uses, by(Direction.USES, "gtfs", "oparl")) == (Kind.KNOWLEDGE,)
    assert kinds(uses, of()) == (Kind.KNOWLEDGE,)
    assert kinds(uses, by(Direction.USES, "gtfs"), alike=False) == (Kind.KNOWLEDGE,)


def asks(level: str = "consultation", *, formats: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    span = {"start": PartialDate(2026, 10), "end": PartialDate(2027, 2)}
    return of(**{"participation": Participation(ParticipationLevel(level), formats), **span, **more})


def workshop(due: date | None, done: date | None = None) -> dict[str, Any]:
    return asks(formats=("Bürgerwerkstatt",), milestones=(Milestone("Erste BÜRGERWERKSTATT", due, done),))


@pytest.mark.parametrize(
    ("yours", "asked"),
    [
        (asks("collaboration"), True),
        (asks(start=PartialDate(2027, 2), end=PartialDate(2028)), True),
        (asks(start=PartialDate(2027, 3), end=PartialDate(2028)), False),
        (asks(start=PartialDate(2026), end=PartialDate(2026, 11, 22)), True),
        (asks(start=PartialDate(2026), end=PartialDate(2026, 11, 21)), False),
        (asks("information"), False),
        (asks("none"), False),
        (asks(participation=None), False),
        (asks(end=None), False),
        (asks(start=None), False),
        (asks(themes=("verwaltung", "umwelt")), False),
        (asks(themes=()), False),
        (asks(status=Status.STOPPED), False),
        (workshop(date(2027, 2, 1)), True),
        (workshop(date(2027, 3, 1)), False),
        (workshop(date(2027, 2, 1), date(2027, 1, 30)), False),
        (workshop(None), False),
        (asks(formats=("Umfrage",), milestones=(Milestone("Spatenstich", date(2029, 1, 1)),)), True),
    ],
)
def test_participation_is_asking_about_one_theme_at_one_time(yours: dict[str, Any], *, asked: bool) -> None:
    assert (Kind.PARTICIPATION in kinds(asks(), yours, alike=False)) is asked


@pytest.mark.parametrize(
    ("offer", "need", "meets"),
    [
        ("sensor", "sensor", True),
        ("bodensensor", "sensor", True),
        ("sensor", "bodensensor", True),
        ("Erfahrung mit Sensoren", "sensor", True),
        ("Moderation für Bürgerräte", "moderation fuer buergerraete", True),
        ("Moderation", "Mediation", False),
        ("bodensensor", "lorawan", False),
        ("lampe", "sensor", False),
    ],
)
def test_knowledge_is_an_offer_that_meets_a_need(offer: str, need: str, *, meets: bool) -> None:
    provider, seeker = of(Status.IDEA, offers=(offer,)), of(Status.PLANNED, seeks=(need,))
    assert (Kind.KNOWLEDGE in kinds(provider, seeker)) is meets


def test_knowledge_is_no_common_need_nor_what_an_ended_project_sought() -> None:
    assert Kind.KNOWLEDGE not in kinds(of(Status.IDEA, seeks=("sensor",)), of(Status.IDEA, seeks=("sensor",)))
    found = kinds(of(Status.PILOT, offers=("sensor",)), of(Status.STOPPED, seeks=("sensor",), interfaces=()))
    assert found == (Kind.KNOWLEDGE,)  # as all that share anything, not by the offer


def test_knowledge_is_two_phases_between() -> None:
    assert Kind.KNOWLEDGE in kinds(of(Status.IDEA), of(Status.PILOT))
    assert Kind.KNOWLEDGE not in kinds(of(Status.PLANNED), of(Status.PILOT))
    assert Kind.KNOWLEDGE not in kinds(of(Status.IDEA), of(Status.PAUSED))


def test_whoever_shares_anything_can_at_least_exchange_experience() -> None:
    assert kinds(of(Status.STOPPED), of(Status.UNKNOWN), alike=False) == (Kind.KNOWLEDGE,)


def test_a_gap_is_what_few_lack_and_at_least_three_have() -> None:
    assert is_gap("abc", "d")
    assert is_gap("abcd", "efg")
    assert not is_gap("ab", "c")
    assert not is_gap("abc", "")
    assert not is_gap("abcd", "efgh")


def test_what_is_asked_about_leads_if_it_applies() -> None:
    found = (Kind.REUSE, Kind.KNOWLEDGE)
    assert leading(found, None) is Kind.REUSE
    assert leading(found, Kind.KNOWLEDGE) is Kind.KNOWLEDGE
    assert leading(found, Kind.GAP) is Kind.REUSE

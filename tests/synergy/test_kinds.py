"""Each kind with a pair that has it and one that must not."""

from datetime import date
from typing import Any

import pytest
from synergy.records import portfolio, project

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.project import (
    Direction,
    Funding,
    FundingState,
    InterfaceUse,
    Participation,
    ParticipationLevel,
    Procurement,
    ProcurementState,
    Status,
)
from sr_cli.model.kind import Kind
from sr_cli.model.vocabulary import Programme
from sr_cli.synergy.kinds import Case, kinds_of

DAY = date(2026, 11, 22)
UNDERTAKING, COMPONENT = frozenset({"maengelmelder"}), frozenset({"lorawan"})


def kinds(mine: dict[str, Any], yours: dict[str, Any], *, same: bool = True, part: bool = False) -> tuple[Kind, ...]:
    world = portfolio(programmes=[Programme("dp", Label("D", "D"), deadline=date(2027, 1, 31))])
    case = Case(
        project("kamen-a", "A", **mine),
        project("werne-b", "B", **yours),
        UNDERTAKING if same else frozenset(),
        COMPONENT if part else frozenset(),
        world,
        DAY,
    )
    turned = Case(case.other, case.one, case.undertakings, case.components, world, DAY)
    assert kinds_of(case) == kinds_of(turned)
    return kinds_of(case)


def of(status: Status, **more: Any) -> dict[str, Any]:
    return {"status": status, **more}


def test_duplicate_is_what_both_still_plan() -> None:
    assert kinds(of(Status.IDEA), of(Status.PLANNED)) == (Kind.DUPLICATE,)
    assert Kind.DUPLICATE not in kinds(of(Status.IDEA), of(Status.RUNNING))
    assert Kind.DUPLICATE not in kinds(of(Status.IDEA), of(Status.PLANNED), same=False)


def test_reuse_is_what_one_has_and_the_other_plans() -> None:
    assert kinds(of(Status.COMPLETED), of(Status.PLANNED)) == (Kind.REUSE, Kind.KNOWLEDGE)
    assert Kind.REUSE not in kinds(of(Status.STOPPED), of(Status.PLANNED))


def test_platform_is_what_both_run() -> None:
    assert kinds(of(Status.RUNNING), of(Status.PILOT)) == (Kind.PLATFORM,)
    assert kinds(of(Status.RUNNING), of(Status.PILOT), same=False, part=True) == (Kind.PLATFORM,)
    assert Kind.PLATFORM not in kinds(of(Status.RUNNING), of(Status.COMPLETED))


def test_procurement_is_the_same_need_in_close_quarters() -> None:
    def need(quarter: str, state: ProcurementState | None = None, what: str = "Sensoren") -> dict[str, Any]:
        return of(Status.PILOT, procurement=(Procurement(what, quarter, state=state),))

    assert Kind.PROCUREMENT in kinds(need("2027-Q1"), need("2027-Q3", ProcurementState.PREPARED))
    assert Kind.PROCUREMENT in kinds(need("2026-Q4"), need("2027-Q1", what="SENSOREN"), same=False)
    assert Kind.PROCUREMENT not in kinds(need("2027-Q1"), need("2027-Q4"))
    assert Kind.PROCUREMENT not in kinds(need("2027-Q1"), need(""))
    assert Kind.PROCUREMENT not in kinds(need("2027-Q1"), need("2027-Q1", ProcurementState.AWARDED))
    assert Kind.PROCUREMENT not in kinds(need("2027-Q1"), need("2027-Q1", what="Lampen"), same=False)


def test_funding_is_the_same_programme_while_one_can_apply() -> None:
    def wants(state: FundingState | None = None, deadline: date | None = None, programme: str = "dp") -> dict[str, Any]:
        return of(Status.UNKNOWN, funding=(Funding(programme, state=state, deadline=deadline),))

    assert kinds(wants(), wants(FundingState.APPLIED)) == (Kind.FUNDING,)
    assert kinds(wants(), wants(deadline=date(2026, 11, 21))) == (Kind.KNOWLEDGE,)
    assert kinds(wants(), wants(FundingState.GRANTED)) == (Kind.KNOWLEDGE,)
    assert kinds(wants(programme="other"), wants(programme="other")) == (Kind.KNOWLEDGE,)
    assert kinds(wants(), wants(programme="other")) == (Kind.KNOWLEDGE,)


def test_interface_is_what_one_provides_and_the_other_uses_or_two_standards_for_one_purpose() -> None:
    def by(standard: str, direction: Direction) -> dict[str, Any]:
        return of(Status.UNKNOWN, interfaces=(InterfaceUse(standard, direction),))

    provides, uses = by("oparl", Direction.PROVIDES), by("oparl", Direction.USES)
    assert kinds(provides, uses, same=False) == (Kind.INTERFACE,)
    assert kinds(uses, uses) == (Kind.KNOWLEDGE,)
    assert kinds(uses, by("gtfs", Direction.USES)) == (Kind.INTERFACE,)
    assert kinds(uses, by("gtfs", Direction.USES), same=False) == (Kind.KNOWLEDGE,)


@pytest.mark.parametrize(
    ("end", "level", "theme", "asked"),
    [
        (PartialDate(2027, 2), ParticipationLevel.COLLABORATION, "umwelt", True),
        (PartialDate(2026, 12), ParticipationLevel.COLLABORATION, "umwelt", False),
        (PartialDate(2027, 2), ParticipationLevel.INFORMATION, "umwelt", False),
        (PartialDate(2027, 2), ParticipationLevel.COLLABORATION, "verwaltung", False),
        (None, ParticipationLevel.COLLABORATION, "umwelt", False),
    ],
)
def test_participation_is_asking_about_one_theme_at_one_time(
    end: PartialDate | None, level: ParticipationLevel, theme: str, *, asked: bool
) -> None:
    mine = of(
        Status.UNKNOWN,
        start=PartialDate(2027),
        end=PartialDate(2028),
        participation=Participation(ParticipationLevel.CONSULTATION),
    )
    yours = of(Status.UNKNOWN, themes=(theme,), start=PartialDate(2026), end=end, participation=Participation(level))
    assert (Kind.PARTICIPATION in kinds(mine, yours)) is asked


def test_knowledge_is_an_offer_that_meets_a_need_or_two_phases_between() -> None:
    assert kinds(of(Status.UNKNOWN, offers=("lorawan",)), of(Status.UNKNOWN, seeks=("lorawan",)), same=False) == (
        Kind.KNOWLEDGE,
    )
    assert Kind.KNOWLEDGE in kinds(of(Status.IDEA), of(Status.RUNNING))
    assert Kind.KNOWLEDGE not in kinds(of(Status.PLANNED), of(Status.PILOT))


def test_whoever_shares_anything_can_at_least_exchange_experience() -> None:
    assert kinds(of(Status.STOPPED), of(Status.UNKNOWN)) == (Kind.KNOWLEDGE,)

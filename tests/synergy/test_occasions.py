"""Occasions: pairs that exist without being one kind of thing, what is told of them, and how they are found."""

from datetime import date
from typing import Any

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st
from synergy.records import concept, portfolio, project

from sr_cli.message import Label
from sr_cli.model.dates import PartialDate
from sr_cli.model.kind import Kind
from sr_cli.model.project import (
    Direction,
    External,
    Funding,
    FundingState,
    InterfaceUse,
    Participation,
    ParticipationLevel,
    Procurement,
    ProcurementState,
    Sector,
    Status,
)
from sr_cli.model.vocabulary import Concept, ConceptKind
from sr_cli.synergy import find
from sr_cli.synergy.interest import Interest
from sr_cli.synergy.occasions import NOTHING, occasions_of
from sr_cli.synergy.profile import Profile, profiles
from sr_cli.synergy.signals import SIGNALS
from sr_cli.translation import Translator

CONCEPTS = (
    concept("sensor", "Sensor", component=True),
    concept("bodensensor", "Bodensensor", component=True, broader="sensor"),
    concept("kreis", "Kreis A", component=True, broader="zirkel"),
    concept("zirkel", "Kreis B", component=True, broader="kreis"),
    Concept("senioren", Label("Senioren", "Seniors"), ConceptKind.AUDIENCE),
)
TITLES = ("Glockenspiel", "Hundewiese")


def two(mine: dict[str, Any], yours: dict[str, Any]) -> tuple[Profile, Profile]:
    """Two projects that have nothing in common but these keys."""
    records = [
        project(f"{lead}-x", title, title, **{"themes": (theme,), **keys})
        for lead, title, theme, keys in zip(
            ("kamen", "werne"), TITLES, ("umwelt", "verwaltung"), (mine, yours), strict=True
        )
    ]
    one, other = profiles(portfolio(*records, concepts=CONCEPTS), records)
    return one, other


def shared(name: str, mine: dict[str, Any], yours: dict[str, Any]) -> dict[str, tuple[float, str]]:
    """What two projects share by a signal, how strongly, and what is told of it; the order must not matter."""
    (signal,) = [each for each in SIGNALS if each.name == name]
    one, other = two(mine, yours)
    found = signal.shared(one, other)
    assert signal.shared(other, one) == found
    world = portfolio(one.project, other.project, concepts=CONCEPTS)
    english = Translator("en")
    told = {value: english(signal.tell(value, one, other, world)) for value in found}
    assert told == {value: english(signal.tell(value, other, one, world)) for value in found}
    return {value: (strength, told[value]) for value, strength in found.items()}


def test_an_offer_that_meets_a_need() -> None:
    assert shared("exchange", {"offers": ("sensor",)}, {"seeks": ("sensor",)}) == {
        "sensor": (1.0, "Kamen offers what Werne seeks: Sensor")
    }
    assert shared("exchange", {"seeks": ("sensor",)}, {"offers": ("Bodensensoren im Verleih",)}) == {
        "bodensensor": (0.8, "Werne offers what Kamen seeks: Bodensensor")
    }
    assert shared("exchange", {"offers": ("Fördermittel",)}, {"seeks": ("FOERDERMITTEL",)}) == {
        "FOERDERMITTEL": (1.0, "Kamen offers what Werne seeks: FOERDERMITTEL")
    }
    assert shared("exchange", {"offers": ("sensor",)}, {"offers": ("sensor",)}) == {}
    assert shared("exchange", {"seeks": ("Beratung",)}, {"offers": ("Moderation",)}) == {}


def test_a_common_need_says_less_than_an_offer() -> None:
    need = {"seeks": ("sensor",)}
    assert shared("exchange", need, need) == {"sensor": (0.8, "both seek: Sensor")}
    assert shared("exchange", need, {**need, "offers": ("sensor",)})["sensor"][0] == 1.0


def test_target_groups_are_nothing_to_exchange() -> None:
    assert shared("exchange", {"offers": ("Kurse für Senioren",)}, {"seeks": ("Ausflüge für Senioren",)}) == {}


def test_a_circle_in_the_vocabulary_does_no_harm() -> None:
    assert shared("exchange", {"offers": ("kreis",)}, {"seeks": ("zirkel",)}).keys() == {"kreis"}


def buys(what: str, quarter: str, state: ProcurementState | None = None) -> dict[str, Any]:
    return {"procurement": (Procurement(what, quarter, state=state),)}


def test_a_common_purchase() -> None:
    assert shared("purchase", buys("40 Bodensensoren", "2027-Q1"), buys("Bodensensor", "2027-Q3")) == {
        "bodensensor": (1.0, "both still have to buy: Bodensensor")
    }
    assert shared("purchase", buys("Stühle", "2027-Q1"), buys("STUEHLE", "2026-Q3")) == {
        "STUEHLE": (1.0, "both still have to buy: STUEHLE")
    }
    assert shared("purchase", buys("Stühle", "2027-Q1"), buys("Stühle", "2027-Q4")) == {}
    assert shared("purchase", buys("Stühle", "2027-Q1"), buys("Stühle", "")) == {}
    assert shared("purchase", buys("Stühle", "2027-Q1"), buys("Tische", "2027-Q1")) == {}
    assert shared("purchase", buys("Stühle", "2027-Q1"), buys("Stühle", "2027-Q1", ProcurementState.AWARDED)) == {}


def test_a_standard_that_one_provides_and_the_other_uses() -> None:
    provides, uses = (
        {"interfaces": (InterfaceUse("oparl", direction),)} for direction in (Direction.PROVIDES, Direction.USES)
    )
    assert shared("connection", provides, uses) == {"oparl": (1.0, "Kamen provides data that Werne could use: oparl")}
    assert shared("connection", uses, provides) == {"oparl": (1.0, "Werne provides data that Kamen could use: oparl")}
    assert shared("connection", uses, uses) == shared("connection", provides, provides) == {}


def test_the_same_programme() -> None:
    wants = {"funding": (Funding("p"), Funding("q", state=FundingState.REJECTED))}
    assert shared("programme", wants, wants) == {"p": (1.0, "same funding programme: p")}
    assert shared("programme", wants, {}) == {}


def test_the_same_company() -> None:
    company, other = ({"external": (External(name, Sector.BUSINESS),)} for name in ("Müller GmbH", "MUELLER GMBH"))
    ((strength, told),) = shared("supplier", company, company).values()
    assert (strength, told) == (1.0, "same company takes part: Müller GmbH")
    one, _ = two(company, other)
    assert list(one.occasions.suppliers) == ["mueller gmbh"]
    assert shared("supplier", company, {"external": (External("Müller GmbH", Sector.RESEARCH),)}) == {}


def asks(begin: int, end: int, theme: str = "umwelt") -> dict[str, Any]:
    return {
        "themes": (theme,),
        "participation": Participation(ParticipationLevel.CONSULTATION),
        "start": PartialDate(begin),
        "end": PartialDate(end),
    }


def test_asking_citizens_about_one_theme_at_one_time() -> None:
    assert shared("consultation", asks(2026, 2027), asks(2027, 2028)) == {
        "umwelt": (1.0, "both ask citizens at the same time about: umwelt")
    }
    assert shared("consultation", asks(2026, 2026), asks(2027, 2028)) == {}
    assert shared("consultation", asks(2026, 2027), asks(2027, 2028, "verwaltung")) == {}


def test_the_same_target_group() -> None:
    assert shared("audience", {"concepts": ("senioren",)}, {"concepts": ("sensor", "senioren")}) == {
        "senioren": (0.8, "both for: Seniors")
    }
    assert shared("audience", {"concepts": ("senioren",)}, {}) == {}


def test_records_without_such_keys_share_one_value_of_nothing() -> None:
    records = [project("kamen-x", "X"), project("werne-y", "Y", offers=("sensor",))]
    nothing, something = occasions_of(records, portfolio(*records, concepts=CONCEPTS))
    assert nothing is NOTHING
    assert something is not NOTHING
    assert list(NOTHING.features) == []


def test_what_ended_buys_and_seeks_nothing_but_can_still_offer() -> None:
    keys = {"offers": ("sensor",), "seeks": ("sensor",), **buys("Stühle", "2027-Q1"), **asks(2026, 2027)}
    record = project("kamen-x", "X", status=Status.COMPLETED, **keys)
    (found,) = occasions_of([record], portfolio(record, concepts=CONCEPTS))
    assert [thing.name for thing in found.offers] == ["sensor"]
    assert found == NOTHING._replace(offers=found.offers)


THINGS = st.sampled_from(["sensor", "bodensensor", "Bodensensoren", "Beratung", "BERATUNG", "Stühle"])
KEYS = st.fixed_dictionaries(
    {
        "offers": st.lists(THINGS, max_size=2, unique=True).map(tuple),
        "seeks": st.lists(THINGS, max_size=2, unique=True).map(tuple),
        "procurement": st.lists(THINGS, max_size=2).map(lambda all_: tuple(Procurement(w, "2027-Q1") for w in all_)),
        "interfaces": st.lists(st.sampled_from(["oparl", "gtfs"]), max_size=2).map(
            lambda all_: tuple(InterfaceUse(each, direction) for each in all_ for direction in Direction)
        ),
        "start": st.just(PartialDate(2027)),
        "end": st.just(PartialDate(2028)),
        "participation": st.sampled_from([None, Participation(ParticipationLevel.CONSULTATION)]),
        "themes": st.sampled_from([("umwelt",), ("verwaltung",), ()]),
    }
)


@given(KEYS, KEYS)
def test_two_that_an_occasion_links_share_a_feature(mine: dict[str, Any], yours: dict[str, Any]) -> None:
    one, other = two(mine, yours)
    linked = any(signal.shared(one, other) for signal in SIGNALS if signal.is_occasion)
    assert not linked or set(one.occasions.features) & set(other.occasions.features)


@pytest.mark.parametrize(
    ("mine", "yours", "kind", "label", "begin"),
    [
        ({"offers": ("Stühle",)}, {"seeks": ("Stühle",)}, Kind.KNOWLEDGE, "Stühle", "exchange-"),
        ({"offers": ("sensor",)}, {"seeks": ("sensor",)}, Kind.KNOWLEDGE, "Sensor", "sensor-"),
        (buys("Stühle", "2027-Q1"), buys("Stühle", "2027-Q1"), Kind.PROCUREMENT, "Stühle", "purchase-"),
    ],
)
def test_an_occasion_alone_makes_a_table_named_after_it(
    mine: dict[str, Any], yours: dict[str, Any], kind: Kind, label: str, begin: str
) -> None:
    records = [each.project for each in two(mine, yours)]
    report = find(portfolio(*records, concepts=CONCEPTS), TODAY)
    assert [pair.kinds for pair in report.pairs] == [(kind,)]
    assert [(group.kinds, group.label.de) for group in report.groups] == [((kind,), label)]
    assert report.groups[0].id.startswith(begin)


def test_a_connection_makes_a_table_together_with_a_common_theme() -> None:
    provides, uses = (
        {"interfaces": (InterfaceUse("oparl", direction),), "themes": ("umwelt",)}
        for direction in (Direction.PROVIDES, Direction.USES)
    )
    records = [each.project for each in two(provides, uses)]
    (group,) = find(portfolio(*records, concepts=CONCEPTS), TODAY).groups
    assert (group.kinds, group.label.de, group.id[:11]) == ((Kind.INTERFACE,), "oparl", "connection-")


def test_all_that_seek_one_offer_sit_at_one_table() -> None:
    records = [project("kamen-x", "Glockenspiel", "Glockenspiel", offers=("Stühle",))]
    for lead, title in (("selm", "Hundewiese"), ("unna", "Fassade"), ("werne", "Quartier")):
        records.append(project(f"{lead}-x", title, title, themes=("verwaltung",), seeks=("Stühle",)))
    (group,) = find(portfolio(*records, concepts=CONCEPTS), TODAY).groups
    assert group.partners == ("kamen", "selm", "unna", "werne")


def test_a_single_offer_makes_a_large_table_one_of_knowledge_and_is_told_if_asked_about() -> None:
    concepts = (*CONCEPTS, concept("maengelmelder", "Mängelmelder"))
    keys = {"kamen": {"offers": ("sensor",)}, "werne": {"seeks": ("sensor",)}}
    records = [
        project(f"{lead}-m", f"Mängelmelder {lead}", **keys.get(lead, {}))
        for lead in ("kamen", "luenen", "selm", "unna", "werne")
    ]
    world = portfolio(*records, concepts=concepts)
    (group,) = find(world, TODAY).groups
    assert group.kinds == (Kind.PLATFORM, Kind.KNOWLEDGE)
    (group,) = find(world, TODAY, interest=Interest(kind=Kind.KNOWLEDGE)).groups
    assert Translator("en")(group.action) == (
        "Bring offer and need together: “Sensor” is offered by Kamen and sought by Werne."
    )


def test_quarters_that_are_over_are_still_no_reason_to_tender() -> None:
    records = [each.project for each in two(buys("Stühle", "2025-Q1"), buys("Stühle", "2025-Q1"))]
    (pair,) = find(portfolio(*records, concepts=CONCEPTS), date(2026, 11, 22)).pairs
    assert pair.kinds == (Kind.KNOWLEDGE,)

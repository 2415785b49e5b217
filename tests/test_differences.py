"""What changed in a record, and how it is told."""

from datetime import date

import pytest
from portfolios import FILES, read
from small_portfolio import portfolio, record

from sr_cli.model.dates import PartialDate
from sr_cli.model.field_change import FieldChange
from sr_cli.model.project import Budget, Funding, FundingState, Health, Light, Milestone, Status
from sr_cli.query.differences import differences
from sr_cli.render.field_changes import told_change
from sr_cli.translation import Translator

DAY = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"status": Status.PLANNED}, {"status": Status.RUNNING}, ["Status: planned → running"]),
        ({"lead": "kamen"}, {"lead": "unna"}, ["Lead: Kamen → Unna"]),
        ({"partners": ()}, {"partners": ("unna",)}, ["Partners: + Unna"]),
        ({"partners": ("unna", "kamen")}, {"partners": ("kamen", "unna")}, []),
        ({"concepts": ("maengelmelder",)}, {"concepts": ()}, ["Concepts: − Defect reporting"]),
        (
            {"themes": ("feld-0", "feld-1")},
            {"themes": ("feld-1", "feld-0")},
            ["Theme fields: Field 0, Field 1 → Field 1, Field 0"],
        ),
        ({"themes": ("feld-0",)}, {"themes": ("feld-0", "feld-1")}, ["Theme fields: + Field 1"]),
        ({"end": None}, {"end": PartialDate(2027)}, ["End: + 2027"]),
        ({"unit": "Stabsstelle"}, {"unit": ""}, ["Office: − Stabsstelle"]),
        ({"summary": "x" * 61}, {"summary": "kurz"}, ["Summary: rewritten"]),
        (
            {"milestones": (Milestone("Start", DAY), Milestone("Ende"))},
            {"milestones": (Milestone("Start", DAY, DAY), Milestone("Abnahme"))},
            ["Milestones, Start, done: + 2026-09-01", "Milestones: + Abnahme", "Milestones: − Ende"],
        ),
        (
            {"funding": (Funding("p", 1000, FundingState.APPLIED),)},
            {"funding": (Funding("p", 2000, FundingState.GRANTED),)},
            ["Funding, p, amount: €1,000 → €2,000", "Funding, p, state: applied for → granted"],
        ),
        ({"budget": Budget(5)}, {"budget": Budget(7)}, ["Budget, total: €5 → €7"]),
        (
            {"health": None},
            {"health": Health(Light.RED, "Lieferant insolvent")},
            ["Traffic light: + red, Lieferant insolvent"],
        ),
        ({"x": {"a": 1, "b": True, "c": 3}}, {"x": {"a": 2, "c": 3}}, ["Local keys, a: 1 → 2", "Local keys, b: − yes"]),
        (
            {"x": {"groups": ["Ältere"]}},
            {"x": {"groups": ["Ältere", "Kinder"], "none": [], "table": {"day": DAY}}},
            [
                'Local keys, groups: ["Ältere"] → ["Ältere", "Kinder"]',
                "Local keys, none: + []",
                'Local keys, table: + {"day": "2026-09-01"}',
            ],
        ),
    ],
)
def test_changes_are_told_in_the_words_of_the_portfolio(
    before: dict[str, object], after: dict[str, object], told: list[str]
) -> None:
    found = differences(record(**before), record(**after))
    english = Translator("en")
    assert [english(told_change(change, portfolio())) for change in found] == told


@pytest.mark.parametrize(
    ("key", "item", "place"),
    [
        ("funding", "klimaanpassung", "Funding: + Climate adaptation in municipalities"),
        ("funding", "unbekannt", "Funding: + unbekannt"),
        ("interfaces", "sensorthings", "Interfaces: + OGC SensorThings"),
    ],
)
def test_tables_are_told_by_the_names_of_what_they_are_about(key: str, item: str, place: str) -> None:
    english, region = Translator("en"), read(FILES)
    changed = FieldChange(key, "a", "b", item, "state")
    assert english(told_change(FieldChange(key, None, item, item), region)) == place
    assert english(told_change(changed, region)) == f"{place.replace(': +', ',')}, state: a → b"


def test_two_tables_about_the_same_thing_are_told_apart_by_their_turn() -> None:
    one, two = Funding("p", 1), Funding("p", 2)
    assert differences(record(funding=(one, two)), record(funding=(one,))) == (FieldChange("funding", two, None, "p"),)

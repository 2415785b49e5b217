"""Projects side by side."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from synergy.records import concept, portfolio, project

from sr_cli.model.project import Budget, Status
from sr_cli.model.vocabulary import ConceptKind
from sr_cli.render.synergies.comparison import common_and_own, compared, compared_data
from sr_cli.translation import Translator

CONCEPTS = (
    concept("maengelmelder", "Mängelmelder"),
    concept("app", "App", component=True),
    replace(concept("schulen", "Schulen"), kind=ConceptKind.AUDIENCE),
)


def test_what_all_say_is_common_and_the_rest_is_each_ones_own() -> None:
    one = project("kamen-a", "A", concepts=("maengelmelder", "app"), budget=Budget(total_eur=1000))
    other = project("werne-b", "B", concepts=("maengelmelder", "unbekannt", "schulen"), status=Status.IDEA)
    told = {
        Translator("de")(aspect.label): (
            [line[0] for line in aspect.common],
            [len(own) for own in aspect.own],
        )
        for aspect in compared([one, other], portfolio(one, other, concepts=CONCEPTS))
    }
    assert {label: own for label, (_, own) in told.items()} == {
        "Status": [1, 1],
        "Handlungsfelder": [0, 0],
        "Worum es geht": [0, 1],
        "Für wen": [0, 1],
        "Technik": [1, 0],
        "Budget": [1, 0],
    }


def test_programs_get_single_values_and_lists_by_key() -> None:
    one = project("kamen-a", "A", concepts=("maengelmelder", "app"), unit="Bauhof")
    other = project("werne-b", "B", concepts=("maengelmelder",), unit="Bauhof", status=Status.IDEA)
    assert compared_data([one, other]) == {
        "common": {"themes": ["umwelt"], "concepts": ["maengelmelder"], "unit": "Bauhof"},
        "own": {"kamen-a": {"status": "running", "concepts": ["app"]}, "werne-b": {"status": "idea"}},
    }


@given(st.lists(st.lists(st.integers(0, 5), unique=True), min_size=1))
def test_nothing_is_lost_or_said_twice(values: list[list[int]]) -> None:
    common, own = common_and_own(values)
    for mine, rest in zip(values, own, strict=True):
        assert sorted((*common, *rest)) == sorted(mine)

"""What somebody may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.message import Listing, Message
from sr_cli.model.nearest import certain, did_you_mean, nearest, nearest_of

TOWNS = ("bergkamen", "boenen", "froendenberg", "holzwickede", "kamen", "luenen", "schwerte", "selm", "unna", "werne")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("LÜNEN", ("luenen",)),
        ("lünne", ("luenen",)),
        ("kamen", ("kamen",)),
        ("kammen", ("kamen",)),
        ("schwerthe", ("schwerte",)),
        ("dortmund", ()),
        ("", ()),
    ],
)
def test_names_like_the_word_are_found(word: str, expected: tuple[str, ...]) -> None:
    assert nearest(word, TOWNS) == expected


def test_an_id_is_found_by_any_of_its_names_and_only_once() -> None:
    names = [("kreis-unna", "unna"), ("Kreis Unna", "unna"), ("unna", "unna"), ("Stadt Unna", "stadt-unna")]

    assert nearest_of("Kreis Una", names) == ("unna",)


def test_the_question_is_asked_only_where_there_is_an_answer() -> None:
    assert did_you_mean(()) is None
    assert did_you_mean(("a", "b")) == Message("did you mean {names}?", names=Listing(("`a`", "`b`"), "or"))


@pytest.mark.parametrize(("word", "expected"), [("nwe", ("new",)), ("enw", ("new",)), ("xyz", ()), ("w", ())])
def test_two_letters_of_a_short_word_may_have_changed_places(word: str, expected: tuple[str, ...]) -> None:
    assert nearest(word, ("new", "list", "show", "validate")) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("LÜNEN", "luenen"),
        ("kammen", "kamen"),
        ("Kreis-Unna", "kreis-unna"),
        ("kreis unna", "kreis-unna"),
        ("herne", None),  # a town of its own, not Werne
        ("luenne", None),
        ("unna-2", None),
        ("phase-2", None),
        ("phase 1", "phase-1"),
        ("kreis-unn", "kreis-unna"),
        ("froendenber", "froendenberg"),
        ("kame", "kamen"),
        ("kreis", None),
        ("dortmund", None),
    ],
)
def test_only_what_nobody_can_doubt_is_certain(word: str, expected: str | None) -> None:
    names = [(name, name) for name in (*TOWNS, "kreis-unna", "phase-1")]

    assert certain(word, nearest_of(word, names), names) == expected


def test_of_several_proposals_none_is_certain() -> None:
    names = [("Umwelt", "umwelt"), ("umwelt", "stadtgruen")]

    assert nearest_of("UMWELT", names) == ("umwelt", "stadtgruen")
    assert certain("UMWELT", ("umwelt", "stadtgruen"), names) is None


def test_where_a_slip_may_be_meant_so_only_the_same_is_certain() -> None:
    names = [("kamen-app", "kamen-app")]

    assert certain("kamen-apps", ("kamen-app",), names, alike=False) is None
    assert certain("Kamen App", ("kamen-app",), names, alike=False) == "kamen-app"


@given(st.sampled_from(TOWNS), st.permutations(TOWNS))
def test_a_name_is_nearest_to_itself_whatever_the_order(town: str, towns: list[str]) -> None:
    assert nearest(town.upper(), towns) == (town,)

"""The reasons that are told of a synergy."""

from synergies_by_hand import group, pair, reason

from sr_cli.render.synergies.words import telling

SURE = reason(0.5, "both: Kita registration")
READ_INTO = reason(0.02, "both: School meals")
SHARED = reason(0.02, "same programme: WiFi4EU", "programme")
WORDING = reason(0.3, "similar wording", "wording")


def test_a_meaning_that_may_be_a_wrong_reading_is_not_told() -> None:
    assert telling(pair("kamen-a", "werne-b", evidence=(SURE, WORDING, READ_INTO, SHARED))) == [SURE, WORDING, SHARED]


def test_the_strongest_reason_is_told_however_weak_it_is() -> None:
    assert telling(pair("kamen-a", "werne-b", evidence=(READ_INTO,))) == [READ_INTO]


def test_likeness_of_wording_is_told_of_a_group_only_where_nothing_else_is() -> None:
    assert telling(group("kamen-a", "werne-b", evidence=(SURE, WORDING, SHARED))) == [SURE, SHARED]
    assert telling(group("kamen-a", "werne-b", evidence=(WORDING, READ_INTO))) == [WORDING]

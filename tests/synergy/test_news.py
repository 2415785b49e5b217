"""What is new among synergies since a time before."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from synergies_by_hand import group, pair, report

from sr_cli.synergy.news import news

SINCE = date(2026, 9, 1)
PROJECTS = ["kamen-a", "luenen-b", "selm-c", "unna-d", "werne-e"]


def test_a_group_of_which_at_most_one_project_was_in_each_group_is_new() -> None:
    known = news(report(group("kamen-a", "luenen-b"), group("selm-c", "unna-d")), SINCE)
    assert known.of_group(group("kamen-a", "selm-c")) == ("kamen-a", "selm-c")
    assert known.of_group(group("werne-e", "werne-f")) == ("werne-e", "werne-f")


def test_a_group_is_compared_with_the_one_that_shares_most_with_it() -> None:
    known = news(report(group("kamen-a", "luenen-b"), group("selm-c", "unna-d", "werne-e")), SINCE)
    now = group("kamen-a", "luenen-b", "selm-c", "unna-d", "werne-e")
    assert known.of_group(now) == ("kamen-a", "luenen-b")


def test_a_pair_that_existed_is_not_new() -> None:
    known = news(report(pair("kamen-a", "luenen-b")), SINCE)
    assert not known.is_new(pair("kamen-a", "luenen-b", 0.9))
    assert known.is_new(pair("kamen-a", "selm-c"))


@given(st.lists(st.sets(st.sampled_from(PROJECTS), min_size=2).map(lambda each: group(*sorted(each)))))
def test_nothing_is_new_in_what_was_there(groups: list[object]) -> None:
    before = report(*groups)  # type: ignore[arg-type]
    known = news(before, SINCE)
    assert not any(known.of_group(each) for each in before.groups)

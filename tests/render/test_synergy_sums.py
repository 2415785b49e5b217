"""A value as a product, a score as the sum of its reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from synergies_by_hand import group, reason

from sr_cli.message import Message
from sr_cli.model.synergy import Worth
from sr_cli.render.synergies.sums import sum_of, value_told
from sr_cli.translation import Translator


def test_the_strongest_reasons_are_named_and_all_others_are_one() -> None:
    found = sum_of(0.83, [reason(points) for points in (0.41, 0.22, 0.1, 0.05, 0.03, 0.01, 0.01)])
    assert (found.total, [points for points, _ in found.parts], found.others) == (83, [41, 22, 10, 5, 3], 2)


def test_what_rounds_to_nothing_is_not_named() -> None:
    found = sum_of(0.5, [reason(0.497), reason(0.003, "both run")])
    assert found == (50, ((50, Message("both: Mängelmelder")),), 0)


@given(st.lists(st.floats(0.0001, 0.12), min_size=1, max_size=8))
def test_it_always_adds_up(points: list[float]) -> None:
    points.sort(reverse=True)
    found = sum_of(sum(points), [reason(each) for each in points])
    assert sum(part for part, _ in found.parts) + found.others == found.total == pytest.approx(100 * sum(points), abs=1)
    assert found.others >= 0


def test_a_value_comes_out_as_the_product_of_the_figures_that_are_told() -> None:
    told = value_told(group("kamen-a", "werne-b", worth=Worth(2.8074, 0.6, 0.7037)))  # 1.1853, but 2.81 × 0.6 × 0.7
    assert Translator("en")(told) == "1.18 = 2.81 size × 0.60 how early one can still act × 0.70 confidence"

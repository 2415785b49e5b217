"""Dates as records give them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-04", date(2026, 4, 1), date(2026, 4, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-03-31", date(2026, 3, 31), date(2026, 3, 31)),
    ],
)
def test_a_partial_date_means_the_whole_month_or_year(text: str, first: date, last: date) -> None:
    parsed = PartialDate.parse(text)
    assert (parsed.first, parsed.last) == (first, last)
    assert str(parsed) == text


@pytest.mark.parametrize("text", ["", "26", "2026-13", "2026-00", "2026-02-30", "2026-3", "2026-03-31T10:00", "٢٠٢٦"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("text", "written"), [("2026", 2026), ("2026-03", "2026-03"), ("2026-03-31", date(2026, 3, 31))]
)
def test_a_date_is_written_as_a_record_has_it(text: str, written: object) -> None:
    assert PartialDate.parse(text).written == written


@given(st.dates())
def test_a_day_is_itself(day: date) -> None:
    partial = PartialDate.of(day)
    assert partial.first == partial.last == day
    assert PartialDate.parse(str(partial)) == partial
    assert str(partial) == day.isoformat()


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    for partial in (PartialDate(day.year), PartialDate(day.year, day.month)):
        assert partial.first <= day <= partial.last
        assert PartialDate.parse(str(partial)) == partial

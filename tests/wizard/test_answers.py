"""What people type for texts, dates and amounts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.errors import WrongUse
from sr_cli.model.dates import PartialDate
from sr_cli.wizard.answers import read_amount, read_date, read_day, read_links, read_text

GERMAN = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025", 2025),
        ("2025-10", "2025-10"),
        ("10/2025", "2025-10"),
        ("10.2025", "2025-10"),
        ("Oktober 2025", "2025-10"),
        ("okt. 2025", "2025-10"),
        ("MÄRZ 2025", "2025-03"),
        ("Mär 2025", "2025-03"),
        ("October 2025", "2025-10"),
        ("2025-10-01", date(2025, 10, 1)),
        ("1.10.2025", date(2025, 10, 1)),
        (" 01. 10. 2025 ", date(2025, 10, 1)),
        ("1. Oktober 2025", date(2025, 10, 1)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, value: object) -> None:
    assert read_date(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "25",
        "13/2025",
        "0/2025",
        "32.1.2025",
        "0.1.2025",
        "29.2.2025",
        "Ju 2025",
        "J. 2025",
        "Juno 2025",
        "2025-00",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(WrongUse):
        read_date(text)


@given(DAYS)
def test_every_day_is_read_in_every_form(day: date) -> None:
    forms = (f"{day:%d.%m.%Y}", f"{day.day}. {GERMAN[day.month - 1]} {day.year}", day.isoformat())
    assert {read_day(form) for form in forms} == {day}
    assert read_date(f"{day.month}/{day.year}") == str(PartialDate(day.year, day.month))


def test_a_month_is_no_day() -> None:
    with pytest.raises(WrongUse):
        read_day("10/2025")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("250000", 250_000),
        ("250.000 €", 250_000),
        ("250 000 EUR", 250_000),
        ("250'000", 250_000),
        ("1.250.000,50 Euro", 1_250_000.5),
        ("1,250,000.50", 1_250_000.5),
        ("12,5", 12.5),
        ("0", 0),
        ("1,5 Mio. €", 1_500_000),
        ("1.5 million", 1_500_000),
        ("2 Millionen Euro", 2_000_000),
        ("80 T€", 80_000),
        ("80 Tsd.", 80_000),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, value: float) -> None:
    assert read_amount(text) == value


@pytest.mark.parametrize("text", ["", "viel", "1,500 Mio.", "1.2.3", "-5", "12 Äpfel", "9" * 400, "1.25.000"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(WrongUse):
        read_amount(text)


@given(st.integers(0, 10**11))
def test_every_amount_is_read_with_german_and_english_marks(amount: int) -> None:
    english = f"{amount:,}"
    assert read_amount(english) == amount
    assert read_amount(f"{english.replace(',', '.')},00 €") == amount


def test_texts_lose_their_line_breaks_and_decomposed_letters() -> None:
    assert read_text("  Mu\u0308ll\n\tmelden ") == "Müll melden"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(WrongUse):
        read_text("M\udcfcll")


def test_addresses_stand_apart_by_blanks_and_count_once() -> None:
    assert read_links("https://a.example, https://b.example/x,y https://a.example") == [
        "https://a.example",
        "https://b.example/x,y",
    ]

"""SR602: German phone numbers are found, other numbers are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.phone_number import RULE


@pytest.mark.parametrize(
    "text",
    [
        "02307 000000",
        "Rückfragen unter 02307 000-0000.",
        "02307/000000",
        "02307 / 000000",
        "02307-000000",
        "(02307) 000-0",
        "(02307) 00 00 00",
        "+49 2307 000000",
        "+49 (0)2307 000-0000",
        "+4923070000",
        "0049 2307 000000",
        "0231 0000000",
        "0151 00000000",
        "0151/00000000",
        "01510000000",
        "Tel. 000-123",
        "Tel.: 02307 000000",
        "tel. 000 123",
        "tel:02307000000",
        "Telefon: 000000",
        "Telefon 02307 000000",
        "Telefonnummer: 00 00 00",
        "Fax: 000-1234",
        "Durchwahl: 1234",
        "Rufnummer: 00 12 34",
        "0800 0000000",
    ],
)
def test_a_phone_number_is_found(text: str) -> None:
    assert RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026",
        "von 2024 bis 2026",
        "2024-2026",
        "2024/2025",
        "01.03.2024 bis 31.12.2026",
        "2024-03-01",
        "01/2024",
        "250000 Euro",
        "250.000,50 Euro",
        "1 000 000 Euro",
        "0,75 Mio. Euro",
        "05978020",
        "05 978 020",
        "059780020020",
        "59174 Kamen",
        "01067 Dresden",
        "04109 Leipzig, 2024 begonnen",
        "§ 107 GO NRW",
        "Vorlage 0123/2024",
        "Drucksache 012/2023-2024",
        "Drs. 0123/2023/1",
        "DIN EN 0123-45",
        "EFRE-0800123-45678",
        "https://www.kamen.example/seite?id=0231-1234567&x=02307/123456",
        "www.kamen.example/02307/123456",
        "51.5348, 7.6892",
        "0800 - 1600 Uhr",
        "Telefon 115",
        "Tel. 112 und Tel. 116117",
        "Telefon: 2024 neu",
        "Telefon und Fax",
        "Telefon 12 000 Anrufe im Jahr",
        "LoRaWAN 868 MHz, 24 Sensoren",
        "ISBN 978-0-12-345678-9",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not RULE.found_in(text)


@given(
    st.integers(1990, 2050), st.integers(1990, 2050), st.sampled_from([" ", "-", "/", " - ", "\N{EN DASH}", " bis "])
)
def test_no_range_of_years_is_a_phone_number(first: int, last: int, between: str) -> None:
    assert not RULE.found_in(f"{first}{between}{last}")


@given(st.integers(1, 16), st.integers(0, 999), st.integers(0, 999))
def test_no_official_key_is_a_phone_number(state: int, district: int, municipality: int) -> None:
    assert not RULE.found_in(f"{state:02}{district:03}{municipality:03}")


@given(st.from_regex(r"0[2-9][0-9]{1,3}", fullmatch=True), st.from_regex(r"[3-9][0-9]{4,7}", fullmatch=True))
def test_an_area_code_and_a_number_are_one_however_they_are_put_apart(area: str, number: str) -> None:
    for form in (f"{area} {number}", f"{area}/{number}", f"({area}) {number}", f"+49 {area[1:]} {number}"):
        assert RULE.found_in(f"Rückfragen: {form}")


def test_the_contact_of_a_record_may_hold_a_number() -> None:
    assert RULE.exempt == {("contact",)}

"""Amounts with a point between their thousands."""

import pytest
from store.telling import told

from sr_cli.store.reading.thousands import points_between_thousands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[budget]\ntotal_eur = 250.000  # so",
            "2:13-2:20 malformed-value: `250.000` is 250 for TOML, where a point stands before decimals | write 250000",
        ),
        (
            "\ufefffunding = [{amount_eur=1.500}]",
            "1:24-1:29 malformed-value: `1.500` is 1.5 for TOML, where a point stands before decimals | write 1500",
        ),
        (
            "running_eur_per_year = +12.345",
            "1:24-1:31 malformed-value: `+12.345` is 12.345 for TOML, where a point stands before decimals | write 12345",
        ),
    ],
)
def test_a_point_between_thousands_is_told_from_one_before_decimals(text: str, expected: str) -> None:
    assert [told(fault) for fault in points_between_thousands("a.toml", text.encode())] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "total_eur = 250.5",
        "total_eur = 250.00",
        "total_eur = 1000.125",
        "total_eur = 0.125",
        "total_eur = 250.0005",
        "total_eur = 250.000e3",
        "fte = 1.500",
        'notes = "total_eur = 250.000"',
        "# total_eur = 250.000",
        "notes = '''\ntotal_eur = 250.000'''",
    ],
)
def test_other_numbers_and_texts_are_left_alone(text: str) -> None:
    assert list(points_between_thousands("a.toml", text.encode())) == []

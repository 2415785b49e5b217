"""Ids and slugs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.ids import ID_LENGTH, RESERVED, is_id, slug


@pytest.mark.parametrize("text", ["a", "kamen-maengelmelder", "2026", "a" * ID_LENGTH, "com10", "console"])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kamen",
        "kamen_x",
        "kamen--x",
        "-kamen",
        "kamen-",
        "kämen",
        "a b",
        "a\n",
        "../a",
        "٣",
        "a" * 81,
        *sorted(RESERVED),
    ],
)
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mängel melden!", "maengel-melden"),
        ("  Grüße aus LÜNEN ... 2026 ", "gruesse-aus-luenen-2026"),
        ("Café", "cafe"),
        ("дом", ""),
        ("!?", ""),
    ],
)
def test_a_slug_tells_the_text(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (40, "digitale-zwillinge-der-stadt"),
        (28, "digitale-zwillinge-der-stadt"),
        (27, "digitale-zwillinge-der"),
        (5, "digit"),
    ],
)
def test_a_long_slug_is_cut_between_words(limit: int, expected: str) -> None:
    assert slug("Digitale Zwillinge der Stadt", limit) == expected


@given(st.text(max_size=200), st.integers(1, 70))
def test_a_slug_behind_a_lead_is_an_id_and_stays_what_it_is(text: str, limit: int) -> None:
    made = slug(text, limit)

    assert len(made) <= limit
    assert not made or is_id(f"kamen-{made}")
    assert slug(made, limit) == made

"""Spellings that mean the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.text import fold


@pytest.mark.parametrize(
    "spelling", ["Lünen", "LÜNEN", "luenen", "LUENEN", "lünen", unicodedata.normalize("NFD", "Lünen")]
)
def test_umlauts_and_case_do_not_matter(spelling: str) -> None:
    assert fold(spelling) == "luenen"


@pytest.mark.parametrize(
    ("text", "folded"), [("Straße", "strasse"), ("STRASSE", "strasse"), ("Café", "cafe"), ("Ærø", "aeroe")]
)
def test_accents_and_ligatures_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=20))
def test_folding_twice_changes_nothing_more_for_german_letters(text: str) -> None:
    german = "".join(letter for letter in text if letter.isascii() or letter in "äöüßÄÖÜ")
    assert fold(fold(german)) == fold(german)


@given(st.text(alphabet="abcäöüßÄÖÜ xyz", max_size=20))
def test_how_umlauts_are_composed_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)

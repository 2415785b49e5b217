import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.plain import normal, term_words
from sr_cli.synergy.text.words import (
    sentences,
    stems,
    surfaces,
    telling_stem,
    telling_stems,
    term_stems,
    written_words,
)


def test_inflections_of_a_word_have_one_stem() -> None:
    assert stems("Baum Bäume Bäumen") == ["baum"] * 3
    assert stems("Sensor Sensoren Sensors") == ["sensor"] * 3
    assert stems("melden meldet") == ["meld"] * 2


def test_umlauts_may_be_written_out() -> None:
    assert normal("Baeume in Luenen, Straße") == normal("Bäume in Lünen, Strasse")


def test_what_looks_like_an_umlaut_is_folded_on_both_sides() -> None:
    assert normal("neue Quelle") == normal("neü Qülle")


def test_words_that_hold_a_sentence_together_have_no_stem() -> None:
    assert stems("Das ist für die Stadt") == ["stadt"]
    assert telling_stems("Das ist für die smarte Stadt mit Parksensoren") == ["parksensor"]


def test_a_hyphenated_word_is_its_parts_and_one_word() -> None:
    assert stems("CO₂-Ampel") == ["co2", "ampel", "co2ampel"]


def test_a_hyphenated_term_is_one_word() -> None:
    assert term_words("Die CO₂-Ampel\nCo-Working (Land)").split() == ["die", "co2ampel", "coworking", "land"]


def test_sentences_end_at_their_marks() -> None:
    assert sentences("Es läuft. Wirklich! Am 1.10. auch: ja") == ["Es läuft", "Wirklich", "Am 1.10", "auch", "ja"]


def test_surfaces_keep_the_first_word_of_a_stem_as_it_stands() -> None:
    assert surfaces("Bäume und Baum am Weg nach der Stadt, auch sonst") == {"baum": "Bäume", "sonst": "sonst"}


@given(st.text())
def test_any_text_has_stems(text: str) -> None:
    assert all(stems(text))
    assert all(telling_stems(text))


@given(st.lists(st.sampled_from(["Mängelmelder", "für", "Stadt", "Bäume", "KI", "x"])).map(" ".join))
def test_telling_stems_of_words_are_among_their_stems(text: str) -> None:
    assert set(telling_stems(text)) <= set(stems(text))


def test_numbers_and_marks_part_words_that_tell() -> None:
    assert telling_stems("CO₂-Ampel 2.0 (3x)") == ["co", "ampel"]


@pytest.mark.parametrize("word", ["", "x", "und", "kommunen", "smarte"])
def test_a_word_that_sets_no_text_apart_has_no_telling_stem(word: str) -> None:
    assert telling_stem(word) == ""


def test_a_telling_stem_is_that_of_all_inflections() -> None:
    assert {telling_stem(word) for word in ("baum", "baume", "baumen", "baumes")} == {"baum"}
    assert telling_stem("ki") == "ki"


def test_the_stems_of_a_term_are_those_of_its_telling_words() -> None:
    assert term_stems("Lob und Kritik") == {"lob", "kritik"}
    assert term_stems("Bürger-App") == {"burgerapp"}


def test_written_words_keep_their_hyphens() -> None:
    assert written_words("Die CO2-Ampel, neu!") == ["Die", "CO2-Ampel", "neu"]

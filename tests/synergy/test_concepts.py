from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from synergy.records import CONCEPTS, concept

from sr_cli.message import Language
from sr_cli.model.vocabulary import Concept
from sr_cli.synergy.text.concepts import Found, find_concepts


def find(
    title: str, summary: str = "", concepts: Iterable[Concept] = CONCEPTS, language: Language = "de"
) -> tuple[Found, ...]:
    (only,) = find_concepts([(title, summary)], concepts, language)
    return only


def found(title: str, summary: str = "") -> dict[str, float]:
    return {each.concept: each.strength for each in find(title, summary)}


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("Mängelmelder für Werne", "the label"),
        ("Neue Maengelmelder", "another spelling and inflection"),
        ("Mängelmelder-App", "a hyphenated compound"),
        ("Mängelmelderportal", "the first part of a compound"),
        ("Schlaglöcher online melden", "all words of a synonym, others between them"),
        ("Melden Sie ein Schlagloch: Schlaglöcher", "in another order"),
    ],
)
def test_a_term_is_found(title: str, why: str) -> None:
    assert "maengelmelder" in found(title), why


@pytest.mark.parametrize("title", ["Mangel an Meldern", "Schlaglöcher im Straßennetz", "Bodenschätze", ""])
def test_a_part_of_a_term_is_not_enough(title: str) -> None:
    assert found(title) == {}


def test_a_short_part_of_a_compound_needs_a_second_word() -> None:
    assert "baumbewaesserung" in found("Jungbäume bedarfsgerecht gießen")
    assert found("Jungbäume") == {}


def test_the_title_is_surer_than_a_sentence_and_that_than_several() -> None:
    in_title = found("Bäume gießen")["baumbewaesserung"]
    in_sentence = found("Stadtgrün", "Künftig werden Bäume besser gießbar. Wer will, kann Bäume gießen.")[
        "baumbewaesserung"
    ]
    across = found("Stadtgrün", "Es geht um Bäume. Wann muss man gießen?")["baumbewaesserung"]
    assert in_title > in_sentence > across > 0


def test_several_terms_leave_less_doubt_than_one() -> None:
    assert found("Baumbewässerung nach Bodenfeuchte")["baumbewaesserung"] > found("Bodenfeuchte")["baumbewaesserung"]


def test_the_words_that_led_to_a_concept_are_named_strongest_first() -> None:
    (one,) = find("Bäume gießen", "Gemessen wird die Bodenfeuchte.")
    assert one.words == ("Bäume gießen", "Bodenfeuchte")


def test_a_label_of_several_lines_is_a_label() -> None:
    assert find("Lob und Kritik", concepts=[concept("x", "Lob\nKritik"), *CONCEPTS])[0].words


def test_no_vocabulary_finds_nothing() -> None:
    assert find("Mängelmelder", concepts=[]) == ()


@given(st.text(), st.text())
def test_strengths_lie_between_nothing_and_certainty(title: str, summary: str) -> None:
    result: tuple[Found, ...] = find(title, summary)
    assert all(0 < each.strength < 1 and each.words for each in result)


def test_a_term_without_a_telling_word_is_never_found() -> None:
    assert find("Das und die Stadt", concepts=[concept("leer", "Das und die")]) == ()


def test_synonyms_of_another_language_do_not_count() -> None:
    assert find("A gift", concepts=[concept("gift", "Vergiftung", "Gift")], language="en") == ()


@given(
    st.lists(
        st.tuples(st.sampled_from(["Mängelmelder", "Lob", "Baum"]), st.sampled_from(["Kritik", "Baum gießen"])),
        max_size=4,
    )
)
def test_what_is_found_in_a_text_does_not_depend_on_other_texts(texts: list[tuple[str, str]]) -> None:
    assert find_concepts(texts, CONCEPTS, "de") == [find(*text) for text in texts]

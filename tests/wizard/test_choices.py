"""What a word means among what may be chosen."""

import portfolios
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.errors import WrongUse
from sr_cli.translation import Translator
from sr_cli.wizard.choices import Choices, concepts, entries, funding_states, statuses

PORTFOLIO = portfolios.read()
THEMES = entries(PORTFOLIO.themes).numbered(PORTFOLIO.themes.entries)
CONCEPTS = concepts(PORTFOLIO)


def hint(refusal: pytest.ExceptionInfo[WrongUse]) -> str:
    assert refusal.value.hint
    return Translator("en")(refusal.value.hint)


@pytest.mark.parametrize(
    "word", ["energie-umwelt", "ENERGIE-UMWELT", "Energie und Umwelt", " energy and environment ", "2"]
)
def test_a_choice_is_made_by_id_name_or_number(word: str) -> None:
    assert THEMES.one(word) == "energie-umwelt"


def test_umlauts_and_their_spellings_are_the_same() -> None:
    partners = entries(PORTFOLIO.partners)
    assert partners.one("LÜNEN") == partners.one("Luenen") == "luenen"


def test_concepts_are_found_by_synonyms_too() -> None:
    assert CONCEPTS.one("Schadensmelder") == "maengelmelder"


def test_statuses_are_found_by_what_people_call_them() -> None:
    assert statuses(PORTFOLIO).one("running") == "running"
    assert funding_states(PORTFOLIO).one("granted") == "granted"


def test_a_number_is_refused_where_none_was_shown() -> None:
    with pytest.raises(WrongUse):
        entries(PORTFOLIO.themes).one("2")


def test_several_choices_are_set_apart_by_commas_even_if_names_hold_commas() -> None:
    text = "3, Energie und Umwelt,Trends, Forschung und Entwicklung , zusammenleben-mitmachen"
    assert THEMES.several(text) == ["trends-forschung", "energie-umwelt", "zusammenleben-mitmachen"]


@given(st.lists(st.sampled_from([*THEMES.meanings, "Trends, Forschung und Entwicklung"]), min_size=1, max_size=5))
def test_any_names_in_a_row_are_told_apart(words: list[str]) -> None:
    assert THEMES.several(", ".join(words)) == list(dict.fromkeys(map(THEMES.one, words)))


def test_what_may_be_meant_is_proposed() -> None:
    with pytest.raises(WrongUse) as refusal:
        CONCEPTS.several("Mengelmelder")
    assert hint(refusal) == "did you mean Defect reporting (maengelmelder) or Litter reporting (muellmelder)?"


def test_a_few_choices_are_listed() -> None:
    with pytest.raises(WrongUse) as refusal:
        entries(PORTFOLIO.goals).one("xyz")
    assert hint(refusal) == "allowed: Quality of life or Sustainability"


def test_many_choices_are_counted() -> None:
    with pytest.raises(WrongUse) as refusal:
        Choices({str(number): "x" for number in range(100, 120)}, ()).one("xyz")
    assert hint(refusal) == "there are 20 such names, none of them is like it"

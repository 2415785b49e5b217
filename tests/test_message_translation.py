"""How messages become text of a language."""

from datetime import date

import pytest

from sr_cli.message import Euro, Label, Language, Listing, Message, Plural, Value
from sr_cli.translation import Translator, language_of, of_windows

ENGLISH, GERMAN = Translator("en"), Translator("de")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "C"}, "en"),
        ({"LC_MESSAGES": "de_AT", "LANG": "en_US"}, "de"),
        ({"LC_ALL": "en_GB", "LC_MESSAGES": "de_DE"}, "en"),
        ({"SR_LANG": "de", "LC_ALL": "en_US.UTF-8"}, "de"),
        ({"SR_LANG": "", "LANG": "DE"}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(environ: dict[str, str], language: Language) -> None:
    assert language_of(environ, "linux") == language
    if environ:
        assert language_of(environ, "win32") == language


@pytest.mark.parametrize(("langid", "language"), [(0x0407, "de"), (0x0C07, "de"), (0x0409, "en"), (0x0807, "de")])
def test_on_windows_the_system_decides(langid: int, language: Language) -> None:
    assert of_windows(langid) == language


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("text", "text", "text"),
        (1234, "1234", "1234"),
        (1234.5, "1,234.50", "1.234,50"),
        (Euro(250_000), "€250,000", "250.000\N{NO-BREAK SPACE}€"),
        (Euro(0.5), "€0.50", "0,50\N{NO-BREAK SPACE}€"),
        (Euro(2.0), "€2", "2\N{NO-BREAK SPACE}€"),
        (date(2026, 3, 1), "2026-03-01", "01.03.2026"),
        (Label("Lebensqualität", "Quality of life"), "Quality of life", "Lebensqualität"),
    ],
)
def test_values_are_written_as_the_language_does(value: Value, english: str, german: str) -> None:
    assert ENGLISH(value) == english
    assert GERMAN(value) == german


def test_gaps_are_filled_with_whatever_is_a_value() -> None:
    label = Label("Mobilität", "Mobility")
    message = Message("{what} since {day}", what=Message("{label} of {n}", label=label, n=3), day=date(2026, 1, 2))
    assert ENGLISH(message) == "Mobility of 3 since 2026-01-02"


def test_braces_in_values_are_text() -> None:
    assert ENGLISH(Message("No {id}", id="{0.__class__}")) == "No {0.__class__}"


@pytest.mark.parametrize(("n", "told"), [(0, "0 files in x"), (1, "1 file in x"), (2, "2 files in x")])
def test_the_count_chooses_the_form(n: int, told: str) -> None:
    assert ENGLISH(Plural("{n} file in {folder}", "{n} files in {folder}", n, folder="x")) == told


@pytest.mark.parametrize(
    ("items", "and_told", "or_told"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a and b", "a or b"),
        (("a", "b", Label("c-de", "c-en")), "a, b and c-en", "a, b or c-en"),
    ],
)
def test_listings_are_told_as_in_a_sentence(items: tuple[Value, ...], and_told: str, or_told: str) -> None:
    assert ENGLISH(Listing(items)) == and_told
    assert ENGLISH(Listing(items, "or")) == or_told


def test_listings_are_told_in_german() -> None:
    assert GERMAN(Listing(("Kamen", "Lünen", "Werne"))) == "Kamen, Lünen und Werne"
    assert GERMAN(Listing(("Kamen", "Lünen", "Werne"), "or")) == "Kamen, Lünen oder Werne"


def test_an_empty_template_is_empty_in_every_language() -> None:
    assert GERMAN.template("") == ENGLISH.template("") == ""


def test_numbers_have_the_digits_that_are_asked_for() -> None:
    assert ENGLISH.number(1234.567, 1) == "1,234.6"
    assert GERMAN.number(1234.567, 1) == "1.234,6"


def test_an_amount_that_no_float_holds_is_told_to_its_last_digit() -> None:
    assert Translator("de")(Euro(10**399)) == f"1{'.000' * 133}\N{NO-BREAK SPACE}€"

"""Texts that are to be tidied, up to where they are right, and what becomes of those that have a certain repair."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules import decomposed_text, placeholder, untidy_space
from sr_cli.rules.rule import TextRule

SPACED = st.lists(st.sampled_from(["a", "b", ".", " ", "  ", "\t", "\n", "\u00a0", "a\u0308", "ä"])).map("".join)


def repaired(rule: TextRule, text: str) -> str:
    assert rule.repaired is not None
    return rule.repaired(text)


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("a ", "a"),
        (" a", "a"),
        ("\ta", "a"),
        ("a\u00a0", "a"),
        ("a  b", "a b"),
        ("a   b    c", "a b c"),
        (" a  b ", "a b"),
        ("a.  b", "a. b"),
        ("a\r", "a"),
    ],
)
def test_white_space_around_a_text_and_several_spaces_within_are_tidied(untidy: str, tidy: str) -> None:
    assert untidy_space.RULE.found_in(untidy)
    assert repaired(untidy_space.RULE, untidy) == tidy


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "  ",
            "\t",
            "a",
            "a b",
            "a\tb",
            "a\t\tb",
            "a\u00a0\u00a0b",
            "a \u00a0b",
            "a \u00a0 b",
            "a\t  b",
            "a  \tb",
        ),
        *("a\nb", "a\n", "\na", "  a\n  b\n", "a    1\nbc   2\n", "a  \nb"),
    ],
)
def test_other_white_space_stays_and_so_do_texts_of_several_lines(text: str) -> None:
    assert not untidy_space.RULE.found_in(text)


def test_each_of_several_texts_counts() -> None:
    assert untidy_space.RULE.found_in("a\nb\0c ")
    assert not untidy_space.RULE.found_in("a\0b")
    assert placeholder.RULE.found_in("a\0TODO")
    assert placeholder.RULE.found_in(f"{'a' * 40}\0-\0b")
    assert not placeholder.RULE.found_in("to\0do")


@pytest.mark.parametrize("rule", [untidy_space.RULE, decomposed_text.RULE], ids=lambda rule: rule.name)
@given(text=SPACED)
def test_what_is_repaired_breaks_the_rule_no_more(rule: TextRule, text: str) -> None:
    if rule.found_in(text):
        assert repaired(rule, text) != text
        assert not rule.found_in(repaired(rule, text))


@pytest.mark.parametrize("text", ["ä", "Bäume", "é", "plain", "", "ﬁ", "²", "ü\u0301"])
def test_letters_of_one_character_are_right(text: str) -> None:
    assert not decomposed_text.RULE.found_in(normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "right"), [("a\u0308", "ä"), ("Lu\u0308nen", "Lünen"), ("\u212b", "Å"), ("ä e\u0301", "ä é")]
)
def test_letters_of_two_characters_are_put_together(text: str, right: str) -> None:
    assert decomposed_text.RULE.found_in(text)
    assert repaired(decomposed_text.RULE, text) == right


@pytest.mark.parametrize(
    "text",
    [
        *(
            "TODO",
            "todo",
            "To do",
            "TODO:",
            "[TODO]",
            "tbd",
            "t.b.d.",
            "xxx",
            "XX",
            "n/a",
            "N/A",
            "n. n.",
            "N.N.",
            "k. A.",
        ),
        *(
            "k.A.",
            "Keine Angabe",
            "folgt",
            "Folgt …",
            "folgt noch",
            "noch offen",
            "…",
            "...",
            "???",
            "-",
            "\u2013",
            "\u2014",
            "--",
        ),
        *("Platzhalter", "Lorem ipsum", "lorem ipsum dolor sit amet, consetetur sadipscing elitr", "wird ergänzt", "*"),
        *("Noch zu klären", "noch zu klaeren", "bitte ausfüllen", "_____", "FIXME"),
    ],
)
def test_texts_that_stand_for_others_are_found(text: str) -> None:
    assert placeholder.RULE.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "TODO 3",
            "TODO: abstimmen",
            "Es folgt ein Bericht",
            "NN10",
            "Xaver",
            "offen",
            "unbekannt",
            "keine",
            "Test",
        ),
        *("1", "2027-Q2", "✓", "€", "Das Lorem ipsum", "A", "Amt 10", "k. A. " + " " * 40, "xxxxx", "idea", "none"),
    ],
)
def test_texts_that_say_something_are_not(text: str) -> None:
    assert not placeholder.RULE.found_in(text)


def test_the_longest_placeholder_is_still_looked_at() -> None:
    assert placeholder.RULE.found_in("TODO" + "." * 26)
    assert not placeholder.RULE.found_in("TODO" + "." * 27)

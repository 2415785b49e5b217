"""Characters that nobody sees are found wherever they stand, and files without them are soon done with."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st
from tomli_w import dumps

from sr_cli.model.hidden import UNSAFE
from sr_cli.store.toml.hidden import hidden_characters, may_hide

ODD = st.sampled_from(["\x1b", "\x7f", "\x85", "\xad", "\u200b", "\u2028", "\u202e", "\ufeff", "\U000e0041"])
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]) | ODD | st.sampled_from("\n\t\xa0ä"), max_size=8)


@given(st.dictionaries(st.sampled_from("abc"), TEXTS | st.lists(TEXTS) | st.dictionaries(st.sampled_from("de"), TEXTS)))
def test_a_file_that_hides_nothing_is_known_by_its_bytes(table: dict[str, object]) -> None:
    content = dumps(table, multiline_strings=True)
    found = list(hidden_characters(tomllib.loads(content)))
    assert not found or may_hide(content.encode())


def test_each_text_is_told_once_with_the_first_such_character() -> None:
    table = {"a": "x\u202ey\u202c", "b": ["fine", {"c": "\x07", "d": 5}]}
    assert [violation.key for violation in hidden_characters(table)] == [("a",), ("b", 1, "c")]


def test_usual_texts_hide_nothing() -> None:
    assert not may_hide("title = \"Bäume „gießen“ 👩\"\nnotes = 'x'\n".encode())
    assert not UNSAFE.search("line\n\tline\xa0€")

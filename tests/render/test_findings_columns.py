"""The place stays underlined, whatever stands before it: tabs, wide and combining characters, a cut."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sr_cli.model.hidden import UNSAFE
from sr_cli.render.diagnostics.columns import Excerpt, excerpt, width

LONG = "abcdefghijklmnopqrstuvwxyz" * 10
E_ACUTE = "e\u0301"


@pytest.mark.parametrize(
    ("character", "columns"),
    [
        ("a", 1),
        ("ü", 1),
        ("日", 2),
        ("\uff21", 2),
        ("🌳", 2),
        ("\u0301", 0),
        ("\u200d", 0),
        ("\ufe0f", 0),
        ("가", 2),
        ("\u1161", 0),
        ("…", 1),
        ("\ufffd", 1),
    ],
)
def test_a_character_takes_columns(character: str, columns: int) -> None:
    assert width(character) == columns


@pytest.mark.parametrize(
    ("source", "start", "end", "shown"),
    [
        ('lead = "x"', 7, 10, Excerpt('lead = "x"', 7, 3)),
        ("\ta = 1", 5, 6, Excerpt("    a = 1", 8, 1)),
        ('a = "日本", "x"', 10, 13, Excerpt('a = "日本", "x"', 12, 3)),
        ('a = "日本", "x"', 4, 8, Excerpt('a = "日本", "x"', 4, 6)),
        (f'a = "{E_ACUTE}", "x"', 9, 12, Excerpt(f'a = "{E_ACUTE}", "x"', 8, 3)),
        ("a \x1b\x00\u202e b", 6, 7, Excerpt("a \ufffd\ufffd\ufffd b", 6, 1)),
        ("a =", 3, 3, Excerpt("a =", 3, 1)),
        ("a =", 3, 9, Excerpt("a =", 3, 1)),
        ("", 0, 0, Excerpt("", 0, 1)),
        (LONG, 0, 1, Excerpt("abcdefghijklmnopqrs…", 0, 1)),
        (LONG, 130, 133, Excerpt("…stuvwxyzabcdefghij…", 9, 3)),
        (LONG, 259, 260, Excerpt("…hijklmnopqrstuvwxyz", 19, 1)),
        (LONG, 26, 200, Excerpt("…xyzabcdefghijklmno…", 4, 15)),
        ("日" * 100, 50, 51, Excerpt("…日日日日日日日日日…", 9, 2)),
        (E_ACUTE * 100, 100, 102, Excerpt(f"…{E_ACUTE * 18}…", 10, 1)),
    ],
)
def test_an_excerpt_shows_the_place(source: str, start: int, end: int, shown: Excerpt) -> None:
    assert excerpt(source, start, end, 20) == shown


def test_a_line_of_a_million_characters_is_no_burden() -> None:
    shown = excerpt("x" * 1_000_000 + "y" + "x" * 1_000_000, 1_000_000, 1_000_001, 70)

    assert len(shown.line) == 70
    assert shown.line[shown.start] == "y"


def columns(text: str) -> int:
    return sum(map(width, text))


@given(
    st.text(st.sampled_from('a="ü日🌳\t\u0301\u200d\x00\u202e…')),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(1, 90),
)
@example("\u0301" * 50 + "a" * 30, 40, 45, 20)
@example("a" * 40 + "\u0301" * 200, 30, 31, 20)
def test_an_excerpt_fits_and_points_at_what_it_shows(source: str, start: int, length: int, room: int) -> None:
    start = min(start, len(source))
    end = min(start + length, len(source))

    shown = excerpt(source, start, end, room)

    assert columns(shown.line) <= max(room, 20)
    assert not UNSAFE.search(shown.line)
    assert "\t" not in shown.line
    assert 0 <= shown.start <= columns(shown.line)
    assert shown.length >= 1
    assert shown.start + shown.length <= columns(shown.line) + 1


@given(st.text(st.sampled_from("a日🌳\t"), max_size=200), st.data())
def test_what_begins_under_the_mark_is_the_place(before: str, data: st.DataObject) -> None:
    source = before + "X" + data.draw(st.text(st.sampled_from("a日🌳\t"), max_size=200))
    shown = excerpt(source, len(before), len(before) + 1, 40)

    left = ""
    for character in shown.line:
        if columns(left) == shown.start:
            break
        left += character
    assert shown.line[len(left)] == "X"
    assert shown.length == 1

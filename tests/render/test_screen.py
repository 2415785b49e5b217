"""How text reaches a person."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.message import Label, Message
from sr_cli.model.hidden import UNSAFE
from sr_cli.render.screen import Part, Screen, Style, clean, one_line
from sr_cli.translation import Translator


def screen(width: int = 40, *, colour: bool = False) -> Screen:
    return Screen(io.StringIO(), Translator("en"), width, terminal=True, colour=colour)


def line(*parts: Part, width: int = 40, colour: bool = False, indent: int = 0, hang: int = 0) -> str:
    paper = screen(width, colour=colour)
    paper.line(*parts, indent=indent, hang=hang)
    return paper.stream.getvalue()


def entry(label: Part, *parts: Part, width: int = 40, column: int = 12) -> str:
    paper = screen(width)
    paper.entry(label, *parts, column=column)
    return paper.stream.getvalue()


def test_a_paragraph_is_wrapped_between_words() -> None:
    text = "The quick brown fox jumps over the lazy dog and sleeps."
    assert (
        line(text, width=20, indent=2, hang=2)
        == """\
  The quick brown
    fox jumps over
    the lazy dog and
    sleeps.
"""
    )


def test_white_space_and_line_breaks_count_as_one_space() -> None:
    assert line("a  b\n\tc ", " d") == "a b c d\n"


def test_nothing_is_an_empty_line() -> None:
    assert line("") == line() == "\n"


def test_a_word_longer_than_the_line_stays_whole() -> None:
    assert (
        line("see https://example.org/a/very/long/address now", width=20)
        == """\
see
https://example.org/a/very/long/address
now
"""
    )


def test_a_no_break_space_keeps_words_together() -> None:
    assert line("about 250.000\N{NO-BREAK SPACE}€ for all", width=12) == "about\n250.000\N{NO-BREAK SPACE}€\nfor all\n"


def test_pieces_without_space_between_them_stay_together() -> None:
    assert line("aaa bbb", (":", Style.STRONG), "ccc", width=10) == "aaa\nbbb:ccc\n"


def test_values_are_translated() -> None:
    assert line(Message("No {what}", what=Label("Ziel", "goal")), " ", 3) == "No goal 3\n"


def test_colour_is_put_around_words_not_around_margins() -> None:
    assert line(("hint:", Style.ACCENT), " ", "x", colour=True, indent=2) == "  \x1b[36mhint:\x1b[0m x\n"
    assert line(("a b", Style.STRONG), colour=True) == "\x1b[1ma\x1b[0m \x1b[1mb\x1b[0m\n"
    assert line(("a", Style.PLAIN), colour=True) == "a\n"
    assert line(("a", Style.STRONG), colour=False) == "a\n"


def test_an_entry_has_its_text_beside_its_label() -> None:
    assert (
        entry("Lead", "Kamen and all of its neighbours in the Kreis")
        == """\
  Lead      Kamen and all of its
            neighbours in the Kreis
"""
    )


def test_an_entry_with_a_long_label_has_its_text_below() -> None:
    assert entry("--changed-since", "a date") == "  --changed-since\n            a date\n"
    assert entry("12345678", "fits") == "  12345678  fits\n"
    assert entry("123456789", "fits not") == "  123456789\n            fits not\n"


def test_an_entry_without_text_is_its_label() -> None:
    assert entry("Lead") == "  Lead\n"


def test_a_verbatim_line_is_neither_wrapped_nor_broken() -> None:
    paper = screen(10)
    paper.verbatim("  sr list   --theme x", (" # a\nb", Style.DIM))
    assert paper.stream.getvalue() == "  sr list   --theme x # a b\n"


def test_a_prompt_leaves_the_line_open() -> None:
    paper = screen(colour=True)
    paper.prompt(("Title", Style.STRONG), ":")
    assert paper.stream.getvalue() == "\x1b[1mTitle\x1b[0m: "


def test_warnings_and_errors_have_their_remedy_below() -> None:
    paper = screen(30)
    paper.warn(Message("Something is not as it should be"), Message("do this instead of that, or that"))
    paper.fail(Message("No portfolio here"))
    paper.blank()
    assert (
        paper.stream.getvalue()
        == """\
warning: Something is not as
  it should be
  hint: do this instead of
    that, or that
error: No portfolio here

"""
    )


CONTROLS = ["\x1b", "\x07", "\x08", "\r", "\x7f", "\x9b"]
INVISIBLE = ["\u00ad", "\U000e0041", "\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\u2028", "\ud800"]


@pytest.mark.parametrize("text", [*CONTROLS, *INVISIBLE])
def test_what_steers_a_terminal_is_replaced(text: str) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in clean(text)
    for written in (line(text), entry(text, text), one_line(f"a{text}b")):
        assert not UNSAFE.search(written)


@given(st.text(alphabet=st.characters()))
def test_nothing_unsafe_is_ever_shown(text: str) -> None:
    paper = screen()
    paper.line(text, (text, Style.STRONG), hang=2)
    paper.entry(text, text, column=10)
    paper.verbatim(text)
    paper.fail(Message("{text}", text=text), Message("{text}", text=text))
    assert not UNSAFE.search(paper.stream.getvalue())


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 60), st.integers(0, 9), st.integers(0, 9))
def test_wrapping_loses_no_word_and_keeps_to_the_width(text: str, width: int, indent: int, hang: int) -> None:
    written = line(text, width=width, indent=indent, hang=hang)
    assert written.split() == text.split()
    longest = max(map(len, text.split()), default=0)
    assert all(len(row) <= max(width, indent + hang + longest) for row in written.splitlines())


def test_one_line_is_one_line() -> None:
    assert one_line(" a\n b\t\x85c ") == "a b c"


def test_machine_text_is_utf_8_whatever_the_stream_was() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, "cp1252", newline="")
    paper = Screen(stream, Translator("en"), 80, terminal=False, colour=False)
    paper.machine("ä→\n")
    stream.flush()
    assert raw.getvalue() == "ä→\n".encode()
    assert stream.encoding == "utf-8"


def test_machine_text_goes_to_a_utf_8_stream_as_it_is() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, "UTF-8", newline="")
    Screen(stream, Translator("en"), 80, terminal=True, colour=True).machine("ä→\n")
    stream.flush()
    assert raw.getvalue() == "ä→\n".encode()

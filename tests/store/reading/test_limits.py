"""Text that would crash or hang a parser is refused before one sees it."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.store.reading.limits import MAX_DEPTH, endless_number, is_too_deep
from sr_cli.store.reading.table import read_table


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000,
        "a = " + "[" * 5000 + "]" * 5000,
        "a = " + "{a = " * 5000 + "1" + "}" * 5000,
        ".".join("a" * 20000) + " = 1",
        "[" + ".".join("a" * 20000) + "]",
        "a = [\n" * 5000 + "]" * 5000,
        'a = [ "]]]]", ' * 200,
        "a = [ ']', " * 200,
        "a = [ # ]\n" * 200,
        'a = [ """]\n""", ' * 200,
        r'a = [ "\"]", ' * 200,
        "a = [ } " * 200,
        'x = "[]" # "' + "\na = [" * 200,
        "a = " + "[ {a.b.c.d.e.f.g.h = " * 15 + "1" + "} ]" * 15,
    ],
)
def test_text_that_nests_beyond_reason_is_refused(text: str) -> None:
    assert is_too_deep(text)
    table, (fault,) = read_table("a.toml", text.encode())
    assert table is None
    assert fault.rule == "excessive-nesting"


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 60 + "]" * 60,
        "[a]\nb = [{c = [1]}]\n" * 200,
        'a = "' + "[" * 500 + '"',
        "a = '" + "{" * 500 + "'",
        "# " + "[." * 500,
        'a = """\n' + '"[\n' * 500 + '"""',
        'a = "' + "." * 500 + '"',
        "a = [" + "1.5, " * 500 + "]",
        'a = ["' + r"\"[" * 500 + '"]',
    ],
)
def test_long_text_that_is_flat_is_read(text: str) -> None:
    assert not is_too_deep(text)


@given(
    st.recursive(st.just(0), lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=20), st.integers(0, 9)
)
def test_what_is_read_is_never_nested_deeper_than_told(value: Any, more: int) -> None:
    text = f"a = {'[' * 20 * more}{value}{']' * 20 * more}"
    assert is_too_deep(text) or _depth(value) + 20 * more <= MAX_DEPTH


def _depth(value: Any) -> int:
    return 1 + max(map(_depth, value)) if isinstance(value, list) else 0


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 4000, "1" + "_1" * 2000])
def test_a_number_of_thousands_of_digits_is_refused(number: str) -> None:
    assert endless_number(f"a = {number}")
    table, (fault,) = read_table("a.toml", f"a = {number}".encode())
    assert table is None
    assert fault.rule == "invalid-toml"


def test_a_text_of_thousands_of_digits_is_read() -> None:
    assert not endless_number(f'a = "{"9" * 5000}"')
    assert not endless_number("a = 1\n" * 5000)
    assert not endless_number("#" + "_" * 5000)


@pytest.mark.parametrize(
    "text", ["a" * (1 << 20), "a." * (1 << 19), '"' * (1 << 20), "[" * (1 << 20), "9 " * (1 << 19)]
)
def test_the_largest_file_is_judged_within_seconds(text: str) -> None:
    start = time.monotonic()
    assert read_table("a.toml", text.encode())[0] is None
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("text", ["=" * 100_000, "a = " + "-" * 100_000, "a = [" + "+-" * 100_000])
def test_endless_signs_are_no_toml(text: str) -> None:
    table, (fault,) = read_table("a.toml", text.encode())
    assert table is None
    assert fault.rule == "invalid-toml"


def test_endless_signs_may_stand_in_a_comment() -> None:
    assert read_table("a.toml", b"# " + b"-" * 100_000) == ({}, ())

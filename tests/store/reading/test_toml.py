"""Both parsers say the same, and nothing that they are given ends the process."""

import sys
import tomllib
from datetime import datetime
from typing import Any

import pytest
import toml_rs
import tomli_w
from hypothesis import example, given
from hypothesis import strategies as st

from sr_cli.store.reading import table as toml
from sr_cli.store.reading.table import read_table

_scalars = st.one_of(
    st.text(max_size=12),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=12,
)
_pieces = st.sampled_from(
    [
        "a",
        "b.c",
        '"d"',
        "=",
        " = ",
        "1",
        "1.5",
        "01",
        "-",
        "_",
        '"x"',
        "'y'",
        '"""',
        "'''",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        ",",
        "\n",
        "\r\n",
        "\t",
        "#",
        "\\",
        "\\u00e4",
        "\\ud800",
        "2026-03-01",
        "T07:32:00",
        "Z",
        "+23:59",
        "07:32",
        "inf",
        "nan",
        "true",
        "0x1F",
        "0b2",
        "1e5",
        "1_000",
        "ä",
        "\x7f",
        "\ufeff",
        ".",
        "  ",
    ]
)


def _tomllib(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None


def _toml_rs(text: str) -> dict[str, Any] | None:
    try:
        return toml_rs.loads(text, toml_version="1.0.0")
    except ValueError:
        return None


@given(st.dictionaries(st.text(max_size=6), _values, max_size=6))
def test_both_parsers_read_the_same_values(table: dict[str, Any]) -> None:
    text = tomli_w.dumps(table)
    assert repr(_toml_rs(text)) == repr(_tomllib(text))


@given(st.lists(_pieces, max_size=14).map("".join))
@example("a = 1\ra = 2")
@example("a = {b = 1,\n c = 2}")
@example("a = {b = 1,}")
@example("a = 07:32")
@example('a = "\\x41"')
@example('a = "\\e"')
@example("a = 9999-12-31T23:59:60Z")
@example("a = 0001-01-01T00:00:00+23:59")
@example("[a]\n[a.b]\n[a]")
@example("a.b = 1\n[a]")
@example("[[a]]\n[a]")
@example("a = []\n[[a]]")
def test_both_parsers_refuse_the_same_text(text: str) -> None:
    text = text.lstrip("\ufeff")  # as it is before any parser sees it
    assert repr(_toml_rs(text)) == repr(_tomllib(text))


@given(st.one_of(st.binary(max_size=60), st.lists(_pieces, max_size=14).map(lambda pieces: "".join(pieces).encode())))
def test_any_content_becomes_a_table_or_faults_with_a_place(content: bytes) -> None:
    table, faults = read_table("a.toml", content)
    assert table is not None or faults
    for fault in faults:
        assert fault.at is not None
        assert fault.at.start <= fault.at.end


@pytest.fixture
def without_toml_rs(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setitem(sys.modules, "toml_rs", None)
    toml._parser.cache_clear()
    yield
    toml._parser.cache_clear()


@pytest.mark.usefixtures("without_toml_rs")
def test_tomllib_takes_over_where_toml_rs_is_missing() -> None:
    assert read_table("a.toml", b"a = 1979-05-27 07:32:00") == ({"a": datetime(1979, 5, 27, 7, 32)}, ())  # noqa: DTZ001
    table, (fault,) = read_table("a.toml", b"a = foo")
    assert table is None
    assert fault.rule == "invalid-toml"


def test_a_second_that_toml_knows_and_python_does_not_is_a_fault_with_a_place() -> None:
    table, (fault,) = read_table("a.toml", b"b = 1\na = 9999-12-31T23:59:60Z")
    assert table is None
    assert fault.at is not None
    assert fault.at.start.line == 2

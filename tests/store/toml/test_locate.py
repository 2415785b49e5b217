"""Every key and value is found where it stands."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.model.places import START, KeyPath, Position, Range
from sr_cli.store.toml.locate import locate

TEXT = """\
#:schema ../schema.json
title = "Mängelmelder" # comment
themes = [ # main one first
  "a", 'b',
  \"""c
d\""",
]
label.de = "Ä"
"quoted \\u00e4" = 1979-05-27 07:32:00

[budget]
total_eur = 1_000.5

[[funding]]
programme = "x"
[[funding]]
programme = "y"
inline = {a.b = 1, c = [ {d = 2} ]}
[funding.deep.deeper]
z = true
[[funding.list]]
[x . "y"]
"""


def cut(text: str, place: Range | None) -> str | None:
    if place is None:
        return None
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    start = starts[place.start.line - 1] + place.start.column - 1
    return text[start : starts[place.end.line - 1] + place.end.column - 1]


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", '"Mängelmelder"'),
        (("themes", 1), None, "'b'"),
        (("themes", 2), None, '"""c\nd"""'),
        (("label",), "label", "label"),
        (("label", "de"), "de", '"Ä"'),
        (("quoted ä",), '"quoted \\u00e4"', "1979-05-27 07:32:00"),
        (("budget",), "budget", "[budget]"),
        (("budget", "total_eur"), "total_eur", "1_000.5"),
        (("funding",), "funding", "[[funding]]"),
        (("funding", 1), "funding", "[[funding]]"),
        (("funding", 1, "programme"), "programme", '"y"'),
        (("funding", 1, "inline"), "inline", "{a.b = 1, c = [ {d = 2} ]}"),
        (("funding", 1, "inline", "a", "b"), "b", "1"),
        (("funding", 1, "inline", "c", 0, "d"), "d", "2"),
        (("funding", 1, "deep"), "deep", "deep"),
        (("funding", 1, "deep", "deeper"), "deeper", "[funding.deep.deeper]"),
        (("funding", 1, "list", 0), "list", "[[funding.list]]"),
        (("x", "y"), '"y"', '[x . "y"]'),
        (("none",), None, None),
    ],
)
def test_keys_and_values_of_every_kind_are_found(path: KeyPath, key: str | None, value: str | None) -> None:
    locations = locate(TEXT)
    assert cut(TEXT, locations.key(path)) == key
    assert cut(TEXT, locations.value(path)) == value


def test_a_table_goes_from_its_header_to_the_end_of_its_last_value() -> None:
    places = locate("a = 1\n[[t]] # x\nb = [\n1]\n\n[[t]]\nl.de = 2 # y\nl.en = 3 # z\n")

    assert places.whole(("t", 0)) == Range(Position(2, 1), Position(4, 3))
    assert places.whole(("t", 1)) == Range(Position(6, 1), Position(8, 9))
    assert places.whole(("t", 1, "l")) == Range(Position(7, 1), Position(8, 9))
    assert places.whole(("t", 2)) is None


def test_lines_and_columns_count_from_one_in_characters() -> None:
    assert locate('ä = 1\n\n"ä" = "ö" \n'.replace("ä = 1", "a = 1")).value(("ä",)) == Range(
        Position(3, 7), Position(3, 10)
    )


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("summary",), START),
        (("budget", "own_eur"), Range(Position(11, 1), Position(11, 9))),
        (("funding", 1, "state"), Range(Position(16, 1), Position(16, 12))),
        (("funding", 1, "inline", "c", 0, "e"), Range(Position(18, 26), Position(18, 33))),
        (("label", "en"), Range(Position(8, 1), Position(8, 6))),
        (("themes", 7), Range(Position(3, 10), Position(7, 2))),
    ],
)
def test_what_is_missing_is_placed_at_the_table_where_it_belongs(path: KeyPath, place: Range) -> None:
    assert locate(TEXT).nearest(path, of_key=True) == place


def test_what_is_there_is_placed_at_the_key_or_the_value() -> None:
    locations = locate(TEXT)
    assert locations.nearest(("title",), of_key=True) == Range(Position(2, 1), Position(2, 6))
    assert locations.nearest(("title",), of_key=False) == Range(Position(2, 9), Position(2, 23))


_names = st.one_of(st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True), st.text(max_size=6))
_scalars = st.one_of(
    st.text(max_size=12),
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_names, inner, max_size=4)),
    max_leaves=12,
)


def _paths(value: Any, path: KeyPath = ()) -> list[tuple[KeyPath, Any]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(path, value), *(found for step, inner in steps for found in _paths(inner, (*path, step)))]


def _is_header(place: str, value: Any) -> bool:
    if isinstance(value, dict):
        return place.startswith("[")
    return place.startswith("[[") and bool(value) and all(isinstance(item, dict) for item in value)


@given(st.dictionaries(_names, _values, max_size=6), st.booleans())
def test_every_key_and_value_is_located_and_reads_back(table: dict[str, Any], crlf: bool) -> None:
    import tomli_w

    text = tomli_w.dumps(table, multiline_strings=True)
    text = text.replace("\n", "\r\n") if crlf and "\r" not in text else text
    parsed = tomllib.loads(text)
    locations = locate(text)
    for path, value in _paths(parsed)[1:]:
        key, place = cut(text, locations.key(path)), cut(text, locations.value(path))
        assert place is not None
        if isinstance(path[-1], str):
            assert key is not None
            assert tomllib.loads(f"{key} = 0") == {path[-1]: 0}
        if _is_header(place, value):
            continue
        if place != key:
            assert tomllib.loads(f"v = {place}")["v"] == value


def test_every_value_of_the_example_is_located() -> None:
    locations = locate(TEXT)
    assert all(locations.value(path) for path, _ in _paths(tomllib.loads(TEXT))[1:])

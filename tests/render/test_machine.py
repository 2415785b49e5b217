"""JSON for programs."""

import json

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from sr_cli.render.machine import as_json, rounded


def test_keys_keep_their_order_and_umlauts_stay() -> None:
    assert as_json({"format": 1, "b": "Lünen", "a": ["x", None, True, 0.25]}) == snapshot("""\
{
  "format": 1,
  "b": "Lünen",
  "a": [
    "x",
    null,
    true,
    0.25
  ]
}
""")


def test_characters_that_steer_a_terminal_are_escaped() -> None:
    text = as_json({"title": "a\x1b[31m \x9b \u202e \u2028 \ud800 \ufeff \xad \U000e0041"})
    assert text == '{\n  "title": "a\\u001b[31m \\u009b \\u202e \\u2028 \\ud800 \\ufeff \\u00ad \\udb40\\udc41"\n}\n'


@given(st.dictionaries(st.text(), st.text(alphabet=st.characters()) | st.integers() | st.booleans()))
def test_what_is_written_can_be_read(data: dict[str, object]) -> None:
    assert json.loads(as_json(data)) == data


def test_scores_have_four_digits() -> None:
    assert rounded(2 / 3) == 0.6667

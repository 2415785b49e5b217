"""The files of toml-test: what is TOML 1.0 is read with the right values, all else is refused at a place."""

import json
import math
import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import pytest

from sr_cli.findings import Fault
from sr_cli.model.places import START
from sr_cli.store.reading import table as toml
from sr_cli.store.reading.table import read_table

CORPUS = Path(__file__).parent / "toml_test" / "toml-1.0.0.zip"
WRONG_AS_A_WHOLE = {
    "invalid/control/only-null.toml",
    "invalid/encoding/utf16-bom.toml",
    "invalid/encoding/utf16-comment.toml",
    "invalid/encoding/utf16-key.toml",
}
"""Each byte of them is wrong, not one place."""

READERS = {
    "string": str,
    "integer": int,
    "float": float,
    "bool": lambda text: text == "true",
    "datetime": datetime.fromisoformat,
    "datetime-local": datetime.fromisoformat,
    "date-local": date.fromisoformat,
    "time-local": time.fromisoformat,
}


def files() -> dict[str, bytes]:
    with ZipFile(CORPUS) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


FILES = files()
VALID = [name for name in FILES if name.startswith("valid/") and name.endswith(".toml")]
INVALID = [name for name in FILES if name.startswith("invalid/")]


@pytest.fixture(params=["toml_rs", "tomllib"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read with the fast parser, and as where it is not installed."""
    toml._parser.cache_clear()
    if request.param == "tomllib":
        monkeypatch.setitem(sys.modules, "toml_rs", None)
    yield
    toml._parser.cache_clear()


def values(tagged: object) -> object:
    """Give the values that toml-test writes as texts with the names of their types."""
    if isinstance(tagged, list):
        return [values(item) for item in tagged]
    assert isinstance(tagged, dict)
    if set(tagged) == {"type", "value"} and isinstance(tagged["value"], str):
        return READERS[tagged["type"]](tagged["value"])
    return {key: values(value) for key, value in tagged.items()}


def same(found: object, expected: object) -> bool:
    """Compare with types, and say of two values that are no number that they are the same."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and found.keys() == expected.keys() and all(map(same, *aligned(found, expected)))
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and all(map(same, found, expected))
    if isinstance(expected, float) and math.isnan(expected):
        return isinstance(found, float) and math.isnan(found)
    return type(found) is type(expected) and found == expected


def aligned(first: dict[str, object], second: dict[str, object]) -> tuple[list[object], list[object]]:
    return [first[key] for key in second], list(second.values())


def the_fault(name: str) -> Fault:
    table, faults = read_table(name, FILES[name])
    assert table is None
    (fault,) = faults
    return fault


def test_the_corpus_is_that_of_toml_1_0() -> None:
    assert (len(VALID), len(INVALID)) == (205, 473)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", VALID)
def test_what_is_toml_is_read_with_its_values(name: str) -> None:
    table, faults = read_table(name, FILES[name])

    assert faults == ()
    assert same(table, values(json.loads(FILES[f"{name.removesuffix('toml')}json"])))


@pytest.mark.parametrize("name", VALID)
def test_a_byte_order_mark_is_told_of_and_hides_nothing(name: str) -> None:
    table, faults = read_table(name, b"\xef\xbb\xbf" + FILES[name])

    assert [fault.rule for fault in faults] == ["byte-order-mark"]
    assert same(table, read_table(name, FILES[name])[0])


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", INVALID)
def test_what_is_no_toml_is_refused_at_a_place_within_the_text(name: str) -> None:
    fault = the_fault(name)

    no_text = name in WRONG_AS_A_WHOLE or is_no_utf_8(FILES[name])
    assert fault.rule == ("wrong-encoding" if no_text else "invalid-toml")
    if name in WRONG_AS_A_WHOLE:
        assert fault.at == START
    else:
        assert fault.at is not None
        assert fault.at.start < fault.at.end
        lines = FILES[name].decode(errors="replace").replace("\r\n", "\n").split("\n")
        assert all(at.line <= len(lines) and at.column <= len(lines[at.line - 1]) + 1 for at in fault.at)


def is_no_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return True
    return False

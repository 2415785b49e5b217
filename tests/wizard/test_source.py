"""Records from elsewhere: what is read from JSON and TOML, and what is refused."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY

from sr_cli.errors import SrError
from sr_cli.session import Session
from sr_cli.translation import Translator
from sr_cli.wizard.source import Origin, read_source


def read(tmp_path: Path, content: bytes, name: str = "record.json") -> Origin:
    (tmp_path / name).write_bytes(content)
    return read_source(name, None, session(tmp_path))


def session(cwd: Path, stdin: io.TextIOBase | None = None) -> Session:
    return Session(
        stdin=stdin or io.StringIO(),  # type: ignore[arg-type]
        stdout=io.StringIO(),
        stderr=io.StringIO(),
        environ={},
        cwd=cwd,
        today=TODAY,
    )


def said(refusal: pytest.ExceptionInfo[SrError]) -> str:
    return Translator("en")(refusal.value.message)


def test_dates_of_json_become_dates_where_the_schema_wants_them(tmp_path: Path) -> None:
    data = {
        "title": "2026-01-01",
        "start": "2026-01-01",
        "end": "2027",
        "as_of": "2026-02-03",
        "milestones": [{"title": "2026-01-01", "due": "2026-03-01"}],
        "x": {"day": "2026-01-01", "number": 5},
    }
    assert read(tmp_path, json.dumps(data).encode()).values == {
        "title": "2026-01-01",
        "start": date(2026, 1, 1),
        "end": 2027,
        "as_of": date(2026, 2, 3),
        "milestones": [{"title": "2026-01-01", "due": date(2026, 3, 1)}],
        "x": {"day": "2026-01-01", "number": 5},
    }


@pytest.mark.parametrize("text", ["2026-02", "soon", "2026-13-01", "20260101"])
def test_what_is_no_day_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, json.dumps({"start": text}).encode()).values == {"start": text}


def test_null_means_that_there_is_no_value_and_that_is_said(tmp_path: Path) -> None:
    content = b'{"title": "x", "end": null, "budget": {"fte": null}, "goals": ["a", null]}'
    (tmp_path / "record.json").write_bytes(content)
    world = session(tmp_path)
    assert read_source("record.json", None, world).values == {"title": "x", "budget": {}, "goals": ["a"]}
    assert (
        world.stderr.getvalue()
        == """\
warning: record.json: null is no value of a record and is left out: `end`,
  `budget.fte` and `goals`
"""
    )


def test_the_id_is_no_key_of_the_record_and_an_option_comes_before_it(tmp_path: Path) -> None:
    origin = read(tmp_path, b'{"id": "kamen-x", "title": "x"}')
    assert (origin.values, origin.identifier) == ({"title": "x"}, "kamen-x")
    assert read_source("record.json", "kamen-y", session(tmp_path)).identifier == "kamen-y"


def test_toml_is_read_as_it_is_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    origin = read(tmp_path, b'\xef\xbb\xbftitle = "x"\nstart = 2026-01-01\n', "draft.toml")
    assert origin == Origin({"title": "x", "start": date(2026, 1, 1)}, None, tmp_path / "draft.toml", lasting=True)


@pytest.mark.parametrize("content", [b'{"title": "\xc3\xbc"}', b'title = "\xc3\xbc"'])
def test_standard_input_is_read_as_utf_8_whatever_the_console_speaks(tmp_path: Path, content: bytes) -> None:
    console = io.TextIOWrapper(io.BytesIO(content), "cp1252")
    assert read_source("-", None, session(tmp_path, console)) == Origin({"title": "ü"}, None, None, lasting=False)


def test_without_a_source_the_record_is_true_today(tmp_path: Path) -> None:
    assert read_source(None, None, session(tmp_path)) == Origin({"as_of": TODAY}, None, None, lasting=True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"title":\n }', "record.json:2:2: this is no JSON"),
        (
            b'{"title": "\xfc"}',
            "record.json:1:12: the file is encoded as Windows-1252, not as UTF-8: see the letter ü",
        ),
        ('{"title": "x"}'.encode("utf-16"), "record.json:1:1: the file is encoded as UTF-16, not as UTF-8"),
        (
            b'{"title": "\\ud800"}',
            "record.json: a text holds half a character, of two that belong together: \\ud800",
        ),
        (b'{"budget": {"fte": NaN}}', "record.json: `NaN` is no number that a record can hold"),
        (b'{"budget": {"fte": ' + b"1" * 5000 + b"}}", "record.json: there is a number of 5000 digits"),
        (
            b'{"x": ' + b"[" * 100 + b"]" * 100 + b"}",
            "record.json: the file is nested beyond reason and was not read",
        ),
        (
            b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            "record.json: the file is nested beyond reason and was not read",
        ),
        (
            b'{"x": {"a": 1, "b": 2, "b": 3}}',
            "record.json: `b` is there more than once in one table",
        ),
        (b'[{"title": "x"}]', "record.json holds no record"),
        (b"x" * (1 << 20) + b"x", "record.json is larger than 1 MiB and was not read"),
    ],
)
def test_what_is_no_record_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(SrError) as refusal:
        read(tmp_path, content)
    assert said(refusal) == message
    assert refusal.value.hint is not None


def test_broken_toml_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(SrError) as refusal:
        read(tmp_path, b'title = "x"\nsummary = \n', "draft.toml")
    assert said(refusal).startswith("draft.toml:2:")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SrError) as refusal:
        read_source("none.json", None, session(tmp_path))
    assert said(refusal) == "none.json cannot be read: there is no such file or folder"

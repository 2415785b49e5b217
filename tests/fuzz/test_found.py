"""Files that `sr validate` once did not bear, each as small as it can be."""

import pytest
from fuzz.judging import RECORD, Input, judge

FOUND = [
    pytest.param(
        b'title = "x"\nb = "\xfc"',
        "2:6 wrong-encoding",
        id="the line of bytes that are no text could not be shown",
    ),
    pytest.param(
        b"a = 1\r\r\nb = 2\n",
        "1:6 invalid-toml",
        id="tomllib takes CRLF for LF: done twice, it took CRCRLF for LF, too, and nothing was left to object to",
    ),
    pytest.param(
        b"title = 1\nstart = 1" + b"0" * 400,
        "2:9 bad-date",
        id="whether a number is none was asked of a whole number that no floating-point number can hold",
    ),
    pytest.param(
        b"title = 'x'\nstart = 1" + b"0" * 4000,
        "2:9 invalid-toml",
        id="a number of thousands of digits had no place",
    ),
    pytest.param(
        b"title = " + b"1," * 100_000 + b"x",
        "1:9 invalid-toml",
        id="whether this is a number took a time that grew with the square of its length",
    ),
    pytest.param(
        b"lead = '" + b"0" * 1_000_000 + b"'",
        "1:8 unknown-partner",
        id="a word of a megabyte was compared with all names",
    ),
    pytest.param(
        b"[budget]\ntotal_eur = '" + b"1" * 5000 + b"'",
        "2:13 wrong-type",
        id="Python makes no number of thousands of digits, which the repair wanted to write",
    ),
    pytest.param(
        b"them'es = " + b"[" * 30_000,
        "1:1 invalid-toml",
        id="toml_rs takes the mark for a letter, sees brackets and ends the process",
    ),
    pytest.param(
        b"a = " + b"[ a'x ' ] ',\n" * 30_000,
        "1:7 invalid-toml",
        id="so here, where brackets are closed only if the mark is none",
    ),
    pytest.param(
        b"# x\ra = " + b"[" * 30_000,
        "1:4 invalid-toml",
        id="toml_rs takes a carriage return for the end of the comment",
    ),
    pytest.param(
        b"[budget]\ntotal_eur = 1\nown_eur = 1" + b"0" * 400,
        "3:11 own-share-over-budget",
        id="an amount that no floating-point number can hold could not be told",
    ),
]


@pytest.mark.parametrize(("content", "expected"), FOUND)
def test_what_was_found_is_mended(content: bytes, expected: str) -> None:
    report = judge(Input(RECORD, content), thoroughly=True)

    found = [(each.range.start, each.name) for each in report.diagnostics if each.path == RECORD]
    assert expected in [f"{line}:{column} {name}" for (line, column), name in found]

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
]


@pytest.mark.parametrize(("content", "expected"), FOUND)
def test_what_was_found_is_mended(content: bytes, expected: str) -> None:
    report = judge(Input(RECORD, content), thoroughly=True)

    found = [(each.range.start, each.name) for each in report.diagnostics if each.path == RECORD]
    assert expected in [f"{line}:{column} {name}" for (line, column), name in found]

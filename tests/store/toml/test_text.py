"""Bytes become text, or it is said why not."""

import pytest
from store.telling import told

from sr_cli.findings import WriteAgain
from sr_cli.store.toml.text import read_text


def test_utf8_is_read_without_a_word() -> None:
    assert read_text("a.toml", "ä = 1".encode()) == ("ä = 1", ())


def test_a_byte_order_mark_is_a_fault_but_the_text_is_read() -> None:
    text, (fault,) = read_text("a.toml", b"\xef\xbb\xbfa = 1")
    assert text == "a = 1"
    assert told(fault) == (
        "1:1-1:1 byte-order-mark: the file starts with an invisible byte order mark"
        " | save the file as UTF-8 without BOM"
    )


def test_several_byte_order_marks_are_one_fault() -> None:
    text, faults = read_text("a.toml", b"\xef\xbb\xbf" * 3 + b"a = 1")
    assert text == "a = 1"
    assert len(faults) == 1


MIXED = [
    (b"a = 1\nb = 2\r\nc = 3\n", "2:6-2:6", "CRLF", "LF"),
    (b"a = 1\r\nb = 2\r\nc = 3\n", "3:6-3:6", "LF", "CRLF"),
    (b"\r\n\n", "2:1-2:1", "LF", "CRLF"),
    (b"\n\r\n\r", "2:1-2:1", "CRLF", "LF"),
    (b"\xef\xbb\xbfa\r\nb\n", "2:2-2:2", "LF", "CRLF"),
]


@pytest.mark.parametrize(("content", "place", "odd", "usual"), MIXED)
def test_the_first_line_that_ends_differently_is_named(content: bytes, place: str, odd: str, usual: str) -> None:
    text, faults = read_text("a.toml", content)
    assert text == content.decode().removeprefix("\ufeff")
    assert told(faults[-1]) == (
        f"{place} mixed-line-ends: this line ends in {odd}, those before it end in {usual}"
        " | choose one kind of line end in the editor, and save the file"
    )
    assert [fault.violation.fix for fault in faults] == [WriteAgain()] * len(faults)


@pytest.mark.parametrize(
    "content", [b"", b"a", b"a\n", b"a\r\n", b"a\r\nb\r\n", b"a\nb\n", b"a\r", b"a\rb\n", b"a\rb\r\n"]
)
def test_lines_that_all_end_alike_are_right(content: bytes) -> None:
    assert read_text("a.toml", content)[1] == ()


SAVE = "save the file as UTF-8; the editor offers it under Save as, Encoding"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            'a = "x"\nb = "Ä: für"'.encode("cp1252"),
            "2:6-2:7 wrong-encoding: the file is encoded as Windows-1252, not as UTF-8: see the letter Ä",
        ),
        (
            'a = "ö" # '.encode() + b"f\xfcr",
            "1:12-1:13 wrong-encoding: the file is encoded as Windows-1252, not as UTF-8: see the letter ü",
        ),
        (b"a = 1\n\x9d", "2:1-2:2 wrong-encoding: the file is not encoded as UTF-8: see the byte 0x9D"),
        (
            b"\xef\xbb\xbfa = '\xe4'",
            "1:6-1:7 wrong-encoding: the file is encoded as Windows-1252, not as UTF-8: see the letter ä",
        ),
        ("a = 1".encode("utf-16"), "1:1-1:1 wrong-encoding: the file is encoded as UTF-16, not as UTF-8"),
        ("a = 1".encode("utf-16-be"), "1:1-1:1 wrong-encoding: the file is encoded as UTF-16, not as UTF-8"),
        ("a = 1".encode("utf-32"), "1:1-1:1 wrong-encoding: the file is encoded as UTF-32, not as UTF-8"),
        ("ä = 1".encode("utf-32-be"), "1:1-1:1 wrong-encoding: the file is encoded as UTF-32, not as UTF-8"),
    ],
)
def test_another_encoding_is_named_with_the_place_of_the_first_letter_that_shows_it(
    content: bytes, expected: str
) -> None:
    text, (fault,) = read_text("a.toml", content)
    assert text is None
    assert told(fault) == f"{expected} | {SAVE}"


def test_a_file_of_zeros_as_a_crash_leaves_it_has_no_encoding() -> None:
    text, (fault,) = read_text("a.toml", bytes(9))
    assert text is None
    assert told(fault) == (
        "1:1-1:1 wrong-encoding: the file holds zero bytes and nothing else | restore it, for example from git"
    )

"""Text that is no TOML is explained in one fault: where, what and what to write instead."""

import pytest
from store.telling import told

from sr_cli.store.reading.syntax import explain
from sr_cli.store.reading.table import read_table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "title = Ein Titel # kurz",
            '1:9-1:18 a text stands in quotation marks | write "Ein Titel"',
        ),
        (
            "a = Projekt 2026",
            '1:5-1:17 a text stands in quotation marks | write "Projekt 2026"',
        ),
        (
            "a = 12:30",
            '1:5-1:10 a text stands in quotation marks | write "12:30"',
        ),
        (
            "a = ja",
            "1:5-1:7 yes and no are written as true and false | write true",
        ),
        (
            "a = False",
            "1:5-1:10 yes and no are written as true and false | write false",
        ),
        (
            "a = 1,5",
            "1:5-1:8 a number has digits and a point before its decimals, nothing else | write 1.5",
        ),
        (
            "a = 490.000,50 €",
            "1:5-1:17 a number has digits and a point before its decimals, nothing else | write 490000.50",
        ),
        (
            "a = 1.000.000",
            "1:5-1:14 a number has digits and a point before its decimals, nothing else | write 1000000",
        ),
        (
            "a = 5 EUR",
            "1:5-1:10 a number has digits and a point before its decimals, nothing else | write 5",
        ),
        (
            "a = 05978020",
            (
                "1:5-1:13 a number does not start with 0"
                ' | write "05978020" if it is a key or a postcode, else leave out the 0'
            ),
        ),
        (
            "a = 1__0",
            "1:5-1:9 a number has digits and a point before its decimals, nothing else | write it such as 1000.5",
        ),
        (
            "a = +",
            "1:5-1:6 a number has digits and a point before its decimals, nothing else | write it such as 1000.5",
        ),
        (
            "a = 1.10.2025",
            "1:5-1:14 `1.10.2025` is no way to write a date here | write 2025-10-01",
        ),
        (
            "a = 01.10.25",
            "1:5-1:13 `01.10.25` is no way to write a date here | write 2025-10-01",
        ),
        (
            "a = 31.2.2025",
            "1:5-1:14 `31.2.2025` is no day of the calendar | write a day that exists, such as 2026-03-31",
        ),
        (
            "a = 2026-3-1",
            "1:5-1:13 `2026-3-1` is no way to write a date here | write 2026-03-01",
        ),
        (
            "a = 2026-02-30",
            "1:5-1:15 `2026-02-30` is no day of the calendar | write a day that exists, such as 2026-03-31",
        ),
        (
            "a = 2026-03",
            '1:5-1:12 `2026-03` is no way to write a date here | write "2026-03"',
        ),
        (
            "a = März 2026",
            '1:5-1:14 `März 2026` is no way to write a date here | write "2026-03"',
        ),
        (
            "a = 3/2026",
            '1:5-1:11 `3/2026` is no way to write a date here | write "2026-03"',
        ),
        (
            "a = [ja, nein]",
            "1:6-1:8 yes and no are written as true and false | write true",
        ),
        (
            "a = [x, y]",
            '1:6-1:7 a text stands in quotation marks | write "x"',
        ),
        (
            "a = Karneval 2026",
            '1:5-1:18 a text stands in quotation marks | write "Karneval 2026"',
        ),
    ],
)
def test_mistakes_with_what_stands_without_quotation_marks_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'title = "Hallo\nlead = "kamen"\n',
            (
                "1:9-1:15 the second quotation mark of this text is missing"
                ' | write " behind it; a text of several lines stands between """'
            ),
        ),
        (
            'summary = """abc\nlead = "x"\n',
            '1:11-1:14 this text of several lines does not end | write """ behind it',
        ),
        (
            "a = '''x",
            "1:5-1:8 this text of several lines does not end | write ''' behind it",
        ),
        (
            "title = „Hallo“",
            '1:9-1:16 `„` is no quotation mark of TOML | write "Hallo"',
        ),
        (
            'title = "Hallo“\nlead = "kamen"\n',
            '1:9-1:16 `“` is no quotation mark of TOML | write "Hallo"',
        ),
        (
            "title = „Das „Haus“ hier“",
            '1:9-1:10 `„` is no quotation mark of TOML | write straight quotation marks: "…"',
        ),
        (
            "a = [„x“]",
            '1:6-1:9 `„` is no quotation mark of TOML | write "x"',
        ),
        (
            'title = "Der "Kümmerer" läuft"',
            (
                "1:15-1:31 the text ends before this, at its second quotation mark"
                ' | write „…“ for quotation marks within a text, or \\" for each'
            ),
        ),
        (
            "a = 'it's'",
            (
                "1:9-1:11 the text ends before this, at its second quotation mark"
                ' | write „…“ for quotation marks within a text, or \\" for each'
            ),
        ),
        (
            'a = [\n"x",\n"y\n]\n',
            (
                "3:1-3:3 the second quotation mark of this text is missing"
                ' | write " behind it; a text of several lines stands between """'
            ),
        ),
        (
            'a = "x',
            (
                "1:5-1:7 the second quotation mark of this text is missing"
                ' | write " behind it; a text of several lines stands between """'
            ),
        ),
        (
            'a = "C:\\Users\\x"',
            (
                "1:8-1:9 a backslash has a special meaning between double quotation marks"
                " | write it twice, or put the text between single quotation marks"
            ),
        ),
        (
            'a = "C:\\Temp"',
            (
                "1:8-1:9 a backslash has a special meaning between double quotation marks"
                " | write it twice, or put the text between single quotation marks"
            ),
        ),
        (
            'a = "\\ud800"',
            (
                "1:6-1:7 a backslash has a special meaning between double quotation marks"
                " | write it twice, or put the text between single quotation marks"
            ),
        ),
        (
            'a = "x\x01y"',
            "1:7-1:8 an invisible control character stands here: U+0001 | delete it",
        ),
        (
            "a = 1\rb = 2",
            (
                "1:6-1:7 the lines of this file end in carriage returns (CR), as on old Macs"
                " | choose LF or CRLF as line end in the editor, and save the file"
            ),
        ),
        (
            "# a\r\na = 1\rb = 2",
            (
                "2:6-2:7 this line ends in a single carriage return (CR)"
                " | choose LF or CRLF as line end in the editor, and save the file"
            ),
        ),
    ],
)
def test_mistakes_with_quotation_marks_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'title: "x"',
            "1:6-1:7 a key and its value are joined by =, not by a colon | write `title = `",
        ),
        (
            'titel des projekts = "x"',
            (
                "1:1-1:20 `titel des projekts` cannot be a key"
                " | write only letters a to z, digits, - and _, without spaces"
            ),
        ),
        (
            'kürzel = "x"',
            "1:1-1:8 `kürzel` cannot be a key | write only letters a to z, digits, - and _, without spaces",
        ),
        (
            "Das ist ein Text\n",
            (
                "1:1-1:17 this line has no key and value with = between them"
                ' | write a line such as `title = "…"`; a text of several lines stands between three quotation marks'
            ),
        ),
        (
            "= 1",
            (
                "1:1-1:4 this line has no key and value with = between them"
                ' | write a line such as `title = "…"`; a text of several lines stands between three quotation marks'
            ),
        ),
        (
            'title "x"',
            (
                "1:1-1:10 this line has no key and value with = between them"
                ' | write a line such as `title = "…"`; a text of several lines stands between three quotation marks'
            ),
        ),
        (
            "a = \nb = 1",
            "1:3-1:4 there is no value behind = | write one, or leave the line out",
        ),
        (
            "a = # nichts",
            "1:3-1:4 there is no value behind = | write one, or leave the line out",
        ),
        (
            'a = "x" b = 2',
            "1:9-1:14 two keys stand on one line | start a new line for each key",
        ),
        (
            "a = 5 b = 2",
            "1:5-1:12 two keys stand on one line | start a new line for each key",
        ),
        (
            'a = "b"c',
            "1:8-1:9 nothing can follow a value on its line | start a new line, or put # before a remark",
        ),
        (
            "a = [1] 2",
            "1:9-1:10 nothing can follow a value on its line | start a new line, or put # before a remark",
        ),
        (
            "a==1",
            "1:3-1:4 there is one = too many | leave it out",
        ),
        (
            '"a=b" c = 1',
            '1:1-1:9 `"a=b" c` cannot be a key | write only letters a to z, digits, - and _, without spaces',
        ),
        (
            '"a=b" = c',
            '1:9-1:10 a text stands in quotation marks | write "c"',
        ),
    ],
)
def test_mistakes_with_keys_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'a = ["x", "y"\nb = 1',
            "1:5-1:6 the list that starts here does not end | write ] behind its last entry",
        ),
        (
            'a = ["x",\n"y"\n',
            "1:5-1:6 the list that starts here does not end | write ] behind its last entry",
        ),
        (
            'a = ["x",\n[budget]\n',
            '2:2-2:8 a text stands in quotation marks | write "budget"',
        ),
        (
            'a = ["x" "y"]',
            (
                "1:10-1:13 a comma is missing before this entry of the list"
                " | write a comma between entries, and each text between two quotation marks"
            ),
        ),
        (
            'a = [\n  "x"\n  "y"\n]',
            (
                "3:3-3:6 a comma is missing before this entry of the list"
                " | write a comma between entries, and each text between two quotation marks"
            ),
        ),
        (
            "a = [1, 2}",
            (
                "1:10-1:11 a comma is missing before this entry of the list"
                " | write a comma between entries, and each text between two quotation marks"
            ),
        ),
        (
            "a = [ [1] [2] ]",
            (
                "1:11-1:12 a comma is missing before this entry of the list"
                " | write a comma between entries, and each text between two quotation marks"
            ),
        ),
        (
            'themes = ["a, "b"]',
            (
                "1:16-1:18 a comma is missing before this entry of the list"
                " | write a comma between entries, and each text between two quotation marks"
            ),
        ),
        (
            "a = {b = 1,\nc = 2}",
            (
                "1:5-1:6 a table in braces stands on one line"
                " | write its name in square brackets, and below it a line for each key"
            ),
        ),
        (
            "a = {b = 1",
            "1:10-1:11 this table in braces is not right from here on | write `{ key = value, other = value }`",
        ),
        (
            "a = {b = 1, c}",
            "1:14-1:15 this table in braces is not right from here on | write `{ key = value, other = value }`",
        ),
        (
            "a = {b = 1, b = 2}",
            "1:18-1:19 this table in braces is not right from here on | write `{ key = value, other = value }`",
        ),
        (
            "[a",
            "1:1-1:3 the brackets around the name of this table do not match | write `[a]`",
        ),
        (
            "[[a]\nb = 1",
            "1:1-1:4 the brackets around the name of this table do not match | write `[[a]]`",
        ),
        (
            "[a]]",
            "1:1-1:3 the brackets around the name of this table do not match | write `[a]`",
        ),
        (
            "[a b]",
            "1:1-1:5 this is no name of a table | write letters a to z, digits, - and _ between the brackets",
        ),
        (
            "[größe]",
            "1:1-1:7 this is no name of a table | write `[groesse]`",
        ),
    ],
)
def test_mistakes_with_brackets_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a = 1\nb = 2\na = 3",
            "3:1-3:2 `a` is there already, in line 1 | leave one of the two out",
        ),
        (
            "[x]\na = 1\n\n[y]\nb = 1\nb = 2\n",
            "6:1-6:2 `b` is there already, in line 5 | leave one of the two out",
        ),
        (
            "[a]\nx = 1\n[a]\ny = 1",
            "3:1-3:4 `a` is there already, in line 1 | put both into one table, or start each of several with `[[a]]`",
        ),
        (
            "a = [1]\n[[a]]",
            "2:1-2:6 `a` is there already, in line 1 | put both into one table, or start each of several with `[[a]]`",
        ),
        (
            "a.b = 1\na = {c = 1}",
            "2:1-2:2 `a` is there already | leave one of the two out",
        ),
        (
            'a = """\nb = 1\n"""\na = 2',
            "4:1-4:2 `a` is there already, in line 1 | leave one of the two out",
        ),
    ],
)
def test_mistakes_with_what_is_given_twice_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> x\n",
            (
                "2:1-2:13 conflict-marker: git could not merge two versions of this file"
                " | keep what is right of both versions, and delete the lines with <<<<<<<, ======= and >>>>>>>"
            ),
        ),
        (
            'a = [\n"x",\n<<<<<<< HEAD\n"y",\n=======\n"z",\n>>>>>>> b\n]\n',
            (
                "3:1-3:13 conflict-marker: git could not merge two versions of this file"
                " | keep what is right of both versions, and delete the lines with <<<<<<<, ======= and >>>>>>>"
            ),
        ),
        (
            "a = 1\r\n=======\r\nb = 2\r\n",
            (
                "2:1-2:8 conflict-marker: git could not merge two versions of this file"
                " | keep what is right of both versions, and delete the lines with <<<<<<<, ======= and >>>>>>>"
            ),
        ),
    ],
)
def test_mistakes_with_conflicts_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "x = 1\r\ny = foo\r\n",
            '2:5-2:8 a text stands in quotation marks | write "foo"',
        ),
        (
            "[a]\nb = 1 c\n",
            '2:5-2:8 a text stands in quotation marks | write "1 c"',
        ),
        (
            "\\",
            (
                "1:1-1:2 this line has no key and value with = between them"
                ' | write a line such as `title = "…"`; a text of several lines stands between three quotation marks'
            ),
        ),
    ],
)
def test_mistakes_with_the_rest_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "total_eur = 2,1 Mio. €",
            "1:13-1:23 a number has digits and a point before its decimals, nothing else | write 2100000",
        ),
        (
            "total_eur = 250 T€",
            "1:13-1:19 a number has digits and a point before its decimals, nothing else | write 250000",
        ),
        (
            "total_eur = ca. 12 Tsd. EUR",
            "1:13-1:28 a number has digits and a point before its decimals, nothing else | write 12000",
        ),
        (
            "total_eur = noch offen",
            (
                "1:13-1:23 a number has digits and a point before its decimals, nothing else"
                " | write digits without quotation marks, with a point before decimals"
            ),
        ),
        (
            "start = Q3/2025",
            '1:9-1:16 `Q3/2025` is no date that `start` takes | write 2026, "2026-03" or 2026-03-01',
        ),
        (
            "due = 03.2027",
            "1:7-1:14 `03.2027` is no date that `due` takes | write a day without quotation marks, such as 2026-03-01",
        ),
        (
            "end = null",
            "1:7-1:11 TOML has no word for what is not known | leave the line out",
        ),
        (
            "total_eur = ?",
            "1:13-1:14 TOML has no word for what is not known | leave the line out",
        ),
        (
            "quarter = Q2/2027",
            '1:11-1:18 `Q2/2027` has not the form that `quarter` needs | write "2027-Q2"',
        ),
    ],
)
def test_mistakes_with_bare_values_are_told_by_what_their_key_takes(text: str, expected: str) -> None:
    assert _fault(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[[förderung]]\nprogramme = 1",
            "1:1-1:12 this is no name of a table | did you mean `[[funding]]`?",
        ),
        (
            "[bönen]",
            "1:1-1:7 this is no name of a table | write `[boenen]`",
        ),
        (
            "[[funding]\nprogramme = 1",
            "1:1-1:10 the brackets around the name of this table do not match | write `[[funding]]`",
        ),
        (
            "[[\n",
            "1:1-1:3 this is no name of a table | write letters a to z, digits, - and _ between the brackets",
        ),
        (
            'federführung = "kamen"',
            "1:1-1:14 `federführung` cannot be a key | did you mean `lead`?",
        ),
        (
            'a = "x" b = "y"',
            "1:9-1:16 two keys stand on one line | start a new line for each key",
        ),
        (
            'a = "x",',
            "1:8-1:9 nothing can follow a value on its line | leave it out",
        ),
        (
            'a = "x" // so',
            "1:9-1:14 a remark starts with # | write # instead of //",
        ),
        (
            "// so",
            "1:1-1:6 a remark starts with # | write # instead of //",
        ),
        (
            'a =\u00a0"x"',
            "1:4-1:5 a space stands here that TOML does not know: U+00A0 | write an ordinary space",
        ),
        (
            '\u200ba = "x"',
            "1:1-1:2 an invisible control character stands here: U+200B | delete it",
        ),
    ],
)
def test_mistakes_that_germans_and_word_processors_make_are_told(text: str, expected: str) -> None:
    assert _fault(text) == expected


def _fault(text: str) -> str:
    table, (fault,) = read_table("a.toml", text.encode())
    assert table is None
    return told(fault).replace("invalid-toml: ", "")


def test_text_that_only_the_other_parser_refuses_is_a_fault_of_the_whole_file() -> None:
    assert told(explain("a.toml", "a = 1")) == (
        "1:1-1:1 invalid-toml: the file is no valid TOML | compare it with a record that is right"
    )


def test_conflict_markers_within_a_text_are_text() -> None:
    text = 'a = """\n<<<<<<< HEAD\n=======\n>>>>>>> x\n"""'
    assert read_table("a.toml", text.encode()) == ({"a": "<<<<<<< HEAD\n=======\n>>>>>>> x\n"}, ())

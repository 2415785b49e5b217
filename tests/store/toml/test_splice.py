"""Repairs change what they name and nothing else."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.findings import Diagnostic, Fix, Remove, RenameKey, Rewrite, SetValue, Severity, WriteAgain
from sr_cli.message import Message
from sr_cli.model.places import START, KeyPath, Position, Range
from sr_cli.store.toml.locate import locate
from sr_cli.store.toml.splice import change, repaired


def finding(text: str, key: KeyPath, fix: Fix | None, at: Range | None = None) -> Diagnostic:
    place = at or (locate(text.lstrip("\ufeff")).nearest(key, of_key=isinstance(fix, RenameKey)) if key else START)
    return Diagnostic("SR000", "some-rule", Severity.ERROR, "x.toml", place, key, Message("x"), None, fix=fix)


def after(text: str, *fixes: tuple[KeyPath, Fix | None]) -> str:
    return repaired(text, [finding(text, key, fix) for key, fix in fixes])


@pytest.mark.parametrize(
    ("text", "key", "value", "expected"),
    [
        ('a = "1.10.2025"  # day\n', ("a",), date(2025, 10, 1), "a = 2025-10-01  # day\n"),
        ('a = "ja"\n', ("a",), True, "a = true\n"),
        ('a = "nein"\n', ("a",), False, "a = false\n"),
        ('a = "250.000 €"\n', ("a",), 250000, "a = 250000\n"),
        ('a = "1,5"\n', ("a",), 1.5, "a = 1.5\n"),
        ('a = "kamen"\n', ("a",), ("kamen",), 'a = ["kamen"]\n'),
        ('[t]\na = [ "x", "Lünen" ] # b\n', ("t", "a", 1), "luenen", '[t]\na = [ "x", "luenen" ] # b\n'),
        ("a = 'C:\\x'\n", ("a",), "D:\\x", "a = 'D:\\x'\n"),
        ("a = 'x'\n", ("a",), "it's", 'a = "it\'s"\n'),
        ('a = "x"\n', ("a",), '\\ "\n\t\x07', 'a = "\\\\ \\"\\n\t\\u0007"\n'),
        ('a = """\nx  y\n"""\n', ("a",), "x y\n", 'a = """\nx y\n"""\n'),
        ('a = """x"""\n', ("a",), '\n"""" \\', 'a = """\n\n"\\""\\" \\\\"""\n'),
        ("a = '''\nx\n'''\n", ("a",), "it's\n", "a = '''\nit's\n'''\n"),
        ("a = '''x'''\n", ("a",), "x'''y", 'a = """x\'\'\'y"""\n'),
        ('a = """\r\nx  y\r\n"""\r\n', ("a",), "x y\n", 'a = """\r\nx y\r\n"""\r\n'),
    ],
)
def test_a_value_is_set_in_the_manner_of_the_old_one(
    text: str, key: KeyPath, value: str | float | date | tuple[str, ...], expected: str
) -> None:
    assert after(text, (key, SetValue(value))) == expected


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ('a = ["x", "y", "z"]\n', ("a", 0), 'a = ["y", "z"]\n'),
        ('a = ["x", "y", "z"]\n', ("a", 1), 'a = ["x", "z"]\n'),
        ('a = ["x", "y", "z"]\n', ("a", 2), 'a = ["x", "y"]\n'),
        ('a = ["x", "y" , ]\n', ("a", 1), 'a = ["x",]\n'),
        ('a = [ "x" ]\n', ("a", 0), "a = [ ]\n"),
        ('a = ["x"] # kept\n', ("a", 0), "a = [] # kept\n"),
        ('a = [\n  "x", # one\n  "y", # two\n]\n', ("a", 0), 'a = [\n  # one\n  "y", # two\n]\n'),
        ('a = [\n  "x",\n  # over y\n  "y"\n]\n', ("a", 1), 'a = [\n  "x",\n  # over y\n]\n'),
        ('a = [\n  "x",\n  "y",\n]\n', ("a", 0), 'a = [\n  "y",\n]\n'),
        ('a = [\n  "x", "y", # both\n  "z"\n]\n', ("a", 1), 'a = [\n  "x", # both\n  "z"\n]\n'),
        ('a = [\n  "x", "y",\n  "z"\n]\n', ("a", 1), 'a = [\n  "x",\n  "z"\n]\n'),
        ('a = [\n  "x" # one\n  , "y"\n]\n', ("a", 0), 'a = [\n  # one\n   "y"\n]\n'),
        ('a = [\r\n  "x",\r\n  "y",\r\n]\r\n', ("a", 1), 'a = [\r\n  "x",\r\n]\r\n'),
        ("a = { x = 1, y = 2 }\n", ("a", "y"), "a = { x = 1 }\n"),
        ("a = { x = 1, y = [\n2] }\n", ("a", "x"), "a = { y = [\n2] }\n"),
        ("x = 1\ny = [\n2\n]  # y\nz = 3\n", ("y",), "x = 1\nz = 3\n"),
        ('x = 1\nl.de = "a"\nl.en = "b"\n', ("l", "de"), 'x = 1\nl.en = "b"\n'),
        ("x = 1", ("x",), ""),
        ("x = 1\n\n# of e\n[[e]]\nr = 1\n\n[h]\n", ("e", 0), "x = 1\n\n# of e\n\n[h]\n"),
        ("x = 1\n\n[[e]]\nr = 1\n\n# of the next\n[[e]]\nr = 2\n", ("e", 0), "x = 1\n\n# of the next\n[[e]]\nr = 2\n"),
        ("x = 1\n\n[[e]]\nr = 1\ns = '''\n[h]'''\n", ("e", 0), "x = 1\n"),
        ("x = 1\n\n[[e]]\nr = 1\n[h]\n", ("e", 0), "x = 1\n\n[h]\n"),
        ("e = [{ r = 1 }, { r = 2 }]\n", ("e", 0), "e = [{ r = 2 }]\n"),
    ],
)
def test_what_is_removed_leaves_no_trace_but_comments(text: str, key: KeyPath, expected: str) -> None:
    assert after(text, (key, Remove())) == expected
    tomllib.loads(expected)


@pytest.mark.parametrize(
    ("text", "key", "name", "expected"),
    [
        ("[[fundig]] # 1\na = 1\n[[fundig]]\n", ("fundig",), "funding", "[[funding]] # 1\na = 1\n[[funding]]\n"),
        ('sumary = "x" # s\n', ("sumary",), "summary", 'summary = "x" # s\n'),
        ('[[funding]]\n"betrag" = 5\n', ("funding", 0, "betrag"), "amount_eur", "[[funding]]\namount_eur = 5\n"),
        ("[bugdet]\nx = 1\n", ("bugdet",), "budget", "[budget]\nx = 1\n"),
        ("x = 1\n", ("x",), "ä", '"ä" = 1\n'),
    ],
)
def test_a_key_is_renamed_where_it_stands(text: str, key: KeyPath, name: str, expected: str) -> None:
    assert after(text, (key, RenameKey(name))) == expected


def test_what_is_no_toml_is_rewritten_at_its_place() -> None:
    text = "\ufeffa = 1\nb = 1.10.2025 # day\n"
    found = finding(text, (), Rewrite("2025-10-01"), Range(Position(2, 5), Position(2, 14)))

    assert repaired(text, [found]) == "\ufeffa = 1\nb = 2025-10-01 # day\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffa = 1\n", "a = 1\n"),
        ("\ufeffa = 1\r\nb = 2\r\n", "a = 1\r\nb = 2\r\n"),
        ("a = 1\r\nb = 2\n", "a = 1\nb = 2\n"),
    ],
)
def test_a_file_is_written_again_without_mark_and_with_one_line_end(text: str, expected: str) -> None:
    assert after(text, ((), WriteAgain())) == expected


@pytest.mark.parametrize(
    ("key", "fix", "expected"),
    [
        (("a", 0), SetValue("y"), ("'x'", "'y'")),
        (("a", 0), Remove(), ("'x'", "")),
        (("a",), RenameKey("b"), ("a", "b")),
        ((), Rewrite("# z"), ("\n", "# z")),
        ((), WriteAgain(), ("", "")),
    ],
)
def test_what_a_repair_changes_can_be_told(key: KeyPath, fix: Fix, expected: tuple[str, str]) -> None:
    text = "\ufeffa = ['x']\n"
    at = Range(Position(1, 10), Position(2, 1)) if isinstance(fix, Rewrite) else None

    assert change(text, finding(text, key, fix, at)) == expected


def test_many_repairs_of_one_file_do_not_get_in_each_others_way() -> None:
    text = '\ufeffsumary = "x"\r\npartners = ["a", "b", "a", "Lünen", "a"] # c\na = "1"\n'
    fixes = [
        (("sumary",), RenameKey("summary")),
        (("partners", 2), Remove()),
        (("partners", 3), SetValue("luenen")),
        (("partners", 4), Remove()),
        (("a",), SetValue(1)),
        ((), WriteAgain()),
    ]

    assert after(text, *fixes) == 'summary = "x"\npartners = ["a", "b", "luenen"] # c\na = 1\n'


@pytest.mark.parametrize("fix", [SetValue(1), Remove(), RenameKey("b"), None])
def test_what_is_not_there_is_left_alone(fix: Fix | None) -> None:
    assert after("x = 1\n", (("t", "a"), fix)) == "x = 1\n"


COMMENTS = st.sampled_from(["", "  # eins", " # zwei, „x“ [", "#'"])
TEXTS = st.text(st.sampled_from("aä\"'\\ \n\t\x07#]}=,"), max_size=8)


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[str], list[str]]:
    """Give a list as people write it, its items, and its comments."""
    items = draw(st.lists(st.sampled_from(["a", "b,", "#c", "]d"]), min_size=1, max_size=5))
    written, comments = "[", []
    for index, item in enumerate(items):
        is_last = index == len(items) - 1
        comma = draw(st.sampled_from([",", ""])) if is_last else draw(st.sampled_from([",", " ,", ", "]))
        comment = draw(COMMENTS)
        gap = draw(st.sampled_from(["", " ", "\n  ", "\n\n  # drei\n"]))
        comments += [comment] if comment else []
        comments += ["# drei"] if "drei" in gap else []
        written += f'{gap}"{item}"{comma}{comment}' + ("\n" if comment else "")
    return written + "]", items, [comment.strip() for comment in comments]


@given(lists(), st.data())
def test_removing_any_item_of_any_list_keeps_the_others_and_all_comments(
    written: tuple[str, list[str], list[str]], data: st.DataObject
) -> None:
    text, items, comments = written
    index = data.draw(st.integers(0, len(items) - 1))

    new = after(f"x = 1\nl = {text} # end\ny = 2\n", (("l", index), Remove()))

    assert tomllib.loads(new) == {"x": 1, "l": items[:index] + items[index + 1 :], "y": 2}
    assert all(new.count(comment) >= comments.count(comment) for comment in comments)


@given(st.sampled_from(['"x"', "'x'", '"""x"""', '"""\nx\n"""', "'''x'''", "'''\nx'''", "5"]), TEXTS)
def test_any_text_is_written_between_any_quotation_marks_so_that_it_is_read_again(old: str, value: str) -> None:
    new = after(f"# a\nv = {old} # b\nw = 1 # c\n", (("v",), SetValue(value)))

    assert tomllib.loads(new) == {"v": value, "w": 1}
    assert new.startswith("# a\nv = ")
    assert new.endswith(" # b\nw = 1 # c\n")
    assert new[8:11] == old[:3] or old[:3] not in {'"""', "'''"} or new[8:11] == '"""'


@given(st.permutations(["a = 1 # x\n", "b = [1, 2] # y\n", "\n# z\n", 'c.d = "e"\n', "f = { g = 1 } # {\n"]))
def test_comments_and_other_values_survive_setting_renaming_and_removing(lines: list[str]) -> None:
    text = "".join(lines)
    new = after(text, (("a",), RenameKey("A")), (("b", 0), SetValue(3)), (("c", "d"), SetValue("E")))

    assert tomllib.loads(new) == {"A": 1, "b": [3, 2], "c": {"d": "E"}, "f": {"g": 1}}
    assert new == text.replace("a =", "A =").replace("[1, 2]", "[3, 2]").replace('"e"', '"E"')

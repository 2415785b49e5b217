"""An edit changes what it names; comments, order and form of everything else stay."""

import re
import tomllib
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toml_texts import texts

from sr_cli.errors import WrongUse
from sr_cli.model.places import KeyPath
from sr_cli.store.form.editing import Drop, Edit, Put, Rename, changed, edited
from sr_cli.store.form.formatting import formatted

PATH = "portfolio/projects/kamen/kamen-x.toml"


def after(text: str, *edits: Edit) -> str:
    return edited(PATH, text, edits)


LEAVES = st.sampled_from((1, 2.5, True, "neu", "zwei\nZeilen", 'it\'s "so"', date(2026, 3, 1)))
LISTS = st.lists(st.sampled_from(("ein Wort", "neu", "x")), min_size=1, max_size=3)


def paths_of(value: object, path: KeyPath = ()) -> list[tuple[KeyPath, object]]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(path, value), *(found for step, inner in below for found in paths_of(inner, (*path, step)))]


def marks(text: str) -> list[str]:
    return re.findall(r"#§\d+§", text)


@given(texts("project"), st.data())
def test_all_other_values_and_all_comments_stay(written: Any, data: st.DataObject) -> None:
    text, comments = written
    before = tomllib.loads(text)
    path, old = data.draw(st.sampled_from(paths_of(before)), "place")
    match old:
        case dict():
            free = [key for key in ("neu", "neu neu", "total_eur", "health") if key not in old]
            path, new = (*path, data.draw(st.sampled_from(free))), data.draw(LEAVES | LISTS)
        case list():
            path, new = (*path, len(old)), {"k": 1} if old and all(isinstance(each, dict) for each in old) else "neu"
        case _:
            new = data.draw(LEAVES)
    wanted = deepcopy(before)
    here: Any = wanted
    for step in path[:-1]:
        here = here[step]
    if isinstance(here, list):
        here[path[-1] :] = [new, *here[path[-1] + 1 :]]  # type: ignore[operator]
    else:
        here[path[-1]] = new

    result = after(text, Put(path, new))

    assert tomllib.loads(result) == wanted
    assert sorted(marks(result)) == sorted(f"#§{number}§" for number in range(len(comments)))


@given(texts("project"), st.data())
def test_what_goes_or_gets_another_name_harms_nothing_else(written: Any, data: st.DataObject) -> None:
    text, _ = written
    before = tomllib.loads(text)
    places = [path for path, _ in paths_of(before) if path]
    if not places:
        return
    path = data.draw(st.sampled_from(places), "place")
    edit = Rename(path, "§ neu") if isinstance(path[-1], str) and data.draw(st.booleans()) else Drop(path)

    try:
        result = after(text, edit)
    except WrongUse:
        return  # keys of one table in several places: what cannot be done is refused, never done by halves
    assert tomllib.loads(result) == changed(before, edit)


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        ('a = "x"  # why\n', ("a",), "y", 'a = "y"  # why\n'),
        ("a = 'x'\n", ("a",), "y", "a = 'y'\n"),
        ("a = 1\n", ("a",), date(2026, 3, 1), "a = 2026-03-01\n"),
        ("a = 1\n", ("a",), 1, "a = 1\n"),
        ("a = 1\n", ("a",), True, "a = true\n"),
        ('a = "x"\n', ("a",), ["x", "y"], 'a = ["x", "y"]\n'),
        ('a = ["x"]\n', ("a",), "x", 'a = "x"\n'),
        ("a = 1\n", ("b",), "x\ny", 'a = 1\nb = """\nx\ny"""\n'),
        ("a = 1", ("b",), 2, "a = 1\nb = 2\n"),
        ("", ("b",), 2, "b = 2\n"),
        ("", ("t", "b"), 2, "[t]\nb = 2\n"),
        ("#:schema x\n[t]\na = 1\n", ("b",), 2, "#:schema x\nb = 2\n[t]\na = 1\n"),
        ("#:schema x", ("b",), 2, "#:schema x\nb = 2\n"),
        ("a = 1 # a\n# of a\n\n[t]\n", ("b",), 2, "a = 1 # a\nb = 2\n# of a\n\n[t]\n"),
        ("[t]\na = 1\n\n# of u\n[u]\n", ("t", "b"), 2, "[t]\na = 1\nb = 2\n\n# of u\n[u]\n"),
        ("[t]\n", ("t", "b"), 2, "[t]\nb = 2\n"),
        ("[t.u]\na = 1", ("t", "b"), 2, "[t.u]\na = 1\n\n[t]\nb = 2\n"),
        ("t.a = 1\nc = 1\n", ("t", "b c"), 2, 't.a = 1\nt."b c" = 2\nc = 1\n'),
        ("t = { a = 1 } # t\n", ("t", "b"), 2, "t = { a = 1, b = 2 } # t\n"),
        ("t = { u.a = 1 }\n", ("t", "u", "b"), 2, "t = { u.a = 1, u.b = 2 }\n"),
        ("t = { u.a = 1 }\n", ("t", "b"), 2, "t = { u.a = 1, b = 2 }\n"),
        ("t = {}\n", ("t", "b"), 2, "t = { b = 2 }\n"),
        ("[t]\n", ("t", "u", "b"), 2, "[t]\nu = { b = 2 }\n"),
        ("a = 1\n# end\n", ("e", 0, "t"), "x", 'a = 1\n# end\n\n[[e]]\nt = "x"\n'),
        ("a = 1\n\n# end\n", ("e", 0, "t"), "x", 'a = 1\n\n[[e]]\nt = "x"\n\n# end\n'),
        ("[[e]]\nt = 1\n# of e\n\n# u\n[u]\n", ("e", 1, "t"), 2, "[[e]]\nt = 1\n# of e\n\n[[e]]\nt = 2\n\n# u\n[u]\n"),
        ("[[e]]\nt = 1\n[u]\n", ("e", 1, "t"), 2, "[[e]]\nt = 1\n\n[[e]]\nt = 2\n\n[u]\n"),
        ("e = [{ t = 1 }]\n", ("e", 1, "t"), 2, "e = [{ t = 1 }, { t = 2 }]\n"),
        ("a = [1] # a\n", ("a", 1), 2, "a = [1, 2] # a\n"),
        ("a = [1, ]\n", ("a", 1), 2, "a = [1, 2 ]\n"),
        ("a = []\n", ("a", 0), 2, "a = [2]\n"),
        ("a = [ # none\n]\n", ("a", 0), 2, "a = [ # none\n  2,\n]\n"),
        ("a = [\n    1, # one\n    # end\n]\n", ("a", 1), 2, "a = [\n    1, # one\n    2,\n    # end\n]\n"),
        ("a = [\n  1 # one\n]\n", ("a", 1), 2, "a = [\n  1, # one\n  2,\n]\n"),
        ("a = [1,\n  3,\n]\n", ("a", 2), 2, "a = [1,\n  3,\n  2,\n]\n"),
        ("a = [1,\n]\n", ("a", 1), 2, "a = [1,\n  2,\n]\n"),
        ("a = [1, 2, 3]\n", ("a",), [1, 3], "a = [1, 3]\n"),
        ("a = [1, 2, 1]\n", ("a",), [1], "a = [1]\n"),
        ("a = [1, 1]\n", ("a",), [1], "a = [1]\n"),
        ("a = [\n1, # one\n2 # two\n]\n", ("a",), [2, 1], "a = [\n2, # one\n1 # two\n]\n"),
        ("a = [1, 2]\n", ("a",), [], "a = []\n"),
        ("[t]\na = 1 # a\nb = 2\n", ("t",), {"a": 3, "c": 4}, "[t]\na = 3 # a\nc = 4\n"),
        ("b = 1\n\n[t]\na = 1\n", ("t",), {}, "b = 1\n\n[t]\n"),
        ("b = 1\n\n[[e]]\na = 1\n", ("e",), [], "b = 1\ne = []\n"),
        ("\ufeffa = 1\r\nb = 2\r\n", ("c",), 3, "\ufeffa = 1\r\nb = 2\r\nc = 3\r\n"),
        ("a = 1\r\nb = 2\n", ("c",), 3, "a = 1\r\nb = 2\nc = 3\n"),
    ],
)
def test_a_value_is_put_where_it_belongs(text: str, path: KeyPath, value: object, expected: str) -> None:
    assert after(text, Put(path, value)) == expected


def test_of_the_last_item_the_whole_list_goes() -> None:
    assert after("b = 1\na = [1]\n", Drop(("a", 0))) == "b = 1\n"
    assert after("b = 1\na = [1, 2]\n", Drop(("a", 0))) == "b = 1\na = [2]\n"
    assert after("b = 1\n\n[[e]]\nc = 1\n", Drop(("e", 0))) == "b = 1\n"


def test_a_table_gets_another_name() -> None:
    text = '[basis.kamen-x]\nstatus = "idea" # idea\n\n[basis.werne-y]\nstatus = "idea"\n'
    assert edited("portfolio/synergies/z.toml", text, [Rename(("basis", "kamen-x"), "kamen-z")]) == text.replace(
        "kamen-x", "kamen-z"
    )


def test_a_text_in_canonical_form_stays_in_it() -> None:
    text = formatted(
        """\
# head
title = "A"
themes = ["energie-umwelt"]  # one
notes = "n"

# of the budget
[budget]
total_eur = 1

[[milestones]]
title = "Go-live"
""",
        "project",
        3,
    )
    edits = [Put(("partners",), ["werne"]), Put(("funding", 0), {"programme": "x"}), Put(("budget", "own_eur"), 2)]
    assert after(text, *edits, Put(("milestones", 0, "due"), date(2027, 3, 1))) == (
        """\
#:schema ../../../schemas/project.schema.json
# head
title = "A"
partners = ["werne"]
themes = ["energie-umwelt"]  # one
notes = "n"

[[funding]]
programme = "x"

# of the budget
[budget]
total_eur = 1
own_eur = 2

[[milestones]]
title = "Go-live"
due = 2027-03-01
"""
    )


def test_vocabularies_are_edited_too() -> None:
    text = '[kamen]\nname = "Kamen"\n'
    assert edited("portfolio/partners.toml", text, [Put(("kamen", "kind"), "stadt")]) == text + 'kind = "stadt"\n'


def test_what_cannot_be_done_without_harm_is_refused() -> None:
    with pytest.raises(WrongUse) as refusal:
        after("t.a = 1\nb = 2\nt.c = 3\n", Drop(("t",)))
    message = refusal.value.message
    assert "without harm to the rest" in str(getattr(message, "template", ""))

"""Merges of whole files, as they are written."""

import tomllib

import pytest

from sr_cli.store.merging.markers import Side, conflicts_in
from sr_cli.store.merging.merge import CannotMerge, Merged, merge
from sr_cli.store.merging.versions import Three

BASE = """\
#:schema ../../../schemas/project.schema.json
# Von Hand angelegt

title = "Radweg"
summary = "Ein Weg."
status = "planned"  # seit 2025
lead = "kamen"
partners = ["luenen", "werne"]
themes = ["verkehr", "umwelt"]

# Geld
[budget]
total_eur = 1000

[[milestones]]
title = "Start"
due = 2026-05-01

[[milestones]]
title = "Ende"
"""


def merged(ours: str, theirs: str, *, base: str = BASE, kind: str = "project", folders: int = 3) -> Merged:
    return merge(Three(base, ours, theirs), kind, folders)


def changed(*changes: tuple[str, str]) -> str:
    """Give the base with some texts replaced."""
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def test_what_each_side_changed_is_there_with_its_remarks() -> None:
    ours = changed(
        ('"planned"  # seit 2025', '"running"  # seit Mai'),
        ('["luenen", "werne"]', '[\n  "boenen",  # neu\n  "luenen",\n]'),
        ("total_eur = 1000", "total_eur = 1_000\nown_eur = 200"),
        ('\n[[milestones]]\ntitle = "Ende"\n', ""),
    )
    theirs = changed(
        ("# Von Hand angelegt", "# Aus der Liste"),
        ('lead = "kamen"', '# zuständig\nlead = "kamen"'),
        ('"werne"]', '"unna", "werne"]'),
        ("# Geld", "# Geld\n# ohne Steuern"),
        ("due = 2026-05-01", "due = 2026-06-01\n# verschoben"),
        ('title = "Ende"\n', 'title = "Ende"\n\n[[milestones]]\ntitle = "Fest"\n'),
    )
    assert merged(ours, theirs) == Merged(
        """\
#:schema ../../../schemas/project.schema.json
# Aus der Liste

title = "Radweg"
summary = "Ein Weg."
status = "running"  # seit Mai
# zuständig
lead = "kamen"
partners = [
  "boenen",  # neu
  "luenen",
  "unna",
]
themes = ["verkehr", "umwelt"]

# Geld
# ohne Steuern
[budget]
total_eur = 1_000
own_eur = 200

[[milestones]]
title = "Start"
due = 2026-06-01
# verschoben

[[milestones]]
title = "Fest"
""",
        (),
    )


def test_what_both_changed_differently_is_marked_and_nothing_else() -> None:
    ours = changed(
        ('"planned"', '"running"'),
        ('"Radweg"', '"Radweg Kamen"'),
        ("total_eur = 1000", "total_eur = 2000"),
        ('title = "Ende"\n', 'title = "Ende"\ndue = 2027-01-01\n'),
        ('["verkehr", "umwelt"]', '["umwelt"]'),
    )
    theirs = changed(
        ('"planned"', '"paused"'),
        ('"Ein Weg."', '"Ein langer Weg."'),
        ("# Geld\n[budget]\ntotal_eur = 1000\n\n", ""),
        ('\n[[milestones]]\ntitle = "Ende"\n', ""),
        ('["verkehr", "umwelt"]', '["bildung", "verkehr", "umwelt"]'),
    )
    result = merged(ours, theirs)
    assert result.conflicts == (("status",), ("themes",), ("budget",), ("milestones", 1))
    assert (
        result.text
        == """\
#:schema ../../../schemas/project.schema.json
# Von Hand angelegt

title = "Radweg Kamen"
summary = "Ein langer Weg."
<<<<<<< ours
status = "running"  # seit 2025
=======
status = "paused"  # seit 2025
>>>>>>> theirs
lead = "kamen"
partners = ["luenen", "werne"]
<<<<<<< ours
themes = ["umwelt"]
=======
themes = ["bildung", "verkehr", "umwelt"]
>>>>>>> theirs

<<<<<<< ours
# Geld
[budget]
total_eur = 2000
=======
>>>>>>> theirs

[[milestones]]
title = "Start"
due = 2026-05-01

<<<<<<< ours
[[milestones]]
title = "Ende"
due = 2027-01-01
=======
>>>>>>> theirs
"""
    )
    assert [each.keys for each in conflicts_in(result.text).conflicts] == [(path,) for path in result.conflicts]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"),
    [
        ('["a", "b"]', '["b", "a"]', '["a", "b", "c"]', '["b", "a", "c"]'),
        ('["a", "b"]', '["a", "b", "c"]', '["b", "a"]', '["b", "a", "c"]'),
        ('["a"]', '["a", "b"]', '["a", "c"]', '["a", "b", "c"]'),
        ('["a"]', '["a", "b", "c"]', '["a", "c", "d"]', None),
        ('["a"]', '["a", "b", "c"]', '["a", "d"]', None),
        ('["a"]', '["b", "a"]', '["c", "a"]', None),
        ('["a", "b"]', '["b"]', '["a"]', None),
        ('["a"]', '["b"]', '["a", "c"]', '["b", "c"]'),
    ],
)
def test_themes_are_a_set_but_for_the_first(base: str, ours: str, theirs: str, wanted: str | None) -> None:
    result = merged(*(f"themes = {each}\n" for each in (ours, theirs)), base=f"themes = {base}\n")
    assert result.conflicts == (() if wanted else (("themes",),))
    if wanted:
        assert tomllib.loads(result.text) == tomllib.loads(f"themes = {wanted}")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"),
    [
        ('partners = ["a"]', "", 'partners = ["a", "b"]', 'partners = ["b"]'),
        ('partners = ["a"]', "", 'partners = ["a"]  # neu', None),
        ("[[funding]]\nprogramme = 'p'", "", "[[funding]]\nprogramme = 'p'\n[[funding]]\nprogramme = 'q'",
         "[[funding]]\nprogramme = 'q'"),
        ("funding = []  # keine", "[[funding]]\nprogramme = 'p'", "funding = []  # noch keine",
         "# noch keine\n[[funding]]\nprogramme = 'p'"),
        ("funding = [1]", "funding = [1, 2]", "funding = [1, 3]", None),
        ("[[funding]]\nprogramme = ['p']", "[[funding]]\nprogramme = ['p']\nstate = 'idea'", "[[funding]]\nprogramme = ['p']\n# x",
         "[[funding]]\nprogramme = ['p']\nstate = 'idea'\n# x"),
        ("start = 1", "start = 1.0", "start = 1", "start = 1.0"),
        ("start = 1", "start = 1.0", "start = true", None),
        ("start = nan", "start = nan", "start = 1", "start = 1"),
        ("unit = 'a'", "unit = 'b' # b", "unit = 'b' # c", "\n# c\nunit = 'b' # b"),
        ("x.a = [1]", "x.a = [\n1, # eins\n]", "x.a = [2]", "[x]\n# eins\na = [2]"),
        ("x = {a = 1, b.c = 2}", "x = {a = 2, b.c = 2}", "x = {a = 1, b.c = 3}", "x = {a = 2, b.c = 3}"),
        ("x.y = {a = 1, b.c = 2}", "x.y = {a = 1, b.c = 3}", "x.y = {a = 1, b.c = 4}", None),
        ("x.y = {a = 1}", "[x.y]\na = 1\nb = 1\n", "x.y.a = 1\nx.y.c = 1", "[x.y]\na = 1\nb = 1\nc = 1"),
        ("health.light = 'red'", "health = 'gut'", "[health]\nlight = 'green' # neu\nwhy = ['a']", None),
        ("x.y = 1", "[[x.y]]\na = [[1]]\n[x.y.b]", "x.y = 2", None),
        ("x.y = 1", "x.y.z = 1\n[x.y.w]\na = 1", "[[x.y]]\nb = 1", None),
        ("x.y = 1", "[x.y.z]\n", "", None),
        ("[[x.y]]\na = 1", "[[x.y]]\na = 2", "[[x.y]]\na = 3", None),
    ],
)  # fmt: skip
def test_lists_and_tables_of_any_form(base: str, ours: str, theirs: str, wanted: str | None) -> None:
    result = merged(ours, theirs, base=base)
    if wanted is None:
        assert len(result.conflicts) == 1
        found = conflicts_in(result.text)
        assert len(found.conflicts[0].keys) == 1
        assert tomllib.loads(found.whole(Side.OURS)) == tomllib.loads(ours)
        assert tomllib.loads(found.whole(Side.THEIRS)) == tomllib.loads(theirs)
    else:
        assert result == merged(wanted, wanted, base=wanted)


def test_concepts_are_merged_entry_by_entry_and_synonyms_word_by_word() -> None:
    base = "[a]\nlabel.de = 'A'\nsynonyms.de = ['x', 'y']\n\n[c]\nlabel.de = 'C'\n"
    ours = base.replace("'x', ", "'x', 'o', ").replace("[c]", "[b]\nlabel.de = 'B'\n\n[c]").replace("'C'", "'CC'")
    theirs = base.replace("'y'", "'t'").replace("\n[c]\nlabel.de = 'C'\n", "\n[d]\nlabel.de = 'D'\nlabel.en = 'D'\n")
    result = merged(ours, theirs, base=base, kind="concepts", folders=1)
    assert result.conflicts == (("c",),)
    assert (
        result.text
        == """\
#:schema ../schemas/concepts.schema.json

[a]
label.de = "A"
synonyms.de = ["x", "o", "t"]

[b]
label.de = "B"

<<<<<<< ours
[c]
label.de = "CC"
=======
>>>>>>> theirs

[d]
label.de = "D"
label.en = "D"
"""
    )


def test_a_key_in_dots_is_marked_as_it_is_written() -> None:
    base = "[a]\nlabel.de = 'A'\nlabel.en = 'A'\n"
    result = merged(base.replace("= 'A'", "= 'B'"), "[a]\n", base=base, kind="concepts", folders=1)
    assert result.text.endswith('[a]\n<<<<<<< ours\nlabel.de = "B"\nlabel.en = "B"\n=======\n>>>>>>> theirs\n')
    assert result.conflicts == (("a", "label"),)


def test_decisions_stay_in_the_order_of_days_and_two_of_a_day_contradict() -> None:
    base = "[[decisions]]\nstate = 'deferred'\ndate = 2026-01-01\n"
    ours = f"{base}\n[[decisions]]\nstate = 'accepted'\ndate = 2026-03-01\n"
    theirs = f"{base}\n[[decisions]]\nstate = 'dismissed'\ndate = 2026-02-01\n"
    result = merged(ours, theirs, base=base, kind="synergy", folders=2)
    assert [each["state"] for each in tomllib.loads(result.text)["decisions"]] == ["deferred", "dismissed", "accepted"]
    result = merged(ours, theirs.replace("02-01", "03-01"), base=base, kind="synergy", folders=2)
    assert result.conflicts == (("decisions", 1, "state"),)
    late = f"[[decisions]]\nstate = 'accepted'\ndate = 2026-12-01\n{ours}"
    result = merged(late, theirs, base=base, kind="synergy", folders=2)
    assert [each["date"].month for each in tomllib.loads(result.text)["decisions"]] == [12, 1, 3, 2]


def test_both_may_start_the_same_file() -> None:
    result = merged("title = 'A'\npartners = ['a']\n", "partners = ['b']\nunit = 'U'\n", base="")
    assert tomllib.loads(result.text) == {"title": "A", "partners": ["a", "b"], "unit": "U"}
    assert merged("title = 'A'\n", "title = 'B'\n", base="").conflicts == (("title",),)


def test_the_ends_of_lines_are_ours() -> None:
    ours, theirs = BASE.replace("\n", "\r\n"), changed(("planned", "running"))
    assert merged(ours, theirs).text == theirs.replace("\n", "\r\n")
    assert merged(theirs, ours).text == theirs


def test_a_schema_elsewhere_stays() -> None:
    elsewhere = "#:schema https://example.org/project.schema.json\n"
    ours, theirs = BASE.replace("../../..", "../.."), elsewhere + BASE.partition("\n")[2]
    assert merged(BASE, theirs).text == merged(theirs, ours).text == theirs


def test_a_line_in_a_text_that_looks_like_a_marker_is_no_marker() -> None:
    tall = 'notes = """\na\n=======\nb"""\n'
    assert merged(BASE.replace("\n# Geld", f"{tall}\n# Geld"), BASE).text.count("\n=======\n") == 1
    result = merged(tall, "notes = 'c'\n", base="notes = 'x'\n")
    assert result.text.endswith('ours\nnotes = "a\\n=======\\nb"\n=======\nnotes = "c"\n>>>>>>> theirs\n')
    hidden = 'notes = """\n\\u00a0\n=======\nb"""\n'
    with pytest.raises(CannotMerge):
        merged(hidden, "notes = 'c'\n", base="notes = 'x'\n")


@pytest.mark.parametrize(
    "wrong", ["kaputt", 'a = """\n<<<<<<< ours\n"""', 'a = """\n>>>>>>>\n"""', f"a = {'[' * 200}{']' * 200}"]
)
def test_what_is_no_toml_or_holds_markers_is_not_merged(wrong: str) -> None:
    for ours, theirs in ((wrong, BASE), (BASE, wrong)):
        with pytest.raises(CannotMerge):
            merged(ours, theirs)


def test_what_is_in_conflict_in_the_base_counts_as_not_there() -> None:
    base = changed(('status = "planned"', '<<<<<<<<< ours\nstatus = "idea"\n=========\n>>>>>>>>> theirs\nstart = 1'))
    ours, theirs = changed(('"planned"', '"running"')), changed(('"planned"', '"idea"'))
    assert merged(ours, theirs, base=base).conflicts == (("status",),)
    assert merged(ours, ours, base=base) == merged(ours, ours)
    with pytest.raises(CannotMerge):
        merged(ours, theirs, base=f"{BASE}<<<<<<< ours\n")


@pytest.mark.parametrize(
    "extra",
    ["", "[z]\nlabel.de = 'Z'\nposition = [\n[1],\n[2]\n]\n", 'x = """\n"""', "[a5.label]\n[[a6.more]]\n"],
    ids=["usual", "list that looks like an entry", "text of several lines", "tables within"],
)
def test_a_long_vocabulary_is_merged_too(extra: str) -> None:
    entries = [f"[a{number}]\nkind = 'Wort {number}'\n# Ende\n" for number in range(2000)]
    base = (
        f"# Kopf\n{'' if extra.startswith('[') else extra}\n{''.join(entries)}{extra if extra.startswith('[') else ''}"
    )
    ours, theirs = base.replace("'Wort 7'", "'O'"), base.replace("'Wort 8'", "'T'\npart_of = ['a']")
    result = merged(ours, theirs, base=base, kind="concepts", folders=1)
    assert result.conflicts == ()
    both = base.replace("'Wort 7'", "'O'").replace("'Wort 8'", "'T'\npart_of = ['a']")
    assert tomllib.loads(result.text) == tomllib.loads(both)
    assert result.text.count("# Ende") == 2000


def test_what_looks_like_two_entries_is_read_whole() -> None:
    entries = "".join(f"[a{number}]\nkind = 'Wort {number}'\n" for number in range(3000))
    base = f"{entries}[z]\nposition = [\n[1]\n, [2],\n[3]\n]\n"
    ours, theirs = base.replace(", [2]", ", [4]"), base.replace("'Wort 8'", "'T'")
    result = merged(ours, theirs, base=base, kind="concepts", folders=1)
    assert tomllib.loads(result.text) == tomllib.loads(ours.replace("'Wort 8'", "'T'"))

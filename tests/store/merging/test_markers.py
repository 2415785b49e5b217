"""Conflicts in a file: what each side has, what they are about, and the text after a choice."""

import pytest

from sr_cli.store.merging.markers import Conflict, Side, conflicts_in

RECORD = """\
title = "Radweg"
<<<<<<< ours
# seit Mai
status = "running"
=======
status = "paused"
>>>>>>> theirs
lead = "kamen"

<<<<<<< ours
=======
[[milestones]]
title = "Start"
due = 2027-01-01
>>>>>>> theirs

[[milestones]]
title = "Ende"
"""


def test_conflicts_are_told_by_what_they_are_about() -> None:
    found = conflicts_in(RECORD)
    assert [(each.ours, each.theirs, each.keys) for each in found.conflicts] == [
        ('# seit Mai\nstatus = "running"\n', 'status = "paused"\n', (("status",),)),
        ("", '[[milestones]]\ntitle = "Start"\ndue = 2027-01-01\n', (("milestones", 0),)),
    ]


def test_each_side_is_a_whole_text() -> None:
    found = conflicts_in(RECORD)
    assert (
        found.whole(Side.OURS)
        == """\
title = "Radweg"
# seit Mai
status = "running"
lead = "kamen"


[[milestones]]
title = "Ende"
"""
    )
    assert (
        found.whole(Side.THEIRS)
        == """\
title = "Radweg"
status = "paused"
lead = "kamen"

[[milestones]]
title = "Start"
due = 2027-01-01

[[milestones]]
title = "Ende"
"""
    )


def test_a_choice_is_a_side_or_lines_of_ones_own_or_left_open() -> None:
    found = conflicts_in(RECORD)
    assert found.resolved([None, None]) == RECORD
    chosen = found.resolved(['status = "idea"\n', Side.OURS])
    assert chosen == 'title = "Radweg"\nstatus = "idea"\nlead = "kamen"\n\n\n[[milestones]]\ntitle = "Ende"\n'


def test_what_both_had_before_is_passed_over_and_a_marker_may_be_longer() -> None:
    text = (
        '<<<<<<<<< a\r\nx = 1\r\n||||||||| b\r\nx = 0\r\n=======\r\n=========\r\nx = """\n=========\n"""\r\n>>>>>>>>> c'
    )
    found = conflicts_in(text, marker_size=9)
    assert found.conflicts == (Conflict("x = 1\r\n", 'x = """\n=========\n"""\r\n', text, (("x",),)),)


def test_lines_that_git_marked_may_hold_several_keys_and_parts_of_tables() -> None:
    text = "<<<<<<< HEAD\na = 1\nb = 2\n\n[x]\nc = 3\n=======\na.d = 2\n[y]\n>>>>>>> main\ne = 5\n[x.z]\n"
    assert conflicts_in(text).conflicts[0].keys == (("a",), ("b",), ("x",), ("a", "d"), ("y",))


def test_of_a_version_that_is_no_toml_no_key_is_told() -> None:
    text = "a = [\n<<<<<<< HEAD\n1\n=======\n1]\n>>>>>>> main\n"
    assert conflicts_in(text).conflicts[0].keys == ()


@pytest.mark.parametrize("text", ["", "a = 1\n", "=======\n", 'a = """\n<<<<<<<<\n<<<<<<<x\n"""'])
def test_a_text_without_conflicts_has_none(text: str) -> None:
    found = conflicts_in(text)
    assert (found.conflicts, found.whole(Side.OURS), found.whole(Side.THEIRS)) == ((), text, text)


@pytest.mark.parametrize("text", ["<<<<<<< a\n", "<<<<<<< a\n=======\n", "<<<<<<< a\n|||||||\n>>>>>>> b\n"])
def test_a_marker_that_lacks_its_others_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="missing"):
        conflicts_in(text)

"""Where a key would stand that a file does not have."""

import pytest

from sr_cli.model.places import START
from sr_cli.store.form.insertion import insertion

RECORD = "portfolio/projects/kamen/kamen-x.toml"
TEXT = """\
#:schema ../../../schemas/project.schema.json
title = "Bäume"
unbekannt = 1
lead = "kamen"
# Das Wichtigste zuerst.
themes = ["umwelt"]

[health]
light = "green"
"""


@pytest.mark.parametrize(
    ("key", "line", "column"),
    [("title", 4, 1), ("status", 4, 1), ("partners", 6, 1), ("start", 8, 1), ("notes", 8, 1)],
)
def test_a_key_belongs_before_the_first_that_comes_later_or_the_first_table(key: str, line: int, column: int) -> None:
    place = insertion(RECORD, key, TEXT)

    assert place.start == place.end == (line, column)


def test_behind_the_last_line_where_nothing_comes_later() -> None:
    assert insertion(RECORD, "start", 'title = "x"\nlead = "y"\n\n').start == (2, 11)


def test_the_region_has_an_order_too() -> None:
    assert insertion("portfolio/region.toml", "coordinator", 'name = "x"\nlanguage = "de"\n').start == (2, 1)


@pytest.mark.parametrize(("path", "key"), [("portfolio/goals.toml", "title"), (RECORD, "unbekannt")])
def test_what_has_no_order_has_no_place(path: str, key: str) -> None:
    assert insertion(path, key, TEXT) == START

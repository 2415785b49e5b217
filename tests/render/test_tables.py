"""Tables."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.message import Label, Message
from sr_cli.model.hidden import UNSAFE
from sr_cli.render.screen import Screen, Style
from sr_cli.render.table import Column, Stack, Table, comma_separated, markdown, tab_separated, write_table
from sr_cli.translation import Translator

PROJECTS = Table(
    (Column(Message("Project")), Column(Message("Id"), wraps=False), Column(Message("Partners"), right=True)),
    (
        (Label("Mängelmelder der Stadt Kamen", "Defect reporting of the town of Kamen"), "kamen-maengelmelder", 1),
        ("Klimadaten", "kreis-klimadaten", 11),
    ),
)


class Console1252(io.StringIO):
    encoding = "cp1252"


def shown(table: Table, width: int = 80, *, colour: bool = False, stream: io.StringIO | None = None) -> str:
    paper = stream or io.StringIO()
    write_table(Screen(paper, Translator("en"), width, terminal=True, colour=colour), table)
    return paper.getvalue()


def test_a_table_is_as_wide_as_it_needs() -> None:
    assert (
        shown(PROJECTS)
        == """\
Project                                Id                   Partners
────────────────────────────────────────────────────────────────────
Defect reporting of the town of Kamen  kamen-maengelmelder         1
Klimadaten                             kreis-klimadaten           11
"""
    )


def test_columns_that_wrap_give_way_to_those_that_do_not() -> None:
    assert (
        shown(PROJECTS, 50)
        == """\
Project              Id                   Partners
──────────────────────────────────────────────────
Defect reporting of  kamen-maengelmelder         1
the town of Kamen
Klimadaten           kreis-klimadaten           11
"""
    )


def test_no_word_is_broken_as_long_as_a_column_can_give_way() -> None:
    table = Table((Column("A"), Column("B")), (("Fröndenberg/Ruhr", "one two three four five six seven"),))
    assert (
        shown(table, 28)
        == """\
A                 B
────────────────────────────
Fröndenberg/Ruhr  one two
                  three four
                  five six
                  seven
"""
    )


def test_on_a_narrow_screen_words_are_broken_before_ids_are() -> None:
    table = Table((Column("Id", wraps=False), Column("B")), (("kamen-x", "https://example.org/address"),))
    assert (
        shown(table, 21)
        == """\
Id       B
─────────────────────
kamen-x  https://exam
         ple.org/addr
         ess
"""
    )
    assert (
        shown(table, 12)
        == """\
Id     B
────────────
kamen  https
-x     ://ex
       ample
       .org/
       addre
       ss
"""
    )


def test_a_screen_narrower_than_its_columns_does_not_fail() -> None:
    assert shown(PROJECTS, 1)


def test_a_cell_can_have_several_lines() -> None:
    table = Table((Column("Project"), Column("Status")), ((Stack(("Klimadaten", ("kreis-x", Style.DIM))), "running"),))
    assert (
        shown(table)
        == """\
Project     Status
───────────────────
Klimadaten  running
kreis-x
"""
    )
    assert table.texts(Translator("en")) == [["Project", "Status"], ["Klimadaten; kreis-x", "running"]]


def test_the_gap_between_columns_can_be_smaller() -> None:
    table = Table((Column("A"), Column("B", right=True)), (("a", 10),), gap=1)
    assert shown(table) == "A  B\n────\na 10\n"


def test_a_table_without_rows_is_its_header() -> None:
    assert shown(Table((Column("Id"),), ())) == "Id\n──\n"


def test_styles_become_colours_where_there_is_colour() -> None:
    table = Table((Column("A"),), ((Stack((("a", Style.DIM), "b")),),))
    assert shown(table, colour=True) == "\x1b[1mA\x1b[0m\n─\n\x1b[2ma\x1b[0m\nb\n"


def test_a_console_that_cannot_draw_gets_hyphens() -> None:
    assert shown(Table((Column("Ä"),), (("─",),)), stream=Console1252()) == "Ä\n-\n─\n"


def test_text_of_records_is_text() -> None:
    table = Table((Column("A"),), (("[bold]x[/bold] :smile: \x1b[31m\n\u202e y",),))
    assert shown(table).splitlines()[2] == (
        "[bold]x[/bold] :smile: \N{REPLACEMENT CHARACTER}[31m \N{REPLACEMENT CHARACTER} y"
    )


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4), st.integers(1, 60))
def test_nothing_unsafe_and_nothing_wider_than_the_screen(rows: list[tuple[str, str]], width: int) -> None:
    from rich.cells import cell_len

    text = shown(Table((Column("A"), Column("B", wraps=False)), tuple(rows)), width)
    assert not UNSAFE.search(text)
    assert all(cell_len(line) <= max(width, 4) for line in text.splitlines())


CELLS = st.text(alphabet=st.characters(codec="utf-8"))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_machine_tables_keep_their_shape(rows: list[list[str]]) -> None:
    assert [line.count("\t") for line in tab_separated(rows).split("\n")[:-1]] == [1] * len(rows)
    assert [len(row) for row in csv.reader(io.StringIO(comma_separated(rows)))] == [2] * len(rows)
    assert markdown(rows, [False, True]).count("\n") == len(rows) + 1


def test_tab_separated_lines() -> None:
    assert tab_separated([["a", "b\tc\nd"], ["", "\x1b"]]) == "a\tb c d\n\t\N{REPLACEMENT CHARACTER}\n"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        (" =1", "'=1"),
        ("=5", "'=5"),
        ("-5", "-5"),
        ("+49", "+49"),
        ("-1,234.50", '"-1,234.50"'),
        ("-", "'-"),
        ("a-b", "a-b"),
        ('say "x", y', '"say ""x"", y"'),
        ("", '""'),
    ],
)
def test_csv_disarms_formulas_and_leaves_numbers(cell: str, written: str) -> None:
    assert comma_separated([[cell]]) == f"{written}\n"


def test_markdown_shows_text_as_text() -> None:
    rows = [["Title", "n"], ["a|b *c* [x](javascript:y) <b> `z` \\", "1"]]
    assert markdown(rows, [False, True]) == (
        "| Title | n |\n| --- | ---: |\n| a\\|b \\*c\\* \\[x\\](javascript:y) \\<b\\> \\`z\\` \\\\ | 1 |\n"
    )

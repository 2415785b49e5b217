"""The comparison with other checkers, measured anew, and the table that the documentation shows."""

import subprocess
import sys

import pytest
from conftest import REPOSITORY

PAGE = REPOSITORY / "docs" / "diagnostics.md"


@pytest.fixture(scope="module")
def table() -> list[list[str]]:
    ran = subprocess.run(
        [sys.executable, REPOSITORY / "benchmarks" / "peers.py"], capture_output=True, encoding="utf-8", check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return cells(ran.stdout)


def cells(text: str) -> list[list[str]]:
    return [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]


def shown() -> list[list[str]]:
    """Give the table of the page that compares checkers."""
    text = PAGE.read_text(encoding="utf-8")
    return cells(text[text.index("| checker ") :].partition("\n\n")[0])


def without_version(row: list[str]) -> str:
    program, _, schema = row[0].partition(", ")
    return f"{program.split()[0]}, {schema}"


def test_sr_tells_of_each_fault_once_at_its_place_with_the_right_value_and_explains_it(table: list[list[str]]) -> None:
    assert table[-1] == ["`sr validate`", "6", "6", "6", "6", "5", "6"]


def test_no_other_checker_does_so(table: list[list[str]]) -> None:
    for row in table[1:-1]:
        messages, found, once, placed, suggested, explained = map(int, row[1:])
        assert messages >= found
        assert min(once, placed) < 6
        assert (suggested < 5, explained) == (True, 0)


def test_the_schemas_of_sr_keep_taplo_from_repeating_itself(table: list[list[str]]) -> None:
    usual, ours = (int(row[1]) for row in table if row[0].startswith("taplo"))
    assert ours * 3 < usual


def test_the_page_shows_the_table_but_for_the_versions_of_others(table: list[list[str]]) -> None:
    assert shown()[0] == table[0]
    assert shown()[-1] == table[-1]
    assert list(map(without_version, shown())) == list(map(without_version, table))


def test_wrong_use_shows_what_it_does() -> None:
    ran = subprocess.run(
        [sys.executable, REPOSITORY / "benchmarks" / "peers.py", "x"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 2
    assert "prints a Markdown table" in ran.stdout

"""What the documentation shows is what happens, and it tells of everything that there is."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import readme
import typer
from conftest import REPOSITORY

from sr_cli.app import build
from sr_cli.commands import COMMANDS
from sr_cli.model.kind import Kind
from sr_cli.synergy.signals import SIGNALS
from sr_cli.synergy.weights import MIN_SCORE

PAGES = [*readme.pages(), *sorted(REPOSITORY.glob("benchmarks/*.md"))]
LINK = re.compile(r"\[[^\]]+\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?\)")
HEADING = re.compile("^#+ (.+)$", re.MULTILINE)
CODE = re.compile("^```.*?^```$", re.MULTILINE | re.DOTALL)
MOST_LINES = 12


def name_of(page: Path) -> str:
    return page.relative_to(REPOSITORY).as_posix()


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def commands(command: object, path: str = "sr") -> Iterator[str]:
    yield path
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, f"{path} {name}")


def anchor(heading: str) -> str:
    """Give the name by which GitHub and GitLab link to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.skipif(os.name == "nt", reason="some of the commands are for a Unix shell")
@pytest.mark.parametrize("page", readme.pages(), ids=name_of)
def test_commands_print_what_the_pages_show_and_records_stand_as_they_are_shown(page: Path, tmp_path: Path) -> None:
    readme.copy_portfolio(tmp_path)

    assert readme.refreshed(text_of(page), tmp_path) == text_of(page), "python tools/readme.py update"


def test_the_readme_shows_a_whole_record() -> None:
    (record,) = re.findall("^```toml\n(.*?)^```$", text_of(REPOSITORY / "README.md"), re.MULTILINE | re.DOTALL)

    assert record in {text_of(path) for path in (REPOSITORY / "portfolio" / "projects").glob("*/*.toml")}


@pytest.mark.parametrize("command", [*commands(typer.main.get_command(build(list(COMMANDS))))])
def test_the_help_of_every_command_stands_among_the_commands(command: str) -> None:
    assert f"\n$ {command} --help\n" in text_of(REPOSITORY / "docs" / "commands.md")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for path, fragment in LINK.findall(CODE.sub("", text_of(page))):
        target = page.parent / path if path else page
        assert target.exists(), path
        if fragment:
            assert fragment in map(anchor, HEADING.findall(text_of(target))), fragment


def test_the_page_on_synergies_tells_of_all_signals_with_their_weights_and_of_all_kinds() -> None:
    text = text_of(REPOSITORY / "docs" / "synergies.md")

    assert sorted(re.findall(r"^\| `([a-z]+)` \| ([\d.]+) \|", text, re.MULTILINE)) == sorted(
        (signal.name, str(signal.weight)) for signal in SIGNALS
    )
    assert set(Kind) <= set(re.findall(r"^\| `([a-z]+)` \| ", text, re.MULTILINE))
    assert f"A pair is shown from {MIN_SCORE} on" in text


def test_blocks_of_a_console_start_with_a_command() -> None:
    for page in readme.pages():
        blocks = re.findall(r"^```console\n(.*)$", text_of(page), re.MULTILINE)
        assert all(first.startswith("$ ") for first in blocks), page


def test_decisions_are_short() -> None:
    _, *decisions = re.split("^## ", text_of(REPOSITORY / "docs" / "decisions.md"), flags=re.MULTILINE)

    assert decisions
    for decision in decisions:
        assert len(decision.strip().splitlines()) <= MOST_LINES, decision

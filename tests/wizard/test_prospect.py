"""A record before it is written: its id, its text, its findings."""

from pathlib import Path

import portfolios
import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from sr_cli.checker import check
from sr_cli.errors import WrongUse
from sr_cli.model.ids import is_id
from sr_cli.store.records.load import load
from sr_cli.store.source.tree import WorkTree
from sr_cli.wizard.prospect import identify, places, prospect
from sr_cli.wizard.values import Values

PORTFOLIO = portfolios.read()
SOUND: Values = {
    "title": "Bäume gießen",
    "summary": "Sensoren zeigen, welche Bäume Wasser brauchen.",
    "status": "idea",
    "lead": "kamen",
    "themes": ["energie-umwelt"],
}


@pytest.mark.parametrize(
    ("lead", "title", "identifier"),
    [
        ("kamen", "Bäume gießen!", "kamen-baeume-giessen"),
        ("kamen", "Kamen: Bäume", "kamen-baeume"),
        ("kamen", "Kamener Bäume", "kamen-kamener-baeume"),
        ("kamen", "Mängelmelder", "kamen-maengelmelder-2"),
        ("kamen", "🌳🌳🌳", "kamen-projekt"),
        ("", "", "projekt"),
    ],
)
def test_the_id_is_made_of_lead_and_title(lead: str, title: str, identifier: str) -> None:
    assert identify({"lead": lead, "title": title}, None, PORTFOLIO) == identifier


@given(st.text(max_size=200), st.text(max_size=100))
def test_every_title_makes_a_sound_id_that_is_free(lead: str, title: str) -> None:
    identifier = identify({"lead": lead, "title": title}, None, PORTFOLIO)
    assert is_id(identifier)
    assert identifier not in PORTFOLIO.projects


def test_a_long_id_stays_short_with_its_number() -> None:
    files = {
        **portfolios.FILES,
        f"portfolio/projects/kamen/{'a' * 80}.toml": "",
        "portfolio/projects/kamen/kamen.toml": "=",
    }
    broken = load(portfolios.Texts(files)).portfolio
    assert identify({"title": "a" * 90}, None, broken) == "a" * 78 + "-2"
    assert identify({"lead": "kamen", "title": "Kamen"}, None, broken) == "kamen-2"


def test_an_id_that_is_wanted_is_taken_as_it_is() -> None:
    assert identify(SOUND, "mein-projekt", PORTFOLIO) == "mein-projekt"


@pytest.mark.parametrize("wanted", ["kamen-maengelmelder", "../x", "Käse", "con", "a" * 81])
def test_an_id_that_is_taken_or_none_is_refused(wanted: str) -> None:
    with pytest.raises(WrongUse):
        identify(SOUND, wanted, PORTFOLIO)


def test_a_sound_record_is_as_the_portfolio_would_hold_it(tmp_path: Path) -> None:
    tree = WorkTree(portfolios.write(tmp_path))
    entry = prospect(tree, SOUND, "kamen-x", TODAY, places(check(load(tree), tree, TODAY)))
    assert (entry.path, entry.findings, entry.errors) == ("portfolio/projects/kamen/kamen-x.toml", (), ())
    assert entry.record
    assert entry.record.title == "Bäume gießen"
    assert not (tmp_path / entry.path).exists()


def test_an_incomplete_record_has_findings_but_no_record(tmp_path: Path) -> None:
    entry = prospect(WorkTree(portfolios.write(tmp_path)), {"lead": "../..", "title": 5}, "x", TODAY)
    assert entry.path == "portfolio/projects/new/x.toml"
    assert entry.record is None
    assert {finding.name for finding in entry.errors} == {"missing-key", "wrong-type", "unknown-partner"}

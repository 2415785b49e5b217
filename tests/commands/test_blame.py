"""`sr blame`: since when a record says what it says, in real histories."""

import json
import subprocess
from pathlib import Path

import pytest
from conftest import Result, Run
from portfolios import FILES, RECORDS
from repositories import commit, git

KLIMA = "portfolio/projects/kreis-unna/kreis-klimadaten.toml"
BAEUME = "portfolio/projects/luenen/luenen-baeume.toml"
MILESTONE = '\n[[milestones]]\ntitle = "Netz steht"\ndue = 2027-05-01\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, dict(FILES), "Start", day="2025-01-10")
    return tmp_path


def dated(result: Result) -> dict[str, str | None]:
    """Give the month and day of each value of the JSON form, by its place."""
    assert result.code == 0, result.err
    return {
        ".".join(filter(None, (value["key"], value["item"], value["field"]))): value["date"] and value["date"][5:10]
        for value in json.loads(result.out)["values"]
    }


def test_each_value_has_its_day(root: Path, run: Run) -> None:
    text = (
        RECORDS[KLIMA].replace('"planned"', '"running"').replace('["kamen", "luenen", "werne"]', '["werne", "kamen"]')
    )
    first = commit(root, {KLIMA: text + MILESTONE}, day="2025-02-01")[:8]
    text = text.replace('"granted"', '"settled"').replace("250000", "300000")
    second = commit(
        root, {KLIMA: f"# Form\n{text}{MILESTONE}done = 2027-04-01\n\n[budget]\ntotal_eur = 500000\n"}, day="2025-03-01"
    )[:8]
    start = git(root, "rev-parse", "--short=8", "HEAD~2")
    text = (root / KLIMA).read_text(encoding="utf-8")
    (root / KLIMA).write_text(text.replace("Klimadaten", "Wetterdaten"), encoding="utf-8")
    result = run("blame", "kreis-klimadaten")
    assert result.out.replace(start, "00000000").replace(first, "11111111").replace(second, "22222222") == (
        """\
Wetterdaten für alle Kommunen
kreis-klimadaten

not committed yet    Title: Wetterdaten für alle Kommunen
2025-01-10 00000000  Summary: Der Kreis sammelt Messwerte zu Hitze …
2025-02-01 11111111  Status: running
2025-01-10 00000000  Lead: Kreis Unna
2025-01-10 00000000  Partners: Werne
2025-01-10 00000000  Partners: Kamen
2025-01-10 00000000  Theme fields: Energy and environment
2025-01-10 00000000  Theme fields: Trends, research and development
2025-01-10 00000000  Goals: Quality of life
2025-01-10 00000000  Goals: Sustainability
2025-01-10 00000000  Concepts: Sensor network
2025-01-10 00000000  Start: 2027-03
2025-01-10 00000000  As of: 2026-10-01
2025-01-10 00000000  Office: Stabsstelle Klima
2025-01-10 00000000  Funding: Climate adaptation in municipalities
2025-03-01 22222222  Funding, Climate adaptation in municipalities, amount:
                     €300,000
2025-01-10 00000000  Funding, Climate adaptation in municipalities, state:
                     applied for
2025-01-10 00000000  Funding, Climate adaptation in municipalities, deadline:
                     2027-03-31
2025-03-01 22222222  Budget, total: €500,000
2025-02-01 11111111  Milestones: Netz steht
2025-02-01 11111111  Milestones, Netz steht, due: 2027-05-01
2025-03-01 22222222  Milestones, Netz steht, done: 2027-04-01
"""
    )


def test_what_came_again_counts_from_then(root: Path, run: Run) -> None:
    commit(root, {KLIMA: RECORDS[KLIMA].replace('"planned"', '"paused"').replace(', "werne"', "")}, day="2025-02-01")
    commit(root, {KLIMA: "=====\n"}, day="2025-02-15")
    commit(root, {KLIMA: RECORDS[KLIMA]}, day="2025-03-01")
    moved = "portfolio/projects/kreis-unna/kreis-wetter.toml"
    git(root, "mv", KLIMA, moved)
    commit(root, {}, day="2025-04-01")
    days = dated(run("blame", "kreis-wetter", "--format", "json"))
    assert (days["status"], days["partners.werne"], days["partners.kamen"], days["title"]) == (
        "03-01",
        "03-01",
        "01-10",
        "01-10",
    )
    past = dated(run("blame", "kreis-klimadaten", "--at", "2025-02-10", "--format", "json"))
    assert past["status"] == "02-01"
    assert "partners.werne" not in past


def test_a_merge_is_blamed_only_for_what_it_says_itself(root: Path, run: Run) -> None:
    git(root, "switch", "--quiet", "--create", "side")
    commit(root, {KLIMA: RECORDS[KLIMA].replace('"planned"', '"pilot"').replace("250000", "260000")}, day="2025-02-02")
    git(root, "switch", "--quiet", "main")
    commit(
        root,
        {KLIMA: RECORDS[KLIMA].replace('"planned"', '"paused"').replace("2026-10-01", "2026-10-02")},
        day="2025-02-01",
    )
    subprocess.run(["git", "merge", "--quiet", "side"], cwd=root, capture_output=True, check=False)
    text = (
        RECORDS[KLIMA].replace('"planned"', '"running"').replace("250000", "260000").replace("2026-10-01", "2026-10-02")
    )
    commit(root, {KLIMA: text}, day="2025-02-03")
    days = dated(run("blame", "kreis-klimadaten", "--format", "json"))
    assert (days["status"], days["funding.klimaanpassung.amount_eur"], days["as_of"]) == ("02-03", "02-02", "02-01")


def test_tables_of_one_name_and_local_keys(root: Path, run: Run) -> None:
    funding = '\n[[funding]]\nprogramme = "klimaanpassung"\namount_eur = 7\n'
    commit(root, {KLIMA: RECORDS[KLIMA] + funding + '\n[x]\nfarbe = ["rot"]\n'}, day="2025-02-01")
    days = dated(run("blame", "kreis-klimadaten", "--format", "json"))
    assert days["funding.klimaanpassung · 2.amount_eur"] == "02-01"
    assert days["x.farbe"] == "02-01"


def test_json_and_authors(root: Path, run: Run) -> None:
    (root / BAEUME).write_text(RECORDS[BAEUME].replace('"idea"', '"planned"'), encoding="utf-8")
    values = json.loads(run("blame", "luenen-baeume", "--authors", "--format", "json").out)["values"]
    head = git(root, "rev-parse", "HEAD")
    assert values[0] == {
        "key": "title",
        "item": None,
        "field": None,
        "value": "Durstige Bäume in Lünen gießen",
        "commit": head,
        "date": "2025-01-10T12:00:00+00:00",
        "older": False,
        "author": "Projektleitstelle",
    }
    assert values[2] == {
        "key": "status",
        "item": None,
        "field": None,
        "value": "planned",
        "commit": None,
        "date": None,
        "older": False,
    }
    assert "Projektleitstelle" not in run("blame", "luenen-baeume").out
    assert f"2025-01-10 {head[:8]}  Lead: Lünen · Projektleitstelle" in run("blame", "luenen-baeume", "--authors").out


def test_a_clone_that_knows_only_the_end(root: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> None:
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    commit(root, {BAEUME: RECORDS[BAEUME].replace('"idea"', '"planned"')}, day="2025-02-01")
    commit(root, {BAEUME: RECORDS[BAEUME].replace('"idea"', '"pilot"')}, day="2025-03-01")
    git(root, "clone", "--quiet", "--depth=2", f"file://{root}", str(clone))
    result = run("blame", "luenen-baeume", cwd=clone)
    old, new = git(root, "rev-parse", "HEAD~")[:8], git(root, "rev-parse", "HEAD")[:8]
    assert f"2025-02-01 or earlier {old}  Lead: Lünen" in result.out
    assert f"2025-03-01 {new}             Status: " in result.out
    assert result.err.startswith("warning: This clone holds the history only since 2025-02-01\n")
    assert json.loads(run("blame", "luenen-baeume", "--format", "json", cwd=clone).out)["values"][0]["older"] is True


def test_what_is_not_there_any_more(root: Path, run: Run) -> None:
    git(root, "rm", "--quiet", BAEUME)
    commit(root, {KLIMA: "=====\n"}, day="2025-02-01")
    for project in ("luenen-baeume", "kreis-klimadaten"):
        result = run("blame", project)
        assert (result.code, result.err) == (
            2,
            (
                f"error: There is no record of {project} any more that could be read\n"
                f"  hint: see what became of it: sr log {project}\n"
            ),
        )
    assert run("blame", "xyz").code == 2

"""`sr show`: whole screens, history, formats."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from conftest import Run
from portfolios import FILES, RECORDS, write
from repositories import commit, git

from sr_cli.model.project import ProjectRecord
from sr_cli.render.record_keys import LABELS

PATH = "portfolio/projects/kamen/kamen-alles.toml"
EVERYTHING = """\
#:schema ../../../schemas/project.schema.json
title = "Alles"
summary = "Ein Vorhaben, dessen Akte keinen Schlüssel auslässt."
status = "stopped"
lead = "kamen"
partners = ["werne", "luenen"]
themes = ["energie-umwelt", "trends-forschung"]
theme_local = "Grüne Stadt"
goals = ["lebensqualitaet"]
concepts = ["sensornetz"]
start = 2024
end = "2025-06"
as_of = 2026-01-31
unit = "Stabsstelle Digitales"
contact = "digital@example.org"
offers = ["sensornetz", "Messwagen"]
seeks = ["Fachkraft für Daten"]
guidelines = ["offene-daten"]
depends_on = ["kreis-klimadaten"]
related = ["kamen-maengelmelder", "luenen-baeume"]
visibility = "steering"
sources = ["https://example.org/a", "https://example.org/b"]
lessons = "Früher reden."
stop_reason = "Kein Geld."
notes = "Siehe Ratsbeschluss."

[[external]]
name = "Fachhochschule"
sector = "research"
role = "Auswertung"

[[external]]
name = "Verein"

[[interfaces]]
standard = "sensorthings"
direction = "provides"
system = "FROST"
state = "im Betrieb"

[[funding]]
programme = "digitalpakt-schule"

[[funding]]
programme = "klimaanpassung"
amount_eur = 1234.5
state = "granted"
deadline = 2027-03-31

[budget]
total_eur = 1250000
own_eur = 125000
running_eur_per_year = 0
fte = 0.5

[[procurement]]
what = "Sensoren"
quarter = "2027-Q2"
volume_eur = 80000
state = "tendered"

[[procurement]]
what = "Dienstleistung"

[[milestones]]
title = "Ausschreibung"
due = 2024-05-01
done = 2024-06-02

[[milestones]]
title = "Abnahme"

[[decisions]]
body = "Rat"
date = 2024-01-15
reference = "12/2024"
url = "https://example.org/12"
result = "einstimmig"

[participation]
level = "consultation"
formats = ["Werkstatt", "Umfrage"]

[privacy]
personal_data = true
dpia = "open"

[reuse]
ready = true
licence = "EUPL-1.2"
repository = "https://example.org/code"
documentation = "https://example.org/doc"
adopted_from = "Stadt Dortmund"

[health]
light = "red"
reason = "Projekt ruht"

[[excuses]]
rule = "milestone-outside-project"
key = "milestones"
reason = "Die Abnahme war früher."
until = 2027-06-30

[[excuses]]
rule = "future-date"
reason = "Probe."

[x]
kostenstelle = 4711
stand = 2026-01-01
bearbeitung = { gruppe = "A", orte = ["Süd"] }
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", {**FILES, PATH: EVERYTHING})


def test_every_key_has_a_name() -> None:
    assert tuple(LABELS) == tuple(field.name for field in fields(ProjectRecord))


def test_a_record_with_every_key(run: Run, root: Path) -> None:
    result = run("show", "kamen-alles", cwd=root)
    shown, _, _ = result.out.partition("\nSynergies\n")
    assert (
        shown
        == """\
Alles
kamen-alles

Ein Vorhaben, dessen Akte keinen Schlüssel auslässt.

  Status           stopped
  Lead             Kamen
  Partners         Werne and Lünen
  Theme fields     Energy and environment
                   Trends, research and development
  Local theme      Grüne Stadt
  Goals            Quality of life
  Concepts         Sensor network
  Start            2024
  End              2025-06
  As of            2026-01-31
  Office           Stabsstelle Digitales
  Contact          digital@example.org
  Others           Fachhochschule, research, Auswertung
                   Verein
  Interfaces       OGC SensorThings, provides, FROST, im Betrieb
  Offers           Sensor network
                   Messwagen
  Seeks            Fachkraft für Daten
  Funding          Digital Pact for Schools
                   Climate adaptation in municipalities, €1,234.50, granted,
                   apply until 2027-03-31
  Budget           €1,250,000, own funds €125,000, €0 a year to run, full-time
                   posts: 0.50
  Procurement      Sensoren, 2027-Q2, €80,000, put out to tender
                   Dienstleistung
  Milestones       Ausschreibung, due 2024-05-01, done 2024-06-02
                   Abnahme
  Decisions        Rat, 2024-01-15, 12/2024, einstimmig, https://example.org/12
  Participation    consultation, Werkstatt, Umfrage
  Data protection  personal data are processed, data protection impact
                   assessment still to be made
  Reuse            ready to be taken over, EUPL-1.2, https://example.org/code,
                   https://example.org/doc, taken over from Stadt Dortmund
  Guidelines       Open data first
  Depends on       Klimadaten für alle Kommunen, kreis-klimadaten
  Related          Mängelmelder der Stadt Kamen, kamen-maengelmelder
                   Durstige Bäume in Lünen gießen, luenen-baeume
  Traffic light    red, Projekt ruht
  Visible to       the steering group
  Sources          https://example.org/a
                   https://example.org/b
  Lessons          Früher reden.
  Stopped because  Kein Geld.
  Notes            Siehe Ratsbeschluss.
  Excused          milestone-outside-project, milestones, Die Abnahme war
                   früher., until 2027-06-30
                   future-date, Probe.
  Local keys       kostenstelle = 4711
                   stand = "2026-01-01"
                   bearbeitung = {"gruppe": "A", "orte": ["Süd"]}
  File             portfolio/projects/kamen/kamen-alles.toml
"""
    )
    assert (result.code, result.err) == (0, "")


def test_a_record_with_few_keys_of_which_tables_say_little(run: Run, root: Path) -> None:
    few = (
        RECORDS["portfolio/projects/luenen/luenen-baeume.toml"]
        + """\
depends_on = ["kreis-weg"]
[budget]
[privacy]
personal_data = false
[reuse]
"""
    )
    alone = few.replace('partners = ["werne"]\n', "")
    write(root, {"portfolio/projects/luenen/luenen-baeume.toml": alone})
    out = run("show", "luenen-baeume", cwd=root).out
    shown, _, _ = out.partition("\nSynergies\n")
    assert (
        shown
        == """\
Durstige Bäume in Lünen gießen
luenen-baeume

Sensoren im Boden zeigen, welche jungen Bäume Wasser brauchen; Patinnen und
Paten gießen sie.

  Status           idea
  Lead             Lünen
  Theme fields     Energy and environment
                   Community and participation
  Concepts         Sensor network
  Data protection  no personal data
  Depends on       kreis-weg
  Visible to       everybody
  File             portfolio/projects/luenen/luenen-baeume.toml
"""
    )


def test_synergies_are_those_with_other_partners_that_are_no_joint_work(run: Run, root: Path) -> None:
    abfall = RECORDS["portfolio/projects/werne/werne-abfall.toml"]
    again = abfall.replace("Wilder Müll wird gemeldet", "Müllmelder in Lünen").replace('"werne"', '"luenen"')
    write(root, {"portfolio/projects/luenen/luenen-muell.toml": again})
    _, heading, synergies = run("show", "werne-abfall", cwd=root).out.partition("\nSynergies\n")
    assert heading
    assert synergies.startswith("  Müllmelder in Lünen (Lünen, luenen-muell)\n    ")
    assert synergies.endswith("\nAll of them, with reasons: sr synergies --for werne-abfall\n")

    shown = json.loads(run("show", "werne-abfall", "--format", "json", cwd=root).out)
    every = json.loads(run("synergies", "--for", "werne-abfall", "--format", "json", cwd=root).out)
    assert [pair["projects"] for pair in shown["synergies"]] == [pair["projects"] for pair in every["pairs"]]
    assert shown["synergies"][0]["projects"] == ["luenen-muell", "werne-abfall"]


def test_the_last_change_comes_from_git(run: Run, root: Path) -> None:
    assert "Last change" not in run("show", "werne-abfall", cwd=root).out
    git(root, "init", "--quiet")
    commit(root, {}, day="2026-01-10")
    commit(root, {"README.md": "x"}, day="2026-02-10")
    out = run("show", "werne-abfall", cwd=root).out
    assert "  File             portfolio/projects/werne/werne-abfall.toml\n  Last change      2026-01-10\n" in out


def test_json_has_the_record(run: Run, root: Path) -> None:
    data = json.loads(run("show", "kamen-alles", "--format", "json", cwd=root).out)
    assert list(data) == ["format", "project", "synergies"]
    assert data["format"] == 1
    assert data["project"]["id"] == "kamen-alles"
    assert data["project"]["start"] == 2024
    assert data["project"]["budget"] == {"total_eur": 1250000, "own_eur": 125000, "running_eur_per_year": 0, "fte": 0.5}


@pytest.mark.parametrize("terminal", [True, False])
def test_toml_is_the_file_as_it_stands(run: Run, root: Path, terminal: bool) -> None:
    assert run("show", "kamen-alles", "--format", "toml", cwd=root, terminal=terminal).out == EVERYTHING


def test_text_of_a_record_cannot_steer_the_terminal(run: Run, root: Path) -> None:
    hostile = EVERYTHING.replace('title = "Alles"', 'title = "A\\u001b[31m\\u202e[bold]x"').replace("Früher", "\u202e")
    write(root, {PATH: hostile})
    for form in ("text", "toml"):
        out = run("show", "kamen-alles", "--format", form, cwd=root).out
        assert "\x1b" not in out
        assert "\u202e" not in out
    assert run("show", "kamen-alles", "--format", "toml", cwd=root, terminal=False).out == hostile
    title = "A\N{REPLACEMENT CHARACTER}[31m\N{REPLACEMENT CHARACTER}[bold]x\n"
    assert run("show", "kamen-alles", cwd=root).out.startswith(title)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("kamen-maengelmeldr", "did you mean `kamen-maengelmelder`?"),
        ("Bäume", "did you mean `luenen-baeume`?"),
        ("xyz", "see all: sr list"),
        ("../../etc", "see all: sr list"),
    ],
)
def test_an_unknown_id_is_told_with_what_may_be_meant(run: Run, root: Path, name: str, hint: str) -> None:
    result = run("show", name, cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"error: There is no project `{name}`\n  hint: {hint}\n"


@pytest.mark.parametrize("text", ['title = "x"\n', 'title = "x\n'])
def test_a_broken_record_is_not_shown(run: Run, root: Path, text: str) -> None:
    write(root, {"portfolio/projects/werne/werne-abfall.toml": text})
    result = run("show", "werne-abfall", cwd=root)
    assert result.code == 2
    assert result.err.endswith("""\
error: The record of werne-abfall cannot be used
  hint: see what is wrong: sr validate
""")


def test_an_id_in_capitals_is_understood(run: Run, root: Path) -> None:
    assert run("show", "Werne-Abfall", cwd=root).out.startswith("Wilder Müll wird gemeldet\nwerne-abfall\n")

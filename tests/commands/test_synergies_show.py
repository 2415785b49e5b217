"""`sr synergies show`: one synergy whole."""

import json
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from meeting_portfolio import MEETING, decision, record, unscored
from portfolios import write

PAIR = "3a70fbe7ccb1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", MEETING)


def test_a_group_whole(run: Run, root: Path) -> None:
    result = run("synergies", "show", "maengelmelder", cwd=root)
    assert unscored(result.out) == snapshot("""\
Defect reporting
maengelmelder-fd12fd
take over, operate together, share experience and offer to join

Kamen: Mängelmelder der Stadt Kamen (kamen-maengelmelder)
  Bürgerinnen und Bürger melden Schäden im Stadtgebiet mit Foto und Ort.

Lünen: Mängelmelder-App (luenen-melden)
  Hinweise auf Müll und Störungen gehen per App ein.

Werne: Schäden in Werne (werne-melden)
  Ein Mängelmelder nimmt künftig Hinweise auf Schäden mit Foto und Ort an.

In common
  Theme fields  Community and participation

What differs
             Kamen                  Lünen                  Werne
────────────────────────────────────────────────────────────────────────────────
Status       running                running                planned
What it is   Defect reporting       -                      -
Interfaces   -                      OGC SensorThings       -
                                    (provides)
Procurement  -                      -                      Mängelmelder
                                                           (2027-Q2, €40,000,
                                                           needed)
Start        2021                   2024                   -
Office       Fachbereich            -                      -
             Bürgerservice

Why they belong together
  Value: #.## = #.## size × #.## how early one can still act × #.## confidence
  Score: #.## = #.## both: Defect reporting (“Mängelmelder”) + #.## similar
    wording: “Mängelmelder” + #.## same theme field: Community and participation
    + #.## both come under: Citizen service

What to do
  Before building, Werne should look at the solution of Kamen and Lünen and take
  it over where it fits. Offer Kreis Unna to join.
  Missing: Kreis Unna
  Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

Draft resolution
  The solution of Kamen and Lünen for “Defect reporting” is presented to Werne.
  It is examined first whether it can be taken over; a solution of their own is
  built only where that is not possible. The project office reports the result
  to the next meeting. The offer to join in “Defect reporting” goes to Kreis
  Unna; the project office sends the invitation.
""")
    assert (result.code, result.err) == (0, "")


def test_a_pair_whole(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "show", PAIR, cwd=root).out) == snapshot("""\
Kamen and Werne
3a70fbe7ccb1
take over and share experience

Kamen: Mängelmelder der Stadt Kamen (kamen-maengelmelder)
  Bürgerinnen und Bürger melden Schäden im Stadtgebiet mit Foto und Ort.

Werne: Schäden in Werne (werne-melden)
  Ein Mängelmelder nimmt künftig Hinweise auf Schäden mit Foto und Ort an.

In common
  Theme fields  Community and participation

What differs
             Kamen                      Werne
───────────────────────────────────────────────────────────────────────────────
Status       running                    planned
What it is   Defect reporting           -
Procurement  -                          Mängelmelder (2027-Q2, €40,000, needed)
Start        2021                       -
Office       Fachbereich Bürgerservice  -

Why they belong together
  Score: #.## = #.## both: Defect reporting (“Mängelmelder” and “Schäden”) +
    #.## similar wording: “Mängelmelder”, “Schäden” and “Foto” + #.## same theme
    field: Community and participation + #.## both come under: Citizen service

What to do
  Before building, Werne should look at the solution of Kamen and take it over
  where it fits.
  Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

Draft resolution
  The solution of Kamen for “Defect reporting” is presented to Werne. It is
  examined first whether it can be taken over; a solution of their own is built
  only where that is not possible. The project office reports the result to the
  next meeting.
""")


def test_projects_that_do_not_fit_side_by_side_are_told_by_what_they_say(run: Run, root: Path) -> None:
    out = run("synergies", "show", "maengelmelder", cwd=root, environ={"COLUMNS": "60"}).out
    assert out[out.index("What differs") : out.index("Why they")] == snapshot("""\
What differs
  Status
    running: Kamen and Lünen
    planned: Werne
  What it is
    Defect reporting: Kamen
  Interfaces
    OGC SensorThings (provides): Lünen
  Procurement
    Mängelmelder (2027-Q2, €40,000, needed): Werne
  Start
    2021: Kamen
    2024: Lünen
  Office
    Fachbereich Bürgerservice: Kamen

""")


@pytest.mark.parametrize("width", ["40", "60", "80", "120"])
def test_no_line_is_wider_than_the_terminal(run: Run, root: Path, width: str) -> None:
    out = run("synergies", "show", "maengelmelder", cwd=root, environ={"COLUMNS": width}).out
    assert max(map(len, out.splitlines())) <= int(width)


def test_a_page_of_a_council_paper(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "show", "maengelmelder", "--format", "markdown", cwd=root).out) == snapshot("""\
# Defect reporting

| Partner | Project | Status | Id |
| --- | --- | --- | --- |
| Kamen | Mängelmelder der Stadt Kamen | running | kamen-maengelmelder |
| Lünen | Mängelmelder-App | running | luenen-melden |
| Werne | Schäden in Werne | planned | werne-melden |

**Advantage:** take over, operate together, share experience and offer to join

**Why:** both: Defect reporting (“Mängelmelder”); same theme field: Community and participation

**Missing:** Kreis Unna

**To do:** Before building, Werne should look at the solution of Kamen and Lünen and take it over where it fits. Offer Kreis Unna to join.

**Next date:** 2027-04-01, Werne: procurement of Mängelmelder begins

**Id:** maengelmelder-fd12fd

**Value:** #.## = #.## size × #.## how early one can still act × #.## confidence

**Score:** #.## = #.## both: Defect reporting (“Mängelmelder”) + #.## similar wording: “Mängelmelder” + #.## same theme field: Community and participation + #.## both come under: Citizen service

**Draft resolution:**

> The solution of Kamen and Lünen for “Defect reporting” is presented to Werne. It is examined first whether it can be taken over; a solution of their own is built only where that is not possible. The project office reports the result to the next meeting. The offer to join in “Defect reporting” goes to Kreis Unna; the project office sends the invitation.

## In common

- Theme fields: Community and participation

## What differs

|  | Kamen | Lünen | Werne |
| --- | --- | --- | --- |
| Status | running | running | planned |
| What it is | Defect reporting |  |  |
| Interfaces |  | OGC SensorThings (provides) |  |
| Procurement |  |  | Mängelmelder (2027-Q2, €40,000, needed) |
| Start | 2021 | 2024 |  |
| Office | Fachbereich Bürgerservice |  |  |
""")


def test_many_projects_stand_in_rows_of_a_paper(run: Run, root: Path) -> None:
    for lead, status in (("kreis-unna", "idea"), ("luenen", "pilot")):
        path = root / f"portfolio/projects/{lead}/{lead}-schaeden.toml"
        summary = "Ein Mängelmelder nimmt Hinweise auf Schäden mit Foto und Ort an."
        path.write_text(record(lead, "Mängelmelder", summary, status), encoding="utf-8")
    out = run("synergies", "show", "maengelmelder", "--format", "markdown", cwd=root).out
    assert out[out.index("## What differs") :] == snapshot("""\
## What differs

|  | Status | What it is | Interfaces | Procurement | Start | Office |
| --- | --- | --- | --- | --- | --- | --- |
| Kamen | running | Defect reporting |  |  | 2021 | Fachbereich Bürgerservice |
| Kreis Unna | idea |  |  |  |  |  |
| Lünen: Mängelmelder-App | running |  | OGC SensorThings (provides) |  | 2024 |  |
| Lünen: Mängelmelder | pilot |  |  |  |  |  |
| Werne | planned |  |  | Mängelmelder (2027-Q2, €40,000, needed) |  |  |
""")


def test_programs_get_the_projects_compared(run: Run, root: Path) -> None:
    data = json.loads(run("synergies", "show", "maengelmelder", "--format", "json", cwd=root).out)
    listed = json.loads(run("synergies", "--format", "json", cwd=root).out)
    assert list(data) == ["format", "group", "common", "own"]
    assert data["group"] == listed["groups"][0]
    assert (data["common"], data["own"]) == snapshot(
        (
            {"themes": ["zusammenleben-mitmachen"]},
            {
                "kamen-maengelmelder": {
                    "status": "running",
                    "concepts": ["maengelmelder"],
                    "start": 2021,
                    "unit": "Fachbereich Bürgerservice",
                },
                "luenen-melden": {
                    "status": "running",
                    "interfaces": [{"standard": "sensorthings", "direction": "provides"}],
                    "start": 2024,
                },
                "werne-melden": {
                    "status": "planned",
                    "procurement": [
                        {"what": "Mängelmelder", "quarter": "2027-Q2", "volume_eur": 40000, "state": "need"}
                    ],
                },
            },
        )
    )


def test_programs_get_a_pair_with_its_draft_resolution(run: Run, root: Path) -> None:
    pair = json.loads(run("synergies", "show", PAIR, "--format", "json", cwd=root).out)["pair"]
    assert list(pair) == snapshot(
        [
            "id",
            "projects",
            "partners",
            "score",
            "kinds",
            "evidence",
            "action",
            "resolution",
            "next_date",
            "state",
            "joint",
        ]
    )


def test_what_was_decided_can_be_shown(run: Run, root: Path) -> None:
    projects = ("kamen-maengelmelder", "luenen-melden", "werne-melden")
    write(root, {"portfolio/synergies/maengelmelder-1.toml": decision("dismissed", projects)})
    for form in ("text", "markdown"):
        out = run("synergies", "show", "maengelmelder-1", "--format", form, cwd=root).out
        assert "dismissed on 2026-11-01: Die Lenkungsgruppe ist dafür." in out
    data = json.loads(run("synergies", "show", "maengelmelder-1", "--format", "json", cwd=root).out)["group"]
    assert (data["state"], data["decision"], data["changes"], data["joined"]) == (
        ("dismissed", "maengelmelder-1", [], [])
    )


def test_joint_work_and_weak_pairs_can_be_shown(run: Run, root: Path) -> None:
    pairs = json.loads(run("synergies", "--min-score", "0", "--format", "json", cwd=root).out)["pairs"]
    for pair in (pairs[-1], next(pair for pair in pairs if pair["joint"])):
        assert f"{pair['id']}\n" in run("synergies", "show", pair["id"], cwd=root).out


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (
            "maengelmelder-fd12fe",
            snapshot("""\
error: There is no synergy `maengelmelder-fd12fe`
  hint: did you mean `maengelmelder-fd12fd`?
"""),
        ),
        (
            "xyz",
            snapshot("""\
error: There is no synergy `xyz`
  hint: see all: sr synergies --by pair, or sr synergies
"""),
        ),
        (
            "",
            snapshot("""\
error: There is no synergy ``
  hint: see all: sr synergies --by pair, or sr synergies
"""),
        ),
    ],
)
def test_an_unknown_id_is_told_with_what_may_be_meant(run: Run, root: Path, word: str, said: str) -> None:
    result = run("synergies", "show", word, cwd=root)
    assert (result.code, result.out, result.err) == (2, "", said)


def test_a_beginning_that_several_have_is_told(run: Run, root: Path) -> None:
    more = {
        f"portfolio/projects/{lead}/{lead}-kuehl.toml": record(
            lead, f"Mängelmelder {number}", "Kühle Orte im Sommer. Hinweise auf Schäden", "idea"
        )
        for number, lead in enumerate(("kamen", "luenen", "werne", "kreis-unna"))
    }
    write(root, more)
    pairs = json.loads(run("synergies", "--format", "json", cwd=root).out)["pairs"]
    firsts = [pair["id"][0] for pair in pairs]
    common = next(first for first in firsts if firsts.count(first) > 1)
    result = run("synergies", "show", common, cwd=root)
    assert (result.code, result.err.startswith(f"error: Several synergies begin with `{common}`")) == (2, True)


def test_more_projects_than_fit_side_by_side_are_told_by_their_partners(run: Run, root: Path) -> None:
    text = record("luenen", "Mängelmelder für Schulen", "Ein Mängelmelder nimmt Hinweise auf Schäden an.", "idea")
    write(root, {f"portfolio/projects/luenen/luenen-schaeden-{number}.toml": text for number in (1, 2)})
    out = run("synergies", "show", "maengelmelder", cwd=root).out
    assert "  Status\n    running: Kamen and Lünen\n    idea: Lünen\n    planned: Werne\n" in out


def test_projects_that_say_the_same_or_nothing_are_not_compared(run: Run, root: Path) -> None:
    title, summary = "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer."
    for lead, theme in (("kamen", "energie-umwelt"), ("werne", "energie-umwelt")):
        text = record(lead, title, summary, "idea").replace("zusammenleben-mitmachen", theme)
        write(root, {f"portfolio/projects/{lead}/{lead}-kuehl.toml": text})
    pairs = json.loads(run("synergies", "--for", "kamen-kuehl", "--format", "json", cwd=root).out)["pairs"]
    out = run("synergies", "show", pairs[0]["id"], cwd=root).out
    assert "In common\n  Status        idea\n  Theme fields  Energy and environment\n\nWhy they belong" in out
    paper = run("synergies", "show", pairs[0]["id"], "--format", "markdown", cwd=root).out
    assert paper.endswith("- Status: idea\n- Theme fields: Energy and environment\n")


def test_projects_without_anything_in_common_are_told_by_what_differs(run: Run, root: Path) -> None:
    for lead, theme, status in (("kamen", "energie-umwelt", "idea"), ("werne", "trends-forschung", "planned")):
        text = record(lead, "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer.", status)
        text = text.replace("zusammenleben-mitmachen", theme)
        write(root, {f"portfolio/projects/{lead}/{lead}-kuehl.toml": text})
    found = json.loads(run("synergies", "--for", "kamen-kuehl", "--min-score", "0", "--format", "json", cwd=root).out)[
        "pairs"
    ]
    (pair,) = (pair for pair in found if pair["projects"] == ["kamen-kuehl", "werne-kuehl"])
    for form in ("text", "markdown"):
        out = run("synergies", "show", pair["id"], "--format", form, cwd=root).out
        assert "What differs" in out
        assert "In common" not in out

"""`sr synergies`: whole screens in both languages, formats, filters, wrong use."""

import json
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from portfolios import FILES, write


def record(lead: str, title: str, summary: str, status: str, more: str = "") -> str:
    return (
        f'title = "{title}"\nsummary = "{summary}"\nstatus = "{status}"\nlead = "{lead}"\n'
        f'themes = ["zusammenleben-mitmachen"]\n{more}'
    )


MORE = {
    "portfolio/projects/werne/werne-melden.toml": record(
        "werne",
        "Schäden in Werne",
        "Ein Mängelmelder nimmt künftig Hinweise auf Schäden mit Foto und Ort an.",
        "planned",
    ),
    "portfolio/projects/luenen/luenen-melden.toml": record(
        "luenen", "Mängelmelder-App", "Hinweise auf Müll und Störungen gehen per App ein.", "running"
    ),
    "portfolio/projects/kreis-unna/kreis-befragung.toml": record(
        "kreis-unna", "Befragung zum Radverkehr", "Wege zu Schulen werden auf einer Karte bewertet.", "idea"
    ),
    "portfolio/projects/kamen/kamen-befragung.toml": record(
        "kamen",
        "Befragung zum Radverkehr",
        "Wege zu Schulen werden auf einer Karte bewertet.",
        "unknown",
        'partners = ["kreis-unna"]\n',
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", {**FILES, **MORE})


def test_the_whole_screen(run: Run, root: Path) -> None:
    result = run("synergies", cwd=root)
    assert result.out == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Defect reporting · 3 partners · take over and operate together
    planned: Werne
    running: Kamen and Lünen
    Why: both: Defect reporting; same theme field: Community and participation;
      both come under: Citizen service
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.

The projects behind a table, with reasons: sr synergies --by pair
""")
    assert (result.code, result.err) == (0, "")


def test_the_whole_screen_in_german(run: Run, root: Path) -> None:
    assert run("synergies", cwd=root, language="de").out == snapshot("""\
Synergien: Smart Region
1 Tisch, an den mehrere Partner gehören

1 Mängelmelder · 3 Partner · übernehmen und gemeinsam betreiben
    geplant: Werne
    läuft: Kamen und Lünen
    Warum: gleiche Vorhabensart: Mängelmelder; gleiches Handlungsfeld:
      Zusammenleben und Mitmachen; gemeinsamer Oberbegriff: Bürgerdienst
    Noch nicht dabei: Kreis Unna
    Zu tun: Vor dem Aufbau die vorhandene Lösung (Kamen und Lünen) ansehen und,
      wo sie passt, übernehmen: Werne. Beteiligung anbieten: Kreis Unna.

Die Projekte hinter einem Tisch, mit Begründung: sr synergies --by pair
""")


def test_pairs_with_their_projects_and_reasons(run: Run, root: Path) -> None:
    assert run("synergies", "--by", "pair", cwd=root).out == snapshot("""\
Synergies in Smart Region
3 pairs of projects

1 Kamen and Werne · score 0.73 · take over and share experience
    Mängelmelder der Stadt Kamen (running, kamen-maengelmelder)
    Schäden in Werne (planned, werne-melden)
    Why: similar wording: “Mängelmelder”, “Schäden” and “Foto”; both: Defect
      reporting; same theme field: Community and participation
    To do: Before building, Werne should look at the solution of Kamen and take
      it over where it fits.

2 Kamen and Lünen · score 0.69 · operate together
    Mängelmelder der Stadt Kamen (running, kamen-maengelmelder)
    Mängelmelder-App (running, luenen-melden)
    Why: both: Defect reporting; both running; similar wording: “Mängelmelder”;
      same theme field: Community and participation
    To do: Kamen and Lünen each run their own: compare costs and contracts, and
      operate it together from the next renewal on.

3 Lünen and Werne · score 0.67 · take over and share experience
    Mängelmelder-App (running, luenen-melden)
    Schäden in Werne (planned, werne-melden)
    Why: both: Defect reporting; similar wording: “Mängelmelder” and “Hinweise”;
      same theme field: Community and participation
    To do: Before building, Werne should look at the solution of Lünen and take
      it over where it fits.
""")


def test_pairs_of_one_project_in_german(run: Run, root: Path) -> None:
    assert run("synergies", "--project", "werne-melden", "--top", "1", cwd=root, language="de").out == snapshot("""\
Synergien: Smart Region
2 Projektpaare; hier der höchste Wert

1 Kamen und Werne · Wert 0,73 · übernehmen und Erfahrungen austauschen
    Mängelmelder der Stadt Kamen (läuft, kamen-maengelmelder)
    Schäden in Werne (geplant, werne-melden)
    Warum: ähnlicher Wortlaut: „Mängelmelder“, „Schäden“ und „Foto“; gleiche
      Vorhabensart: Mängelmelder; gleiches Handlungsfeld: Zusammenleben und
      Mitmachen
    Zu tun: Vor dem Aufbau die vorhandene Lösung (Kamen) ansehen und, wo sie
      passt, übernehmen: Werne.

Noch 1 mehr: --top 2
""")


def test_where_nobody_is_missing_nobody_is_named(run: Run, root: Path) -> None:
    path = root / "portfolio/projects/kreis-unna/kreis-melden.toml"
    path.write_text(record("kreis-unna", "Mängelmelder", "Hinweise auf Schäden an Kreisstraßen.", "running"))
    assert "Missing:" not in run("synergies", cwd=root).out


def test_no_line_is_wider_than_the_terminal(run: Run, root: Path) -> None:
    for width in ("40", "80", "120"):
        out = run("synergies", "--by", "pair", cwd=root, environ={"COLUMNS": width}).out
        assert max(map(len, out.splitlines())) <= int(width)


def test_programs_get_all_of_it_joint_work_marked(run: Run, root: Path) -> None:
    data = json.loads(run("synergies", "--format", "json", cwd=root, terminal=False).out)
    assert list(data) == ["format", "default_min_score", "pairs", "groups"]
    assert [(pair["projects"], pair.get("joint", False)) for pair in data["pairs"]] == snapshot(
        [
            (["kamen-maengelmelder", "werne-melden"], False),
            (["kamen-maengelmelder", "luenen-melden"], False),
            (["luenen-melden", "werne-melden"], False),
            (["kamen-befragung", "kreis-befragung"], True),
        ]
    )
    pair = data["pairs"][1]
    assert list(pair) == ["id", "projects", "partners", "score", "kinds", "evidence", "action"]
    assert sum(each["share"] for each in pair["evidence"]) == pytest.approx(1, abs=1e-9)
    assert data["groups"] == snapshot(
        [
            {
                "id": "maengelmelder-kamen-maengelmelder",
                "label": "Defect reporting",
                "projects": ["kamen-maengelmelder", "luenen-melden", "werne-melden"],
                "partners": ["kamen", "luenen", "werne"],
                "missing": ["kreis-unna"],
                "score": 0.6982,
                "kinds": ["reuse", "platform", "knowledge", "gap"],
                "action": "Before building, Werne should look at the solution of Kamen and Lünen and take it over where it fits. Offer Kreis Unna to join.",
            }
        ]
    )


def test_machine_output_differs_between_languages_in_its_sentences_only(run: Run, root: Path) -> None:
    def without_sentences(language: str) -> object:
        def reduced(value: object) -> object:
            if isinstance(value, dict):
                return {key: reduced(each) for key, each in value.items() if key not in ("message", "action", "label")}
            return [reduced(each) for each in value] if isinstance(value, list) else value

        return reduced(json.loads(run("synergies", "--format", "json", cwd=root, language=language).out))

    assert without_sentences("de") == without_sentences("en")


def test_plain_lines_for_a_spreadsheet(run: Run, root: Path) -> None:
    lines = run("synergies", "--format", "plain", "--top", "2", cwd=root).out.splitlines()
    assert [line.split("\t")[1:4] for line in lines] == snapshot(
        [
            ["kamen-maengelmelder", "werne-melden", "reuse,knowledge"],
            ["kamen-maengelmelder", "luenen-melden", "platform"],
        ]
    )


def test_filters(run: Run, root: Path) -> None:
    def pairs(*arguments: str) -> int:
        return len(json.loads(run("synergies", "--format", "json", *arguments, cwd=root).out)["pairs"])

    assert pairs("--partner", "LÜNEN") == 2
    assert pairs("--theme", "Energie und Umwelt") == 0
    assert pairs("--kind", "platform") == 1
    assert pairs("--min-score", "0") > pairs() > pairs("--min-score", "0.95")


def test_a_deadline_counts_on_the_day_that_is_given(run: Run, root: Path) -> None:
    funding = '[[funding]]\nprogramme = "klimaanpassung"\n'
    for lead in ("kamen", "werne"):
        path = root / f"portfolio/projects/{lead}/{lead}-kuehl.toml"
        path.write_text(record(lead, "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer.", "idea", funding))

    def kinds(*day: str) -> list[str]:
        found = json.loads(run("synergies", "--project", "kamen-kuehl", "--format", "json", *day, cwd=root).out)
        return found["pairs"][0]["kinds"]

    assert "funding" in kinds()
    assert "funding" not in kinds("--on", "2027-04-01")


def test_nothing_found_is_said(run: Run, root: Path) -> None:
    assert run("synergies", "--theme", "Energie und Umwelt", cwd=root).out == snapshot("""\
Synergies in Smart Region
Nothing found that is not joint work already.
""")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--on", "1.12.2026"),
            snapshot("""\
error: --on does not know the day `1.12.2026`
  hint: write it like 2026-12-01
"""),
        ),
        (
            ("--partner", "Wernne"),
            snapshot("""\
error: --partner does not know `Wernne`
  hint: did you mean `werne`?
"""),
        ),
        (
            ("--kind", "reuze"),
            snapshot("""\
error: --kind does not know `reuze`
  hint: did you mean `reuse`?
"""),
        ),
        (
            ("--project", "werne-meldne"),
            snapshot("""\
error: There is no project `werne-meldne`
  hint: did you mean `werne-melden` or `luenen-melden`?
"""),
        ),
        (
            ("--by", "theme"),
            snapshot("""\
error: --by does not know `theme`
  hint: allowed: `group` or `pair`
"""),
        ),
        (
            ("--format", "yaml"),
            snapshot("""\
error: --format does not know `yaml`
  hint: allowed: `text`, `plain` or `json`
"""),
        ),
        (
            ("--min-score", "2"),
            snapshot("""\
error: The value of --min-score is not of the kind that it takes
  hint: a number from 0 to 1
"""),
        ),
        (
            ("--top", "0"),
            snapshot("""\
error: The value of --top is not of the kind that it takes
  hint: a number from 1 on
"""),
        ),
    ],
)
def test_wrong_use_is_told_with_its_remedy(run: Run, root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("synergies", *arguments, cwd=root)
    assert (result.code, result.out, result.err) == (2, "", said)

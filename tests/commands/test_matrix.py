"""`sr matrix`: whole screens and formats."""

import json
from pathlib import Path

import pytest
from conftest import Run
from portfolios import FILES, VOCABULARIES, write

from sr_cli.render.abbreviations import abbreviations


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region")


def test_the_whole_screen(run: Run, root: Path) -> None:
    result = run("matrix", cwd=root)
    assert (
        result.out.replace("\N{NO-BREAK SPACE}", " ")
        == """\
Theme field                      Kre Kam Lün Wer Total
──────────────────────────────────────────────────────
Community and participation        ·   1   1   1     2
Energy and environment             1   1   2   2     2
Trends, research and development   1   1   1   1     1
Total                              1   2   2   2     3

Kre Kreis Unna, Kam Kamen, Lün Lünen, Wer Werne

White spots (neither in the lead nor taking part)
  Community and participation: Kreis Unna

Projects count for their lead and for all who take part. They count in each of
their theme fields; totals count each project once. Stopped projects do not
count.
"""
    )
    assert (result.code, result.err) == (0, "")


def test_leads_main_themes_and_some_statuses_only(run: Run, root: Path) -> None:
    result = run("matrix", "--lead", "--main-theme", "--status", "idea", "--status", "running", cwd=root)
    assert (
        result.out.replace("\N{NO-BREAK SPACE}", " ")
        == """\
Theme field                      Kre Kam Lün Wer Total
──────────────────────────────────────────────────────
Community and participation        ·   1   ·   ·     1
Energy and environment             ·   ·   1   ·     1
Trends, research and development   ·   ·   ·   ·     0
Total                              0   1   1   0     2

Kre Kreis Unna, Kam Kamen, Lün Lünen, Wer Werne

White spots (neither in the lead nor taking part)
  Community and participation: all but Kamen
  Energy and environment: Kreis Unna and Kamen
  Trends, research and development: all partners

Active in less than half of the theme fields: Kreis Unna (0 of 3), Kamen (1 of
  3), Lünen (1 of 3) and Werne (1 of 3)

Projects count for their lead only. They count in their main theme field only;
totals count each project once. Only projects in this status count: idea or
running.
"""
    )


def test_no_white_spots(run: Run, root: Path) -> None:
    themes = "portfolio/projects/kreis-unna/kreis-klimadaten.toml"
    text = FILES[themes].replace('themes = ["energie', 'themes = ["zusammenleben-mitmachen", "energie')
    result = run("matrix", cwd=write(root, {themes: text}))
    assert "No white spots: every partner is active in every theme field.\n" in result.out


def test_what_does_not_fit_the_screen_stands_in_several_tables(run: Run, root: Path) -> None:
    result = run("matrix", cwd=root, environ={"COLUMNS": "38"})
    assert (
        result.out.partition("\n\nKre")[0]
        == """\
Theme field              Kre Kam Total
──────────────────────────────────────
Community and              ·   1     2
participation
Energy and environment     1   1     2
Trends, research and       1   1     1
development
Total                      1   2     3

Theme field              Lün Wer Total
──────────────────────────────────────
Community and              1   1     2
participation
Energy and environment     2   2     2
Trends, research and       1   1     1
development
Total                      2   2     3"""
    )


def test_nothing_to_count_for(run: Run, tmp_path: Path) -> None:
    result = run("matrix", cwd=write(tmp_path, {**VOCABULARIES, "portfolio/themes.toml": ""}))
    assert result.out == "There are no theme fields or no partners to count for.\n"


def test_csv_has_ids_and_totals(run: Run, root: Path) -> None:
    assert (
        run("matrix", "--format", "csv", cwd=root).out
        == """\
theme,kreis-unna,kamen,luenen,werne,total
zusammenleben-mitmachen,0,1,1,1,2
energie-umwelt,1,1,2,2,2
trends-forschung,1,1,1,1,1
total,1,2,2,2,3
"""
    )


def test_plain_is_apart_by_tabs(run: Run, root: Path) -> None:
    assert (
        run("matrix", "--format", "plain", cwd=root).out.replace("\t", " | ")
        == """\
theme | kreis-unna | kamen | luenen | werne
zusammenleben-mitmachen | 0 | 1 | 1 | 1
energie-umwelt | 1 | 1 | 2 | 2
trends-forschung | 1 | 1 | 1 | 1
"""
    )


def test_markdown_has_names(run: Run, root: Path) -> None:
    assert (
        run("matrix", "--format", "markdown", cwd=root).out
        == """\
| Theme field | Kreis Unna | Kamen | Lünen | Werne | Total |
| --- | ---: | ---: | ---: | ---: | ---: |
| Community and participation | · | 1 | 1 | 1 | 2 |
| Energy and environment | 1 | 1 | 2 | 2 | 2 |
| Trends, research and development | 1 | 1 | 1 | 1 | 1 |
| Total | 1 | 2 | 2 | 2 | 3 |
"""
    )


def test_json_has_counts_and_white_spots(run: Run, root: Path) -> None:
    assert json.loads(run("matrix", "--lead", "--status", "planned", "--format", "json", cwd=root).out) == {
        "format": 1,
        "projects": 1,
        "statuses": ["planned"],
        "lead_only": True,
        "main_theme_only": False,
        "themes": [
            {
                "id": "zusammenleben-mitmachen",
                "projects": 0,
                "counts": {"kreis-unna": 0, "kamen": 0, "luenen": 0, "werne": 0},
                "missing": ["kreis-unna", "kamen", "luenen", "werne"],
            },
            {
                "id": "energie-umwelt",
                "projects": 1,
                "counts": {"kreis-unna": 1, "kamen": 0, "luenen": 0, "werne": 0},
                "missing": [],
            },
            {
                "id": "trends-forschung",
                "projects": 1,
                "counts": {"kreis-unna": 1, "kamen": 0, "luenen": 0, "werne": 0},
                "missing": [],
            },
        ],
        "partners": [
            {"id": "kreis-unna", "projects": 1, "themes": 2},
            {"id": "kamen", "projects": 0, "themes": 2},
            {"id": "luenen", "projects": 0, "themes": 2},
            {"id": "werne", "projects": 0, "themes": 2},
        ],
    }


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("Kreis Unna", "Bönen", "Fröndenberg/Ruhr"), ("Kre", "Bön", "Frö")),
        (("Bergheim", "Bergkamen", "Bergen"), ("Ber", "Beg", "Bee")),
        (("Au", "Au", "Aue"), ("Au1", "Au2", "Aue")),
        (("Selm", "SELM", "selm"), ("Sel", "Sem", "Slm")),
        (("/", "?"), ("?1", "?2")),
        ((), ()),
    ],
)
def test_short_names_are_unique(names: tuple[str, ...], short: tuple[str, ...]) -> None:
    assert abbreviations(names) == short

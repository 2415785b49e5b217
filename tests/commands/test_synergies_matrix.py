"""`sr synergies matrix`: who shares most with whom."""

from pathlib import Path

import pytest
from conftest import REPOSITORY, Run
from inline_snapshot import snapshot
from meeting_portfolio import MEETING, decision, unscored
from portfolios import write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", MEETING)


def test_the_whole_screen(run: Run, root: Path) -> None:
    result = run("synergies", "matrix", cwd=root)
    assert unscored(result.out) == snapshot("""\
Partner    Kre Kam Lün Wer Total
────────────────────────────────
Kreis Unna   -   ·   ·   ·     0
Kamen        ·   -   1   1     2
Lünen        ·   1   -   1     2
Werne        ·   1   1   -     2

Kre\xa0Kreis\xa0Unna, Kam\xa0Kamen, Lün\xa0Lünen, Wer\xa0Werne

Who shares most with whom
  1 Lünen and Werne: 1 synergy; scores add up to #.##
  2 Kamen and Lünen: 1 synergy; scores add up to #.##
  3 Kamen and Werne: 1 synergy; scores add up to #.##

Counted are pairs of projects that are open: neither joint work nor decided
about.
What they share: sr synergies --partner luenen --by pair
""")
    assert (result.code, result.err) == (0, "")


def test_eleven_partners_fit_the_screen(run: Run) -> None:
    out = run("synergies", "matrix", "--root", str(REPOSITORY)).out
    header = next(line for line in out.splitlines() if line.startswith("Partner"))
    assert len(header.split()) == 13
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            "plain",
            snapshot("""\
luenen	werne	1	#
kamen	luenen	1	#
kamen	werne	1	#
"""),
        ),
        (
            "csv",
            snapshot("""\
partner,with,synergies,score
luenen,werne,1,#
kamen,luenen,1,#
kamen,werne,1,#
"""),
        ),
        (
            "markdown",
            snapshot("""\
| Partner | Kreis Unna | Kamen | Lünen | Werne | Total |
| --- | ---: | ---: | ---: | ---: | ---: |
| Kreis Unna | - | · | · | · | 0 |
| Kamen | · | - | 1 | 1 | 2 |
| Lünen | · | 1 | - | 1 | 2 |
| Werne | · | 1 | 1 | - | 2 |
"""),
        ),
        (
            "json",
            snapshot("""\
{
  "format": 1,
  "partners": [
    {
      "id": "kreis-unna",
      "synergies": 0,
      "score": #
    },
    {
      "id": "kamen",
      "synergies": 2,
      "score": #
    },
    {
      "id": "luenen",
      "synergies": 2,
      "score": #
    },
    {
      "id": "werne",
      "synergies": 2,
      "score": #
    }
  ],
  "shared": [
    {
      "partners": [
        "luenen",
        "werne"
      ],
      "synergies": 1,
      "score": #
    },
    {
      "partners": [
        "kamen",
        "luenen"
      ],
      "synergies": 1,
      "score": #
    },
    {
      "partners": [
        "kamen",
        "werne"
      ],
      "synergies": 1,
      "score": #
    }
  ]
}
"""),
        ),
    ],
)
def test_formats(run: Run, root: Path, form: str, expected: str) -> None:
    assert unscored(run("synergies", "matrix", "--format", form, cwd=root).out) == expected


def test_what_was_decided_does_not_count(run: Run, root: Path) -> None:
    projects = ("kamen-maengelmelder", "luenen-melden", "werne-melden")
    write(root, {"portfolio/synergies/maengelmelder-1.toml": decision("accepted", projects)})
    assert unscored(run("synergies", "matrix", cwd=root).out) == snapshot(
        "No two partners share anything that is not joint work or decided about already.\n"
    )


def test_a_table_that_does_not_fit_is_left_out(run: Run, root: Path) -> None:
    out = run("synergies", "matrix", cwd=root, environ={"COLUMNS": "30"}).out
    assert "Partner    Kre" not in out
    assert out.startswith("The table is too wide for this")
    assert max(map(len, out.splitlines())) <= 30

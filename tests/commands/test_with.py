"""`--with`: further portfolios in `sr list`, `sr synergies` and `sr synergies show`."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import Run
from meeting_portfolio import MEETING, record, unscored
from portfolios import FILES, write
from repositories import commit, git

SOEST: Mapping[str, str] = {
    **FILES,
    "portfolio/region.toml": FILES["portfolio/region.toml"]
    .replace("Smart Region", "Kreis Soest")
    .replace("kreis-unna", "soest"),
    "portfolio/partners.toml": '[soest]\nname = "Soest"\nkind = "stadt"\nags = "05974040"\n\n[werne]\nname = "Werne"\nkind = "stadt"\n',
    "portfolio/themes.toml": (
        '[mitmachen]\nlabel.de = "Zusammenleben und Mitmachen"\nlabel.en = "Together"\n\n'
        '[wasser]\nlabel.de = "Wasser"\nlabel.en = "Water"\n'
    ),
    "portfolio/concepts.toml": (
        f'{FILES["portfolio/concepts.toml"]}\n[pegel]\nlabel.de = "Pegel"\nlabel.en = "Gauge"\nkind = "component"\n'
    ),
    "portfolio/projects/soest/soest-melder.toml": record(
        "soest",
        "Mängelmelder Soest",
        "Ein Mängelmelder nimmt Hinweise auf Schäden mit Foto und Ort an.",
        "running",
        'start = 2023\nunit = "Tiefbau"\nconcepts = ["pegel"]\n',
    ).replace("zusammenleben-mitmachen", "mitmachen"),
    "portfolio/projects/werne/werne-lippe.toml": record(
        "werne", "Pegel der Lippe", "Messwerte zum Stand des Wassers werden gezeigt.", "idea"
    ).replace("zusammenleben-mitmachen", "wasser"),
    "portfolio/projects/soest/soest-intern.toml": record(
        "soest", "Interner Melder", "Ein Mängelmelder nur für das eigene Haus.", "idea", 'visibility = "steering"\n'
    ).replace("zusammenleben-mitmachen", "mitmachen"),
    "portfolio/projects/soest/soest-kaputt.toml": "title = 1\n",
}
OWN = {path for path in FILES if path.startswith("portfolio/projects/")}


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return write(tmp_path / "ours", MEETING)


@pytest.fixture
def soest(tmp_path: Path) -> Path:
    folder = tmp_path / "soest"
    folder.mkdir()
    git(folder, "init", "--quiet")
    commit(folder, {path: text for path, text in SOEST.items() if path not in OWN}, day="2026-11-05")
    return folder


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"SR_CACHE_DIR": str(tmp_path / "cache")}


TALK = """\
warning: 1 file of Kreis Soest is at fault and left out, in whole or in part
Kreis Soest: 2 public projects, as of 2026-11-05
1 theme field of Kreis Soest has no match here: Water
1 concept of Kreis Soest has no match here: Gauge
"""


def test_their_projects_are_listed_with_their_cooperation(run: Run, ours: Path, soest: Path) -> None:
    result = run(
        "list", "--with", "../soest", "--theme", "Zusammenleben und Mitmachen", "--status", "running", cwd=ours
    )

    assert (
        result.out
        == """\
Project                       Partners and theme           Status
──────────────────────────────────────────────────────────────────
Mängelmelder der Stadt Kamen  Kamen                        running
kamen-maengelmelder           Community and participation
Mängelmelder Soest            Soest (Kreis Soest)          running
kreis-soest:soest-melder      Community and participation
Mängelmelder-App              Lünen                        running
luenen-melden                 Community and participation

3 of 10 projects
"""
    )
    assert result.err == TALK


def test_partners_of_others_are_found_by_their_names_and_ours_first(run: Run, ours: Path, soest: Path) -> None:
    def listed(partner: str) -> list[str]:
        options = ("--with", "Soest=../soest", "--partner", partner, "--format", "plain", "--columns", "id")
        return run("list", *options, cwd=ours).out.split()

    assert listed("Soest") == ["soest:soest-melder"]
    assert listed("Werne (Soest)") == ["soest:werne-lippe"]
    assert listed("werne") == ["kreis-klimadaten", "luenen-baeume", "werne-abfall", "werne-melden"]


def test_programs_learn_where_projects_come_from(run: Run, ours: Path, soest: Path, environ: dict[str, str]) -> None:
    options = ("--with", f"Nachbarn={soest.as_uri()}", "--format", "json")
    projects, synergies = (
        json.loads(run(command, *options, cwd=ours, environ=environ).out) for command in ("list", "synergies")
    )

    assert (
        projects["portfolios"]
        == synergies["portfolios"]
        == [
            {
                "id": "nachbarn",
                "name": "Nachbarn",
                "source": soest.as_uri(),
                "commit": git(soest, "rev-parse", "HEAD"),
                "changed": "2026-11-05",
                "projects": 2,
                "unmatched": {"themes": ["wasser"], "concepts": ["pegel"]},
            }
        ]
    )
    assert [each["id"] for each in projects["projects"] if ":" in each["id"]] == [
        "nachbarn:soest-melder",
        "nachbarn:werne-lippe",
    ]
    pairs = [pair for pair in synergies["pairs"] if "nachbarn:soest-melder" in pair["projects"]]
    assert {partner for pair in pairs for partner in pair["partners"]} == {"kamen", "luenen", "werne", "nachbarn:soest"}
    assert not [pair for pair in synergies["pairs"] if all(":" in project for project in pair["projects"])]


def test_synergies_name_partners_of_both(run: Run, ours: Path, soest: Path) -> None:
    result = run("synergies", "--with", "../soest", "--theme", "zusammenleben-mitmachen", "--top", "1", cwd=ours)

    assert (
        unscored(result.out)
        == """\
Synergies of Smart Region with Kreis Soest
1 table at which partners should sit together

1 Defect reporting · 4 partners · take over and operate together
    maengelmelder-bbf57e
    planned: Werne
    running: Kamen, Lünen and Soest (Kreis Soest)
    Why: both: Defect reporting (“Mängelmelder”); same theme field: Community
      and participation
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen, Soest
      (Kreis Soest) and Lünen and take it over where it fits. Offer Kreis Unna
      to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID --with PLACE
What is decided with other cooperations is not written down here
"""
    )
    assert result.err == TALK


def test_one_can_be_shown_whole_and_as_a_paper(run: Run, ours: Path, soest: Path) -> None:
    options = ("--with", "../soest")
    (synergy, *_) = run("synergies", *options, "--format", "plain", cwd=ours).out.split("\t")
    whole = run("synergies", "show", synergy, *options, cwd=ours)
    paper = run("synergies", *options, "--format", "markdown", cwd=ours)

    assert whole.code == 0
    assert "Soest (Kreis Soest)" in whole.out
    assert paper.out.startswith("# Synergies of Smart Region with Kreis Soest\n")
    assert "Soest (Kreis Soest)" in paper.out
    assert run("synergies", "show", synergy, cwd=ours).code == 2


def test_what_is_new_is_not_known_of_others(run: Run, ours: Path, soest: Path) -> None:
    result = run("synergies", "--with", "../soest", "--since", "2026-01-01", cwd=ours)

    assert (result.code, result.err) == (
        2,
        """\
error: Of other portfolios it is not known what was new when: --since does not
  go with --with
  hint: leave out one of both
""",
    )


def test_many_terms_without_a_match_are_counted(run: Run, ours: Path, soest: Path) -> None:
    names = [f"begriff-{number}" for number in range(7)]
    text = "".join(f'[{name}]\nlabel.de = "{name}"\nlabel.en = "{name}"\n' for name in names)
    used = record(
        "soest",
        "Viele Ziele",
        "Ein Projekt, das alles zugleich erreichen will.",
        "idea",
        f"goals = {json.dumps(names)}\n",
    )
    commit(
        soest,
        {
            "portfolio/goals.toml": text,
            "portfolio/projects/soest/soest-ziele.toml": used.replace("zusammenleben-mitmachen", "mitmachen"),
        },
    )

    result = run("list", "--count", "--with", "../soest", cwd=ours)

    assert result.out == "11\n"
    assert (
        "7 other terms of Kreis Soest have no match here: begriff-0, begriff-1,\n"
        "  begriff-2, begriff-3, begriff-4 and …\n"
    ) in result.err


def test_without_the_net_the_last_state_is_taken_and_its_day_told(
    run: Run, ours: Path, soest: Path, environ: dict[str, str]
) -> None:
    options = ("list", "--count", "--with", soest.as_uri())
    first = run(*options, cwd=ours, environ=environ)
    (pointer,) = Path(environ["SR_CACHE_DIR"]).glob("portfolios/*/newest")
    os.utime(pointer, (1_700_000_000, 1_700_000_000))
    shutil.rmtree(soest)

    second = run(*options, cwd=ours, environ=environ)

    assert (second.code, second.out) == (0, first.out)
    told = " ".join(second.err.split())
    assert f"warning: {soest.as_uri()} cannot be fetched: there is no such repository" in told
    assert "; taken is what was fetched on 2023-11-14 " in told


def test_a_portfolio_that_cannot_be_read_stops_the_command(run: Run, ours: Path) -> None:
    result = run("list", "--with", "ext::sh -c true", cwd=ours)
    assert (result.code, result.err) == (
        2,
        """\
error: No portfolio is read by `ext`
  hint: allowed: `file`, `git`, `http`, `https` or `ssh`
""",
    )

    result = run("list", "--with", "../nowhere", cwd=ours)
    assert (result.code, result.err) == (
        3,
        """\
error: There is no folder ../nowhere
  hint: name the folder of a portfolio, or the address of its repository
""",
    )


@pytest.mark.parametrize("folder", [".", "../ours", "Nachbar=portfolio/.."])
def test_our_own_portfolio_is_no_other(run: Run, ours: Path, folder: str) -> None:
    result = run("list", "--with", folder, cwd=ours)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        f"""\
error: {folder.removeprefix("Nachbar=")} is this portfolio itself
  hint: name another one, or leave it out
""",
    )


def test_one_without_a_name_or_a_day_and_one_that_is_named_twice(run: Run, ours: Path, tmp_path: Path) -> None:
    files = {path: text for path, text in SOEST.items() if path not in OWN}
    write(tmp_path / "unpacked", {**files, "portfolio/region.toml": "no TOML"})

    result = run("list", "--count", "--with", "../unpacked", "--with", "../unpacked", cwd=ours)

    assert (result.code, result.out) == (0, "10\n")
    assert "../unpacked: 2 public projects\n" in result.err


@pytest.mark.skipif(os.name == "nt", reason="signals are those of Unix")
def test_the_program_can_be_interrupted_and_killed_while_it_fetches(ours: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"git://127.0.0.1:{silent.getsockname()[1]}/p"
        for how, code in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
            process = subprocess.Popen(
                [sys.executable, "-m", "sr_cli", "list", "--with", url],
                cwd=ours,
                env={**os.environ, "SR_CACHE_DIR": str(cache), "SR_LANG": "en"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            peer, _ = silent.accept()  # now git waits for an answer
            process.send_signal(how)
            assert process.wait() == code
            peer.close()
    assert len(list(cache.glob("portfolios/*/*"))) == 1


def test_where_all_is_well_only_what_was_read_is_told(run: Run, ours: Path, tmp_path: Path) -> None:
    write(tmp_path / "copy", FILES)

    result = run("list", "--count", "--with", "../copy", cwd=ours)

    assert (result.out, result.err) == ("12\n", "Smart Region: 4 public projects\n")

"""`sr list`: whole screens, filters as they are typed, formats."""

import json
from pathlib import Path

import pytest
from conftest import Run
from portfolios import FILES, VOCABULARIES, write
from repositories import commit, git

ALL = ["kamen-maengelmelder", "kreis-klimadaten", "luenen-baeume", "werne-abfall"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region")


def ids(out: str) -> list[str]:
    return [line.split("\t")[0] for line in out.splitlines()]


def test_the_overview_on_a_terminal(run: Run, root: Path) -> None:
    result = run("list", cwd=root)
    assert (
        result.out
        == """\
Project                         Partners and theme           Status
────────────────────────────────────────────────────────────────────
Mängelmelder der Stadt Kamen    Kamen                        running
kamen-maengelmelder             Community and participation
Klimadaten für alle Kommunen    Kreis Unna and 3 others      planned
kreis-klimadaten                Energy and environment
Durstige Bäume in Lünen gießen  Lünen and Werne              idea
luenen-baeume                   Energy and environment
Wilder Müll wird gemeldet       Werne                        stopped
werne-abfall                    Community and participation

4 of 4 projects
"""
    )
    assert (result.code, result.err) == (0, "")


def test_a_pipe_gets_lines_with_ids(run: Run, root: Path) -> None:
    result = run("list", "--status", "idea", "--status", "RUNNING", cwd=root, terminal=False)
    assert result.out == (
        "kamen-maengelmelder\tMängelmelder der Stadt Kamen\tkamen\t\trunning\tzusammenleben-mitmachen\n"
        "luenen-baeume\tDurstige Bäume in Lünen gießen\tluenen\twerne\tidea\tenergie-umwelt,zusammenleben-mitmachen\n"
    )
    assert run("list", "--format", "plain", "--status", "idea", "--status", "running", cwd=root).out == result.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("--partner luenen", ["kreis-klimadaten", "luenen-baeume"]),
        ("--partner LÜNEN", ["kreis-klimadaten", "luenen-baeume"]),
        ("--partner Luenen --theme trends-forschung", ["kreis-klimadaten"]),
        ("--theme Smart --theme energie-umwelt", None),
        ("--concept Schadensmelder", ["kamen-maengelmelder", "werne-abfall"]),
        ("--concept bürgerdienst", ["kamen-maengelmelder", "werne-abfall"]),
        ("--goal sustainability", ["kreis-klimadaten", "werne-abfall"]),
        ("--programme klimaanpassung", ["kreis-klimadaten"]),
        ("--status geplant", ["kreis-klimadaten"]),
        ("--status Stopped", ["werne-abfall"]),
        ("--text baeume", ["luenen-baeume"]),
        ("--sort -title", ["werne-abfall", "kamen-maengelmelder", "kreis-klimadaten", "luenen-baeume"]),
        ("--sort STATUS", ["luenen-baeume", "kreis-klimadaten", "kamen-maengelmelder", "werne-abfall"]),
    ],
)
def test_values_are_given_by_id_or_name_in_any_spelling(
    run: Run, root: Path, arguments: str, expected: list[str] | None
) -> None:
    result = run("list", *arguments.split(), cwd=root, terminal=False)
    assert (ids(result.out) if result.code == 0 else None) == expected


def test_columns_are_chosen_by_key(run: Run, root: Path) -> None:
    result = run("list", "--columns", "id, AS_OF,themes,funding", "--partner", "kreis-unna", cwd=root)
    assert (
        result.out
        == """\
Id                As of       Theme fields              Funding
────────────────────────────────────────────────────────────────────────────────
kreis-klimadaten  2026-10-01  Energy and environment    Climate adaptation in
                              Trends, research and      municipalities
                              development

1 of 4 projects
"""
    )


def test_csv_has_a_header_ids_and_plain_values(run: Run, root: Path) -> None:
    result = run("list", "--columns", "id,start,end,funding,privacy,concepts", "--format", "csv", cwd=root)
    assert (
        result.out
        == """\
id,start,end,funding,privacy,concepts
kamen-maengelmelder,2021,,,,maengelmelder
kreis-klimadaten,2027-03,,klimaanpassung,,sensornetz
luenen-baeume,,,,,sensornetz
werne-abfall,2020-05-04,2023,,,muellmelder
"""
    )


def test_markdown_has_names(run: Run, root: Path) -> None:
    columns = "title,partners,status,end"
    result = run("list", "--partner", "werne", "--columns", columns, "--format", "markdown", cwd=root)
    assert (
        result.out
        == """\
| Title | Partners | Status | End |
| --- | --- | --- | --- |
| Klimadaten für alle Kommunen | Kamen, Lünen and Werne | planned |  |
| Durstige Bäume in Lünen gießen | Werne | idea |  |
| Wilder Müll wird gemeldet |  | stopped | 2023 |
"""
    )


def test_json_has_whole_records(run: Run, root: Path) -> None:
    result = run("list", "--partner", "kreis-unna", "--format", "json", cwd=root)
    assert json.loads(result.out) == {
        "format": 1,
        "projects": [
            {
                "id": "kreis-klimadaten",
                "title": "Klimadaten für alle Kommunen",
                "summary": "Der Kreis sammelt Messwerte zu Hitze und Starkregen und stellt sie allen Partnern bereit.",
                "status": "planned",
                "lead": "kreis-unna",
                "partners": ["kamen", "luenen", "werne"],
                "themes": ["energie-umwelt", "trends-forschung"],
                "goals": ["lebensqualitaet", "nachhaltigkeit"],
                "concepts": ["sensornetz"],
                "start": "2027-03",
                "as_of": "2026-10-01",
                "unit": "Stabsstelle Klima",
                "funding": [
                    {
                        "programme": "klimaanpassung",
                        "amount_eur": 250000,
                        "state": "applied",
                        "deadline": "2027-03-31",
                    }
                ],
            }
        ],
    }


def test_counting_gives_only_the_number(run: Run, root: Path) -> None:
    assert run("list", "--count", cwd=root).out == "4\n"
    result = run("list", "--count", "--text", "xyz", cwd=root)
    assert (result.out, result.err) == ("0\n", "")


@pytest.mark.parametrize(
    ("form", "out"), [("text", ""), ("plain", ""), ("csv", "id,title,lead,partners,status,themes\n")]
)
def test_no_match_is_said_and_is_no_failure(run: Run, root: Path, form: str, out: str) -> None:
    result = run("list", "--text", "xyz", "--format", form, cwd=root)
    assert (result.code, result.out) == (0, out)
    assert result.err == "No project is like that, of 4 in the portfolio\n"


def test_an_empty_portfolio_has_no_projects(run: Run, tmp_path: Path) -> None:
    result = run("list", "--format", "json", cwd=write(tmp_path, VOCABULARIES))
    assert json.loads(result.out) == {"format": 1, "projects": []}
    assert result.code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--partner", "kammen"],
            "error: --partner does not know `kammen`\n  hint: did you mean `kamen`?\n",
        ),
        (
            ["--theme", "xyz"],
            """\
error: --theme does not know `xyz`
  hint: allowed: `zusammenleben-mitmachen`, `energie-umwelt` or
    `trends-forschung`
""",
        ),
        (
            ["--concept", "Schadensmeldr"],
            "error: --concept does not know `Schadensmeldr`\n  hint: did you mean `maengelmelder`?\n",
        ),
        (["--status", "runing"], "error: --status does not know `runing`\n  hint: did you mean `running`?\n"),
        (["--sort", "titel"], "error: --sort does not know `titel`\n  hint: did you mean `title`?\n"),
        (["--columns", "id,titles"], "error: --columns does not know `titles`\n  hint: did you mean `title`?\n"),
        (
            ["--columns", ""],
            "error: --columns does not know ``\n  hint: there are 38 such names, none of them is like it\n",
        ),
        (
            ["--format", "xml"],
            "error: --format does not know `xml`\n  hint: allowed: `text`, `plain`, `json`, `csv` or `markdown`\n",
        ),
    ],
)
def test_what_is_unknown_is_told_with_what_may_be_meant(
    run: Run, root: Path, arguments: list[str], message: str
) -> None:
    result = run("list", *arguments, cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err == message


def test_a_name_of_two_entries_is_asked_back(run: Run, root: Path) -> None:
    concepts = root / "portfolio" / "concepts.toml"
    concepts.write_text(concepts.read_text("utf-8").replace("issue tracker", "Litter reporting"), "utf-8")
    result = run("list", "--concept", "litter reporting", cwd=root)
    assert result.err == (
        "error: --concept does not know `litter reporting`\n  hint: did you mean `maengelmelder` or `muellmelder`?\n"
    )


def test_changed_since_finds_what_was_committed_changed_or_added(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    commit(root, {}, day="2026-01-10")
    baeume, abfall = "portfolio/projects/luenen/luenen-baeume.toml", "portfolio/projects/werne/werne-abfall.toml"
    commit(root, {baeume: FILES[baeume] + "# neu\n"}, day="2026-03-10")
    write(root, {abfall: FILES[abfall] + "# neu\n"})

    assert ids(run("list", "--changed-since", "2026-02-01", cwd=root, terminal=False).out) == ALL[2:]
    assert ids(run("list", "--changed-since", "HEAD", cwd=root, terminal=False).out) == ALL[3:]
    assert ids(run("list", "--changed-since", "1.2.2026", cwd=root, terminal=False).out) == ALL[2:]
    assert ids(run("list", "--changed-since", "1. Februar 2026", cwd=root, terminal=False).out) == ALL[2:]


@pytest.mark.parametrize("since", ["gestern", "", "31.2.2026", "2026"])
def test_what_changes_since_no_day_and_no_revision_is_wrong_use(run: Run, root: Path, since: str) -> None:
    git(root, "init", "--quiet")
    commit(root, {})
    result = run("list", "--changed-since", since, cwd=root, language="de")
    assert (result.code, result.out) == (2, "")
    assert f"`{since}`" in result.err
    assert "2026-09-01 oder 1.9.2026" in result.err


def test_broken_records_are_left_out_and_told(run: Run, root: Path) -> None:
    (root / "portfolio/projects/werne/werne-abfall.toml").write_text('title = "x\n', "utf-8")
    result = run("list", cwd=root, terminal=False)
    assert ids(result.out) == ALL[:3]
    assert result.code == 0
    assert "portfolio/projects/werne/werne-abfall.toml" in result.err
    assert "hint: see what is wrong: sr validate" in result.err


def test_what_is_read_in_spite_of_a_fault_is_not_told_as_left_out(run: Run, root: Path) -> None:
    goals = root / "portfolio/goals.toml"
    goals.write_bytes(b"\xef\xbb\xbf" + goals.read_bytes().replace(b"\n", b"\r\n", 1))
    result = run("list", cwd=root, terminal=False)
    assert (ids(result.out), result.err) == (ALL, "")


OFFERING = FILES["portfolio/projects/luenen/luenen-baeume.toml"] + (
    'offers = ["muellmelder", "Drohnenflüge zur Vermessung"]\nseeks = ["sensornetz", "Moderation für Bürgerräte"]\n'
)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--offers", "muellmelder"], True),
        (["--offers", "Müllmelder"], True),
        (["--offers", "Litter reporting"], True),
        (["--offers", "litter"], True),
        (["--offers", "maengelmelder"], True),
        (["--offers", "Schadensmelder"], True),
        (["--offers", "vermessung drohnenfluege"], True),
        (["--offers", "sensornetz"], False),
        (["--offers", "vermessung ballon"], False),
        (["--offers", "ballon", "--offers", "drohne"], True),
        (["--seeks", "sensornetz"], True),
        (["--seeks", "BÜRGERRÄTE"], True),
        (["--seeks", "drohne"], False),
        (["--seeks", "sensornetz", "--offers", "ballon"], False),
    ],
)
def test_offers_and_needs_are_found_by_concept_or_words(
    run: Run, tmp_path: Path, arguments: list[str], found: bool
) -> None:
    root = write(tmp_path / "offering", {**FILES, "portfolio/projects/luenen/luenen-baeume.toml": OFFERING})
    result = run("list", *arguments, cwd=root, terminal=False)
    assert ids(result.out) == (["luenen-baeume"] if found else [])

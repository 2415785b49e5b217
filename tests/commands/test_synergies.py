"""`sr synergies`: whole screens, formats, filters, what was decided, wrong use."""

import json
import re
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from meeting_portfolio import MEETING, decision, record, unscored
from portfolios import write

MEMBERS = ("kamen-maengelmelder", "luenen-melden", "werne-melden")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", MEETING)


def test_groups_whole(run: Run, root: Path) -> None:
    result = run("synergies", cwd=root)
    assert unscored(result.out) == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Defect reporting · 3 partners · take over and operate together
    maengelmelder-fd12fd
    planned: Werne
    running: Kamen and Lünen
    Why: both: Defect reporting (“Mängelmelder”); same theme field: Community
      and participation
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")
    assert (result.code, result.err) == (0, "")


def test_days_and_figures_in_german_form(run: Run, root: Path) -> None:
    out = run("synergies", "--explain", cwd=root, language="de").out
    assert "01.04.2027, Werne" in out
    assert " + 0,0" in out


def test_groups_with_the_sums_behind_their_order(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--explain", cwd=root).out) == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Defect reporting · 3 partners · take over and operate together
    maengelmelder-fd12fd
    planned: Werne
    running: Kamen and Lünen
    Value: #.## = #.## size × #.## how early one can still act × #.## confidence
    Score: #.## = #.## both: Defect reporting (“Mängelmelder”) + #.## similar
      wording: “Mängelmelder” + #.## same theme field: Community and
      participation + #.## both come under: Citizen service
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_pairs_whole(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--by", "pair", cwd=root).out) == snapshot("""\
Synergies in Smart Region
3 pairs of projects

1 Lünen and Werne · score #.## · take over and share experience
    533d8f0f5f0f
    Mängelmelder-App (running, luenen-melden)
    Schäden in Werne (planned, werne-melden)
    Why: both: Defect reporting (“Mängelmelder” and “Schäden”); similar wording:
      “Mängelmelder” and “Hinweise”; same theme field: Community and
      participation
    To do: Before building, Werne should look at the solution of Lünen and take
      it over where it fits.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

2 Kamen and Lünen · score #.## · operate together
    7b51cecfa3ad
    Mängelmelder der Stadt Kamen (running, kamen-maengelmelder)
    Mängelmelder-App (running, luenen-melden)
    Why: both: Defect reporting (“Mängelmelder”); both running; similar wording:
      “Mängelmelder”; same theme field: Community and participation
    To do: Compare costs and contracts, and operate “Defect reporting” together
      from the next renewal on: Kamen and Lünen each run their own.

3 Kamen and Werne · score #.## · take over and share experience
    3a70fbe7ccb1
    Mängelmelder der Stadt Kamen (running, kamen-maengelmelder)
    Schäden in Werne (planned, werne-melden)
    Why: both: Defect reporting (“Mängelmelder” and “Schäden”); similar wording:
      “Mängelmelder”, “Schäden” and “Foto”; same theme field: Community and
      participation
    To do: Before building, Werne should look at the solution of Kamen and take
      it over where it fits.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_pairs_of_one_project_with_their_sums(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--for", "werne-melden", "--top", "1", "--explain", cwd=root).out) == snapshot("""\
Synergies in Smart Region
2 pairs of projects; the most valuable one

1 Lünen and Werne · score #.## · take over and share experience
    533d8f0f5f0f
    Mängelmelder-App (running, luenen-melden)
    Schäden in Werne (planned, werne-melden)
    Score: #.## = #.## both: Defect reporting (“Mängelmelder” and “Schäden”) +
      #.## similar wording: “Mängelmelder” and “Hinweise” + #.## same theme
      field: Community and participation + #.## both come under: Citizen service
    To do: Before building, Werne should look at the solution of Lünen and take
      it over where it fits.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

1 more: --top 2
See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_groups_by_partner(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--by", "partner", cwd=root).out) == snapshot("""\
Synergies in Smart Region

Kamen · 1 synergy
1 Defect reporting · take over and operate together
    maengelmelder-fd12fd
    With: Lünen and Werne
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

Lünen · 1 synergy
1 Defect reporting · take over and operate together
    maengelmelder-fd12fd
    With: Kamen and Werne
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

Werne · 1 synergy
1 Defect reporting · take over and operate together
    maengelmelder-fd12fd
    With: Kamen and Lünen
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_groups_of_one_partner_only(run: Run, root: Path) -> None:
    out = run("synergies", "--by", "partner", "--partner", "Werne", cwd=root).out
    assert "Werne · 1 synergy" in out
    assert "Kamen · " not in out


def test_groups_by_theme(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--by", "theme", cwd=root).out) == snapshot("""\
Synergies in Smart Region

Community and participation · 1 synergy
1 Defect reporting · take over and operate together
    maengelmelder-fd12fd
    Partners: Kamen, Lünen and Werne
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_joint_work_is_shown_to_those_who_ask(run: Run, root: Path) -> None:
    assert unscored(
        run("synergies", "--include-joint", "--by", "pair", "--for", "kamen-befragung", cwd=root).out
    ) == snapshot("""\
Synergies in Smart Region
1 pair of projects

1 Kamen and Kreis Unna · score #.## · share experience
    192b6106bfc0
    Befragung zum Radverkehr (unknown, kamen-befragung)
    Befragung zum Radverkehr (idea, kreis-befragung)
    Why: similar wording: “Radverkehr”, “Befragung” and “Strecken”; same theme
      field: Community and participation
    To do: Exchange experience: Kamen and Kreis Unna can learn from each other
      before one of them goes on.
    Joint work: the partners do it together already.

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")
    assert "Befragung" not in run("synergies", cwd=root).out
    assert "Befragung" in run("synergies", "--include-joint", cwd=root).out


def test_markdown_for_a_paper(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--format", "markdown", cwd=root).out) == snapshot("""\
# Synergies in Smart Region

## 1. Defect reporting

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

**Draft resolution:**

> The solution of Kamen and Lünen for “Defect reporting” is presented to Werne. It is examined first whether it can be taken over; a solution of their own is built only where that is not possible. The project office reports the result to the next meeting. The offer to join in “Defect reporting” goes to Kreis Unna; the project office sends the invitation.
""")


def test_markdown_by_partner_and_by_theme_is_a_table_each(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--format", "markdown", "--by", "theme", cwd=root).out) == snapshot("""\
# Synergies in Smart Region

## Community and participation

| Synergy | Partners | Advantage | To do | Next date | Id |
| --- | --- | --- | --- | --- | --- |
| Defect reporting | Kamen, Lünen and Werne | take over and operate together | Before building, Werne should look at the solution of Kamen and Lünen and take it over where it fits. Offer Kreis Unna to join. | 2027-04-01, Werne: procurement of Mängelmelder begins | maengelmelder-fd12fd |
""")
    out = run("synergies", "--format", "markdown", "--by", "partner", cwd=root).out
    assert [line for line in out.splitlines() if line.startswith("#")] == snapshot(
        ["# Synergies in Smart Region", "## Kamen", "## Lünen", "## Werne"]
    )


def test_markdown_of_pairs(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--format", "markdown", "--by", "pair", "--top", "1", cwd=root).out) == snapshot("""\
# Synergies in Smart Region

## 1. Lünen and Werne

| Partner | Project | Status | Id |
| --- | --- | --- | --- |
| Lünen | Mängelmelder-App | running | luenen-melden |
| Werne | Schäden in Werne | planned | werne-melden |

**Advantage:** take over and share experience

**Why:** both: Defect reporting (“Mängelmelder” and “Schäden”); similar wording: “Mängelmelder” and “Hinweise”; same theme field: Community and participation

**To do:** Before building, Werne should look at the solution of Lünen and take it over where it fits.

**Next date:** 2027-04-01, Werne: procurement of Mängelmelder begins

**Id:** 533d8f0f5f0f

**Draft resolution:**

> The solution of Lünen for “Defect reporting” is presented to Werne. It is examined first whether it can be taken over; a solution of their own is built only where that is not possible. The project office reports the result to the next meeting.
""")


def test_csv_has_a_line_for_each_group_or_pair(run: Run, root: Path) -> None:
    assert unscored(run("synergies", "--format", "csv", cwd=root).out) == snapshot("""\
id,value,label,partners,projects,missing,kinds,state,next_date,score,reasons,action,resolution
maengelmelder-fd12fd,#,Defect reporting,"kamen,luenen,werne","kamen-maengelmelder,luenen-melden,werne-melden",kreis-unna,"reuse,platform,knowledge,gap",open,2027-04-01,#,both: Defect reporting (“Mängelmelder”); similar wording: “Mängelmelder”; same theme field: Community and participation,"Before building, Werne should look at the solution of Kamen and Lünen and take it over where it fits. Offer Kreis Unna to join.",The solution of Kamen and Lünen for “Defect reporting” is presented to Werne. It is examined first whether it can be taken over; a solution of their own is built only where that is not possible. The project office reports the result to the next meeting. The offer to join in “Defect reporting” goes to Kreis Unna; the project office sends the invitation.
""")
    assert unscored(run("synergies", "--format", "csv", "--by", "pair", "--top", "1", cwd=root).out) == snapshot("""\
id,score,projects,partners,kinds,state,next_date,reasons,action
533d8f0f5f0f,#,"luenen-melden,werne-melden","luenen,werne","reuse,knowledge",open,2027-04-01,both: Defect reporting (“Mängelmelder” and “Schäden”); similar wording: “Mängelmelder” and “Hinweise”; same theme field: Community and participation,"Before building, Werne should look at the solution of Lünen and take it over where it fits."
""")


def test_csv_by_partner_starts_with_the_partner(run: Run, root: Path) -> None:
    lines = run("synergies", "--format", "csv", "--by", "partner", cwd=root).out.splitlines()
    assert [line.split(",")[:2] for line in lines] == snapshot(
        [
            ["partner", "id"],
            ["kamen", "maengelmelder-fd12fd"],
            ["luenen", "maengelmelder-fd12fd"],
            ["werne", "maengelmelder-fd12fd"],
        ]
    )


def test_plain_lines_with_ids(run: Run, root: Path) -> None:
    assert run("synergies", "--format", "plain", cwd=root).out.split("\t")[3:9] == snapshot(
        [
            "kamen,luenen,werne",
            "kamen-maengelmelder,luenen-melden,werne-melden",
            "kreis-unna",
            "reuse,platform,knowledge,gap",
            "open",
            "2027-04-01",
        ]
    )
    lines = run("synergies", "--format", "plain", "--by", "pair", "--top", "2", cwd=root).out.splitlines()
    assert [line.split("\t")[2:6] for line in lines] == snapshot(
        [
            ["luenen-melden,werne-melden", "luenen,werne", "reuse,knowledge", "open"],
            ["kamen-maengelmelder,luenen-melden", "kamen,luenen", "platform", "open"],
        ]
    )


def test_a_spreadsheet_runs_nothing(run: Run, root: Path) -> None:
    for lead in ("kamen", "werne"):
        text = record(lead, "=cmd|' /C calc'!A0", "Eine Karte zeigt kühle Orte im Sommer.", "idea")
        (root / f"portfolio/projects/{lead}/{lead}-kuehl.toml").write_text(text, encoding="utf-8")
    out = run("synergies", "--format", "csv", cwd=root).out
    assert ",'=cmd|' /C calc'!A0," in out


def test_programs_get_all_of_it_joint_work_marked(run: Run, root: Path) -> None:
    data = json.loads(run("synergies", "--format", "json", cwd=root, terminal=False).out)
    assert list(data) == ["format", "default_min_score", "pairs", "groups"]
    assert [(pair["projects"], pair["joint"]) for pair in data["pairs"]] == snapshot(
        [
            (["luenen-melden", "werne-melden"], False),
            (["kamen-maengelmelder", "luenen-melden"], False),
            (["kamen-maengelmelder", "werne-melden"], False),
            (["kamen-befragung", "kreis-befragung"], True),
        ]
    )
    pair = data["pairs"][1]
    assert list(pair) == snapshot(
        ["id", "projects", "partners", "score", "kinds", "evidence", "action", "next_date", "state", "joint"]
    )
    assert sum(each["share"] for each in pair["evidence"]) == pytest.approx(1, abs=1e-9)
    assert json.loads(re.sub(r"\d\.\d+", "0", json.dumps(data["groups"]))) == snapshot(
        [
            {
                "id": "maengelmelder-fd12fd",
                "label": "Defect reporting",
                "projects": ["kamen-maengelmelder", "luenen-melden", "werne-melden"],
                "partners": ["kamen", "luenen", "werne"],
                "missing": ["kreis-unna"],
                "score": 0,
                "kinds": ["reuse", "platform", "knowledge", "gap"],
                "action": "Before building, Werne should look at the solution of Kamen and Lünen and take it over where it fits. Offer Kreis Unna to join.",
                "value": 0,
                "size": 0,
                "earliness": 0,
                "confidence": 0,
                "evidence": [
                    {
                        "signal": "concept",
                        "value": "maengelmelder",
                        "share": 0,
                        "message": "both: Defect reporting (“Mängelmelder”)",
                        "points": 0,
                    },
                    {
                        "signal": "wording",
                        "value": "text",
                        "share": 0,
                        "message": "similar wording: “Mängelmelder”",
                        "points": 0,
                    },
                    {
                        "signal": "theme",
                        "value": "zusammenleben-mitmachen",
                        "share": 0,
                        "message": "same theme field: Community and participation",
                        "points": 0,
                    },
                    {
                        "signal": "kinship",
                        "value": "buergerdienst",
                        "share": 0,
                        "message": "both come under: Citizen service",
                        "points": 0,
                    },
                ],
                "resolution": "The solution of Kamen and Lünen for “Defect reporting” is presented to Werne. It is examined first whether it can be taken over; a solution of their own is built only where that is not possible. The project office reports the result to the next meeting. The offer to join in “Defect reporting” goes to Kreis Unna; the project office sends the invitation.",
                "next_date": {
                    "date": "2027-04-01",
                    "project": "werne-melden",
                    "message": "procurement of Mängelmelder begins",
                },
                "joint": False,
                "state": "open",
            }
        ]
    )


def test_machine_output_differs_between_languages_in_its_sentences_only(run: Run, root: Path) -> None:
    sentences = ("message", "action", "label", "resolution")

    def without_sentences(language: str) -> object:
        def reduced(value: object) -> object:
            if isinstance(value, dict):
                return {key: reduced(each) for key, each in value.items() if key not in sentences}
            return [reduced(each) for each in value] if isinstance(value, list) else value

        return reduced(json.loads(run("synergies", "--format", "json", cwd=root, language=language).out))

    assert without_sentences("de") == without_sentences("en")


def test_what_was_decided_is_left_out_and_counted(run: Run, root: Path) -> None:
    write(root, {"portfolio/synergies/maengelmelder-1.toml": decision("accepted", MEMBERS)})
    assert unscored(run("synergies", cwd=root).out) == snapshot("""\
Synergies in Smart Region
Nothing found that is not joint work or decided about already.
1 synergy was decided about: sr synergies log
""")
    assert unscored(run("synergies", "--decided", cwd=root).out) == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Defect reporting · 3 partners · take over and operate together
    maengelmelder-1
    planned: Werne
    running: Kamen and Lünen
    Why: both: Defect reporting (“Mängelmelder”); same theme field: Community
      and participation
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins
    Decided: accepted on 2026-11-01: Die Lenkungsgruppe ist dafür.

See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")
    data = json.loads(run("synergies", "--format", "json", cwd=root).out)
    assert data["groups"] == []
    assert {pair["state"] for pair in data["pairs"] if not pair["joint"]} == {"accepted"}


def test_what_was_deferred_says_until_when_and_comes_back(run: Run, root: Path) -> None:
    text = decision("deferred", MEMBERS, more="until = 2027-03-01\n")
    write(root, {"portfolio/synergies/maengelmelder-1.toml": text})
    assert "Decided: deferred on 2026-11-01 until 2027-03-01: Die Lenkungsgruppe" in (
        run("synergies", "--decided", cwd=root).out
    )
    assert unscored(run("synergies", "--on", "1.3.2027", cwd=root).out) == snapshot("""\
Synergies in Smart Region
1 table at which partners should sit together

1 Defect reporting · 3 partners · take over and operate together
    maengelmelder-1
    planned: Werne
    running: Kamen and Lünen
    Why: both: Defect reporting (“Mängelmelder”); same theme field: Community
      and participation
    Missing: Kreis Unna
    To do: Before building, Werne should look at the solution of Kamen and Lünen
      and take it over where it fits. Offer Kreis Unna to join.
    Next date: 2027-04-01, Werne: procurement of Mängelmelder begins
    Open again: it was to be talked about again from 2027-03-01 on

1 synergy was decided about: sr synergies log
See one whole: sr synergies show ID
Decide: sr synergies accept ID --reason TEXT, or dismiss, or defer
""")


def test_who_joined_since_the_decision_is_told(run: Run, root: Path) -> None:
    write(root, {"portfolio/synergies/maengelmelder-1.toml": decision("accepted", MEMBERS[:2])})
    out = run("synergies", "--decided", cwd=root).out
    assert "    Joined since the decision: Werne (werne-melden)\n" in out


def test_where_nobody_is_missing_nobody_is_named(run: Run, root: Path) -> None:
    path = root / "portfolio/projects/kreis-unna/kreis-melden.toml"
    path.write_text(record("kreis-unna", "Mängelmelder", "Hinweise auf Schäden an Kreisstraßen.", "running"))
    assert "Missing:" not in run("synergies", cwd=root).out


@pytest.mark.parametrize("by", ["group", "pair", "partner", "theme"])
def test_no_line_is_wider_than_the_terminal(run: Run, root: Path, by: str) -> None:
    for width in ("40", "80", "120"):
        out = run("synergies", "--by", by, "--explain", cwd=root, environ={"COLUMNS": width}).out
        assert max(map(len, out.splitlines())) <= int(width)


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
        found = json.loads(run("synergies", "--for", "kamen-kuehl", "--format", "json", *day, cwd=root).out)
        kinds: list[str] = found["pairs"][0]["kinds"]
        return kinds

    assert "funding" in kinds()
    assert "funding" not in kinds("--on", "1.4.2027")


def test_nothing_found_is_said(run: Run, root: Path) -> None:
    for by in ("group", "pair", "partner", "theme"):
        assert unscored(run("synergies", "--by", by, "--theme", "Energie und Umwelt", cwd=root).out) == snapshot("""\
Synergies in Smart Region
Nothing found that is not joint work or decided about already.
""")
    assert unscored(
        run("synergies", "--include-joint", "--decided", "--theme", "energie-umwelt", cwd=root).out
    ) == snapshot("""\
Synergies in Smart Region
Nothing found.
""")


def test_a_paper_says_that_nothing_was_found(run: Run, root: Path) -> None:
    for by in ("group", "pair", "partner", "theme"):
        arguments = ("--by", by, "--theme", "energie-umwelt", "--format", "markdown")
        assert run("synergies", *arguments, cwd=root).out == snapshot("""\
# Synergies in Smart Region

Nothing found that is not joint work or decided about already.
""")


def test_a_portfolio_of_one_partner_says_what_it_lacks(run: Run, tmp_path: Path) -> None:
    alone = {path: text for path, text in MEETING.items() if "/projects/" not in path or "/kamen/" in path}
    out = run("synergies", cwd=write(tmp_path / "alone", alone)).out
    assert out == snapshot("""\
Synergies in Smart Region
Nothing found: synergies need projects of at least two partners.
""")


def test_gaps_of_one_project_are_shown_as_groups(run: Run, root: Path) -> None:
    out = run("synergies", "--kind", "gap", "--for", "werne-melden", cwd=root).out
    assert "\n1 Defect reporting · 3 partners · " in out


def test_the_output_goes_to_a_file_also_that_of_a_command_below(run: Run, root: Path) -> None:
    for number, arguments in enumerate((["-o", "0.csv"], ["matrix", "-o", "1.csv"], ["-o", "2.csv", "matrix"])):
        form = ["--format", "csv"]
        result = run("synergies", *arguments, *(form if number < 2 else []), cwd=root)
        assert (result.code, result.out, result.err) == (0, "", "")
        assert (root / f"{number}.csv").read_text(encoding="utf-8")


def test_another_folder_is_the_root_also_for_a_command_below(run: Run, root: Path, tmp_path: Path) -> None:
    for arguments in (["--root", str(root)], ["--root", str(root), "matrix"], ["matrix", "--root", str(root)]):
        assert "Werne" in run("synergies", *arguments, cwd=tmp_path).out


def test_the_help_lists_options_and_commands(run: Run) -> None:
    out = run("synergies", "--help").out
    assert "  --since DATE|TAG|REV" in out
    assert "  show  " in out
    assert "  matrix  " in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--on", "bald"),
            snapshot("""\
error: --on does not know the day `bald`
  hint: write it like 2026-12-01 or 1.12.2026
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
            ("--as", "Wernne"),
            snapshot("""\
error: --as does not know `Wernne`
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
            ("--for", "werne-meldne"),
            snapshot("""\
error: There is no project `werne-meldne`
  hint: did you mean `werne-melden` or `luenen-melden`?
"""),
        ),
        (
            ("--by", "goal"),
            snapshot("""\
error: --by does not know `goal`
  hint: allowed: `group`, `pair`, `partner` or `theme`
"""),
        ),
        (
            ("--format", "yaml"),
            snapshot("""\
error: --format does not know `yaml`
  hint: allowed: `text`, `plain`, `json`, `markdown` or `csv`
"""),
        ),
        (
            ("--min-score", "0,5"),
            snapshot("""\
error: The value of --min-score is not of the kind that it takes
  hint: a number from 0 to 1, such as 0.5
"""),
        ),
        (
            ("--min-score", "nan"),
            snapshot("""\
error: The value of --min-score is not of the kind that it takes
  hint: a number from 0 to 1, such as 0.5
"""),
        ),
        (
            ("--kind", "gap", "--by", "pair"),
            snapshot("""\
error: Only groups have gaps: --kind gap does not go with --by pair
  hint: leave out --by
"""),
        ),
        (
            ("--top", "0"),
            snapshot("""\
error: The value of --top is not of the kind that it takes
  hint: a number from 1 on
"""),
        ),
        (
            ("--top", "3", "matrix"),
            snapshot("""\
error: --top does not go with `matrix`
  hint: see sr synergies matrix --help
"""),
        ),
        (
            ("matrx",),
            snapshot("""\
error: There is no command `sr synergies matrx`
  hint: did you mean `matrix`?
"""),
        ),
    ],
)
def test_wrong_use_is_told_with_its_remedy(run: Run, root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("synergies", *arguments, cwd=root)
    assert (result.code, result.out, result.err) == (2, "", said)


def test_of_each_partner_so_many_are_shown(run: Run, root: Path) -> None:
    for lead in ("kamen", "werne"):
        text = record(lead, "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer.", "idea")
        write(root, {f"portfolio/projects/{lead}/{lead}-kuehl.toml": text})
    out = run("synergies", "--by", "partner", "--top", "1", cwd=root).out
    assert "Werne · 2 synergies; the most valuable one\n" in out
    assert "\nAll of them: --top 2\n" in out


def test_a_paper_has_the_sums_for_those_who_ask(run: Run, root: Path) -> None:
    assert "**Value:** " in run("synergies", "--format", "markdown", "--explain", cwd=root).out
    assert "**Value:** " not in run("synergies", "--format", "markdown", cwd=root).out

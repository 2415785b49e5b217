"""`sr changes`: what changed between two states, for the next meeting."""

import json
from pathlib import Path

import pytest
from conftest import Run
from inline_snapshot import snapshot
from meeting_portfolio import INTERNAL, MEETING, decision, record
from portfolios import REGION, write
from repositories import commit, git

KAMEN = "portfolio/projects/kamen"
TREES = "portfolio/projects/luenen/luenen-baeume.toml"
CLIMATE = "portfolio/projects/kreis-unna/kreis-klimadaten.toml"
DEFECTS = f"{KAMEN}/kamen-maengelmelder.toml"
SURVEY = f"{KAMEN}/kamen-befragung.toml"
LITTER = "portfolio/projects/werne/werne-abfall.toml"
SPENT = '[[milestones]]\ntitle = "Ausschreibung"\ndue = 2026-10-15\n'


def alike(name: str, title: str, summary: str) -> dict[str, str]:
    """Give records of two partners that say the same, and hope for the same money."""
    funding = '[[funding]]\nprogramme = "klimaanpassung"\n'
    return {
        f"portfolio/projects/{lead}/{lead}-{name}.toml": record(lead, title, summary, "idea", funding)
        for lead in ("luenen", "werne")
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A portfolio whose partners met on 1 October 2026, and in which much has happened since."""
    root = tmp_path / "region"
    root.mkdir()
    git(root, "init", "--quiet")
    region = REGION.replace("schema_version = 1", "schema_version = 1\nmeetings = [2026-06-01, 2026-10-01, 2027-01-20]")
    earlier = {**MEETING, "portfolio/region.toml": region, TREES: MEETING[TREES] + SPENT.replace("10-15", "12-15")}
    earlier[CLIMATE] += SPENT
    earlier |= alike("radio", "Bürgerradio im Netz", "Ein Radio von Bürgern für Bürger sendet im Netz.")
    commit(root, earlier, day="2026-09-10")
    git(root, "tag", "sitzung")
    trees = (
        earlier[TREES]
        .replace('"idea"', '"pilot"')
        .replace('["werne"]', '["kamen", "kreis-unna"]')
        .replace("12-15", "11-30")
        .replace(
            "[[mile",
            'unit = "Grünflächen"\nstart = 2026\n[health]\nlight = "red"\nreason = "Es fehlen Sensoren."\n\n[[mile',
        )
    )
    commit(root, {TREES: trees}, day="2026-10-05")
    git(root, "rm", "--quiet", SURVEY)
    (root / "portfolio/archive/werne").mkdir(parents=True)
    git(root, "mv", LITTER, "portfolio/archive/werne/werne-abfall.toml")
    git(root, "mv", DEFECTS, f"{KAMEN}/kamen-melder.toml")
    git(root, "rm", "--quiet", "portfolio/projects/werne/werne-radio.toml")
    climate = earlier[CLIMATE].replace('"applied"', '"granted"').replace('"planned"', '"running"')
    defects = earlier[DEFECTS].replace('"running"', '"completed"').replace("mit Foto und Ort", "mit einem Foto")
    commit(
        root,
        {
            **alike("kuehl", "Kühle Orte im Sommer", "Eine Karte zeigt kühle Orte im Sommer."),
            CLIMATE: climate,
            f"{KAMEN}/kamen-melder.toml": defects,
            f"{KAMEN}/kamen-baenke.toml": record("kamen", "Bänke | *neu*", "Neue Bänke für alle im Park.", "idea"),
            "portfolio/synergies/maengelmelder-1.toml": decision(
                "deferred", ("luenen-melden", "werne-melden"), more="until = 2027-02-01\n"
            ),
        },
        day="2026-11-01",
    )
    return root


def test_what_happened_since_the_last_meeting(run: Run, root: Path) -> None:
    assert run("changes", cwd=root).out == snapshot("""\
Changes in Smart Region
From 2026-10-01 (last meeting) to 2026-11-22
3 new projects, 1 project ended, 1 archived, 2 removed, 2 moved forward, 1 with
new partners, 1 that partners left, 1 with funding granted, 1 missed a
milestone, 1 with another traffic light, 1 decision about synergies, 1 new
synergy and 1 synergy less

Kreis Unna
  Klimadaten für alle Kommunen · kreis-klimadaten
      Status: planned → running
      Funding granted: Climate adaptation in municipalities, €250,000
      Milestone missed: Ausschreibung, which was due on 2026-10-15

Kamen
  Bänke | *neu* · kamen-baenke
      New project: idea
  Befragung zum Radverkehr · kamen-befragung
      Removed from the portfolio; last status: unknown
  Mängelmelder der Stadt Kamen · kamen-melder
      Completed; before it was running
      Renamed; before its id was kamen-maengelmelder
      Also changed: Summary

Lünen
  Durstige Bäume in Lünen gießen · luenen-baeume
      Status: idea → pilot
      Joined: Kamen and Kreis Unna
      Left: Werne
      Milestone moved: Ausschreibung, 2026-12-15 → 2026-11-30
      Traffic light: red. Reason: Es fehlen Sensoren.
      Start: + 2026
      Also changed: Office
  Kühle Orte im Sommer · luenen-kuehl
      New project: idea

Werne
  Wilder Müll wird gemeldet · werne-abfall
      Put into the archive
  Kühle Orte im Sommer · werne-kuehl
      New project: idea
  Bürgerradio im Netz · werne-radio
      Removed from the portfolio; last status: idea

Decisions about synergies
  2026-11-01 · deferred until 2027-02-01 · Mängelmelder
      Reason: Die Lenkungsgruppe ist dafür.

New synergies
  Kühle Orte im Sommer · apply for funding together and planned twice
      Lünen and Werne · wording-8ce950

Synergies that are none any more
  Citizen service · apply for funding together and planned twice
      Lünen and Werne · buergerdienst-2813a3

All changes of one project: sr log ID
""")


def test_by_theme_and_of_one_partner(run: Run, root: Path) -> None:
    assert run("changes", "--by", "theme", "--partner", "Werne", "--no-synergies", cwd=root).out == snapshot("""\
Changes in Smart Region
From 2026-10-01 (last meeting) to 2026-11-22
1 new project, 1 archived, 1 removed, 2 moved forward, 1 with new partners, 1
that partners left, 1 with funding granted, 1 missed a milestone, 1 with another
traffic light and 1 decision about synergies

Community and participation
  Wilder Müll wird gemeldet · werne-abfall
      Put into the archive
  Kühle Orte im Sommer · werne-kuehl
      New project: idea
  Bürgerradio im Netz · werne-radio
      Removed from the portfolio; last status: idea

Energy and environment
  Klimadaten für alle Kommunen · kreis-klimadaten
      Status: planned → running
      Funding granted: Climate adaptation in municipalities, €250,000
      Milestone missed: Ausschreibung, which was due on 2026-10-15
  Durstige Bäume in Lünen gießen · luenen-baeume
      Status: idea → pilot
      Joined: Kamen and Kreis Unna
      Left: Werne
      Milestone moved: Ausschreibung, 2026-12-15 → 2026-11-30
      Traffic light: red. Reason: Es fehlen Sensoren.
      Start: + 2026
      Also changed: Office

Decisions about synergies
  2026-11-01 · deferred until 2027-02-01 · Mängelmelder
      Reason: Die Lenkungsgruppe ist dafür.

All changes of one project: sr log ID
""")
    assert "Bänke" not in run("changes", "--theme", "energie-umwelt", cwd=root).out


def test_a_paper_for_the_meeting(run: Run, root: Path) -> None:
    assert run("changes", "--format", "markdown", cwd=root).out == snapshot("""\
# Changes in Smart Region

From 2026-10-01 (last meeting) to 2026-11-22

3 new projects, 1 project ended, 1 archived, 2 removed, 2 moved forward, 1 with new partners, 1 that partners left, 1 with funding granted, 1 missed a milestone, 1 with another traffic light, 1 decision about synergies, 1 new synergy and 1 synergy less

## Kreis Unna

**Klimadaten für alle Kommunen** (kreis-klimadaten)

- Status: planned → running
- Funding granted: Climate adaptation in municipalities, €250,000
- Milestone missed: Ausschreibung, which was due on 2026-10-15

## Kamen

**Bänke \\| \\*neu\\*** (kamen-baenke)

- New project: idea

**Befragung zum Radverkehr** (kamen-befragung)

- Removed from the portfolio; last status: unknown

**Mängelmelder der Stadt Kamen** (kamen-melder)

- Completed; before it was running
- Renamed; before its id was kamen-maengelmelder
- Also changed: Summary

## Lünen

**Durstige Bäume in Lünen gießen** (luenen-baeume)

- Status: idea → pilot
- Joined: Kamen and Kreis Unna
- Left: Werne
- Milestone moved: Ausschreibung, 2026-12-15 → 2026-11-30
- Traffic light: red. Reason: Es fehlen Sensoren.
- Start: + 2026
- Also changed: Office

**Kühle Orte im Sommer** (luenen-kuehl)

- New project: idea

## Werne

**Wilder Müll wird gemeldet** (werne-abfall)

- Put into the archive

**Kühle Orte im Sommer** (werne-kuehl)

- New project: idea

**Bürgerradio im Netz** (werne-radio)

- Removed from the portfolio; last status: idea

## Decisions about synergies

- 2026-11-01: Mängelmelder, deferred until 2027-02-01. Reason: Die Lenkungsgruppe ist dafür.

## New synergies

- Kühle Orte im Sommer: Lünen and Werne (apply for funding together and planned twice)

## Synergies that are none any more

- Citizen service: Lünen and Werne (apply for funding together and planned twice)
""")


def test_programs_get_ids_and_plain_values(run: Run, root: Path) -> None:
    data = json.loads(run("changes", "--format", "json", "--partner", "kamen", cwd=root, language="de").out)
    head, then = git(root, "rev-parse", "HEAD"), git(root, "rev-parse", "sitzung")
    assert data["since"] == {"day": "2026-10-01", "commit": then}
    assert data["until"] == {"day": "2026-11-22", "commit": None}
    assert data["changes"][:4] == snapshot(
        [
            {
                "kind": "new",
                "project": "kamen-baenke",
                "partner": "kamen",
                "partners": [],
                "themes": ["zusammenleben-mitmachen"],
                "key": "id",
                "item": None,
                "field": None,
                "before": None,
                "after": "kamen-baenke",
                "reason": None,
            },
            {
                "kind": "removed",
                "project": "kamen-befragung",
                "partner": "kamen",
                "partners": ["kreis-unna"],
                "themes": ["zusammenleben-mitmachen"],
                "key": "id",
                "item": None,
                "field": None,
                "before": "kamen-befragung",
                "after": None,
                "reason": None,
            },
            {
                "kind": "ended",
                "project": "kamen-melder",
                "partner": "kamen",
                "partners": [],
                "themes": ["zusammenleben-mitmachen"],
                "key": "status",
                "item": None,
                "field": None,
                "before": "running",
                "after": "completed",
                "reason": None,
            },
            {
                "kind": "renamed",
                "project": "kamen-melder",
                "partner": "kamen",
                "partners": [],
                "themes": ["zusammenleben-mitmachen"],
                "key": "id",
                "item": None,
                "field": None,
                "before": "kamen-maengelmelder",
                "after": "kamen-melder",
                "reason": None,
            },
        ]
    )
    assert [(each["project"], each["kind"]) for each in data["changes"]] == snapshot(
        [
            ("kamen-baenke", "new"),
            ("kamen-befragung", "removed"),
            ("kamen-melder", "ended"),
            ("kamen-melder", "renamed"),
            ("kamen-melder", "other"),
            ("kreis-klimadaten", "advanced"),
            ("kreis-klimadaten", "granted"),
            ("kreis-klimadaten", "milestone-missed"),
            ("luenen-baeume", "advanced"),
            ("luenen-baeume", "joined"),
            ("luenen-baeume", "joined"),
            ("luenen-baeume", "left"),
            ("luenen-baeume", "milestone-moved"),
            ("luenen-baeume", "health"),
            ("luenen-baeume", "dates"),
            ("luenen-baeume", "other"),
        ]
    )
    assert data["decisions"] == snapshot([])
    assert data["synergies"] == snapshot({"appeared": [], "vanished": []})
    past = json.loads(run("changes", "--until", "HEAD", "--no-synergies", "--format", "json", cwd=root).out)
    assert past["until"] == {"day": "2026-11-01", "commit": head}
    assert past["synergies"] is None


def test_a_state_has_no_changes_to_itself_and_form_is_none(run: Run, root: Path) -> None:
    said = run("changes", "--since", "HEAD", cwd=root)
    assert (said.code, said.out) == (
        0,
        snapshot("""\
Changes in Smart Region
From 2026-11-01 (HEAD) to 2026-11-22
Nothing has changed.
"""),
    )
    for path in (root / "portfolio").glob("projects/*/*.toml"):
        path.write_text(f"# Wer, was?\n\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert run("fmt", cwd=root).code == 0
    assert run("changes", "--since", "HEAD", cwd=root).out == said.out
    assert run("changes", "--since", "HEAD", "--format", "markdown", cwd=root).out == snapshot("""\
# Changes in Smart Region

From 2026-11-01 (HEAD) to 2026-11-22

Nothing has changed.
""")


def test_what_was_changed_back_is_no_change(run: Run, root: Path) -> None:
    before = (root / TREES).read_text(encoding="utf-8")
    commit(root, {TREES: before.replace('"pilot"', '"running"')}, day="2026-11-05")
    assert "pilot → running" in run("changes", "--since", "2026-11-04", cwd=root).out
    commit(root, {TREES: before}, day="2026-11-06")
    assert "Nothing has changed." in run("changes", "--since", "2026-11-04", cwd=root).out


def test_between_two_days_of_the_past(run: Run, root: Path) -> None:
    said = run("changes", "--since", "1.10.2026", "--until", "2026-10-20", "--no-synergies", cwd=root)
    assert said.out == snapshot("""\
Changes in Smart Region
From 2026-10-01 to 2026-10-20
1 moved forward, 1 with new partners, 1 that partners left, 1 missed a milestone
and 1 with another traffic light

Kreis Unna
  Klimadaten für alle Kommunen · kreis-klimadaten
      Milestone missed: Ausschreibung, which was due on 2026-10-15

Lünen
  Durstige Bäume in Lünen gießen · luenen-baeume
      Status: idea → pilot
      Joined: Kamen and Kreis Unna
      Left: Werne
      Milestone moved: Ausschreibung, 2026-12-15 → 2026-11-30
      Traffic light: red. Reason: Es fehlen Sensoren.
      Start: + 2026
      Also changed: Office

All changes of one project: sr log ID
""")


def test_what_is_not_committed_counts_also_a_new_name(run: Run, root: Path) -> None:
    (root / TREES).rename(root / TREES.replace("baeume", "stadtbaeume"))
    said = run("changes", "--since", "HEAD", "--no-synergies", cwd=root)
    assert said.out.splitlines()[2:7] == snapshot(
        [
            "1 project changed",
            "",
            "Lünen",
            "  Durstige Bäume in Lünen gießen · luenen-stadtbaeume",
            "      Renamed; before its id was luenen-baeume",
        ]
    )
    git(root, "add", "--all")
    assert run("changes", "--since", "HEAD", "--no-synergies", cwd=root).out == said.out


def test_a_new_name_and_a_new_title_are_found_by_git(run: Run, root: Path) -> None:
    git(root, "mv", TREES, TREES.replace("baeume", "gruen"))
    path = root / TREES.replace("baeume", "gruen")
    path.write_text(path.read_text(encoding="utf-8").replace("Durstige Bäume", "Bäume"), encoding="utf-8")
    git(root, "add", "--all")
    assert "Renamed; before its id was luenen-baeume" in run("changes", "--since", "HEAD", cwd=root).out
    git(root, "commit", "--quiet", "--message=Umbenannt")
    said = run("changes", "--since", "HEAD~1", "--until", "HEAD", cwd=root).out
    assert "Renamed; before its id was luenen-baeume" in said
    assert "Synergies" not in said


def test_a_new_lead_moves_the_file_and_nobody_left(run: Run, root: Path) -> None:
    moved = (
        (root / TREES).read_text(encoding="utf-8").replace('"luenen"', '"kamen"').replace('["kamen", ', '["luenen", ')
    )
    (root / TREES).unlink()
    write(root, {TREES.replace("/luenen/", "/kamen/"): moved})
    out = run("changes", "--since", "HEAD", "--no-synergies", cwd=root).out
    assert out.splitlines()[2:] == [
        *("1 with a new lead", "", "Kamen", "  Durstige Bäume in Lünen gießen · luenen-baeume"),
        *("      Lead: Lünen → Kamen", "", "All changes of one project: sr log ID"),
    ]


def test_a_portfolio_below_the_top_of_its_repository(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    region = tmp_path / "daten" / "region"
    commit(tmp_path, {f"daten/region/{path}": text for path, text in MEETING.items()}, day="2026-09-10")
    git(region, "mv", TREES, TREES.replace("baeume", "gruen"))
    write(region, {TREES.replace("baeume", "gruen"): MEETING[TREES].replace("Durstige", "Junge")})
    git(region, "add", "--all")
    staged = run("changes", "--since", "HEAD", "--no-synergies", cwd=region).out
    git(region, "commit", "--quiet", "--message=Umbenannt", day="2026-09-20")
    committed = run("changes", "--since", "HEAD~1", "--until", "HEAD", "--no-synergies", cwd=region).out
    for out in (staged, committed):
        assert "Renamed; before its id was luenen-baeume" in out


def test_a_bare_repository_has_a_past_to_compare(run: Run, root: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(bare))
    asked = ("changes", "--since", "sitzung", "--until", "HEAD")
    assert run(*asked, "--root", str(bare)).out == run(*asked, cwd=root).out


def test_a_project_back_from_the_archive(run: Run, root: Path) -> None:
    git(root, "mv", "portfolio/archive/werne/werne-abfall.toml", LITTER)
    assert "Taken back from the archive" in run("changes", "--since", "HEAD", cwd=root).out


def test_what_cannot_be_read_is_left_out_and_not_gone(run: Run, root: Path) -> None:
    (root / TREES).write_text("title = \n", encoding="utf-8")
    said = run("changes", "--since", "HEAD", "--no-synergies", cwd=root)
    assert "Nothing has changed." in said.out
    assert "1 file is at fault and left out" in said.err
    commit(root, {}, day="2026-11-10")
    (root / TREES).write_text(MEETING[TREES], encoding="utf-8")
    assert "Nothing has changed." in run("changes", "--since", "HEAD", cwd=root).out


def test_a_link_out_of_the_portfolio_is_left_out(run: Run, root: Path) -> None:
    (root / TREES).unlink()
    (root / TREES).symlink_to("/etc/hostname")
    assert "Nothing has changed." in run("changes", "--since", "HEAD", "--no-synergies", cwd=root).out
    commit(root, {}, day="2026-11-10")
    assert "Nothing has changed." in run("changes", "--since", "HEAD", "--no-synergies", cwd=root).out
    (root / TREES).unlink()
    (root / TREES).write_text(MEETING[TREES], encoding="utf-8")
    assert "Nothing has changed." in run("changes", "--since", "HEAD", "--no-synergies", cwd=root).out


def test_a_decision_alone(run: Run, root: Path) -> None:
    write(root, {"portfolio/synergies/x-1.toml": decision("dismissed", ("luenen-melden", "kreis-befragung"), "Radweg")})
    assert run("changes", "--since", "HEAD", cwd=root).out == snapshot("""\
Changes in Smart Region
From 2026-11-01 (HEAD) to 2026-11-22
1 decision about synergies

Decisions about synergies
  2026-11-01 · dismissed · Radweg
      Reason: Die Lenkungsgruppe ist dafür.
""")
    out = run("changes", "--since", "HEAD", "--format", "markdown", "--no-synergies", cwd=root).out
    assert out.endswith("Radweg, dismissed. Reason: Die Lenkungsgruppe ist dafür.\n")


def test_what_is_internal_is_seen_by_its_partners_only(run: Run, root: Path) -> None:
    commit(root, dict(INTERNAL), day="2026-11-10")
    for path, text in INTERNAL.items():
        (root / path).write_text(text.replace('"planned"', '"pilot"'), encoding="utf-8")
    for since in ("2026-11-02", "HEAD"):
        assert "geheim" not in run("changes", "--since", since, cwd=root).out
    assert "planned → pilot" in run("changes", "--since", "HEAD", "--as", "luenen", cwd=root).out
    for path, text in INTERNAL.items():
        (root / path).write_text(text.replace('"internal"', '"public"'), encoding="utf-8")
    assert "New project: planned, together with Lünen" in run("changes", "--since", "HEAD", cwd=root).out
    commit(root, {}, day="2026-11-11")
    write(root, INTERNAL)
    assert "geheim" not in run("changes", "--since", "HEAD", cwd=root).out


def test_a_decision_about_what_is_internal_is_not_told(run: Run, root: Path) -> None:
    secret = decision("accepted", ("kreis-geheim", "luenen-melden"), label="Geheimsache")
    write(root, {**INTERNAL, "portfolio/synergies/geheim-1.toml": secret})
    for option in ("--synergies", "--no-synergies"):
        assert "Geheimsache" not in run("changes", option, cwd=root).out
        assert "Geheimsache" in run("changes", option, "--as", "luenen", cwd=root).out


def test_before_there_was_a_portfolio_all_is_new(run: Run, root: Path) -> None:
    out = run("changes", "--since", "2020-01-01", "--no-synergies", cwd=root).out
    assert out.count("New project: ") == 10


def test_without_meetings_one_must_say_since_when(run: Run, root: Path) -> None:
    write(root, {"portfolio/region.toml": REGION})
    result = run("changes", cwd=root)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        snapshot("""\
error: The portfolio does not say when the last meeting was
  hint: give a day: --since 2026-09-15, or list the meetings in
    portfolio/region.toml: meetings = [2026-09-15]
"""),
    )


def test_the_later_state_must_not_be_the_earlier_one(run: Run, root: Path) -> None:
    result = run("changes", "--since", "2026-11-02", "--until", "2026-10-20", cwd=root)
    assert (result.code, result.err) == (
        2,
        snapshot("""\
error: --since 2026-11-02 is later than --until 2026-10-20
  hint: swap the two
"""),
    )


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_neither_nothing_nor_a_day_to_come_is_a_state(run: Run, root: Path, option: str) -> None:
    result = run("changes", option, "", cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: git knows no date, tag, branch or commit ``\n")

    result = run("changes", option, "1.12.2026", cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: 2026-12-01 is still to come\n")


def test_of_many_projects_synergies_are_left_out(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sr_cli.commands.comparing.MANY", 3)
    whole = run("changes", "--no-synergies", cwd=root)
    result = run("changes", cwd=root)
    assert (result.out, result.err) == (
        whole.out,
        snapshot("""\
Among more than 1000 projects, synergies are left out; to look for them:
--synergies
"""),
    )
    assert "New synergies" not in result.out


def test_without_git_there_is_no_past(run: Run, tmp_path: Path) -> None:
    result = run("changes", "--since", "2026-10-01", cwd=write(tmp_path / "plain", MEETING))
    assert (result.code, result.out) == (4, "")

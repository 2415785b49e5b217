"""`sr log`: what changed in one project and in all of them, in real histories."""

import json
import subprocess
from pathlib import Path

import pytest
from conftest import Result, Run
from meeting_portfolio import INTERNAL, decision
from portfolios import FILES, RECORDS, write
from repositories import commit, git

KLIMA = "portfolio/projects/kreis-unna/kreis-klimadaten.toml"
BAEUME = "portfolio/projects/luenen/luenen-baeume.toml"
ABFALL = "portfolio/projects/werne/werne-abfall.toml"
SYNERGY = "portfolio/synergies/melden.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, dict(FILES), "Start", day="2025-01-10")
    return tmp_path


def edit(root: Path, path: str, *changes: tuple[str, str], day: str, message: str = "Change") -> str:
    """Replace parts of a file and commit it."""
    text = (root / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return commit(root, {path: text}, message, day=day)


def told(result: Result) -> str:
    """Give what was printed, with the hashes masked."""
    assert result.code == 0, result.err
    return "\n".join(
        line.rsplit(" · ", 1)[0] if line[:2] == "20" and line.count(" · ") == 1 else line
        for line in result.out.splitlines()
    )


def events(result: Result) -> list[tuple[str, str, list[list[object]]]]:
    """Give the entries of the JSON form: event, id, and what came of each key."""
    assert result.code == 0, result.err
    return [
        (
            entry["event"],
            entry["id"],
            [[change["key"], change["before"], change["after"]] for change in entry["changes"]],
        )
        for entry in json.loads(result.out)["entries"]
    ]


def test_one_project_from_now_to_its_beginning(root: Path, run: Run) -> None:
    edit(root, KLIMA, ('"planned"', '"running"'), ('"luenen", "werne"', '"luenen"'), day="2025-03-01")
    commit(root, {KLIMA: "# Kommentar\n" + (root / KLIMA).read_text(encoding="utf-8")}, day="2025-03-02")
    edit(root, KLIMA, ("250000", "300_000"), day="2025-04-01")
    edit(root, KLIMA, ("300_000", "300000"), day="2025-04-02")
    (root / KLIMA).write_text(
        (root / KLIMA).read_text(encoding="utf-8").replace("Klimadaten", "Wetterdaten"), encoding="utf-8"
    )
    result = run("log", "kreis-klimadaten")
    assert told(result) == (
        """\
Wetterdaten für alle Kommunen
kreis-klimadaten

not committed yet
  Title: Klimadaten für alle Kommunen → Wetterdaten für alle Kommunen

2025-04-01
  Funding, Climate adaptation in municipalities, amount: €250,000 → €300,000

2025-03-01
  Status: planned → running
  Partners: − Werne

2025-01-10
  new"""
    )
    assert result.err == ""


def test_a_project_is_followed_to_other_leads_and_ids(root: Path, run: Run) -> None:
    moved, renamed = "portfolio/projects/kamen/kreis-klimadaten.toml", "portfolio/projects/kamen/kamen-klima.toml"
    git(root, "mv", KLIMA, moved)
    edit(root, moved, ('lead = "kreis-unna"', 'lead = "kamen"'), day="2025-02-01")
    git(root, "mv", moved, renamed)
    edit(root, renamed, ('"planned"', '"running"'), day="2025-03-01")
    expected = """\
Klimadaten für alle Kommunen
kamen-klima

2025-03-01
  Id: kreis-klimadaten → kamen-klima
  Status: planned → running

2025-02-01
  Lead: Kreis Unna → Kamen

2025-01-10
  new"""
    assert told(run("log", "kamen-klima")) == expected
    asked_by_old_id = run("log", "kreis-klimadaten")
    assert told(asked_by_old_id) == expected
    assert asked_by_old_id.err == "The project `kreis-klimadaten` is called `kamen-klima` now\n"


def test_a_move_is_seen_where_hardly_a_word_stayed(root: Path, run: Run) -> None:
    (root / BAEUME).unlink()
    text = 'title = "Ganz anders"\nsummary = "Nichts ist wie zuvor, nicht ein Wort."\nstatus = "idea"\nlead = "werne"\n'
    commit(root, {"portfolio/projects/werne/luenen-baeume.toml": text}, day="2025-02-01")
    assert [
        (event, keys[0][0]) for event, _, keys in events(run("log", "luenen-baeume", "--format", "json")) if keys
    ] == [("moved", "title")]


def test_a_move_by_itself_names_the_files(root: Path, run: Run) -> None:
    (root / "portfolio/projects/werne").mkdir(exist_ok=True)
    git(root, "mv", BAEUME, "portfolio/projects/werne/luenen-baeume.toml")
    commit(root, {}, day="2025-02-01")
    assert """\
2025-02-01
  File: portfolio/projects/luenen/luenen-baeume.toml →
    portfolio/projects/werne/luenen-baeume.toml
""" in told(run("log", "luenen-baeume"))


def test_gone_and_archived_projects_are_found(root: Path, run: Run) -> None:
    archive = "portfolio/archive/luenen/luenen-baeume.toml"
    (root / archive).parent.mkdir(parents=True)
    git(root, "mv", BAEUME, archive)
    git(root, "rm", "--quiet", ABFALL)
    commit(root, {}, day="2025-02-01")
    assert [event for event, _, _ in events(run("log", "luenen-baeume", "--format", "json"))] == ["archived", "new"]
    assert told(run("log", "werne-abfall")) == (
        """\
Wilder Müll wird gemeldet
werne-abfall

2025-02-01
  removed

2025-01-10
  new"""
    )
    (root / BAEUME).parent.mkdir(exist_ok=True)
    git(root, "mv", archive, BAEUME)
    commit(root, {ABFALL: RECORDS[ABFALL]}, day="2025-03-01")
    assert [event for event, _, _ in events(run("log", "luenen-baeume", "--format", "json"))] == [
        *("restored", "archived", "new")
    ]
    assert [event for event, _, _ in events(run("log", "werne-abfall", "--format", "json"))] == [
        "new",
        "removed",
        "new",
    ]


def test_what_is_not_committed(root: Path, run: Run) -> None:
    new = "portfolio/projects/kamen/kamen-neu.toml"
    write(root, {new: RECORDS[ABFALL]})
    (root / BAEUME).unlink()
    (root / KLIMA).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert events(run("log", "kamen-neu", "--format", "json")) == [("new", "kamen-neu", [])]
    assert events(run("log", "luenen-baeume", "--format", "json"))[0] == ("removed", "luenen-baeume", [])
    assert events(run("log", "kreis-klimadaten", "--format", "json"))[0] == ("unreadable", "kreis-klimadaten", [])
    assert [event for event, _, _ in events(run("log", "luenen-baeume", "--until", "HEAD", "--format", "json"))] == [
        "new"
    ]
    assert [event for event, _, _ in events(run("log", "luenen-baeume", "--at", "HEAD", "--format", "json"))] == ["new"]


def test_before_the_first_commit(tmp_path: Path, run: Run) -> None:
    git(write(tmp_path), "init", "--quiet")
    assert events(run("log", "werne-abfall", "--format", "json")) == [("new", "werne-abfall", [])]
    assert run("log").out == "Nothing changed in that time.\n"
    commit(tmp_path, {}, day="2025-01-01")
    git(tmp_path, "switch", "--quiet", "--orphan", "empty")
    write(tmp_path)
    assert events(run("log", "werne-abfall", "--format", "json")) == [("new", "werne-abfall", [])]


def test_what_could_not_be_read_hides_nothing(root: Path, run: Run) -> None:
    sound = (root / KLIMA).read_text(encoding="utf-8")
    commit(root, {KLIMA: "<<<<<<< HEAD\n" + sound}, day="2025-02-01")
    commit(root, {KLIMA: "=======\n" + sound}, day="2025-02-02")
    commit(root, {KLIMA: sound.replace('"planned"', '"running"')}, day="2025-02-03")
    assert told(run("log", "kreis-klimadaten")) == (
        """\
Klimadaten für alle Kommunen
kreis-klimadaten

2025-02-03
  can be read again
  Status: planned → running

2025-02-02
  could not be read from then on

2025-02-01
  could not be read from then on

2025-01-10
  new"""
    )
    assert events(run("log", "--format", "json"))[:2] == [
        ("readable", "kreis-klimadaten", []),
        ("unreadable", "kreis-klimadaten", []),
    ]


def test_a_record_that_never_could_be_read(root: Path, run: Run) -> None:
    path = "portfolio/projects/kamen/kamen-x.toml"
    commit(root, {path: ""}, day="2025-02-01")
    assert told(run("log", "kamen-x")) == "kamen-x\nkamen-x\n\n2025-02-01\n  could not be read from then on"
    git(root, "rm", "--quiet", path)
    commit(root, {}, day="2025-02-02")
    assert [event for event, _, _ in events(run("log", "kamen-x", "--format", "json"))] == ["removed", "unreadable"]


@pytest.fixture
def merged(root: Path) -> Path:
    """Two branches that change one record; the merge takes over both and says one thing of its own."""
    git(root, "switch", "--quiet", "--create", "side")
    edit(root, KLIMA, ('"planned"', '"pilot"'), ("250000", "260000"), day="2025-02-01")
    git(root, "switch", "--quiet", "main")
    edit(root, KLIMA, ('"planned"', '"paused"'), ("Stabsstelle Klima", "Amt 61"), day="2025-02-02")
    assert "CONFLICT" in conflict(root, "side")
    text = (
        RECORDS[KLIMA]
        .replace('"planned"', '"running"')
        .replace("250000", "260000")
        .replace("Stabsstelle Klima", "Amt 61")
    )
    commit(root, {KLIMA: text}, "Merge", day="2025-02-03")
    return root


def conflict(root: Path, branch: str) -> str:
    """Merge a branch that conflicts, and give what git says."""
    done = subprocess.run(["git", "merge", branch], cwd=root, capture_output=True, encoding="utf-8", check=False)
    return done.stdout


def test_a_merge_tells_what_neither_side_had(merged: Path, run: Run) -> None:
    expected = """\
2025-02-03
  Status: paused → running

2025-02-02
  Status: planned → paused
  Office: Stabsstelle Klima → Amt 61

2025-02-01
  Status: planned → pilot
  Funding, Climate adaptation in municipalities, amount: €250,000 → €260,000
"""
    assert expected in told(run("log", "kreis-klimadaten"))
    everything = told(run("log"))
    assert (
        expected.replace("\n  ", "\n    ")
        .replace("\n    ", "\n  Klimadaten für alle Kommunen · kreis-klimadaten\n    ", 1)
        .split("\n\n")[0]
        in everything
    )
    assert everything.count("Status") == 3


def test_what_a_merge_did_not_take_did_not_happen(root: Path, run: Run) -> None:
    git(root, "switch", "--quiet", "--create", "side")
    edit(root, KLIMA, ('"planned"', '"stopped"'), day="2025-02-01")
    edit(root, BAEUME, ('"idea"', '"planned"'), day="2025-02-02")
    git(root, "switch", "--quiet", "main")
    edit(root, ABFALL, ("Bauhof", "Werkhof"), day="2025-02-03")
    git(root, "merge", "--quiet", "--no-commit", "side")
    commit(root, {KLIMA: RECORDS[KLIMA]}, "Merge", day="2025-02-04")
    assert [event for event, _, _ in events(run("log", "kreis-klimadaten", "--format", "json"))] == ["new"]
    assert [event for event, _, _ in events(run("log", "luenen-baeume", "--format", "json"))] == ["changed", "new"]


def test_a_record_that_was_renamed_on_one_branch_only(root: Path, run: Run) -> None:
    git(root, "switch", "--quiet", "--create", "side")
    edit(root, KLIMA, ('"planned"', '"running"'), day="2025-02-05")
    git(root, "switch", "--quiet", "main")
    renamed = "portfolio/projects/kreis-unna/kreis-wetter.toml"
    git(root, "mv", KLIMA, renamed)
    commit(root, {}, day="2025-02-02")
    edit(root, renamed, ("Stabsstelle Klima", "Amt 61"), day="2025-02-03")
    git(root, "merge", "--quiet", "side", "--message=Merge", day="2025-02-06")
    assert [(event, project) for event, project, _ in events(run("log", "kreis-wetter", "--format", "json"))] == [
        ("changed", "kreis-klimadaten"),
        ("changed", "kreis-wetter"),
        ("renamed", "kreis-wetter"),
        ("new", "kreis-klimadaten"),
    ]


def test_ids_that_are_used_again_are_kept_apart(root: Path, run: Run) -> None:
    renamed = "portfolio/projects/kreis-unna/kreis-wetter.toml"
    git(root, "mv", KLIMA, renamed)
    commit(root, {}, day="2025-02-01")
    commit(root, {KLIMA: RECORDS[ABFALL]}, day="2025-02-02")
    git(root, "rm", "--quiet", renamed)
    commit(root, {}, day="2025-02-03")
    assert [event for event, _, _ in events(run("log", "kreis-klimadaten", "--format", "json"))] == ["new"]
    assert [event for event, _, _ in events(run("log", "kreis-wetter", "--format", "json"))] == [
        "removed",
        "renamed",
        "new",
    ]


def test_all_projects_by_commit(root: Path, run: Run) -> None:
    edit(root, KLIMA, ('"planned"', '"running"'), day="2025-02-01")
    text = (root / ABFALL).read_text(encoding="utf-8")
    git(root, "rm", "--quiet", BAEUME)
    commit(root, {ABFALL: text.replace("2023", "2024"), "README.md": "Neu\n"}, day="2025-03-01")
    commit(root, {"README.md": "Alt\n", ABFALL: f"{text.replace('2023', '2024')}# Ende\n"}, day="2025-03-02")
    result = run("log")
    assert told(result) == (
        """\
2025-03-01
  Wilder Müll wird gemeldet · werne-abfall
    End: 2023 → 2024
  Durstige Bäume in Lünen gießen · luenen-baeume: removed

2025-02-01
  Klimadaten für alle Kommunen · kreis-klimadaten
    Status: planned → running

2025-01-10
  Mängelmelder der Stadt Kamen · kamen-maengelmelder: new
  Klimadaten für alle Kommunen · kreis-klimadaten: new
  Durstige Bäume in Lünen gießen · luenen-baeume: new
  Wilder Müll wird gemeldet · werne-abfall: new"""
    )
    assert result.err == ""


def test_many_that_came_at_once_are_counted(root: Path, run: Run) -> None:
    path = "portfolio/projects/werne/werne-{}.toml"
    commit(root, {path.format(number): RECORDS[ABFALL] for number in range(12)}, day="2025-02-01")
    lines = told(run("log", "--max", "1")).splitlines()
    assert len(lines) == 12
    assert lines[-1] == "  and 2 more records"
    assert len(events(run("log", "--max", "1", "--format", "json"))) == 12
    assert run("log", "--max", "1", "--format", "markdown").out.count("- **") == 12


def test_how_many_commits_are_shown(root: Path, run: Run) -> None:
    for day in range(1, 25):
        path = BAEUME if day % 2 else KLIMA
        edit(
            root,
            path,
            ("title =", f"#{day}\ntitle =") if day % 4 == 0 else ('title = "', 'title = "A'),
            day=f"2025-02-{day:02}",
        )
    few = run("log", "--max", "2")
    assert [line[:10] for line in few.out.splitlines() if line.startswith("20")] == ["2025-02-23", "2025-02-22"]
    assert few.err == "Only the newest 2 commits are shown; more of them: sr log --max 100\n"
    usual = run("log", "--max", "19")
    assert usual.err == ""
    assert run("log").out == usual.out
    assert run("log", "--since", "2025-01-01").out == usual.out
    one = run("log", "luenen-baeume", "--max", "1")
    assert one.out.count("2025-") == 1
    assert one.err == "Only the newest commit is shown; more of them: sr log --max 100\n"


def test_from_when_to_when(root: Path, run: Run) -> None:
    first = edit(root, KLIMA, ('"planned"', '"pilot"'), day="2025-02-01")
    edit(root, KLIMA, ('"pilot"', '"running"'), day="2025-03-01")
    git(root, "tag", "juni")
    edit(root, KLIMA, ('"running"', '"paused"'), day="2025-07-01")
    for project in ((), ("kreis-klimadaten",)):

        def statuses(*options: str, project: tuple[str, ...] = project) -> list[object]:
            found = events(run("log", *project, *options, "--format", "json"))
            return [change[2] for _, _, changes in found for change in changes]

        assert statuses("--since", "1.3.2025") == ["paused", "running"]
        assert statuses("--since", first, "--until", "juni") == ["running"]
        assert statuses("--until", "2025-02-15") == ["pilot"]
        assert statuses("--at", "juni") == ["running", "pilot"]
        assert statuses("--since", "2020-01-01") == ["paused", "running", "pilot"]
    assert run("log", "kreis-klimadaten", "--until", "2020-01-01").code == 2
    assert run("log", "--since", "2025-07-02").out == "Nothing changed in that time.\n"
    assert run("log", "--until", "2020-01-01").out == "Nothing changed in that time.\n"
    assert run("log", "kreis-klimadaten", "--since", "2025-07-02").out == (
        "Klimadaten für alle Kommunen\nkreis-klimadaten\nNothing changed in that time.\n"
    )


def test_authors_are_named_only_where_asked_for(root: Path, run: Run) -> None:
    git(root, "config", "user.name", "Jürgen\tO'Neill :| \x01")
    edit(root, KLIMA, ('"planned"', '"running"'), day="2025-02-01", message="Frau Muster hat es gesagt\n\nJa.")
    for form in ("text", "json", "markdown"):
        without = run("log", "kreis-klimadaten", "--format", form).out + run("log", "--format", form).out
        assert "Neill" not in without
        assert "Muster" not in without
        for named in (
            run("log", "kreis-klimadaten", "--authors", "--format", form),
            run("log", "--authors", "--format", form),
        ):
            assert "Neill" in named.out
            assert "Frau Muster hat es gesagt" in named.out
    text = run("log", "kreis-klimadaten", "--authors", "--max", "1").out.splitlines()
    assert text[3].endswith("O'Neill :|")
    assert text[4:] == ["  Frau Muster hat es gesagt", "  Status: planned → running"]


def test_what_is_internal_to_others_is_left_out(root: Path, run: Run) -> None:
    (path, text), *_ = INTERNAL.items()
    commit(root, {path: text.replace('visibility = "internal"\n', "")}, day="2025-02-01")
    commit(root, {path: text}, day="2025-02-02")
    commit(root, {path: text.replace("planned", "running")}, day="2025-02-03")
    assert "kreis-geheim" not in run("log").out
    assert [
        event for event, project, _ in events(run("log", "--as", "luenen", "--format", "json")) if "geheim" in project
    ] == [*("changed", "changed", "new")]
    git(root, "rm", "--quiet", path)
    commit(root, {}, day="2025-02-04")
    shown = [event for event, project, _ in events(run("log", "--format", "json")) if "geheim" in project]
    assert shown == ["removed", "new"]  # what everybody could see
    commit(root, {path: text.replace('visibility = "internal"\n', "")}, day="2025-02-05")
    shown = [event for event, project, _ in events(run("log", "--format", "json")) if "geheim" in project]
    assert shown == ["new", "removed", "new"]


def test_what_was_decided_about_synergies(root: Path, run: Run) -> None:
    both = ("kamen-maengelmelder", "werne-abfall")
    commit(root, {SYNERGY: decision("deferred", both)}, day="2025-02-01")
    more = '\n[[decisions]]\nstate = "accepted"\ndate = 2026-11-02\nreason = "Nun *doch*."\n'
    commit(root, {SYNERGY: decision("deferred", both) + more}, day="2025-02-02")
    commit(root, {SYNERGY: "kaputt"}, day="2025-02-03")
    assert told(run("log", "--since", "2025-01-15")) == (
        """\
2025-02-02
  Synergy Mängelmelder: accepted
    Reason: Nun *doch*.

2025-02-01
  Synergy Mängelmelder: deferred
    Reason: Die Lenkungsgruppe ist dafür."""
    )
    assert "- **Mängelmelder**: accepted: Nun \\*doch\\*." in run("log", "--format", "markdown").out
    decisions = json.loads(run("log", "--format", "json").out)["decisions"]
    assert [(each["id"], each["state"], each["date"]) for each in decisions] == [
        ("melden", "accepted", "2025-02-02T12:00:00+00:00"),
        ("melden", "deferred", "2025-02-01T12:00:00+00:00"),
    ]


def test_decisions_about_internal_projects_are_left_out(root: Path, run: Run) -> None:
    both = ("kamen-maengelmelder", "kreis-geheim")
    commit(root, {**INTERNAL, SYNERGY: decision("accepted", both)}, day="2025-02-01")
    assert "Synergy" not in run("log").out
    assert "Synergy" in run("log", "--as", "Lünen").out


def test_markdown(root: Path, run: Run) -> None:
    edit(root, KLIMA, ('"planned"', '"running"'), ("Klimadaten für", "*Klimadaten* für"), day="2025-02-01")
    new = commit(root, {"portfolio/projects/kamen/kamen-x.toml": ""}, day="2025-02-02")[:8]
    assert run("log", "--since", "2025-01-15", "--format", "markdown").out.replace(new, "#") == (
        f"""\
## 2025-02-02 · #

- `kamen-x`: could not be read from then on

## 2025-02-01 · {git(root, "rev-parse", "HEAD~")[:8]}

- **\\*Klimadaten\\* für alle Kommunen** (`kreis-klimadaten`)
  - Title: Klimadaten für alle Kommunen → \\*Klimadaten\\* für alle Kommunen
  - Status: planned → running
"""
    )
    assert run("log", "kreis-klimadaten", "--max", "1", "--format", "markdown").out == (
        f"""\
# \\*Klimadaten\\* für alle Kommunen

## 2025-02-01 · {git(root, "rev-parse", "HEAD~")[:8]}

- Title: Klimadaten für alle Kommunen → \\*Klimadaten\\* für alle Kommunen
- Status: planned → running
"""
    )
    (root / KLIMA).write_text(RECORDS[KLIMA], encoding="utf-8")
    assert (
        "## not committed yet\n\n- Title: " in run("log", "kreis-klimadaten", "--authors", "--format", "markdown").out
    )


def test_json(root: Path, run: Run) -> None:
    edit(root, KLIMA, ("250000", "300000"), ('"luenen", ', ""), day="2025-02-01")
    git(root, "mv", KLIMA, "portfolio/projects/kamen/kreis-klimadaten.toml")
    commit(root, {}, day="2025-03-01")
    first, second, *_ = json.loads(run("log", "kreis-klimadaten", "--format", "json").out)["entries"]
    assert first == {
        "commit": git(root, "rev-parse", "HEAD"),
        "date": "2025-03-01T12:00:00+00:00",
        "event": "moved",
        "id": "kreis-klimadaten",
        "path": "portfolio/projects/kamen/kreis-klimadaten.toml",
        "path_before": KLIMA,
        "changes": [],
    }
    assert second["changes"] == [
        {"key": "partners", "item": None, "field": None, "before": "luenen", "after": None},
        {"key": "funding", "item": "klimaanpassung", "field": "amount_eur", "before": 250000, "after": 300000},
    ]


def test_the_settings_of_somebody_change_nothing(merged: Path, run: Run) -> None:
    sound = [run("log"), run("log", "kreis-klimadaten"), run("blame", "kreis-klimadaten")]
    for setting in (
        *("log.showSignature=true", "log.follow=true", "log.mailmap=true", "log.showRoot=false", "log.diffMerges=off"),
        *("format.pretty=%ae", "diff.renames=false", "diff.renameLimit=1", "diff.orderFile=nowhere", "color.ui=always"),
        *("diff.relative=false", "log.date=relative", "log.decorate=full", "core.abbrev=4", "diff.noprefix=true"),
        *("core.quotePath=true", "i18n.logOutputEncoding=latin1", "log.abbrevCommit=true", "diff.external=false"),
    ):
        git(merged, "config", *setting.split("=", 1))
    assert [run("log"), run("log", "kreis-klimadaten"), run("blame", "kreis-klimadaten")] == sound


def test_line_ends_are_form(root: Path, run: Run) -> None:
    text = (root / KLIMA).read_text(encoding="utf-8")
    (root / KLIMA).write_bytes(text.replace("\n", "\r\n").encode())
    git(root, "commit", "--quiet", "--all", "--message=CRLF")
    (root / KLIMA).write_bytes(text.replace("\n", "\r\n").replace('"planned"', '"running"').encode())
    git(root, "commit", "--quiet", "--all", "--message=running", day="2025-02-01")
    assert [event for event, _, _ in events(run("log", "kreis-klimadaten", "--format", "json"))] == ["changed", "new"]


def test_a_portfolio_in_a_folder_of_a_repository(tmp_path: Path, run: Run) -> None:
    git(tmp_path, "init", "--quiet")
    write(tmp_path / "ikz")
    commit(tmp_path, {"portfolio/projects/werne/werne-abfall.toml": "gehört nicht dazu"}, day="2025-01-01")
    edit(tmp_path, f"ikz/{KLIMA}", ('"planned"', '"running"'), day="2025-02-01")
    assert [event for event, _, _ in events(run("log", "werne-abfall", "--format", "json", cwd=tmp_path / "ikz"))] == [
        "new"
    ]
    assert len(events(run("log", "--format", "json", cwd=tmp_path / "ikz"))) == 5


def test_a_bare_repository_remembers(root: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> None:
    bare = tmp_path_factory.mktemp("bare") / "portfolio.git"
    git(root, "clone", "--quiet", "--bare", str(root), str(bare))
    for project in ((), ("werne-abfall",)):
        assert "2025-01-10" in run("log", *project, "--at", "HEAD", "--root", str(bare)).out


def test_a_clone_that_knows_only_the_end(merged: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> None:
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    edit(merged, BAEUME, ('"idea"', '"planned"'), day="2025-03-01")
    git(merged, "clone", "--quiet", "--depth=2", f"file://{merged}", str(clone))
    one, everything = run("log", "luenen-baeume", cwd=clone), run("log", cwd=clone)
    assert told(one).endswith("luenen-baeume\n\n2025-03-01\n  Status: idea → planned")
    assert (
        told(everything) == "2025-03-01\n  Durstige Bäume in Lünen gießen · luenen-baeume\n    Status: idea → planned"
    )
    for result in (one, everything):
        assert result.err == (
            "warning: This clone holds the history only since 2025-02-03\n  hint: fetch the rest: git fetch --unshallow\n"
        )


def test_what_is_not_there(root: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> None:
    unknown = run("log", "kreis-klimadatn")
    assert (unknown.code, unknown.err) == (
        2,
        "error: There is no project `kreis-klimadatn`, and there never was\n  hint: did you mean `kreis-klimadaten`?\n",
    )
    assert run("log", "xyz").err.endswith("hint: see all: sr list\n")
    assert run("log", "--since", "--output=x").code == 2
    assert [run("log", option, "").code for option in ("--since", "--until", "--at")] == [2, 2, 2]
    assert [run("log", "kreis-klimadaten", option, "").code for option in ("--since", "--until", "--at")] == [2, 2, 2]
    assert run("log", "--since", "2025-02-01", "--until", "2025-01-15").err == (
        "error: --since 2025-02-01 is later than --until 2025-01-15\n  hint: swap the two\n"
    )
    assert run("log", "--max", "0").code == 2
    outside = write(tmp_path_factory.mktemp("outside"))
    assert [run("log", *project, cwd=outside).code for project in ((), ("werne-abfall",))] == [4, 4]

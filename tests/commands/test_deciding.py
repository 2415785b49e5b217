"""`sr synergies accept`, `dismiss`, `defer`, `join` and `log`: the whole program, with files and git."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import Result, Run
from inline_snapshot import snapshot
from meeting_portfolio import INTERNAL, MEETING, decision
from portfolios import write
from repositories import commit, git

GROUP = "maengelmelder-fd12fd"
FILE = f"portfolio/synergies/{GROUP}.toml"
PAIR = "3a70fbe7ccb1"
REASON = ("--reason", "Die Verträge laufen bis 2031.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "region", MEETING)


def files_of(root: Path) -> Mapping[str, str]:
    """Give everything that stands in the portfolio."""
    found = sorted(path for path in (root / "portfolio").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def told(result: Result) -> tuple[int, str, str]:
    return result.code, result.out, result.err


def errors(run: Run, root: Path) -> int:
    """Count the errors that the check finds."""
    return int(json.loads(run("validate", "--format", "json", cwd=root).out)["errors"])


def shown(run: Run, root: Path, *options: str) -> list[str]:
    """Give the ids of the groups and pairs that come up."""
    groups, pairs = (
        run("synergies", "--by", each, "--format", "plain", *options, cwd=root).out.splitlines()
        for each in ("group", "pair")
    )
    return [line.split("\t")[0] for line in (*groups, *pairs)]


def test_what_is_dismissed_is_written_down_and_does_not_come_up(run: Run, root: Path) -> None:
    result = run("synergies", "dismiss", GROUP, *REASON, cwd=root)

    assert told(result) == (
        0,
        f"{FILE}\n",
        snapshot("""\
Mängelmelder: dismissed. It comes up again if what it rests on changes.
Next:
  git add -- portfolio/synergies/maengelmelder-fd12fd.toml
  git commit -m "Synergie verworfen: Mängelmelder"
"""),
    )
    assert (root / FILE).read_text(encoding="utf-8") == snapshot("""\
#:schema ../../schemas/synergy.schema.json
label = "Mängelmelder"
projects = ["kamen-maengelmelder", "luenen-melden", "werne-melden"]
kinds = ["reuse", "platform", "knowledge", "gap"]

[[decisions]]
state = "dismissed"
date = 2026-11-22
reason = "Die Verträge laufen bis 2031."

[basis.kamen-maengelmelder]
status = "running"
concepts = ["maengelmelder"]

[basis.luenen-melden]
status = "running"

[basis.werne-melden]
status = "planned"
""")
    assert shown(run, root) == []
    assert run("fmt", "--check", FILE, cwd=root).code == 0
    assert errors(run, root) == 0


def test_it_comes_back_when_a_project_changes_and_says_why(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, cwd=root)
    record = root / "portfolio/projects/werne/werne-melden.toml"
    record.write_text(record.read_text(encoding="utf-8").replace('"planned"', '"running"'), encoding="utf-8")

    out = run("synergies", cwd=root).out

    assert GROUP in out
    assert "Open again: werne-melden: status planned → running" in out


def test_it_keeps_its_id_when_a_project_joins(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, cwd=root)
    text = MEETING["portfolio/projects/luenen/luenen-melden.toml"].replace("luenen", "kreis-unna")
    write(root, {"portfolio/projects/kreis-unna/kreis-melden.toml": text})

    assert GROUP not in shown(run, root)
    (line,) = run("synergies", "--decided", "--format", "plain", cwd=root).out.splitlines()
    assert line.startswith(f"{GROUP}\t")
    assert "kreis-melden" in line


def test_what_is_deferred_comes_back_on_its_day(run: Run, root: Path) -> None:
    result = run("synergies", "defer", "maengel", "--until", "1.3.2027", "--reason", "Später.", cwd=root)

    assert "Mängelmelder: deferred. It comes up again on 2027-03-01." in result.err
    assert shown(run, root, "--on", "28.2.2027") == []
    assert GROUP in shown(run, root, "--on", "2027-03-01")


def test_what_is_accepted_stays_so(run: Run, root: Path) -> None:
    assert "accepted. It no longer comes up." in run("synergies", "accept", GROUP, *REASON, cwd=root).err
    assert shown(run, root, "--on", "2040-01-01") == []


def test_deciding_again_adds_to_the_file(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, "--on", "1.11.2026", cwd=root)
    (root / FILE).write_text(
        (root / FILE).read_text(encoding="utf-8").replace("label =", "# TOP 4 der Sitzung\nlabel ="), encoding="utf-8"
    )

    assert run("synergies", "accept", GROUP, "--reason", "Doch.", cwd=root).code == 0

    text = (root / FILE).read_text(encoding="utf-8")
    assert "# TOP 4 der Sitzung\nlabel" in text
    assert text.index("date = 2026-11-01") < text.index("date = 2026-11-22")
    assert run("fmt", "--check", FILE, cwd=root).code == 0
    assert errors(run, root) == 0


def test_the_same_again_changes_nothing(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, cwd=root)
    before = files_of(root)

    result = run("synergies", "dismiss", GROUP, "--reason", "Noch einmal.", cwd=root)

    assert told(result) == (
        0,
        "Mängelmelder is dismissed already, since 2026-11-22: Die Verträge laufen bis\n2031.\n",
        "",
    )
    assert files_of(root) == before


def test_a_pair_is_decided_about_by_itself(run: Run, root: Path) -> None:
    result = run("synergies", "dismiss", PAIR, *REASON, cwd=root)

    assert result.out == f"portfolio/synergies/{PAIR}.toml\n"
    assert PAIR not in shown(run, root)
    assert GROUP in shown(run, root)


def test_a_dry_run_shows_the_file_and_writes_nothing(run: Run, root: Path) -> None:
    before = files_of(root)

    result = run("synergies", "accept", GROUP, *REASON, "--dry-run", cwd=root)

    assert 'state = "accepted"' in result.err
    assert result.err.endswith("Nothing was written: --dry-run\n")
    assert files_of(root) == before


def test_the_reason_is_asked_on_a_terminal(run: Run, root: Path) -> None:
    result = run("synergies", "accept", GROUP, cwd=root, typed="\nDie Bauhöfe  sprechen sich ab.\n")

    assert result.err.startswith("Mängelmelder: Kamen, Lünen and Werne\nWhy?: \n  A decision needs a reason\n")
    assert 'reason = "Die Bauhöfe sprechen sich ab."' in (root / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", GROUP), "--reason is missing"),
        (("accept", GROUP, "--reason", " "), "A decision needs a reason"),
        (("defer", GROUP, *REASON), "--until is missing"),
        (("defer", GROUP, *REASON, "--until", "bald"), "--until does not know the day `bald`"),
        (("defer", GROUP, *REASON, "--until", "31.2.2027"), "--until does not know the day `31.2.2027`"),
        (("defer", GROUP, *REASON, "--until", "22.11.2026"), "--until needs a day to come, and 2026-11-22 is none"),
        (("accept", GROUP, *REASON, "--on", "23.11.2026"), "--on names a day to come, 2026-11-23"),
        (("join", GROUP, "--reason", "ab"), "A decision needs a reason"),
        (("join", GROUP, "--reason", ""), "A decision needs a reason"),
        (("accept", "maengelmelder-fd12fe", *REASON), "There is no synergy `maengelmelder-fd12fe`"),
        (("accept", GROUP, *REASON, "--as", "Hamm"), "--as does not know `Hamm`"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(run: Run, root: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("synergies", *arguments, cwd=root)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {said}\n")
    assert files_of(root) == MEETING


def test_nobody_decides_before_the_last_decision(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, cwd=root)

    result = run("synergies", "accept", GROUP, *REASON, "--on", "21.11.2026", cwd=root)

    assert result.err.startswith("error: --on names 2026-11-21, but there is a decision of 2026-11-22 already\n")


def test_a_reason_that_names_a_person_is_refused(run: Run, root: Path) -> None:
    result = run("synergies", "accept", GROUP, "--reason", "Frau Mustermann ist dafür.", cwd=root)

    assert told(result) == (
        1,
        "",
        snapshot("""\
error: SR603 person-name: this looks like the name of a person
  hint: name the office or the function instead of the person

error: The portfolio would have errors, nothing was written
"""),
    )
    assert files_of(root) == MEETING


def test_a_file_that_cannot_be_read_is_not_overwritten(run: Run, root: Path) -> None:
    write(root, {FILE: "label = "})

    results = [run("synergies", "accept", GROUP, *REASON, *more, cwd=root) for more in ((), ("--dry-run",))]

    for result in results:
        assert (result.code, result.out) == (4, "")
        assert result.err.endswith(
            f"""\
error: {FILE} is there, but what was
  decided cannot be read
  hint: see what is wrong with it: sr validate
    {FILE}
"""
        )
    assert (root / FILE).read_text(encoding="utf-8") == "label = "


def test_a_decision_can_be_committed_alone(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    commit(root, {})
    write(root, {"README.md": "Hier"})

    result = run("synergies", "dismiss", GROUP, *REASON, "--commit", cwd=root)

    assert result.code == 0
    assert "Next:" not in result.err
    assert git(root, "log", "-1", "--format=%s") == "Synergie verworfen: Mängelmelder"
    assert git(root, "show", "--format=", "--name-only") == FILE


def test_a_commit_that_fails_says_how_to_go_on(run: Run, root: Path) -> None:
    result = run("synergies", "dismiss", GROUP, *REASON, "--commit", cwd=root)

    assert result.code == 4
    assert f"  git add -- {FILE}\n" in result.err
    assert f"{FILE} is written, only the commit is missing" in " ".join(result.err.split())
    assert (root / FILE).exists()


def test_two_clones_that_decide_about_different_synergies_merge(run: Run, tmp_path: Path) -> None:
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "--quiet")
    commit(origin, dict(MEETING))
    clones = [tmp_path / name for name in ("kamen", "werne")]
    for clone, identifier, verdict in zip(clones, (GROUP, PAIR), ("dismiss", "accept"), strict=True):
        git(tmp_path, "clone", "--quiet", str(origin), clone.name)
        assert run("synergies", verdict, identifier, *REASON, "--commit", cwd=clone).code == 0

    git(clones[0], "pull", "--quiet", "--no-rebase", "--no-edit", str(clones[1]), "main")

    assert errors(run, clones[0]) == 0
    decided = json.loads(run("synergies", "log", "--format", "json", cwd=clones[0]).out)["decisions"]
    assert [(each["id"], each["state"]) for each in decided] == [(PAIR, "accepted"), (GROUP, "dismissed")]


def test_who_does_not_see_a_project_decides_without_it(run: Run, root: Path) -> None:
    write(root, INTERNAL)

    assert "kreis-geheim" not in run("synergies", "accept", GROUP, *REASON, "--dry-run", cwd=root).err
    assert "kreis-geheim" in run("synergies", "accept", "maengel", *REASON, "--as", "luenen", "--dry-run", cwd=root).err


def test_a_joint_project_grows_from_a_group(run: Run, root: Path) -> None:
    result = run("synergies", "join", GROUP, cwd=root, language="de")

    (record,) = (path for path in files_of(root) if path not in MEETING and path != FILE)
    assert (result.code, result.out) == (0, f"{record}\n{FILE}\n")
    assert record.startswith("portfolio/projects/kamen/kamen-maengelmelder-")
    values = json.loads(run("show", Path(record).stem, "--format", "json", cwd=root).out)["project"]
    assert {key: value for key, value in values.items() if key not in ("id", "title", "summary")} == {
        "status": "idea",
        "lead": "kamen",
        "partners": ["luenen", "werne"],
        "themes": ["zusammenleben-mitmachen"],
        "concepts": ["maengelmelder"],
        "as_of": "2026-11-22",
        "related": ["kamen-maengelmelder", "luenen-melden", "werne-melden"],
    }
    assert "Mängelmelder" in values["title"]
    assert "Mängelmelder der Stadt Kamen" in values["summary"]
    assert f'joint_project = "{Path(record).stem}"' in (root / FILE).read_text(encoding="utf-8")
    assert errors(run, root) == 0
    assert run("fmt", "--check", record, FILE, cwd=root).code == 0
    assert GROUP not in shown(run, root)


def test_a_joint_project_brings_no_findings_of_its_own(run: Run, root: Path) -> None:
    before = json.loads(run("validate", "--format", "json", cwd=root).out)
    run("synergies", "join", GROUP, "--title", "Melden", cwd=root)

    after = json.loads(run("validate", "--format", "json", cwd=root).out)

    assert after["diagnostics"] == before["diagnostics"]


def test_a_joint_project_is_not_started_twice(run: Run, root: Path) -> None:
    run("synergies", "join", GROUP, "--title", "Melden", cwd=root)
    before = files_of(root)

    result = run("synergies", "join", GROUP, cwd=root)

    assert told(result) == (
        2,
        "",
        "error: There is a joint project already: kamen-melden\n  hint: see it: sr show kamen-melden\n",
    )
    assert files_of(root) == before


def test_lead_title_and_reason_of_a_joint_project_can_be_chosen(run: Run, root: Path) -> None:
    options = ("--lead", "Kreis Unna", "--title", "Melden im Kreis", "--reason", "Einer für alle.")

    result = run("synergies", "join", GROUP, *options, cwd=root)

    record = "portfolio/projects/kreis-unna/kreis-unna-melden-im-kreis.toml"
    assert result.out == f"{record}\n{FILE}\n"
    text = (root / record).read_text(encoding="utf-8")
    assert 'title = "Melden im Kreis"' in text
    assert 'partners = ["kamen", "luenen", "werne"]' in text
    assert 'reason = "Einer für alle."' in (root / FILE).read_text(encoding="utf-8")


def test_a_joint_project_is_as_hidden_as_what_it_grows_from(run: Run, root: Path) -> None:
    write(root, INTERNAL)

    err = run("synergies", "join", "maengel", "--as", "luenen", "--dry-run", cwd=root).err

    assert 'visibility = "internal"' in err
    assert err.endswith("Nothing was written: --dry-run\n")
    assert FILE not in files_of(root)


def test_record_and_decision_are_written_both_or_neither(run: Run, root: Path) -> None:
    write(root, {"portfolio/synergies": "Hier ist kein Ordner."})
    before = files_of(root)

    assert run("synergies", "join", GROUP, cwd=root).code == 4
    assert files_of(root) == before


def test_a_joint_project_that_would_be_an_error_is_not_started(run: Run, root: Path) -> None:
    result = run("synergies", "join", GROUP, "--title", "Melden bei Frau Mustermann", cwd=root)

    assert result.code == 1
    assert "SR603" in result.err
    assert files_of(root) == MEETING


def test_both_files_of_a_joint_project_are_committed(run: Run, root: Path) -> None:
    git(root, "init", "--quiet")
    commit(root, {})

    assert run("synergies", "join", GROUP, "--title", "Melden", "--commit", cwd=root).code == 0
    assert git(root, "show", "--format=", "--name-only").splitlines() == [
        "portfolio/projects/kamen/kamen-melden.toml",
        FILE,
    ]


@pytest.fixture
def decided(run: Run, root: Path) -> Path:
    run("synergies", "dismiss", GROUP, *REASON, "--on", "1.11.2026", cwd=root)
    run("synergies", "defer", PAIR, "--until", "1.2.2027", "--reason", "Nach den Wahlen.", cwd=root)
    run("synergies", "join", GROUP, "--title", "Melden", cwd=root)
    return root


def test_the_log_tells_all_decisions_newest_first(run: Run, decided: Path) -> None:
    assert told(run("synergies", "log", cwd=decided)) == (
        0,
        snapshot("""\
2026-11-22 · deferred · Mängelmelder
    Kamen and Werne
    Reason: Nach den Wahlen.
    Counts until 2027-02-01.
    3a70fbe7ccb1

2026-11-22 · accepted · Mängelmelder
    Kamen, Lünen and Werne
    Reason: Die Partner beginnen ein gemeinsames Projekt.
    Joint project: kamen-melden
    Counts.
    maengelmelder-fd12fd

2026-11-01 · dismissed · Mängelmelder
    Kamen, Lünen and Werne
    Reason: Die Verträge laufen bis 2031.
    Replaced by a later decision.
    maengelmelder-fd12fd
"""),
        "",
    )


def test_the_log_tells_what_counts_no_longer(run: Run, decided: Path) -> None:
    out = run("synergies", "log", "--on", "1.2.2027", cwd=decided).out

    assert "    Open again: it was to be talked about again from 2027-02-01 on.\n" in out


def test_the_log_as_lines_and_tables(run: Run, decided: Path) -> None:
    plain, csv, table = (
        run("synergies", "log", "--format", form, cwd=decided).out for form in ("plain", "csv", "markdown")
    )

    assert plain.splitlines()[0].split("\t") == snapshot([
        "2026-11-22", "deferred", "3a70fbe7ccb1", "Mängelmelder", "kamen,werne", "Nach den Wahlen.", "2027-02-01", "",
        "true", "",
    ])  # fmt: skip
    assert csv.splitlines()[:2] == snapshot([
        "date,state,id,label,partners,reason,until,joint_project,counts,open_because",
        '2026-11-22,deferred,3a70fbe7ccb1,Mängelmelder,"kamen,werne",Nach den Wahlen.,2027-02-01,,true,',
    ])  # fmt: skip
    assert table.splitlines()[2] == snapshot(
        "| 2026-11-22 | deferred | Mängelmelder | Kamen and Werne | Nach den Wahlen. | 2027-02-01 |  |"
        " Counts until 2027-02-01. |"
    )


def test_the_log_for_programs(run: Run, decided: Path) -> None:
    data = json.loads(run("synergies", "log", "--format", "json", cwd=decided).out)

    assert data["format"] == 1
    assert data["decisions"][1] == snapshot({
        "id": "maengelmelder-fd12fd",
        "label": "Mängelmelder",
        "projects": ["kamen-maengelmelder", "luenen-melden", "werne-melden"],
        "partners": ["kamen", "luenen", "werne"],
        "state": "accepted",
        "date": "2026-11-22",
        "reason": "Die Partner beginnen ein gemeinsames Projekt.",
        "joint_project": "kamen-melden",
        "counts": True,
        "open_because": [],
    })  # fmt: skip


def test_the_log_of_a_portfolio_without_decisions(run: Run, root: Path) -> None:
    assert run("synergies", "log", cwd=root).out == "Nothing was decided about a synergy yet.\n"


def test_the_log_tells_also_of_what_is_gone(run: Run, decided: Path) -> None:
    for path in decided.glob("portfolio/projects/*/*.toml"):
        path.unlink()

    out = run("synergies", "log", cwd=decided).out

    assert out.startswith("2026-11-22 · deferred · Mängelmelder\n    Reason: Nach den Wahlen.\n")


def test_a_reason_can_be_repaired(run: Run, root: Path) -> None:
    run("synergies", "dismiss", GROUP, *REASON, cwd=root)
    text = (root / FILE).read_text(encoding="utf-8")
    (root / FILE).write_text(text.replace("Die Verträge", "Die  Verträge"), encoding="utf-8")

    run("validate", "--fix", "--force", cwd=root)

    assert (root / FILE).read_text(encoding="utf-8") == text


def test_the_log_names_no_project_that_is_internal_to_others(run: Run, root: Path) -> None:
    write(root, INTERNAL)
    run("synergies", "accept", "maengel", *REASON, "--as", "luenen", cwd=root)

    logs = [run("synergies", "log", "--format", "json", *seen, cwd=root).out for seen in ((), ("--as", "luenen"))]

    assert ["kreis-geheim" in log for log in logs] == [False, True]


def test_the_log_leaves_out_synergies_that_whoever_asks_does_not_see(run: Run, root: Path) -> None:
    projects = ("kreis-geheim", "luenen-melden", "werne-melden")
    write(
        root,
        {
            **INTERNAL,
            "portfolio/synergies/paar.toml": decision("dismissed", projects[:2]),
            "portfolio/synergies/titel.toml": decision("dismissed", projects, "Streng vertraulicher Mängelmelder"),
            "portfolio/synergies/tisch.toml": decision("dismissed", projects),
        },
    )

    def logged(*viewer: str) -> list[str]:
        data = json.loads(run("synergies", "log", "--format", "json", *viewer, cwd=root).out)
        return [each["id"] for each in data["decisions"]]

    assert logged() == ["tisch"]
    assert logged("--as", "luenen") == ["paar", "tisch", "titel"]


def test_an_internal_joint_project_is_not_named_to_others(run: Run, root: Path) -> None:
    write(root, INTERNAL)
    assert run("synergies", "join", "maengel", "--as", "luenen", "--title", "Verborgen", cwd=root).code == 0
    (found,) = json.loads(run("synergies", "log", "--format", "json", "--as", "luenen", cwd=root).out)["decisions"]

    log, again = (run("synergies", *words, cwd=root) for words in (("log",), ("join", found["id"])))

    assert found["joint_project"].endswith("-verborgen")
    assert "accepted" in log.out
    assert "verborgen" not in log.out + again.err
    assert told(again) == (
        2,
        "",
        snapshot("""\
error: There is a joint project already, which is internal
  hint: name the partner who may see it: --as PARTNER
"""),
    )

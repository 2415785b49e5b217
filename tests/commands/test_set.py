"""`sr set`: one record or many, shown, checked, written, committed."""

import json
import tomllib
from pathlib import Path

import portfolios
import pytest
from conftest import Run
from repositories import commit, git

KAMEN = "portfolio/projects/kamen/kamen-maengelmelder.toml"
KREIS = "portfolio/projects/kreis-unna/kreis-klimadaten.toml"
LUENEN = "portfolio/projects/luenen/luenen-baeume.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return portfolios.write(tmp_path / "region")


@pytest.fixture
def repository(root: Path) -> Path:
    git(root, "init", "--quiet")
    commit(root, {})
    return root


@pytest.fixture
def english(root: Path) -> Path:
    """A repository of a portfolio whose language is English."""
    region = root / "portfolio/region.toml"
    region.write_text(portfolios.REGION.replace('"de"', '"en"'), encoding="utf-8")
    git(root, "init", "--quiet")
    commit(root, {})
    return root


def values(root: Path, path: str) -> dict[str, object]:
    return tomllib.loads((root / path).read_text(encoding="utf-8"))


def test_keys_are_set_and_all_else_stays(run: Run, root: Path) -> None:
    text = portfolios.RECORDS[KAMEN].replace("start = 2021", "start = 2021 # seit dem Frühjahr")
    (root / KAMEN).write_text(text, encoding="utf-8")
    result = run(
        "set", "kamen-maengelmelder", "Status=eingestellt", "stop_reason=Zu teuer.", "partners+=Werne", cwd=root
    )
    assert result.code == 0
    assert (
        result.out
        == """\
kamen-maengelmelder
  Status: running → stopped
  Partners: + Werne
  Stopped because: + Zu teuer.
"""
    )
    assert (
        result.err
        == """\
Next:
  git add -- portfolio/projects/kamen/kamen-maengelmelder.toml
  git commit -m "kamen-maengelmelder: Status läuft → eingestellt, Partner + Werne, Warum eingestellt + Zu teuer."
"""
    )
    expected = text.replace('"running"', '"stopped"') + 'stop_reason = "Zu teuer."\npartners = ["werne"]\n'
    assert (root / KAMEN).read_text(encoding="utf-8") == expected


def test_the_commit_says_what_changed_in_the_language_of_the_portfolio(run: Run, repository: Path) -> None:
    result = run("set", "kamen-maengelmelder", "status=paused", "--commit", cwd=repository)
    assert (result.code, result.err) == (0, "")
    assert git(repository, "log", "-1", "--format=%s") == "kamen-maengelmelder: Status läuft → ruht"
    assert git(repository, "status", "--porcelain") == ""


def test_of_many_changes_the_commit_names_the_first(run: Run, repository: Path) -> None:
    words = ("status=paused", "start=2020", "end=2030", "notes=x", "unit=Bauhof")
    assert run("set", "kamen-maengelmelder", *words, "--commit", cwd=repository).code == 0
    assert git(repository, "log", "-1", "--format=%s") == (
        "kamen-maengelmelder: Status läuft → ruht, Beginn 2021 → 2020, Ende + 2030, …"
    )


def test_long_texts_are_not_repeated_in_the_commit(run: Run, english: Path) -> None:
    long = "Die Stadt will erst sehen, was die anderen daraus machen, und wartet ab."
    for words, subject in (
        ([f"notes={long}"], "kamen-maengelmelder: Notes added"),
        ([f"notes={long} Dann geht es weiter."], "kamen-maengelmelder: Notes rewritten"),
        (["notes="], "kamen-maengelmelder: Notes removed"),
        (["start="], "kamen-maengelmelder: Start − 2021"),
    ):
        assert run("set", "kamen-maengelmelder", *words, "--commit", cwd=english).code == 0
        assert git(english, "log", "-1", "--format=%s") == subject


def test_the_message_of_a_commit_stands_on_one_line(run: Run, english: Path) -> None:
    (english / KAMEN).write_text('notes = """\nA\n\nB"""\n' + portfolios.RECORDS[KAMEN], encoding="utf-8")
    assert run("set", "kamen-maengelmelder", "notes=C", "--commit", cwd=english).code == 0
    assert git(english, "log", "-1", "--format=%B") == "kamen-maengelmelder: Notes A B → C"


def test_a_key_that_a_table_does_not_have_is_told_by_its_name(run: Run, root: Path) -> None:
    words = ("external+=Stadtwerke", "external.Stadtwerke.sector=")
    result = run("set", "kamen-maengelmelder", *words, "--dry-run", cwd=root)
    assert result.err.startswith("`external.sector` is not set\n")


def test_of_many_records_a_few_warnings_are_told_so_that_the_preview_stays_in_sight(run: Run, root: Path) -> None:
    for number in range(7):
        text = portfolios.RECORDS[LUENEN].replace('title = "', f'title = "Nr. {number} ')
        (root / LUENEN).with_name(f"luenen-nummer-{number}.toml").write_text(text, encoding="utf-8")
    result = run("set", "--where", "lead=luenen", "as_of=1.1.2099", "--dry-run", cwd=root)
    assert result.err.count("warning: ") == 5
    assert "3 more warnings, which sr validate shows afterwards\n" in result.err


def test_a_new_lead_moves_the_file_and_keeps_the_id(run: Run, repository: Path) -> None:
    result = run("set", "luenen-baeume", "lead=Werne", "--commit", cwd=repository)
    assert (
        result.out
        == """\
luenen-baeume
  Lead: Lünen → Werne
  Partners: − Werne
  File: portfolio/projects/luenen/luenen-baeume.toml →
    portfolio/projects/werne/luenen-baeume.toml
"""
    )
    assert result.err == "Werne leads it now and is no longer among the partners\n"
    assert not (repository / LUENEN).exists()
    moved = values(repository, "portfolio/projects/werne/luenen-baeume.toml")
    assert (moved["lead"], moved.get("partners")) == ("werne", None)
    assert git(repository, "status", "--porcelain") == ""
    assert "rename" in git(repository, "show", "--summary", "--find-renames=40%", "HEAD")


def test_a_record_that_stood_in_the_wrong_folder_comes_home(run: Run, root: Path) -> None:
    (root / LUENEN).rename(root / "portfolio/projects/werne/luenen-baeume.toml")
    result = run("set", "luenen-baeume", "lead=werne", cwd=root)
    assert result.code == 0
    assert values(root, "portfolio/projects/werne/luenen-baeume.toml")["lead"] == "werne"
    assert "File" not in result.out


def test_dry_run_writes_nothing(run: Run, root: Path) -> None:
    result = run("set", "luenen-baeume", "lead=werne", "--dry-run", "--format", "json", cwd=root)
    assert result.code == 0
    assert json.loads(result.out) == {
        "format": 1,
        "written": False,
        "projects": [
            {
                "id": "luenen-baeume",
                "path": "portfolio/projects/werne/luenen-baeume.toml",
                "moved_from": LUENEN,
                "changes": [
                    {"key": "lead", "item": None, "field": None, "before": "luenen", "after": "werne"},
                    {"key": "partners", "item": None, "field": None, "before": "werne", "after": None},
                ],
            }
        ],
    }
    assert result.err.endswith("Nothing was written: --dry-run\n")
    assert (root / LUENEN).read_text(encoding="utf-8") == portfolios.RECORDS[LUENEN]


@pytest.mark.parametrize("words", [("status=idea",), ("partners+=werne",), ("partners=Werne",), ("notes=",)])
def test_what_is_so_already_is_not_written(run: Run, root: Path, words: tuple[str, ...]) -> None:
    before = (root / LUENEN).stat().st_mtime_ns
    result = run("set", "luenen-baeume", *words, cwd=root)
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith("Nothing changes: it is so already\n")
    assert (root / LUENEN).stat().st_mtime_ns == before


def test_an_order_that_says_nothing_is_no_change(run: Run, root: Path) -> None:
    result = run("set", "kreis-klimadaten", "partners=werne,luenen,kamen", cwd=root)
    assert (result.code, result.err) == (0, "Nothing changes: it is so already\n")
    assert (root / KREIS).read_text(encoding="utf-8") == portfolios.RECORDS[KREIS]


def test_errors_keep_it_from_being_written(run: Run, root: Path) -> None:
    result = run("set", "luenen-baeume", "title=", "summary=kurz", cwd=root)
    assert (result.code, result.out) == (1, "")
    assert (
        result.err
        == """\
error: SR102 missing-key: the key `title` is missing
  hint: add `title = "…"`
error: SR105 bad-length: `summary` has 4 characters
  hint: write 20 to 800 characters

error: The portfolio would have errors, nothing was written
"""
    )
    assert (root / LUENEN).read_text(encoding="utf-8") == portfolios.RECORDS[LUENEN]


def test_errors_that_were_there_before_do_not(run: Run, root: Path) -> None:
    text = portfolios.RECORDS[LUENEN].replace('"sensornetz"', '"nirgends"')
    (root / LUENEN).write_text(text, encoding="utf-8")
    assert run("set", "luenen-baeume", "lead=werne", cwd=root).code == 0
    assert values(root, "portfolio/projects/werne/luenen-baeume.toml")["concepts"] == ["nirgends"]


def test_warnings_are_shown_also_in_other_records(run: Run, root: Path) -> None:
    result = run("set", "luenen-baeume", "title=Wilder Müll wird gemeldet", cwd=root)
    assert result.code == 0
    assert "warning: portfolio/projects/werne/werne-abfall.toml: SR212 duplicate-title:" in result.err


def test_all_that_is_wrong_with_the_call_is_told(run: Run, root: Path) -> None:
    result = run("set", "luenen-baeume", "status=geplnt", "start=morgen", "foo", cwd=root)
    assert result.code == 2
    assert (
        result.err
        == """\
error: status=geplnt: `geplnt` is none of the choices
  hint: did you mean planned (planned)?
error: start=morgen: `morgen` is no date
  hint: write 2025, 10/2025 or 1.10.2025
error: foo: it sets nothing
  hint: write KEY=VALUE, such as status=running
"""
    )


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ((), "[ID] KEY=VALUE is missing", ""),
        (("status=idea",), "No project is named", "write sr set ID KEY=VALUE"),
        (("luenen-baeume",), "Nothing is to be set", "write KEY=VALUE, such as status=running"),
        (("--where", "status=idea"), "[ID] KEY=VALUE is missing", ""),
        (("luenen-baeume", "--where", "status=idea", "end=2027"), "Both a project and --where are named", "name the"),
        (("luenen-baum", "end=2027"), "There is no project `luenen-baum`", "did you mean `luenen-baeume`?"),
        (("--where", "status=idea", "end=2027"), "--yes is missing", "nobody can be asked here"),
        (("--yes", "--where", "status", "end=2027"), "--where does not understand `status`", "write KEY=VALUE"),
        (("--yes", "--where", "stat=x", "end=2027"), "--where does not know `stat`", "did you mean `status`?"),
        (("--yes", "--where", "lead=Herne", "end=2027"), "--where does not know `Herne`", "did you mean `werne`?"),
        (("luenen-baeume", "partners-=kamen"), "there is no Kamen in the record", "there are only: Werne"),
    ],
)
def test_a_wrong_call_is_told_with_a_remedy(
    run: Run, root: Path, arguments: tuple[str, ...], message: str, hint: str
) -> None:
    result = run("set", *arguments, cwd=root, terminal=False)
    assert result.code == 2
    assert message in result.err
    assert f"hint: {hint or 'see sr set --help'}" in result.err


def test_many_records_change_together_when_the_person_agrees(run: Run, english: Path) -> None:
    arguments = (
        "--where",
        "partner=werne",
        "--where",
        "theme=energie-umwelt",
        "goals+=nachhaltigkeit",
        "partners-=werne",
    )
    result = run("set", *arguments, "--commit", cwd=english, typed="y\n")
    assert result.code == 0
    shown = """\
kreis-klimadaten
  Partners: − Werne
luenen-baeume
  Partners: − Werne
  Goals: + Sustainability
"""
    assert result.out == shown
    assert result.err == f"{shown}Write this? [y/N]: y\n"
    assert git(english, "log", "-1", "--format=%s") == "2 projects: Partners − Werne, Goals + Sustainability"
    assert git(english, "show", "--format=", "--name-only") == f"{KREIS}\n{LUENEN}"


def test_nothing_is_written_when_the_person_does_not_agree(run: Run, root: Path) -> None:
    result = run("set", "--where", "status=idea", "end=2030", cwd=root, typed="\n")
    assert result.code == 1
    assert result.err.endswith("Write this? [y/N]: \nerror: Nothing was written\n")
    assert (root / LUENEN).read_text(encoding="utf-8") == portfolios.RECORDS[LUENEN]


def test_many_records_change_all_or_none(run: Run, root: Path) -> None:
    result = run("set", "--where", "partner=werne", "end=2026-11-01", "start=2026-12", "--yes", cwd=root)
    assert result.code == 1
    assert "error: " in result.err
    assert {path: (root / path).read_text(encoding="utf-8") for path in portfolios.RECORDS} == portfolios.RECORDS


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (("status=geplant", "status=Idee"), {"kreis-klimadaten", "luenen-baeume"}),
        (("lead=Kamen",), {"kamen-maengelmelder"}),
        (("partner=kamen",), {"kamen-maengelmelder", "kreis-klimadaten"}),
        (("concept=Schadensmelder",), {"kamen-maengelmelder", "werne-abfall"}),
        (("programme=klimaanpassung",), {"kreis-klimadaten"}),
        (("goals=nachhaltigkeit", "status=stopped"), {"werne-abfall"}),
        (("text=hitze messwerte",), {"kreis-klimadaten"}),
    ],
)
def test_conditions_are_those_of_list(run: Run, root: Path, conditions: tuple[str, ...], expected: set[str]) -> None:
    options = [part for condition in conditions for part in ("--where", condition)]
    result = run("set", *options, "notes=x", "--dry-run", "--format", "json", cwd=root)
    assert {project["id"] for project in json.loads(result.out)["projects"]} == expected


def test_conditions_that_nothing_meets_change_nothing(run: Run, root: Path) -> None:
    result = run("set", "--where", "offers=Boot", "notes=x", "--yes", cwd=root)
    assert (result.code, result.err) == (0, "No project is like that, of 4 in the portfolio\n")


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sr_cli.wizard.dialogue import Dialogue

    def meanwhile(*_: object, **__: object) -> bool:
        text = portfolios.RECORDS[LUENEN].replace("gießen", "wässern")
        (root / LUENEN).write_text(text, encoding="utf-8")
        return True

    monkeypatch.setattr(Dialogue, "agrees", meanwhile)
    result = run("set", "--where", "status=idea", "end=2030", cwd=root, typed="")
    assert result.code == 1
    assert "The records were changed meanwhile, nothing was written" in result.err
    assert "end" not in values(root, LUENEN)


@pytest.mark.parametrize("lead", ["kamen", "werne"])
def test_a_move_that_was_ended_in_the_midst_is_finished_by_the_same_call(run: Run, root: Path, lead: str) -> None:
    before = (root / LUENEN).read_bytes()
    assert run("set", "luenen-baeume", f"lead={lead}", cwd=root).code == 0
    (root / LUENEN).parent.mkdir(exist_ok=True)
    (root / LUENEN).write_bytes(before)
    assert run("set", "luenen-baeume", f"lead={lead}", cwd=root).code == 0
    assert not (root / LUENEN).exists()
    assert values(root, f"portfolio/projects/{lead}/luenen-baeume.toml")["lead"] == lead


def test_another_file_of_the_same_id_stays_where_it_says_something_else(run: Run, root: Path) -> None:
    other = root / "portfolio/projects/werne/luenen-baeume.toml"
    other.parent.mkdir(exist_ok=True)
    other.write_text(portfolios.RECORDS[LUENEN].replace("title = ", "notes = 'anders'\ntitle = "), encoding="utf-8")
    run("set", "luenen-baeume", "lead=luenen", cwd=root)
    assert other.exists()
    assert (root / LUENEN).exists()


def test_a_project_that_is_gone_can_be_taken_out(run: Run, root: Path) -> None:
    text = portfolios.RECORDS[LUENEN]
    (root / LUENEN).write_text(text + 'related = ["werne-abfall", "luenen-weg"]\n', encoding="utf-8")
    result = run("set", "luenen-baeume", "related-=luenen-weg", cwd=root)
    assert (result.code, result.out.splitlines()[1]) == (0, "  Related: − luenen-weg")
    assert (root / LUENEN).read_text(encoding="utf-8") == text + 'related = ["werne-abfall"]\n'

"""Past states: what names one, and by which schemas it is read."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from portfolios import FILES, REGION, write
from repositories import commit, git

from sr_cli.errors import NoPortfolio, SrError, SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.model.project import Status
from sr_cli.store.files.schema_files import refresh, schema_path
from sr_cli.store.history import past_schema
from sr_cli.store.history.past import day_at, day_of_state, load_past, moment, past_tree
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.schema.gate import is_sound
from sr_cli.store.source.tree import WorkTree

TODAY = date(2026, 11, 22)
REGION_FILE = "portfolio/region.toml"
RECORD = "portfolio/projects/luenen/luenen-baeume.toml"
SCHEMA = schema_path("project")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("past") / "root"
    write(root)
    refresh(WorkTree(root), load(WorkTree(root)).portfolio)
    git(root, "init", "--quiet")
    commit(root, {}, day="2026-01-10")
    git(root, "tag", "januar")
    commit(root, {RECORD: FILES[RECORD].replace("idea", "planned")}, day="2026-03-10")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A repository with a portfolio of January, which changed in March, its schemas beside it."""
    return shutil.copytree(made, tmp_path / "root")


def said(failure: pytest.ExceptionInfo[SrError]) -> str:
    message, hint = failure.value.message, failure.value.hint
    assert isinstance(message, Message)
    assert isinstance(hint, Message)
    return f"{message.template.format(**message.values)}; {hint.template.format(**hint.values)}"


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("at", ["januar", "HEAD~1", "2026-02-01", "2026-03-10", "refs/tags/januar", "main~1", "@~1"])
def test_a_revision_a_tag_and_a_day_name_a_state(root: Path, at: str) -> None:
    assert moment(root, at, TODAY) == git(root, "rev-parse", "januar")
    loaded = load_past(past_tree(root, at, TODAY))
    assert loaded.portfolio.projects["luenen-baeume"].status is Status.IDEA


@pytest.mark.parametrize(
    "at",
    [
        *("--output=x", "-h", "--help", "-", "--", "--all", "--exec=touch x", "HEAD --output=x", "HEAD@{upstream}"),
        *("@{push}", ":/text", "HEAD^{/text}", "HEAD^{tree}", "HEAD:portfolio", ":0:portfolio", "^HEAD", "HEAD^!"),
        *("HEAD~1..HEAD", "HEAD...main", "a\0b", "a\nb", "HEAD\n", "", " ", "$(touch x)", "../x", "gibt-es-nicht"),
    ],
)
def test_what_names_no_state_is_told_in_one_way(root: Path, at: str) -> None:
    before = files_of(root.parent)
    with pytest.raises(WrongUse) as failure:
        past_tree(root, at, TODAY)
    assert said(failure) == (
        f"git knows no date, tag, branch or commit `{at}`; "
        "write a day such as 2026-09-01 or 1.9.2026, or see the tags: git tag"
    )
    assert files_of(root.parent) == before


@pytest.mark.parametrize("setting", ["true", "false"])
def test_a_name_of_several_states_is_asked_back(root: Path, setting: str) -> None:
    git(root, "branch", "januar")
    git(root, "config", "core.warnAmbiguousRefs", setting)
    with pytest.raises(WrongUse) as failure:
        moment(root, "januar", TODAY)
    assert said(failure) == (
        "`januar` names more than one state of the portfolio; "
        "write more of it, or say which one: refs/tags/januar or refs/heads/januar"
    )
    assert moment(root, "refs/heads/januar", TODAY) == git(root, "rev-parse", "main")


def test_a_day_that_is_none_is_wrong_use(root: Path) -> None:
    with pytest.raises(WrongUse):
        moment(root, "2026-02-30", TODAY)


def test_a_day_to_come_has_no_state(root: Path) -> None:
    assert moment(root, TODAY.isoformat(), TODAY) == git(root, "rev-parse", "HEAD")
    with pytest.raises(WrongUse) as failure:
        moment(root, "2026-11-23", TODAY)
    assert said(failure) == "2026-11-23 is still to come; give a day until today"


def test_a_shallow_clone_does_not_know_what_was_before(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(clone))

    assert moment(clone, "2026-03-11", TODAY) == git(root, "rev-parse", "HEAD")
    with pytest.raises(SystemFailed) as failure:
        moment(clone, "2026-02-01", TODAY)
    assert said(failure) == (
        "This clone does not hold what was before 2026-02-01; fetch the rest: git fetch --unshallow"
    )


@pytest.mark.parametrize("at", ["2026-01-01", "leer"])
def test_there_may_have_been_no_portfolio(root: Path, at: str) -> None:
    git(root, "switch", "--quiet", "--orphan", "leer")
    commit(root, {"README.md": "x"}, day="2025-01-01")
    git(root, "switch", "--quiet", "main")
    with pytest.raises(NoPortfolio):
        past_tree(root, at, TODAY)


@pytest.mark.parametrize("at", ["HEAD", "2026-01-01"])
def test_a_past_needs_a_repository(tmp_path: Path, at: str) -> None:
    write(tmp_path)
    with pytest.raises(SystemFailed) as failure:
        past_tree(tmp_path, at, TODAY)
    assert said(failure) == f"{tmp_path} is in no git repository; start one there: git init"


def test_the_last_meeting_is_the_newest_before_today(root: Path) -> None:
    meetings = "meetings = [2026-11-22, 2026-02-15, 2026-01-15, 2026-12-01]\n"
    (root / REGION_FILE).write_text(REGION + meetings, encoding="utf-8")

    assert moment(root, "last-meeting", TODAY) == git(root, "rev-parse", "januar")
    assert day_at(root, "last-meeting", TODAY) == date(2026, 2, 15)
    assert day_at(root, "last-meeting", date(2026, 2, 15)) == date(2026, 1, 15)
    assert day_at(root, "last-meeting", date(2026, 11, 23)) == date(2026, 11, 22)


@pytest.mark.parametrize("more", ["", "meetings = [2026-11-22]\n", "meetings = []\n", "meetings = 3\n", "meetings = ["])
def test_a_last_meeting_must_be_listed(root: Path, more: str) -> None:
    (root / REGION_FILE).write_text(REGION + more, encoding="utf-8")
    with pytest.raises(WrongUse) as failure:
        moment(root, "last-meeting", TODAY)
    assert said(failure) == (
        "The portfolio does not say when the last meeting was; "
        "list the meetings in portfolio/region.toml: meetings = [2026-09-15]"
    )


def test_meetings_are_known_where_git_alone_has_the_portfolio(root: Path, tmp_path: Path) -> None:
    commit(root, {REGION_FILE: f"{REGION}meetings = [2026-02-15]\n"})
    bare = tmp_path / "bare.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(bare))

    assert moment(bare, "last-meeting", TODAY) == git(root, "rev-parse", "januar")
    (root / REGION_FILE).unlink()
    assert moment(root, "last-meeting", TODAY) == git(root, "rev-parse", "januar")
    git(root, "rm", "--quiet", REGION_FILE)
    commit(root, {})
    with pytest.raises(WrongUse):
        moment(root, "last-meeting", TODAY)


def test_a_state_is_looked_at_on_its_day(root: Path) -> None:
    assert day_of_state(root, "2026-02-01", TODAY) == date(2026, 2, 1)
    assert day_of_state(root, "januar", TODAY) == date(2026, 1, 10)
    assert day_of_state(root, "HEAD", TODAY) == date(2026, 3, 10)
    assert day_at(root, "januar", TODAY) is None


def test_a_whole_state_is_read_by_few_calls_of_git(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = FILES[RECORD]
    numbered = (f"luenen-{number}" for number in range(300))
    commit(root, {f"portfolio/projects/luenen/{name}.toml": text.replace("Durstige", name) for name in numbered})
    calls = tmp_path / "calls"
    monkeypatch.setenv("GIT_TRACE2_EVENT", str(calls))

    loaded = load_past(past_tree(root, "HEAD", TODAY))

    assert len(loaded.portfolio.projects) == 304
    started = [event for line in calls.read_text().splitlines() if (event := json.loads(line))["event"] == "start"]
    assert len(started) <= 3, [event["argv"] for event in started]


def past_of(root: Path, change: Callable[[dict[str, object]], object], record: str) -> Loaded:
    """Commit a record beside a project schema that was changed, then bring today's schema back, and read the past."""
    ours = (root / SCHEMA).read_text(encoding="utf-8")
    schema = json.loads(ours)
    changed = change(schema)
    commit(root, {SCHEMA: changed if isinstance(changed, str) else json.dumps(schema), RECORD: record})
    git(root, "tag", "then")
    commit(root, {SCHEMA: ours})
    return load_past(past_tree(root, "then", TODAY))


def of_old(schema: dict[str, object]) -> None:
    """Allow a status, a key and a value that are not allowed today."""
    properties = schema["properties"]
    assert isinstance(properties, dict)
    properties["status"]["enum"].append("begun")
    properties["mayor"] = {"type": "string"}
    properties["title"]["maxLength"] = 1000


def of_no_use(schema: dict[str, object]) -> None:
    """Allow what `of_old` allows, but refer to somewhere else, too."""
    of_old(schema)
    schema["properties"]["lead"] = {"$ref": "http://127.0.0.1:9/partner.json"}  # type: ignore[index]


OLD = FILES[RECORD].replace("idea", "begun") + 'mayor = "ja"\n'


def test_what_was_right_by_the_schema_of_its_time_is_right(root: Path) -> None:
    loaded = past_of(root, of_old, OLD.replace("Durstige", "Sehr durstige " * 20))

    assert loaded.faults == ()
    record = loaded.portfolio.projects["luenen-baeume"]
    assert record.status is Status.UNKNOWN
    assert record.title.startswith("Sehr durstige Sehr")


@pytest.mark.parametrize(
    "wrong", ['themes = "x"', 'themes = ["energie-umwelt", "energie-umwelt"]', "mayor = 3", "yes = 1"]
)
def test_what_was_wrong_at_its_time_stays_wrong(root: Path, wrong: str) -> None:
    key = wrong.partition(" ")[0]
    text = "".join(line for line in OLD.splitlines(keepends=True) if not line.startswith(f"{key} ")) + wrong + "\n"
    loaded = past_of(root, of_old, text)

    assert "luenen-baeume" not in loaded.portfolio.projects
    assert {fault.path for fault in loaded.faults} == {RECORD}


@pytest.mark.parametrize(
    "change",
    [
        of_no_use,
        lambda _: "",
        lambda _: "[]",
        lambda _: "{",
        lambda _: "[" * 100_000,
        lambda _: '{"not": ' * 60 + "{}" + "}" * 60,
        lambda _: '{"allOf": [' * 300 + "{}" + "]}" * 300,
        lambda _: " " * (1 << 20) + "{}",
        lambda _: '{"type": "gibtsnicht"}',
        lambda _: '{"properties": {"title": {"pattern": "(?=a)"}}}',
        lambda _: '{"properties": {"title": {"x-sr-date": "partial"}}}',
        lambda _: '{"$dynamicRef": "#/$defs/gibtsnicht"}',
        lambda _: '{"$defs": {"x": {"$ref": "#"}}, "$dynamicRef": "#/$defs/x"}',
        lambda _: '{"$defs": 3, "$dynamicRef": 4}',
        lambda _: '{"properties": {"title": {"type": ["x"]}}, "$id": "http://127.0.0.1:9/x.json"}',
    ],
)
def test_a_schema_that_sr_cannot_have_made_does_not_count(
    root: Path, change: Callable[[dict[str, object]], object]
) -> None:
    loaded = past_of(root, change, OLD)
    assert {fault.path for fault in loaded.faults} == {RECORD}
    assert "luenen-baeume" not in loaded.portfolio.projects


def test_without_a_schema_beside_it_todays_counts(root: Path) -> None:
    git(root, "rm", "-r", "--quiet", "schemas")
    commit(root, {RECORD: OLD})
    assert [fault.rule for fault in load_past(past_tree(root, "HEAD", TODAY)).faults] == [
        "unknown-value",
        "unknown-key",
    ]


def test_the_schemas_for_editors_judge_as_ours_do(root: Path) -> None:
    was_sound = past_schema.past_gate(past_tree(root, "HEAD", TODAY))
    sound = {"title": "Ein Titel", "summary": "Eine Zusammenfassung.", "status": "idea", "lead": "kamen"}
    sound["themes"] = ["energie-umwelt"]  # type: ignore[assignment]
    days = {"as_of": date(2026, 1, 1), "start": 2026, "end": "2026-03"}
    wrong = (
        *(
            {"title": "x"},
            {"title": " " * 9},
            {"themes": []},
            {"themes": ["energie-umwelt"] * 2},
            {"x": {"y": 1}, "z": 2},
        ),
        *({"as_of": "2026-01-01"}, {"start": "2026-13"}, {"end": 26}, {"themes": ["energie-umwelt"] * 4}, {"unit": 1}),
        *({"budget": {"total_eur": -1}}, {"budget": {"totl": 1}}, {"milestones": [{"due": date(2026, 1, 1)}]}),
    )
    assert was_sound("project", {**sound, **days, "x": {"free": [1]}})
    for keys in wrong:
        assert not is_sound("project", {**sound, **keys}), keys
        assert not was_sound("project", {**sound, **keys}), keys
    assert not was_sound("project", {**sound, "title": "Half a character: \ud800"})
    assert not was_sound("project", {key: value for key, value in sound.items() if key != "lead"})
    assert not was_sound("themes", {"Falsche Kennung": {"label": {"de": "x", "en": "x"}}})
    assert was_sound("themes", {"kennung": {"label": {"de": "x", "en": "x"}}})

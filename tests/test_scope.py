"""What a check is about: exactly what git would commit, and only what is new."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repositories import commit, git

from sr_cli import next_commit
from sr_cli.checker import check_tree
from sr_cli.errors import NoPortfolio
from sr_cli.findings import Report
from sr_cli.next_commit import of_next_commit
from sr_cli.scope import Scope, moves, report_of
from sr_cli.store.git.states import commit_tree, index_tree
from sr_cli.store.source.layers import Overlay
from sr_cli.store.source.tree import WorkTree

REGION = Path(__file__).parent / "rules" / "region"
FOLDER = "portfolio/projects"
RECORD = """\
title = "{title}"
summary = "Sensoren im Boden sagen dem Bauhof, welche Stadtbäume Wasser brauchen."
status = "idea"
lead = "{lead}"
themes = ["umwelt"]
"""


def record(lead: str, title: str, more: str = "") -> str:
    return RECORD.format(lead=lead, title=title) + more


def path_of(identifier: str) -> str:
    return f"{FOLDER}/{identifier.partition('-')[0]}/{identifier}.toml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a sound portfolio of four records; one of them needs another."""
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "--quiet")
    files = {str(path.relative_to(REGION)): path.read_text(encoding="utf-8") for path in REGION.rglob("*.toml")}
    files[path_of("kamen-netz")] = record("kamen", "Netz")
    files[path_of("kamen-baum")] = record("kamen", "Bäume", 'depends_on = ["kamen-netz"]\n')
    files[path_of("unna-netz")] = record("unna", "Funk", 'notes = "Its subtitle is no title."\n')
    commit(root, files)
    return root


def stage(root: Path, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        if text is None:
            (root / path).unlink()
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
    git(root, "add", "--all")


def told(report: Report) -> list[tuple[str, str]]:
    return [(found.path.rpartition("/")[2], found.name) for found in report.diagnostics]


def test_nothing_staged_has_no_findings(root: Path) -> None:
    assert of_next_commit(root, TODAY) == Report(len(list(WorkTree(root).records())), ())


def test_the_stage_counts_and_not_the_work_tree(root: Path) -> None:
    stage(root, {path_of("kamen-netz"): record("kammen", "Netz")})
    (root / path_of("kamen-netz")).write_text(record("kamen", "Netz"), encoding="utf-8")
    (root / path_of("unna-netz")).write_text("kaputt", encoding="utf-8")

    assert told(of_next_commit(root, TODAY)) == [("kamen-netz.toml", "unknown-partner")]


def test_what_a_change_breaks_elsewhere_is_told(root: Path) -> None:
    stage(root, {path_of("kamen-netz"): None})

    assert told(of_next_commit(root, TODAY)) == [("kamen-baum.toml", "unknown-project")]


def test_a_partner_that_is_deleted_breaks_records_that_are_not_staged(root: Path) -> None:
    partners = (root / "portfolio/partners.toml").read_text(encoding="utf-8")
    stage(root, {"portfolio/partners.toml": partners.replace("[kamen]", "[kaamen]")})

    found = told(of_next_commit(root, TODAY))

    assert ("kamen-netz.toml", "unknown-partner") in found
    assert ("kamen-baum.toml", "unknown-partner") in found


def test_what_was_wrong_elsewhere_before_is_not_told_again(root: Path) -> None:
    commit(root, {path_of("unna-netz"): record("unna", "Funk", 'related = ["kamen-netz", "gibts-nicht"]\n')})
    stage(root, {path_of("kamen-netz"): record("kamen", "Netz der Stadt")})

    assert told(of_next_commit(root, TODAY)) == []


def test_all_that_is_wrong_in_a_file_that_changes_is_told(root: Path) -> None:
    broken = record("unna", "Funk", 'related = ["gibts-nicht"]\n')
    commit(root, {path_of("unna-netz"): broken})
    stage(root, {path_of("unna-netz"): broken.replace("Funk", "Funknetz")})

    assert told(of_next_commit(root, TODAY)) == [("unna-netz.toml", "unknown-project")]


def test_the_first_commit_is_checked_as_a_whole(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    stage(tmp_path, {"portfolio/region.toml": "", path_of("kamen-x"): record("kamen", "Netz")})

    report = of_next_commit(tmp_path, TODAY)

    assert ("region.toml", "missing-key") in told(report)
    assert report.checked == 1


def test_a_portfolio_that_is_taken_out_has_no_findings(root: Path) -> None:
    git(root, "rm", "-r", "--quiet", "portfolio")

    assert of_next_commit(root, TODAY) == Report(0, ())


def test_a_merge_is_checked_as_it_will_be(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "anders")
    commit(root, {path_of("unna-netz"): record("unna", "Funk", 'depends_on = ["kamen-netz"]\n')})
    git(root, "switch", "--quiet", "main")
    git(root, "rm", "--quiet", path_of("kamen-netz"), path_of("kamen-baum"))
    git(root, "commit", "--quiet", "--message=weg")
    git(root, "merge", "--quiet", "--no-commit", "anders")

    assert told(of_next_commit(root, TODAY)) == [("unna-netz.toml", "unknown-project")]


def test_a_file_that_is_not_merged_is_told(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "anders")
    commit(root, {path_of("unna-netz"): record("unna", "Funk dort")})
    git(root, "switch", "--quiet", "main")
    commit(root, {path_of("unna-netz"): record("unna", "Funk hier")})
    with pytest.raises(Exception, match="merge"):
        git(root, "merge", "anders")

    assert told(of_next_commit(root, TODAY)) == [("unna-netz.toml", "conflict-marker")]


def test_a_sparse_checkout_is_checked_as_a_whole(root: Path) -> None:
    git(root, "sparse-checkout", "set", "--no-cone", "portfolio/*.toml", path_of("kamen-netz"))
    assert not (root / path_of("kamen-baum")).exists()
    records = len(list(index_tree(root).records()))
    git(root, "rm", "--quiet", path_of("kamen-netz"))

    report = of_next_commit(root, TODAY)

    assert told(report) == [("kamen-baum.toml", "unknown-project")]
    assert report.checked == records - 1


def test_more_changes_than_are_looked_at_one_by_one_are_checked_together(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {path_of("kamen-netz"): None, path_of("unna-netz"): record("unna", "Funk", 'goals = ["x"]\n')}
    stage(root, changes)
    one_by_one = of_next_commit(root, TODAY)

    monkeypatch.setattr(next_commit, "_MOST_APART", 0)

    assert of_next_commit(root, TODAY) == one_by_one


def test_a_rule_that_looks_at_all_records_does_so_where_the_region_wants_more_than_a_note(root: Path) -> None:
    uses = '\n[[interfaces]]\nstandard = "funk"\ndirection = "uses"\n'
    region = (root / "portfolio/region.toml").read_text(encoding="utf-8")
    interfaces = (root / "portfolio/interfaces.toml").read_text(encoding="utf-8")
    changes = {
        "portfolio/interfaces.toml": f'{interfaces}\n[funk]\nlabel.de = "Funk"\nlabel.en = "Radio"\n',
        "portfolio/region.toml": f'{region}\n[checks.severity]\ninterface-without-provider = "warning"\n',
        path_of("kamen-netz"): record("kamen", "Netz", uses.replace('"uses"', '"provides"')),
        path_of("unna-netz"): record("unna", "Funk", uses),
    }
    commit(root, changes)
    stage(root, {path_of("kamen-netz"): record("kamen", "Netz")})

    assert told(of_next_commit(root, TODAY)) == [("unna-netz.toml", "interface-without-provider")]

    stage(root, {"portfolio/region.toml": region})
    assert told(of_next_commit(root, TODAY)) == []


@pytest.mark.parametrize(("title", "other"), [("GRÜN", "Gruen"), ("Große  Gärten", "GROSSE GÄRTEN"), ("Cafe", "Café")])
def test_the_same_title_is_noticed_however_it_is_written(root: Path, title: str, other: str) -> None:
    commit(root, {path_of("unna-netz"): record("unna", other)})
    stage(root, {path_of("kamen-netz"): record("kamen", title)})

    assert ("unna-netz.toml", "duplicate-title") in told(of_next_commit(root, TODAY))


def test_a_title_may_be_written_in_any_way_that_toml_knows(root: Path) -> None:
    written = record("unna", "x").replace('title = "x"', '\'title\'=\t"""\nB\\u00e4ume dort"""')
    commit(root, {path_of("unna-netz"): written})
    stage(root, {path_of("kamen-netz"): record("kamen", "Bäume dort")})

    assert ("unna-netz.toml", "duplicate-title") in told(of_next_commit(root, TODAY))


def test_a_link_to_a_record_that_changes_is_looked_at(root: Path) -> None:
    (root / f"{FOLDER}/unna").mkdir(exist_ok=True)
    (root / f"{FOLDER}/unna/unna-link.toml").symlink_to("../kamen/kamen-netz.toml")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=x")
    stage(root, {path_of("kamen-netz"): None, path_of("kamen-baum"): record("kamen", "Bäume")})

    assert told(of_next_commit(root, TODAY)) == [("unna-link.toml", "missing-file")]


def test_a_record_counts_when_the_first_of_its_id_is_gone(root: Path) -> None:
    second = record("unna", "Zwei", 'related = ["bergkamen-neu"]\n')
    commit(
        root,
        {
            f"{FOLDER}/kamen/gleich.toml": record("kamen", "Eins"),
            f"{FOLDER}/unna/gleich.toml": second,
            path_of("bergkamen-neu"): record("bergkamen", "Neu"),
        },
    )
    stage(root, {f"{FOLDER}/kamen/gleich.toml": None})

    assert told(of_next_commit(root, TODAY)) == [("gleich.toml", "one-sided-related")]


def test_a_record_may_lie_in_the_folder_of_another_lead(root: Path) -> None:
    commit(root, {f"{FOLDER}/unna/verirrt.toml": record("kamen", "Sensoren für die Stadtbäume")})
    stage(root, {path_of("kamen-neu"): record("kamen", "Sensoren für Stadtbäume")})

    assert ("verirrt.toml", "near-duplicate") in told(of_next_commit(root, TODAY))


def test_an_excuse_that_needs_all_records_is_not_in_vain(root: Path) -> None:
    uses = '\n[[interfaces]]\nstandard = "funk"\ndirection = "uses"\n'
    excuse = '\n[[excuses]]\nrule = "interface-without-provider"\nreason = "Die Daten kommen vom Land."\n'
    interfaces = (root / "portfolio/interfaces.toml").read_text(encoding="utf-8")
    commit(root, {"portfolio/interfaces.toml": f'{interfaces}\n[funk]\nlabel.de = "Funk"\nlabel.en = "Radio"\n'})
    stage(root, {path_of("kamen-netz"): record("kamen", "Netz", uses + excuse)})

    assert told(of_next_commit(root, TODAY)) == []

    stage(root, {path_of("kamen-netz"): record("kamen", "Netz", uses.replace('"uses"', '"provides"') + excuse)})
    assert told(of_next_commit(root, TODAY)) == [("kamen-netz.toml", "unused-excuse")]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_name_that_is_no_text_is_told(root: Path) -> None:
    (root / os.fsdecode(b"portfolio/projects/kamen/\xff.toml")).write_text(record("kamen", "Neu"), encoding="utf-8")
    git(root, "add", "--all")

    assert told(of_next_commit(root, TODAY)) == [("\ufffd.toml", "bad-file-name")]


def test_what_is_left_over_is_no_record_to_which_one_may_refer(root: Path) -> None:
    text = record("unna", "Funk", 'related = ["kamen-weg"]\n')
    stage(root, {f"{FOLDER}/kamen/kamen-weg.orig": "x", path_of("unna-netz"): text})

    report = of_next_commit(root, TODAY)

    assert told(report) == [("unna-netz.toml", "unknown-project")]
    assert report.checked == check_tree(index_tree(root), TODAY).checked


def test_a_hint_names_records_that_are_not_looked_at(root: Path) -> None:
    commit(root, {path_of("bergkamen-maengelmelder"): record("bergkamen", "Neu")})
    stage(root, {path_of("unna-netz"): record("unna", "Funk", 'related = ["bergkamen-maengelmeldr"]\n')})

    (found,) = of_next_commit(root, TODAY).diagnostics
    assert "bergkamen-maengelmelder" in repr(found.hint)


@pytest.mark.parametrize("setting", ["grep.fullName", "grep.lineNumber", "grep.column"])
def test_how_git_shows_what_it_finds_changes_nothing(root: Path, setting: str) -> None:
    git(root, "config", setting, "true")
    stage(root, {path_of("kamen-netz"): None})

    assert told(of_next_commit(root, TODAY)) == [("kamen-baum.toml", "unknown-project")]


def test_a_portfolio_is_taken_out_though_its_schemas_stay(root: Path) -> None:
    commit(root, {"schemas/project.schema.json": "{}"})
    git(root, "rm", "-r", "--quiet", "portfolio")

    assert of_next_commit(root, TODAY) == Report(0, ())


def test_a_finding_is_not_new_because_its_file_was_renamed(root: Path) -> None:
    wrong = record("kamen", "Netz", 'goals = ["x"]\n')
    start = commit(
        root,
        {path_of("kamen-alt"): wrong.replace("Netz", "Zug"), path_of("kamen-alt-zwei"): wrong.replace("Netz", "Bus")},
    )
    git(root, "mv", path_of("kamen-alt"), path_of("kamen-neu"))
    (root / f"{FOLDER}/unna").mkdir(exist_ok=True)
    git(root, "mv", path_of("kamen-alt-zwei"), f"{FOLDER}/unna/kamen-alt-zwei.toml")
    since = Scope(since=start)

    assert told(report_of(since, root, TODAY)) == [("kamen-alt-zwei.toml", "misplaced-record")]
    git(root, "commit", "--quiet", "--message=x")
    assert told(report_of(Scope(at="HEAD", since=start), root, TODAY)) == [("kamen-alt-zwei.toml", "misplaced-record")]


def test_a_revision_without_a_portfolio_is_told(root: Path) -> None:
    with pytest.raises(NoPortfolio):
        report_of(Scope(at="2001-01-01"), root, TODAY)


IDS = ("kamen-netz", "kamen-baum", "unna-netz", "unna-baum", "bergkamen-neu")
RECORDS = st.builds(
    lambda lead, title, key, ids: record(lead, title, f"{key} = {list(ids)}\n".replace("'", '"') if ids else ""),
    st.sampled_from(["kamen", "unna", "bergkamen", "nirgends"]),
    st.sampled_from(["Netz", "netz", "Bäume", "Baeume", "Funk"]),
    st.sampled_from(["depends_on", "related"]),
    st.lists(st.sampled_from([*IDS, "gibts-nicht"]), max_size=3, unique=True),
)
STATES = st.dictionaries(st.sampled_from(IDS), RECORDS | st.just("kaputt"), max_size=5)


@given(before=STATES, after=STATES)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_looking_at_a_few_records_finds_what_looking_at_all_finds(
    tmp_path_factory: pytest.TempPathFactory, before: dict[str, str], after: dict[str, str]
) -> None:
    root = tmp_path_factory.mktemp("law")
    git(root, "init", "--quiet")
    files = {str(path.relative_to(REGION)): path.read_text(encoding="utf-8") for path in REGION.rglob("*.toml")}
    commit(root, files | {path_of(identifier): text for identifier, text in before.items()})
    stage(
        root,
        {path_of(identifier): None for identifier in before.keys() - after.keys()}
        | {path_of(identifier): text for identifier, text in after.items()},
    )
    changed = git(root, "diff", "--cached", "--name-only", "--no-renames").split()

    at_all = check_tree(index_tree(root), TODAY).new_since(check_tree(commit_tree(root, "HEAD"), TODAY), changed)

    assert told(of_next_commit(root, TODAY)) == [
        found for found in told(at_all) if found[1] not in ("unused-entry", "interface-without-provider")
    ]


def test_a_finding_is_not_new_because_its_line_moved() -> None:
    path, text = path_of("kamen-x"), record("kammen", "Netz")
    tree = WorkTree(REGION)
    before = check_tree(Overlay(tree, {path: text.encode()}), TODAY)
    after = check_tree(Overlay(tree, {path: f"# neu\n\n{text}goals = ['x']\n".encode()}), TODAY)

    assert told(after.new_since(before)) == [("kamen-x.toml", "unknown-goal")]
    assert told(before.new_since(after)) == []
    assert len(set(after.fingerprints())) == len(after.diagnostics)


def test_what_is_found_depends_on_the_day() -> None:
    path, text = path_of("kamen-x"), record("kamen", "Netz", "as_of = 2026-11-30\n")
    tree = Overlay(WorkTree(REGION), {path: text.encode()})

    assert check_tree(tree, date(2026, 12, 1)).diagnostics == ()


def test_a_record_that_cannot_be_read_was_moved_nowhere(tmp_path: Path) -> None:
    (tmp_path / path_of("kamen-neu")).mkdir(parents=True)
    after = WorkTree(tmp_path)

    assert moves(Overlay(WorkTree(tmp_path / "leer"), {path_of("kamen-alt"): b""}), after) == {}
    assert list(after.records()) == [path_of("kamen-neu")]

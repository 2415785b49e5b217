"""What was decided about synergies is read from its files, and written so that nothing of them is lost."""

import datetime as dt
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st
from portfolios import FILES, write
from repositories import commit, git

from sr_cli.findings import Report
from sr_cli.message import Message
from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.ids import is_id
from sr_cli.model.kind import Kind
from sr_cli.next_commit import of_next_commit
from sr_cli.store.form.canonical_files import file_forms
from sr_cli.store.form.decision_text import decision_text
from sr_cli.store.form.formatting import formatted
from sr_cli.store.git.states import commit_tree, index_tree
from sr_cli.store.records.decode import synergy_decision
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.schema.gate import is_sound
from sr_cli.store.source.layers import Overlay, Part
from sr_cli.store.source.tree import WorkTree

PATH = "portfolio/synergies/maengelmelder-3f9a1c.toml"
FULL = (Path(__file__).parent / "full_synergy.toml").read_text(encoding="utf-8")
DECISION = SynergyDecision(
    id="maengelmelder-3f9a1c",
    path=PATH,
    label="Mängelmelder",
    projects=("kamen-maengelmelder", "werne-abfall"),
    kinds=(Kind.REUSE, Kind.GAP),
    steps=(
        Step(Verdict.DEFERRED, dt.date(2026, 10, 5), "Der Haushalt steht noch nicht.", dt.date(2026, 11, 1)),
        Step(
            Verdict.ACCEPTED,
            dt.date(2026, 11, 22),
            "Kamen zeigt Werne seine Lösung.",
            joint_project="kamen-maengelmelder-gemeinsam",
        ),
    ),
    basis={
        "kamen-maengelmelder": {
            "status": "running",
            "concepts": ("maengelmelder",),
            "funding": ("digitalpakt-schule",),
            "procurement": ("Software 2027-Q2",),
            "interfaces": ("provides sensorthings",),
            "offers": ("Beratung",),
            "seeks": ("Sensoren",),
            "participation": "information",
        },
        "werne-abfall": {"status": "stopped", "concepts": ("muellmelder",)},
    },
)


def given_files(root: Path, **files: str | bytes) -> Loaded:
    """Read a portfolio with these files in the folder of the decisions, by their names without `.toml`."""
    write(root)
    (root / "portfolio/synergies").mkdir()
    for name, content in files.items():
        (root / f"portfolio/synergies/{name}.toml").write_bytes(
            content.encode() if isinstance(content, str) else content
        )
    return load(WorkTree(root))


def test_a_portfolio_needs_no_decisions(tmp_path: Path) -> None:
    tree = WorkTree(write(tmp_path))

    assert list(tree.decisions()) == []
    assert load(tree).portfolio.decisions == {}


def test_every_key_is_read(tmp_path: Path) -> None:
    loaded = given_files(tmp_path, **{DECISION.id: FULL})

    assert loaded.portfolio.decisions == {DECISION.id: DECISION}
    assert loaded.faults == ()
    assert loaded.checked == len(loaded.portfolio.projects)


def test_decisions_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    assert list(given_files(tmp_path, b=FULL, a=FULL).portfolio.decisions) == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        ("label = ", ["invalid-toml"]),
        (b"label = '\xe4'", ["wrong-encoding"]),
        ("label = 'Mängelmelder'\n", ["missing-key", "missing-key"]),
        (FULL.replace("label", "titel"), ["unknown-key"]),
        (FULL.replace('"accepted"', '"rejected"'), ["unknown-value"]),
        (FULL.replace("2026-11-22", '"2026-11-22"'), ["bad-date"]),
        (FULL.replace('["reuse", "gap"]', '["sharing"]'), ["unknown-value"]),
        (FULL.replace('["kamen-maengelmelder", ', '["Kamen Mängelmelder", '), ["malformed-value"]),
        (FULL + "budget = 3\n", ["unknown-key"]),
    ],
)
def test_a_file_at_fault_decides_nothing_and_stops_nothing(
    tmp_path: Path, content: str | bytes, rules: list[str]
) -> None:
    loaded = given_files(tmp_path, bad=content, good=FULL)

    assert list(loaded.portfolio.decisions) == ["good"]
    assert sorted(fault.rule for fault in loaded.faults) == sorted(rules)
    assert {fault.path for fault in loaded.faults} == {"portfolio/synergies/bad.toml"}


def test_a_file_without_decisions_is_told_how_one_begins(tmp_path: Path) -> None:
    loaded = given_files(tmp_path, bad="label = 'Melder'\nprojects = ['a', 'b']\n")

    assert [fault.violation.hint for fault in loaded.faults] == [Message("add `{example}`", example="[[decisions]]")]


def test_the_file_name_is_the_id(tmp_path: Path) -> None:
    loaded = given_files(tmp_path, **{"Mängelmelder": FULL, "a--b": FULL})

    assert loaded.portfolio.decisions == {}
    assert [(fault.path, fault.rule) for fault in loaded.faults] == [
        ("portfolio/synergies/Mängelmelder.toml", "bad-file-name"),
        ("portfolio/synergies/a--b.toml", "bad-file-name"),
    ]


def test_of_two_files_of_one_id_the_first_counts(tmp_path: Path) -> None:
    write(tmp_path, {"portfolio/synergies/2025/a.toml": FULL, "portfolio/synergies/2026/a.toml": FULL})
    loaded = load(WorkTree(write(tmp_path)))

    assert loaded.portfolio.decisions["a"].path == "portfolio/synergies/2025/a.toml"
    assert [(fault.path, fault.rule) for fault in loaded.faults] == [
        ("portfolio/synergies/2026/a.toml", "duplicate-id")
    ]


def test_what_is_no_decision_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"portfolio/synergies/README.md": "Hier", "portfolio/synergies/.a.toml.12.tmp": "a"})

    assert load(WorkTree(write(tmp_path))).faults == ()


def test_links_out_of_the_portfolio_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"a.toml": FULL})
    root = write(tmp_path / "region")
    (root / "portfolio/synergies").mkdir()
    (root / "portfolio/synergies/a.toml").symlink_to(tmp_path / "elsewhere/a.toml")

    assert [fault.rule for fault in load(WorkTree(root)).faults] == ["link-outside"]


def test_a_folder_that_leads_out_of_the_portfolio_is_not_read(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"a.toml": FULL})
    root = write(tmp_path / "region")
    (root / "portfolio/synergies").symlink_to(tmp_path / "elsewhere")

    assert [fault.rule for fault in load(WorkTree(root)).faults] == ["link-outside"]


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, {**FILES, "portfolio/synergies": "Hier"})

    assert load(WorkTree(root)).portfolio.decisions == {}


def test_what_lies_over_a_tree_is_read_too(tmp_path: Path) -> None:
    tree = WorkTree(write(tmp_path, {**FILES, PATH: FULL}))
    over = Overlay(tree, {"portfolio/synergies/b.toml": FULL.encode()})

    assert list(load(over).portfolio.decisions) == ["b", DECISION.id]
    assert list(Part(over, frozenset()).decisions()) == ["portfolio/synergies/b.toml", PATH]


def test_git_gives_the_decisions_of_a_commit_and_of_the_next_one(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    before = commit(tmp_path, {**FILES})
    write(tmp_path, {PATH: FULL})
    git(tmp_path, "add", "--all")

    assert load(commit_tree(tmp_path, before)).portfolio.decisions == {}
    assert load(index_tree(tmp_path)).portfolio.decisions == {DECISION.id: DECISION}


def staged(root: Path) -> Report:
    git(root, "add", "--all")
    return of_next_commit(root, TODAY)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    joint = FULL.replace("kamen-maengelmelder-gemeinsam", "luenen-baeume")
    commit(tmp_path, {**FILES, PATH: joint})
    return tmp_path


def test_a_commit_that_removes_what_a_decision_names_is_told(repository: Path) -> None:
    (repository / "portfolio/projects/luenen/luenen-baeume.toml").unlink()
    (repository / "portfolio/projects/werne/werne-abfall.toml").unlink()

    found = staged(repository).diagnostics

    assert [(each.path, each.name) for each in found] == [(PATH, "gone-project"), (PATH, "unknown-project")]


def test_a_commit_that_changes_a_record_does_not_bring_up_faults_of_decisions(repository: Path) -> None:
    commit(repository, {PATH: FULL})
    record = repository / "portfolio/projects/werne/werne-abfall.toml"
    record.write_text(record.read_text(encoding="utf-8").replace("Wilder", "Fremder"), encoding="utf-8")

    assert staged(repository).diagnostics == ()


def test_a_commit_of_a_decision_is_checked(repository: Path) -> None:
    write(repository, {"portfolio/synergies/neu.toml": FULL.replace("Kamen zeigt", "Frau Muster zeigt")})

    assert {found.name for found in staged(repository).diagnostics} == {"person-name", "unknown-project"}


def test_decisions_have_a_canonical_form(tmp_path: Path) -> None:
    tree = WorkTree(write(tmp_path, {PATH: FULL, "portfolio/synergies/b.toml": "#:schema x\n" + FULL}))

    forms = {form.path: form.is_canonical for form in file_forms(tree, ["portfolio/synergies"])}

    assert forms == {PATH: True, "portfolio/synergies/b.toml": False}


def test_a_new_file_looks_as_a_person_would_write_it() -> None:
    step = Step(Verdict.DEFERRED, dt.date(2026, 11, 22), 'Der "Haushalt" steht noch nicht.', dt.date(2027, 3, 1))

    assert (
        decision_text(replace(DECISION, steps=(step,), basis={"werne-abfall": {"status": "stopped"}}))
        == """\
#:schema ../../schemas/synergy.schema.json
label = "Mängelmelder"
projects = ["kamen-maengelmelder", "werne-abfall"]
kinds = ["reuse", "gap"]

[[decisions]]
state = "deferred"
date = 2026-11-22
reason = "Der \\"Haushalt\\" steht noch nicht."
until = 2027-03-01

[basis.werne-abfall]
status = "stopped"
"""
    )


COMMENTED = """\
#:schema ../../schemas/synergy.schema.json
# Aus der Lenkungsgruppe.

label = "Mängelmelder"  # wie im Protokoll
projects = ["kamen-maengelmelder", "werne-abfall"]

# TOP 4
[[decisions]]
state = "deferred"
date = 2026-10-05  # Montag
reason = "Der Haushalt steht noch nicht."
until = 2026-11-01

[basis.kamen-maengelmelder]  # läuft seit 2021
status = "running"

# bald zu Ende
[basis.werne-abfall]
status = "stopped"  # leider
concepts = ["muellmelder"]
"""


def test_a_further_decision_keeps_comments_and_earlier_decisions() -> None:
    now = replace(
        DECISION,
        projects=("kamen-maengelmelder", "luenen-baeume", "werne-abfall"),
        steps=(DECISION.steps[0], Step(Verdict.DISMISSED, TODAY, "Zu teuer.")),
        basis={
            "kamen-maengelmelder": {"status": "paused"},
            "luenen-baeume": {"status": "idea"},
            "werne-abfall": {"status": "completed"},
        },
    )

    assert (
        decision_text(now, COMMENTED)
        == """\
#:schema ../../schemas/synergy.schema.json
# Aus der Lenkungsgruppe.

label = "Mängelmelder"  # wie im Protokoll
projects = ["kamen-maengelmelder", "luenen-baeume", "werne-abfall"]
kinds = ["reuse", "gap"]

# TOP 4
[[decisions]]
state = "deferred"
date = 2026-10-05  # Montag
reason = "Der Haushalt steht noch nicht."
until = 2026-11-01

[[decisions]]
state = "dismissed"
date = 2026-11-22
reason = "Zu teuer."

[basis.kamen-maengelmelder]  # läuft seit 2021
status = "paused"

[basis.luenen-baeume]
status = "idea"

# bald zu Ende
[basis.werne-abfall]
status = "completed"  # leider
"""
    )


def test_whatever_form_the_earlier_decisions_have_another_is_added() -> None:
    inline = (
        'basis = { kamen-maengelmelder = { status = "running" } }\nprojects = ["a", "b"]\nlabel = "x"\n'
        'decisions = [{ state = "accepted", date = 2026-10-05, reason = "Gut so." }]  # TOP 4\n'
    ).replace("\n", "\r\n")

    text = decision_text(DECISION, inline)

    steps = tomllib.loads(text)["decisions"]
    assert [step["date"].isoformat() for step in steps] == ["2026-10-05", "2026-11-22"]
    assert "# TOP 4\n[[decisions]]" in text


days = st.dates(dt.date(1990, 1, 1), dt.date(2150, 1, 1))
texts = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=3, max_size=80).filter(str.strip)
ids = st.from_regex("[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True).filter(is_id)
values = st.lists(texts, min_size=1, max_size=3, unique=True).map(tuple)
facts = st.fixed_dictionaries(
    {"status": st.sampled_from(["idea", "running"])}, optional={"concepts": values, "procurement": values}
)
steps = st.builds(Step, st.sampled_from(Verdict), days, texts, st.none() | days, st.just("") | ids)
decisions = st.builds(
    SynergyDecision,
    id=st.just("x"),
    path=st.just("portfolio/synergies/x.toml"),
    label=texts,
    projects=st.lists(ids, min_size=2, max_size=4, unique=True).map(tuple),
    kinds=st.lists(st.sampled_from(Kind), max_size=3, unique=True).map(tuple),
    steps=st.lists(steps, min_size=1, max_size=3).map(tuple),
    basis=st.dictionaries(ids, facts, max_size=3),
)


@given(decisions)
def test_what_is_written_step_by_step_is_read_as_it_was_and_is_canonical(decision: SynergyDecision) -> None:
    text = None
    for number in range(1, len(decision.steps) + 1):
        text = decision_text(replace(decision, steps=decision.steps[:number]), text)
    assert text is not None

    table = tomllib.loads(text)
    assert is_sound("synergy", table)
    assert synergy_decision(decision.path, decision.id, table) == decision
    assert formatted(text, "synergy", 2) == text

"""What changed in a portfolio between two states, as kinds of changes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_portfolio import record

from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.field_change import FieldChange
from sr_cli.model.portfolio_change import ChangeKind, ProjectChanges
from sr_cli.model.project import Budget, Funding, FundingState, Health, Light, Milestone, ProjectRecord, Status
from sr_cli.query.portfolio_changes import TwoStates, portfolio_changes, rulings

SINCE, UNTIL = date(2026, 9, 1), date(2026, 11, 22)
BEFORE, BETWEEN, AFTER = date(2026, 8, 1), date(2026, 10, 1), date(2026, 12, 1)


def changes(states: TwoStates) -> tuple[ProjectChanges, ...]:
    return portfolio_changes(states, SINCE, UNTIL)


def of(*records: ProjectRecord) -> dict[str, ProjectRecord]:
    return {each.id: each for each in records}


def told(before: dict[str, object], after: dict[str, object]) -> list[tuple[str, str]]:
    """Give the kinds of the changes of one project, each with its item or its field."""
    found = changes(TwoStates(of(record(**before)), of(record(**after))))
    return [(change.kind.value, change.field.item or change.field.key) for each in found for change in each.changes]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (Status.IDEA, Status.PLANNED, "advanced"),
        (Status.PAUSED, Status.IDEA, "advanced"),
        (Status.STOPPED, Status.RUNNING, "advanced"),
        (Status.RUNNING, Status.PILOT, "set-back"),
        (Status.IDEA, Status.PAUSED, "set-back"),
        (Status.COMPLETED, Status.RUNNING, "set-back"),
        (Status.RUNNING, Status.COMPLETED, "ended"),
        (Status.COMPLETED, Status.STOPPED, "ended"),
        (Status.UNKNOWN, Status.RUNNING, "status"),
        (Status.RUNNING, Status.UNKNOWN, "status"),
    ],
)
def test_a_status_moves_up_or_down_or_ends(before: Status, after: Status, kinds: str) -> None:
    assert told({"status": before}, {"status": after}) == [(kinds, "status")]


def test_a_project_that_was_stopped_says_why() -> None:
    states = TwoStates(
        of(record(status=Status.PILOT)), of(record(status=Status.STOPPED, stop_reason="Der Kreis hat es.", as_of=AFTER))
    )
    (found,) = changes(states)
    (change,) = found.changes
    assert (change.kind, change.reason) == (ChangeKind.ENDED, "Der Kreis hat es.")
    (back,) = changes(TwoStates(states.after, states.before))[0].changes
    assert (back.kind, back.reason) == (ChangeKind.ADVANCED, "")
    assert told({"status": Status.STOPPED, "stop_reason": "A"}, {"status": Status.STOPPED, "stop_reason": "B"}) == [
        ("other", "stop_reason")
    ]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ({"lead": "kamen"}, {"lead": "unna"}, [("lead", "lead")]),
        ({"lead": "kamen", "partners": ("unna",)}, {"lead": "unna", "partners": ("kamen",)}, [("lead", "lead")]),
        ({"partners": ("unna",)}, {"partners": ("werne",)}, [("joined", "partners"), ("left", "partners")]),
        ({}, {"funding": (Funding("p"),)}, [("money", "p")]),
        ({}, {"funding": (Funding("p", 1, FundingState.GRANTED),)}, [("granted", "p")]),
        (
            {"funding": (Funding("p", 1, FundingState.APPLIED),)},
            {"funding": (Funding("p", 2, FundingState.GRANTED),)},
            [("granted", "p"), ("money", "p")],
        ),
        ({"budget": Budget(1)}, {"budget": Budget(2)}, [("money", "budget")]),
        ({"end": None}, {"end": AFTER}, [("dates", "end")]),
        ({"health": None}, {"health": Health(Light.GREEN)}, [("health", "health")]),
        ({"health": Health(Light.RED, "A")}, {"health": None}, [("health", "health")]),
        ({"health": Health(Light.RED, "A")}, {"health": Health(Light.RED, "B")}, [("other", "health")]),
        ({"health": Health(Light.RED, "A")}, {"health": Health(Light.YELLOW, "B")}, [("health", "health")]),
        ({"summary": "A", "concepts": ()}, {"summary": "B", "concepts": ("c",)}, [("other", "summary"), ("other", "concepts")]),
        ({"as_of": BEFORE}, {"as_of": AFTER}, []),
    ],
)  # fmt: skip
def test_what_a_field_means(before: dict[str, object], after: dict[str, object], kinds: list[tuple[str, str]]) -> None:
    assert told(before, after) == kinds


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ((), (Milestone("A", AFTER),), ["milestone-new"]),
        ((Milestone("A", AFTER),), (), ["milestone-dropped"]),
        ((), (Milestone("A", AFTER, BETWEEN),), ["milestone-done"]),
        ((Milestone("A", AFTER),), (Milestone("A", AFTER, BETWEEN),), ["milestone-done"]),
        ((Milestone("A", AFTER, BEFORE),), (Milestone("A", AFTER, BETWEEN),), ["other"]),
        ((Milestone("A", BEFORE),), (Milestone("A", AFTER),), ["milestone-moved"]),
        ((Milestone("A", AFTER),), (Milestone("A", BETWEEN),), ["milestone-missed", "milestone-moved"]),
        ((Milestone("A", BETWEEN, BETWEEN),), (Milestone("A", BETWEEN),), ["milestone-missed", "other"]),
        ((), (Milestone("A", BETWEEN),), ["milestone-missed"]),
        ((), (Milestone("A", BEFORE),), ["milestone-new"]),
        ((Milestone("A"),), (Milestone("A", UNTIL),), ["milestone-moved"]),
    ],
)
def test_milestones(before: tuple[Milestone, ...], after: tuple[Milestone, ...], kinds: list[str]) -> None:
    running: dict[str, object] = {"status": Status.RUNNING}
    found = told({**running, "milestones": before}, {**running, "milestones": after})
    assert [kind for kind, _ in found] == kinds


@pytest.mark.parametrize(
    ("due", "status", "is_missed"),
    [
        (SINCE, Status.RUNNING, True),
        (date(2026, 11, 21), Status.PLANNED, True),
        (UNTIL, Status.RUNNING, False),
        (date(2026, 8, 31), Status.RUNNING, False),
        (BETWEEN, Status.IDEA, False),
        (BETWEEN, Status.STOPPED, False),
    ],
)
def test_a_milestone_is_missed_though_nobody_touched_its_project(due: date, status: Status, is_missed: bool) -> None:
    project = record(
        status=status, milestones=(Milestone("Go-live", due), Milestone("Ende"), Milestone("Start", due, due))
    )
    found = changes(TwoStates({}, {}, same=(project,)))
    assert [change.field for each in found for change in each.changes] == (
        [FieldChange("milestones", None, due, "Go-live", "due")] if is_missed else []
    )


def test_projects_come_and_go() -> None:
    new, gone = record(id="neu", title="Neu"), record(id="alt", title="Alt")
    found = changes(TwoStates(of(gone), of(new)))
    assert [(each.project.id, [change.kind for change in each.changes]) for each in found] == [
        ("alt", [ChangeKind.REMOVED]),
        ("neu", [ChangeKind.NEW]),
    ]


def test_a_project_put_into_the_archive_says_what_became_of_it() -> None:
    before = record(status=Status.RUNNING)
    after = record(status=Status.COMPLETED, path="portfolio/archive/kamen/kamen-x.toml")
    put = TwoStates(of(before), of(after), are_archived=frozenset({"kamen-x"}))
    assert [change.kind for change in changes(put)[0].changes] == [ChangeKind.ENDED, ChangeKind.ARCHIVED]
    taken = TwoStates(of(after), of(before), were_archived=frozenset({"kamen-x"}))
    assert [change.kind for change in changes(taken)[0].changes] == [ChangeKind.RESTORED, ChangeKind.SET_BACK]


def test_what_is_gone_from_the_archive_or_only_there_is_no_news() -> None:
    both = frozenset({"kamen-x"})
    assert changes(TwoStates(of(record()), {}, were_archived=both)) == ()
    assert changes(TwoStates({}, of(record()), are_archived=both)) == ()
    archived = TwoStates(of(record()), of(record(title="Y")), were_archived=both, are_archived=both)
    assert changes(archived) == ()


def test_a_project_of_another_id_is_the_same_where_git_says_so_or_its_title() -> None:
    old, new = record(id="alt", title="Radweg"), record(id="neu", title="Radweg", status=Status.PLANNED)
    for renamed, after in (({}, new), ({"neu": "alt"}, replace(new, title="Weg")), ({"x": "y"}, new)):
        (found,) = changes(TwoStates(of(old), of(after), renamed=renamed))
        assert found.changes[0].kind is ChangeKind.RENAMED
        assert found.changes[0].field == FieldChange("id", "alt", "neu")
        assert ChangeKind.ADVANCED in {change.kind for change in found.changes}
    twice = changes(TwoStates(of(old, record(id="auch", title="Radweg")), of(new)))
    assert [each.changes[0].kind.value for each in twice] == ["removed", "removed", "new"]


def test_what_git_takes_for_renamed_though_it_stayed_did_not_move() -> None:
    stays, new = record(id="alt", title="A"), record(id="neu", title="B")
    found = changes(TwoStates(of(stays), of(stays, new), renamed={"neu": "alt"}))
    assert [(each.project.id, each.changes[0].kind.value) for each in found] == [("neu", "new")]


def test_decisions_that_were_taken_meanwhile() -> None:
    first, second = (Step(Verdict.DEFERRED, BEFORE, "A"), Step(Verdict.ACCEPTED, BETWEEN, "B"))
    old = SynergyDecision(id="x", path="", label="X", projects=("a", "b"), steps=(first,))
    new = replace(old, steps=(first, second))
    other = SynergyDecision(id="a", path="", label="A", projects=("a", "b"), steps=(second,))
    assert [(each.decision.id, each.step) for each in rulings({"x": old}, (new, other))] == [
        ("a", second),
        ("x", second),
    ]


records = st.builds(
    record,
    status=st.sampled_from(Status),
    lead=st.sampled_from(("kamen", "unna")),
    partners=st.lists(st.sampled_from(("kamen", "unna", "werne", "selm")), unique=True).map(tuple),
    concepts=st.lists(st.sampled_from(("a", "b")), unique=True).map(tuple),
    funding=st.lists(st.builds(Funding, st.just("p"), st.integers(0, 2), st.sampled_from(FundingState))).map(tuple),
    milestones=st.lists(
        st.builds(Milestone, st.sampled_from("AB"), st.sampled_from((BEFORE, BETWEEN, AFTER)), st.none()),
        max_size=2,
    ).map(tuple),
    health=st.none() | st.builds(Health, st.sampled_from(Light), st.just("r")),
)
portfolios = st.dictionaries(st.sampled_from("abcd"), records, max_size=4).map(
    lambda found: {key: replace(each, id=key, title=key) for key, each in found.items()}
)


@given(portfolios)
def test_a_state_has_no_changes_to_itself(state: dict[str, ProjectRecord]) -> None:
    assert portfolio_changes(TwoStates(state, state), SINCE, SINCE) == ()


@given(portfolios)
def test_order_says_nothing(state: dict[str, ProjectRecord]) -> None:
    turned = {
        key: replace(each, partners=each.partners[::-1], concepts=each.concepts[::-1])
        for key, each in reversed(state.items())
    }
    assert portfolio_changes(TwoStates(state, turned), SINCE, SINCE) == ()


@given(portfolios, portfolios)
def test_backwards_what_joined_leaves_and_what_is_new_goes(
    one: dict[str, ProjectRecord], other: dict[str, ProjectRecord]
) -> None:
    def found(before: dict[str, ProjectRecord], after: dict[str, ProjectRecord], kind: ChangeKind) -> list[object]:
        return [
            (each.project.id, change.field.after or change.field.before)
            for each in portfolio_changes(TwoStates(before, after), SINCE, SINCE)
            for change in each.changes
            if change.kind is kind
        ]

    assert found(one, other, ChangeKind.JOINED) == found(other, one, ChangeKind.LEFT)
    assert found(one, other, ChangeKind.NEW) == found(other, one, ChangeKind.REMOVED)

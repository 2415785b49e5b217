"""What was decided stays decided: whatever joins, until its day has come or what it rests on changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st
from synergy.records import portfolio, project

from sr_cli.model.decision import Step, SynergyDecision, Verdict
from sr_cli.model.kind import Kind
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import (
    Direction,
    Funding,
    InterfaceUse,
    Participation,
    ParticipationLevel,
    Procurement,
    ProjectRecord,
    Status,
)
from sr_cli.model.synergy import Standing, SynergyGroup, SynergyPair
from sr_cli.synergy import find
from sr_cli.synergy.decided.basis import basis_of
from sr_cli.synergy.decided.deciding import already, decided, label_of
from sr_cli.synergy.decided.standing import Standings
from sr_cli.synergy.ids import pair_id
from sr_cli.synergy.interest import Interest
from sr_cli.translation import Translator

SAY = Translator("en")
EVERYTHING = Interest(joint=True, decided=True)
NAMES = tuple(f"kamen-{letter}" for letter in "abcdefghijkl")
PROJECTS = tuple(project(name, name) for name in NAMES)


def decision(
    projects: Iterable[str], verdict: Verdict = Verdict.DISMISSED, identifier: str = "melder-1", **more: Any
) -> SynergyDecision:
    """Give a decision of today that rests on the projects as they are."""
    ids, until = tuple(projects), more.pop("until", None)
    kinds = more.pop("kinds", (Kind.REUSE,))
    known = {each.id: each for each in PROJECTS}
    return SynergyDecision(
        id=identifier,
        path=f"portfolio/synergies/{identifier}.toml",
        label="Melder",
        projects=ids,
        kinds=kinds,
        steps=(Step(verdict, TODAY, "Darum.", until, **more),),
        basis={each: basis_of(known[each], kinds) for each in ids if each in known},
    )


def with_decisions(*decisions: SynergyDecision, projects: Iterable[ProjectRecord] = PROJECTS) -> Portfolio:
    return replace(portfolio(*projects), decisions={each.id: each for each in decisions})


def stand(whole: Portfolio, *groups: Sequence[str], day: date = TODAY) -> Sequence[Standing]:
    return Standings(whole, day).of_groups([tuple(group) for group in groups])


def told(standing: Standing) -> list[str]:
    return [SAY(change) for change in standing.changes]


verdicts = st.sampled_from([Verdict.ACCEPTED, Verdict.DISMISSED])
decided_ids = st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True).map(sorted)


@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=2, unique=True).map(tuple)))
def test_without_decisions_everything_is_open(groups: list[tuple[str, ...]]) -> None:
    standings = Standings(portfolio(*PROJECTS), TODAY)

    assert list(standings.of_groups(groups)) == [Standing()] * len(groups)
    assert [standings.of_pair(group[:2]) for group in groups] == [Standing()] * len(groups)


@given(verdicts, decided_ids, st.data())
def test_a_decision_on_a_group_survives_projects_that_join(
    verdict: Verdict, projects: list[str], data: st.DataObject
) -> None:
    others = [name for name in NAMES if name not in projects]
    joined = data.draw(st.lists(st.sampled_from(others), max_size=len(projects), unique=True))
    whole = with_decisions(decision(projects, verdict))

    (standing,) = stand(whole, sorted([*projects, *joined]))

    assert standing == Standing("melder-1", verdict, False, (), tuple(sorted(joined)))


@given(verdicts, decided_ids, st.data())
def test_a_decision_on_a_group_survives_the_loss_of_less_than_half_of_it(
    verdict: Verdict, projects: list[str], data: st.DataObject
) -> None:
    left = data.draw(st.integers(max(2, len(projects) // 2 + 1), len(projects)))

    (standing,) = stand(with_decisions(decision(projects, verdict)), projects[:left])

    assert (standing.decision, standing.is_open, standing.joined) == ("melder-1", False, ())


def test_a_group_that_holds_but_half_of_it_is_another_one() -> None:
    whole = with_decisions(decision(NAMES[:4]))

    assert list(stand(whole, NAMES[:2], NAMES[2:4])) == [Standing(), Standing()]


def test_projects_that_are_gone_do_not_count_against_a_group() -> None:
    whole = with_decisions(decision(NAMES[:5]), projects=PROJECTS[:2])

    assert stand(whole, NAMES[:2])[0].decision == "melder-1"


def test_a_group_that_has_more_than_doubled_is_open_again() -> None:
    whole = with_decisions(decision(NAMES[:2]))

    (standing,) = stand(whole, NAMES[:5])

    assert (standing.decision, standing.verdict, standing.is_open) == ("melder-1", Verdict.DISMISSED, True)
    assert told(standing) == ["3 projects have joined since"]
    assert standing.joined == NAMES[2:5]


def test_what_was_accepted_stays_so_however_it_grows_and_changes() -> None:
    changed = [replace(each, status=Status.STOPPED) for each in PROJECTS]
    whole = with_decisions(decision(NAMES[:2], Verdict.ACCEPTED), projects=changed)

    (standing,) = stand(whole, NAMES)

    assert (standing.decision, standing.is_open, standing.changes) == ("melder-1", False, ())


def test_the_joint_project_is_no_stranger_to_what_it_grew_from() -> None:
    whole = with_decisions(decision(NAMES[:2], Verdict.ACCEPTED, joint_project=NAMES[2]))

    assert stand(whole, NAMES[:4])[0].joined == (NAMES[3],)


@given(decided_ids, st.integers(-400, 400), st.sampled_from(Verdict))
def test_what_has_an_end_comes_back_on_that_day_and_not_before(
    projects: list[str], days: int, verdict: Verdict
) -> None:
    until = TODAY + timedelta(days=100)
    day = TODAY + timedelta(days=days)

    (standing,) = stand(with_decisions(decision(projects, verdict, until=until)), projects, day=day)

    assert standing.is_open == (day >= until)
    assert told(standing) == (["it was to be talked about again from 2027-03-02 on"] if standing.is_open else [])


def test_what_is_deferred_without_a_day_is_open() -> None:
    (standing,) = stand(with_decisions(decision(NAMES[:2], Verdict.DEFERRED)), NAMES[:2])

    assert standing.is_open
    assert told(standing) == ["it was deferred without a day"]


def test_the_last_decision_counts() -> None:
    first = decision(NAMES[:2], Verdict.DISMISSED)
    second = replace(first, steps=(*first.steps, Step(Verdict.DEFERRED, TODAY, "Doch.", TODAY)))

    (standing,) = stand(with_decisions(second), NAMES[:2])

    assert (standing.verdict, standing.is_open) == (Verdict.DEFERRED, True)


@pytest.mark.parametrize(
    ("kinds", "changed", "said"),
    [
        ((), {"title": "Neu", "summary": "Ganz anders."}, []),
        ((), {"status": Status.COMPLETED}, ["kamen-a: status running → completed"]),
        ((), {"concepts": ("maengelmelder",)}, ["kamen-a: concepts now also Mängelmelder"]),
        ((Kind.REUSE,), {"funding": (Funding("digitalpakt"),)}, []),
        ((Kind.FUNDING,), {"funding": (Funding("digitalpakt"),)}, ["kamen-a: funding now also digitalpakt"]),
        (
            (Kind.PROCUREMENT,),
            {"procurement": (Procurement("Software", "2027-Q2"), Procurement("Sensoren"))},
            ["kamen-a: procurement now also Sensoren and Software 2027-Q2"],
        ),
        (
            (Kind.INTERFACE,),
            {"interfaces": (InterfaceUse("gtfs", Direction.USES),)},
            ["kamen-a: interfaces now also uses gtfs"],
        ),
        (
            (Kind.KNOWLEDGE,),
            {"offers": ("lorawan",), "seeks": ("Beratung",)},
            ["kamen-a: offers now also LoRaWAN", "kamen-a: seeks now also Beratung"],
        ),
        (
            (Kind.PARTICIPATION, Kind.GAP),
            {"participation": Participation(ParticipationLevel.CONSULTATION)},
            ["kamen-a: participation now also consultation"],
        ),
    ],
)
def test_what_is_dismissed_comes_back_if_and_only_if_it_changes_in_what_it_rests_on(
    kinds: tuple[Kind, ...], changed: dict[str, Any], said: list[str]
) -> None:
    dismissed = decision(NAMES[:2], kinds=kinds)
    now = [replace(PROJECTS[0], **changed), *PROJECTS[1:]]

    (standing,) = stand(with_decisions(dismissed, projects=now), NAMES[:2])

    assert standing.is_open == bool(said)
    assert told(standing) == said


def test_what_is_there_no_longer_is_told_and_so_is_what_takes_its_place() -> None:
    before = replace(PROJECTS[0], concepts=("lorawan", "anliegen"), offers=("Rat", "Tat"))
    dismissed = replace(
        decision(NAMES[:2], kinds=(Kind.KNOWLEDGE,)), basis={NAMES[0]: basis_of(before, [Kind.KNOWLEDGE])}
    )
    now = replace(before, concepts=("anliegen", "maengelmelder"), offers=("Rat",))

    (standing,) = stand(with_decisions(dismissed, projects=[now, *PROJECTS[1:]]), NAMES[:2])

    assert told(standing) == ["kamen-a: concepts LoRaWAN → Mängelmelder", "kamen-a: offers no longer Tat"]


def test_the_order_of_a_record_is_nothing_that_a_decision_rests_on() -> None:
    one = replace(PROJECTS[0], concepts=("lorawan", "anliegen"))

    assert basis_of(one, ()) == basis_of(replace(one, concepts=("anliegen", "lorawan", "anliegen")), ())


def test_a_project_that_a_decision_forgot_to_describe_changes_nothing() -> None:
    assert not stand(with_decisions(replace(decision(NAMES[:2]), basis={})), NAMES[:2])[0].is_open


def test_a_decision_follows_one_group_only_the_one_that_holds_most_of_it() -> None:
    whole = with_decisions(decision(NAMES[:5]))

    assert [each.decision for each in stand(whole, NAMES[:2], NAMES[2:5], NAMES[5:7])] == [None, "melder-1", None]


def test_of_two_decisions_that_hold_a_group_the_one_with_more_of_it_is_its_own_and_else_the_first() -> None:
    larger, smaller = decision(NAMES[:3], identifier="b"), decision(NAMES[3:5], identifier="a")

    assert stand(with_decisions(larger, smaller), NAMES[:5])[0].decision == "b"
    assert stand(with_decisions(decision(NAMES[:2], identifier="b"), smaller), NAMES[:5])[0].decision == "a"


def test_of_two_decisions_that_hold_as_much_of_a_group_the_newest_counts() -> None:
    step = Step(Verdict.ACCEPTED, TODAY - timedelta(days=1), "Ja.")
    older, newer = replace(decision(NAMES[:3], identifier="a"), steps=(step,)), decision(NAMES[:3], identifier="b")

    assert stand(with_decisions(older, newer), NAMES[:3])[0] == Standing("b", Verdict.DISMISSED, False)


@given(st.permutations([NAMES[:3], NAMES[3:6], NAMES[6:9]]))
def test_the_order_of_the_groups_does_not_matter(groups: list[tuple[str, ...]]) -> None:
    whole = with_decisions(decision(NAMES[1:5], identifier="a"), decision(NAMES[6:8], identifier="b"))
    standings = dict(zip(groups, stand(whole, *groups), strict=True))

    assert [standings[group].decision for group in sorted(groups)] == [None, None, "b"]


def test_pairs_within_a_decided_group_are_decided_too() -> None:
    standings = Standings(with_decisions(decision(NAMES[:3])), TODAY)

    assert standings.of_pair(NAMES[:2]) == Standing("melder-1", Verdict.DISMISSED, False)
    assert standings.of_pair(NAMES[2:4]) == Standing()


def test_of_two_decisions_about_a_pair_one_that_counts_comes_first() -> None:
    lapsed = decision(NAMES[:3], Verdict.DEFERRED, "a", until=TODAY)

    standing = Standings(with_decisions(lapsed, decision(NAMES[:2], identifier="b")), TODAY).of_pair(NAMES[:2])

    assert standing.decision == "b"


def test_a_decision_about_a_pair_is_about_exactly_its_two_projects() -> None:
    identifier = pair_id(*NAMES[:2])
    standings = Standings(with_decisions(decision(NAMES[1::-1], identifier=identifier)), TODAY)

    assert standings.of_pair(NAMES[:2]).decision == identifier
    assert standings.of_pair(NAMES[1:3]) == Standing()
    assert [each.decision for each in standings.of_groups([NAMES[:2], NAMES[:3]])] == [identifier, None]


TITLES = {"kamen-a": "Mängelmelder", "unna-b": "Mängelmelder der Stadt", "werne-c": "Schlaglöcher melden"}
MELDER = tuple(project(identifier, title, title) for identifier, title in TITLES.items())


def the_group(whole: Portfolio) -> SynergyGroup:
    (group,) = find(whole, TODAY, interest=EVERYTHING).groups
    return group


def deciding(whole: Portfolio, verdict: Verdict, **more: Any) -> Portfolio:
    """Give the portfolio in which its one group was decided about."""
    made = decided(the_group(whole), Step(verdict, TODAY, "Darum.", **more), whole, whole.projects)
    return replace(whole, decisions={**whole.decisions, made.id: made})


def test_a_group_that_was_decided_about_is_found_by_who_asks_for_decided_ones_only() -> None:
    before = portfolio(*MELDER)
    after = deciding(before, Verdict.DISMISSED)

    assert find(after, TODAY).groups == ()
    assert the_group(after).id == the_group(before).id
    assert the_group(after).standing == Standing(the_group(before).id, Verdict.DISMISSED, False)
    assert not any(pair.standing.is_open for pair in find(after, TODAY).pairs)


def test_a_group_keeps_its_id_and_decision_when_a_project_joins() -> None:
    joined = project("selm-d", "Mängelmelder Selm", "Mängelmelder")
    before = deciding(portfolio(*MELDER), Verdict.DISMISSED)
    after = replace(portfolio(*MELDER, joined), decisions=before.decisions)

    assert find(after, TODAY).groups == ()
    assert the_group(after).id == the_group(before).id
    assert the_group(after).standing.joined == ("selm-d",)


def test_deciding_again_adds_a_step_and_takes_in_what_joined() -> None:
    joined = project("selm-d", "Mängelmelder Selm", "Mängelmelder")
    first = deciding(portfolio(*MELDER), Verdict.DISMISSED)
    again = deciding(replace(portfolio(*MELDER, joined), decisions=first.decisions), Verdict.ACCEPTED)

    (made,) = again.decisions.values()
    assert [step.verdict for step in made.steps] == [Verdict.DISMISSED, Verdict.ACCEPTED]
    assert made.projects == ("kamen-a", "selm-d", "unna-b", "werne-c")
    assert sorted(made.basis) == list(made.projects)
    assert the_group(again).standing.joined == ()


def test_whoever_decides_does_not_drop_what_they_must_not_see() -> None:
    before = deciding(portfolio(*MELDER), Verdict.DISMISSED)
    visible = portfolio(*MELDER[:2])
    seen = replace(visible, decisions=before.decisions)

    made = decided(the_group(seen), Step(Verdict.ACCEPTED, TODAY, "Doch."), before, visible.projects)

    assert made.projects == ("kamen-a", "unna-b", "werne-c")


def test_a_decision_that_is_there_already_is_known() -> None:
    step = Step(Verdict.DISMISSED, TODAY, "Darum.")
    before = portfolio(*MELDER)
    after = deciding(before, Verdict.DISMISSED)

    assert already(the_group(before), step, before) is None
    assert already(the_group(after), step, after) == step
    assert already(the_group(after), step._replace(until=TODAY), after) is None
    assert already(the_group(after), step._replace(verdict=Verdict.ACCEPTED), after) is None


def test_a_pair_is_called_after_what_both_undertake_else_after_its_first_project() -> None:
    whole = portfolio(*MELDER)
    pair: SynergyPair = find(whole, TODAY).pairs[0]

    assert label_of(pair, whole).de == "Mängelmelder"
    assert label_of(pair._replace(evidence=()), whole).de == TITLES[pair.projects[0]]

"""Not all pairs of projects are compared. What that leaves out must not be what matters."""

import pickle
from itertools import combinations

import pytest
from conftest import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from synergy.records import THEMES, concept, portfolio, project

from sr_cli.model.project import Direction, External, Funding, FundingState, InterfaceUse, Procurement, Sector
from sr_cli.synergy import find
from sr_cli.synergy.pairs import compare
from sr_cli.synergy.profile import profiles
from sr_cli.synergy.search.candidates import within_reach
from sr_cli.synergy.search.effort import Effort
from sr_cli.synergy.search.matching import EXACT, matches
from sr_cli.synergy.search.neighbours import BEST, Neighbours
from sr_cli.synergy.search.spread import spread

SUBJECTS = [f"{begin}{end}" for begin in ("Wasser", "Schul", "Rad", "Bücher", "Abfall") for end in ("karte", "wege")]
CONCEPTS = [
    *(
        concept(f"vorhaben-{number}", word, broader="vorhaben-0" if number else None)
        for number, word in enumerate(SUBJECTS)
    ),
    concept("funknetz", "Funknetz", component=True),
]
LEADS = ("kamen", "luenen", "selm", "unna", "werne")
FEW = EXACT + 60
"""So many projects are a large portfolio."""

OCCASIONS = st.fixed_dictionaries(
    {},
    optional={
        "offers": st.lists(st.sampled_from(("vorhaben-1", "Leihgeräte")), max_size=1).map(tuple),
        "seeks": st.lists(st.sampled_from(("vorhaben-1", "Leihgeräte")), max_size=1).map(tuple),
        "procurement": st.just((Procurement("Sensoren", quarter="2027-Q2"),)),
        "interfaces": st.sampled_from(Direction).map(lambda direction: (InterfaceUse("ngsi-ld", direction),)),
        "funding": st.just((Funding("digitalpakt", state=FundingState.GRANTED),)),
        "external": st.just((External("Muster GmbH", Sector.BUSINESS),)),
    },
)
WORDS = st.lists(st.sampled_from([*SUBJECTS, "Funknetz", "Erprobung", "Ausbau", "Sammlung"]), min_size=1, max_size=4)
TEXTS = st.tuples(WORDS, WORDS, st.sampled_from(THEMES), OCCASIONS)


def recorded(texts):
    return [
        project(f"{LEADS[number % 5]}-{number:04}", " ".join(title), " ".join(summary), themes=(theme,), **more)
        for number, (title, summary, theme, more) in enumerate(texts)
    ]


def known_of(records):
    records = sorted(records, key=lambda record: record.id)
    return profiles(portfolio(*records, concepts=CONCEPTS), records)


def many(count: int):
    subjects = [f"{one} {other}" for one in SUBJECTS for other in SUBJECTS if one != other]
    return [
        project(
            f"{LEADS[number % 5]}-{number:04}",
            subjects[number % len(subjects)],
            f"Nummer {number}: {SUBJECTS[number % 7]} im Amt {('Erprobung', 'Ausbau', 'Sammlung')[number % 3]}",
            themes=(THEMES[number % 3],),
        )
        for number in range(count)
    ]


@given(st.lists(TEXTS, min_size=2, max_size=9), st.sampled_from((0.0, 0.2, 0.4, 0.45, 0.7)))
@settings(deadline=None)
def test_no_pair_of_a_small_portfolio_is_missed(texts, floor) -> None:
    known = known_of(recorded(texts))
    pairs = combinations(range(len(known)), 2)
    reaching = [(*pair, score) for pair in pairs if (score := compare(*(known[each] for each in pair), floor))]
    assert [tuple(match[1:]) for match in matches(known, floor, Effort())] == reaching


def test_most_pairs_that_have_nothing_to_do_with_each_other_are_not_compared() -> None:
    known = known_of(many(90))
    assert len(list(within_reach(known, 0.6))) < 90 * 89 / 2 / 2


@pytest.fixture(scope="module")
def large():
    return known_of(many(FEW))


def test_the_best_neighbours_of_a_large_portfolio_are_found(large) -> None:
    found = Neighbours(large)
    right = []
    for place in range(0, FEW, 20):
        scores = {other: compare(large[place], large[other]) for other in range(FEW) if other != place}
        tenth = sorted(scores.values(), reverse=True)[9] - 1e-9
        right.append(min(10, sum(scores[other] >= tenth for other in found.of(place))))
    assert sum(right) >= 0.98 * 10 * len(right)


def test_a_project_has_a_fixed_number_of_neighbours_at_most(large) -> None:
    found = Neighbours(large)
    assert all(len(found.of(place)) <= BEST and place not in found.of(place) for place in range(0, FEW, 20))
    assert sorted(found.order()) == list(range(FEW))


def test_what_very_many_share_gives_each_its_turn() -> None:
    alike = known_of(project(f"{LEADS[n % 5]}-{n:04}", "Wasserkarte", f"Wort{n}") for n in range(1500))
    found = Neighbours(alike)
    assert len({other for place in range(0, 1500, 100) for other in found.of(place)}) > 15 * BEST / 2


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_do_not_depend_on_the_number_of_processes(processes: int, large) -> None:
    told: list[float] = []
    effort = Effort(processes, told.append)
    assert list(matches(large, 0.4, effort)) == list(matches(large, 0.4, Effort(1)))
    assert told == sorted(told)
    assert told[-1] == 1


def test_neither_do_profiles_and_reports() -> None:
    world = portfolio(*many(1200), concepts=CONCEPTS)
    one, two = (find(world, TODAY, 0.4, effort=Effort(processes)) for processes in (1, 2))
    assert [(each.id, each.score) for each in one.groups] == [(each.id, each.score) for each in two.groups]
    assert one.pairs[:20] == two.pairs[:20]


def test_an_offer_finds_its_need_in_a_large_portfolio() -> None:
    offer = project("kamen-9998", "Leihen", "Es wird verliehen", themes=(), offers=("Leihgeräte",))
    need = project("werne-9999", "Ganz Anderes", "Hier fehlt etwas", themes=(), seeks=("Leihgeräte",))
    known = known_of([*many(FEW), offer, need])
    places = [known.projects.index(each) for each in (offer, need)]
    neighbours = Neighbours(known)
    assert places[1] in neighbours.of(places[0])
    assert [each.project for each in known[places[0] : places[0] + 1]] == [offer]
    assert known.projects[places[0]].id in {match.ids[0] for match in matches(known, 0.4, Effort(1))}


def test_who_may_be_linked_and_is_not_makes_no_match() -> None:
    gives = (InterfaceUse("ngsi-ld", Direction.PROVIDES),)
    both = [
        project(f"{lead}-x", text, text, themes=(), interfaces=gives)
        for lead, text in (("kamen", "Ab"), ("unna", "Zu"))
    ]
    known = known_of(both)
    assert list(within_reach(known, 0.4)) == [(0, 1)]
    assert list(matches(known, 0.4, Effort(1))) == []


def test_so_many_projects_are_spread_over_the_processors() -> None:
    parts: list[float] = []
    assert sum(spread(len, 3500, Effort(progress=parts.append))) == 3500
    assert parts == [0.25, 0.5, 0.75, 1.0]


def test_the_result_of_a_large_portfolio_does_not_depend_on_order() -> None:
    records = many(FEW)
    assert (
        find(portfolio(*records, concepts=CONCEPTS), TODAY).groups
        == find(portfolio(*reversed(records), concepts=CONCEPTS), TODAY).groups
    )


def test_what_is_known_of_a_project_takes_little_room(large) -> None:
    rows = (large.undertakings, large.pieces, large.components, large.audiences)
    assert sum(len(pickle.dumps(each)) for each in rows) / FEW < 1500

"""Above some hundred projects not all pairs are compared. What that leaves out must not be what matters."""

from conftest import TODAY
from synergy.records import concept, portfolio, project

from sr_cli.synergy import find
from sr_cli.synergy.candidates import candidates
from sr_cli.synergy.profile import profiles

CONCEPTS = [concept(f"vorhaben-{number}", f"Sache{number:03}") for number in range(120)]
LEADS = ("kamen", "luenen", "selm", "unna", "werne")


def many(count: int):
    return [
        project(
            f"{LEADS[number % 5]}-{number:04}", f"Sache{number % 120:03} Nummer{number}", f"Text{number % 7} im Amt"
        )
        for number in range(count)
    ]


def test_a_small_portfolio_is_compared_whole() -> None:
    world = portfolio(*many(30), concepts=CONCEPTS)
    assert len(list(candidates(profiles(world, world.projects.values())))) == 30 * 29 / 2


def test_a_large_portfolio_keeps_the_pairs_that_matter() -> None:
    world = portfolio(*many(700), concepts=CONCEPTS)
    known = profiles(world, world.projects.values())
    chosen = set(candidates(known))
    same = {(one, other) for one in range(700) for other in range(one + 1, 700) if one % 120 == other % 120}
    assert same <= chosen
    assert len(chosen) < 700 * 699 / 2 / 10


def test_a_feature_of_very_many_gives_each_its_turn() -> None:
    world = portfolio(
        *(project(f"{LEADS[n % 5]}-{n:04}", "Sache001", f"Wort{n}") for n in range(650)), concepts=CONCEPTS
    )
    known = profiles(world, world.projects.values())
    partners = dict.fromkeys(range(650), 0)
    for one, other in candidates(known):
        partners[one] += 1
        partners[other] += 1
    assert min(partners.values()) >= 20


def test_the_result_of_a_large_portfolio_does_not_depend_on_order() -> None:
    records = many(640)
    assert find(portfolio(*records, concepts=CONCEPTS), TODAY) == find(
        portfolio(*reversed(records), concepts=CONCEPTS), TODAY
    )

"""Circles of references, against a slow search that is plainly right."""

from hypothesis import given
from hypothesis import strategies as st

from sr_cli.rules.cycles import cycles, way_round

NODES = st.sampled_from("abcdefg")
GRAPHS = st.lists(st.tuples(NODES, st.lists(NODES, max_size=3)), max_size=6, unique_by=lambda node: node[0]).map(dict)


def reached_from(node: str, references: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = [node]
    while ahead:
        new = set(references.get(ahead.pop(), ())) - reached
        reached |= new
        ahead += new
    return reached


@given(GRAPHS)
def test_each_circle_is_found_once_and_goes_round_from_its_first_node(references: dict[str, list[str]]) -> None:
    reached = {node: reached_from(node, references) for node in references}
    expected = {
        frozenset(other for other in references if other in reached[node] and node in reached[other])
        for node in references
        if node in reached[node]
    }

    found = list(cycles(references))

    assert len(found) == len(expected)
    for cycle in found:
        (circle,) = (circle for circle in expected if cycle[0] in circle)
        assert cycle[0] == next(node for node in references if node in circle)
        assert len(set(cycle)) == len(cycle)
        assert all(after in references[before] for before, after in zip(cycle, (*cycle[1:], cycle[0]), strict=True))


def test_of_several_ways_round_the_shortest_is_told() -> None:
    assert list(cycles({"a": ["b", "d"], "b": ["c"], "c": ["a"], "d": ["a"]})) == [("a", "d")]


def test_a_chain_may_be_longer_than_calls_are_deep() -> None:
    chain = {str(number): [str(number + 1)] for number in range(10_000)}

    assert list(cycles(chain)) == []
    assert [len(cycle) for cycle in cycles({**chain, "9999": ["0"]})] == [10_000]


def test_the_middle_of_a_long_way_round_is_left_out() -> None:
    assert way_round("a") == "a → a"
    assert way_round("abcdefgh") == "a → b → c → d → e → f → g → h → a"
    assert way_round("abcdefghi") == "a → b → c → d → … → g → h → i → a"

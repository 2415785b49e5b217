"""Finds where references lead in a circle, however long it is, in time linear in their number."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

References: TypeAlias = Mapping[str, Sequence[str]]
"""What each node refers to; what is no key refers to nothing."""

_MOST_SHOWN: Final = 9
"""So many steps of a circle are told one by one."""


def cycles(references: References) -> Iterator[tuple[str, ...]]:
    """Give each circle once, as the ids in the order in which it is gone round.

    Circles that share a node are one fault and given as one: its shortest way round from the node that comes first
    among the keys. A node that refers to itself is a circle, too.
    """
    place = {node: number for number, node in enumerate(references)}
    for component in _components(references):
        first = min(component, key=place.__getitem__)
        if len(component) > 1 or first in references[first]:
            yield _shortest_round(first, component, references)


def way_round(cycle: Sequence[str]) -> str:
    """Tell a circle, such as `a → b → a`; of a long one, the middle is left out."""
    steps = [*cycle, cycle[0]]
    if len(steps) > _MOST_SHOWN:
        steps = [*steps[: _MOST_SHOWN // 2], "…", *steps[-(_MOST_SHOWN // 2) :]]
    return " → ".join(steps)


def _shortest_round(first: str, component: Collection[str], references: References) -> tuple[str, ...]:
    came_from: dict[str, str] = {}
    ahead = deque([first])
    while first not in references[node := ahead.popleft()]:
        for following in references[node]:
            if following in component and following not in came_from:
                came_from[following] = node
                ahead.append(following)
    back = [node]
    while back[-1] != first:
        back.append(came_from[back[-1]])
    return tuple(reversed(back))


def _components(references: References) -> Iterator[frozenset[str]]:
    """Give the strongly connected components: the nodes from each of which all of them are reached.

    This is the path-based algorithm (H. N. Gabow, Path-based depth-first search, 2000) with a stack of its own, as
    chains of references may be longer than Python's calls may be deep.
    """
    path: list[str] = []  # nodes whose component is not yet known, in the order in which they were met
    place: dict[str, int] = {}  # of each node that was met in the path of then
    starts: list[int] = []  # where in the path what may still be a component begins
    closed: set[str] = set()
    for root in references:
        ahead = [(root, iter((root,)))] if root not in place else []  # a node before the root, which leads to it
        while ahead:
            node, rest = ahead[-1]
            following = next(rest, None)
            if following is None:
                ahead.pop()
                if ahead and starts[-1] == place[node]:
                    component = frozenset(path[starts.pop() :])
                    del path[place[node] :]
                    closed |= component
                    yield component
            elif following not in place and following in references:
                place[following] = len(path)
                starts.append(len(path))
                path.append(following)
                ahead.append((following, iter(references[following])))
            elif following in place and following not in closed:
                while starts[-1] > place[following]:
                    starts.pop()

"""Short names for narrow columns."""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, count
from typing import Final

_LENGTH: Final = 3


def abbreviations(names: Sequence[str]) -> tuple[str, ...]:
    """Give each name three of its letters, in their order and no two names the same: `Kamen` becomes `Kam`.

    The first three are taken where they are free, else the first with two later ones, else the first two characters
    with a number. The result depends on the order of the names and on nothing else.
    """
    taken: dict[str, None] = {}
    for name in names:
        taken[next(short for short in _candidates(name) if short not in taken)] = None
    return tuple(taken)


def _candidates(name: str) -> Iterator[str]:
    letters = "".join(filter(str.isalnum, name)) or "?"
    first, later = letters[0].upper(), letters[1:].lower()
    by_letters = ("".join((first, *rest)) for rest in combinations(later, _LENGTH - 1))
    by_number = (f"{letters[: _LENGTH - 1]}{number}" for number in count(1))
    return chain(by_letters, by_number)

"""A sequence whose elements are made when somebody looks at them: a report of thousands shows a few."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar, overload

Source = TypeVar("Source")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, eq=False)
class Lazily(Sequence[Made], Generic[Source, Made]):
    """What `make` gives for each source, in their order."""

    sources: Sequence[Source]
    make: Callable[[Source], Made]

    def __len__(self) -> int:
        """Count the elements; none is made."""
        return len(self.sources)

    def __iter__(self) -> Iterator[Made]:
        """Make the elements one after the other."""
        return map(self.make, self.sources)

    @overload
    def __getitem__(self, place: int) -> Made: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Made]: ...

    def __getitem__(self, place: int | slice) -> Made | Sequence[Made]:
        """Make one element, or leave all but a part out."""
        if isinstance(place, slice):
            return Lazily(self.sources[place], self.make)
        return self.make(self.sources[place])

    def __eq__(self, other: object) -> bool:
        """Tell whether another sequence has the same elements."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    __hash__ = None  # type: ignore[assignment]  # as of all sequences that are compared by their elements


class Later(Sequence[Made]):
    """A sequence that is made as a whole when somebody first looks at it, which may be never."""

    def __init__(self, make: Callable[[], Sequence[Made]]) -> None:
        """Remember how to make it."""
        self._made = cache(make)

    def __len__(self) -> int:
        """Count the elements."""
        return len(self._made())

    def __iter__(self) -> Iterator[Made]:
        """Give the elements one after the other."""
        return iter(self._made())

    @overload
    def __getitem__(self, place: int) -> Made: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Made]: ...

    def __getitem__(self, place: int | slice) -> Made | Sequence[Made]:
        """Give one element, or a part."""
        return self._made()[place]

    def __eq__(self, other: object) -> bool:
        """Tell whether another sequence has the same elements."""
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    __hash__ = None  # type: ignore[assignment]  # as of all sequences that are compared by their elements


def _same(one: object, other: object) -> bool:
    return one == other

"""Sparse vectors of many projects in little room.

A dict of eighty floats takes five kilobytes and a row of the same numbers one, so that what is known of a hundred
thousand projects fits into the memory of a laptop. A process can also hand it to another one as a few blocks of bytes.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping


class Rows:
    """One sparse vector a project, in their order: numbers of columns, and the weight in each (0 to 1)."""

    __slots__ = ("columns", "ends", "weights")

    def __init__(self, vectors: Iterable[Mapping[int, float]] = ()) -> None:
        """Begin with these vectors."""
        self.ends = array("Q", [0])
        self.columns = array("I")
        self.weights = array("d")
        for vector in vectors:
            self.append(vector)

    def append(self, vector: Mapping[int, float]) -> None:
        """Add the vector of the next project; its order is kept."""
        self.columns.extend(vector)
        self.weights.extend(vector.values())
        self.ends.append(len(self.columns))

    def extend(self, more: "Rows") -> None:
        """Add the vectors of the next projects."""
        before = len(self.columns)
        self.columns.extend(more.columns)
        self.weights.extend(more.weights)
        self.ends.extend(before + end for end in more.ends[1:])

    def __len__(self) -> int:
        """Count the vectors."""
        return len(self.ends) - 1

    def __getitem__(self, place: int) -> dict[int, float]:
        """Give the vector of one project."""
        begin, end = self.ends[place], self.ends[place + 1]
        return dict(zip(self.columns[begin:end], self.weights[begin:end], strict=True))

    def __iter__(self) -> Iterator[dict[int, float]]:
        """Give the vectors one after the other."""
        return map(self.__getitem__, range(len(self)))

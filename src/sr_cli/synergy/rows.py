"""Sparse vectors of many projects in little room.

A dict of eighty floats takes five kilobytes and a row of the same numbers one, so that what is known of a hundred
thousand projects fits into the memory of a laptop. A process can also hand it to another one as a few blocks of bytes.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping


class Rows:
    """One sparse vector a project, in their order: numbers of columns, and the weight in each (0 to 1)."""

    __slots__ = ("_columns", "_ends", "_weights")

    def __init__(self, vectors: Iterable[Mapping[int, float]] = ()) -> None:
        """Begin with these vectors."""
        self._ends = array("Q", [0])
        self._columns = array("I")
        self._weights = array("d")
        for vector in vectors:
            self.append(vector)

    def append(self, vector: Mapping[int, float]) -> None:
        """Add the vector of the next project; its order is kept."""
        self._columns.extend(vector)
        self._weights.extend(vector.values())
        self._ends.append(len(self._columns))

    def extend(self, more: "Rows") -> None:
        """Add the vectors of the next projects."""
        before = len(self._columns)
        self._columns.extend(more._columns)
        self._weights.extend(more._weights)
        self._ends.extend(before + end for end in more._ends[1:])

    def __len__(self) -> int:
        """Count the vectors."""
        return len(self._ends) - 1

    def __getitem__(self, place: int) -> dict[int, float]:
        """Give the vector of one project."""
        begin, end = self._ends[place], self._ends[place + 1]
        return dict(zip(self._columns[begin:end], self._weights[begin:end], strict=True))

    def __iter__(self) -> Iterator[dict[int, float]]:
        """Give the vectors one after the other."""
        return map(self.__getitem__, range(len(self)))

"""Which entries of two vocabularies mean the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Concept, Entry, EntryType, Vocabulary


class Names:
    """What the entries of a vocabulary are called."""

    def __init__(self, vocabulary: Vocabulary[EntryType]) -> None:
        """Take down all ids, labels in both languages, and synonyms."""
        self._ids = frozenset(vocabulary.entries)
        self._labels: dict[str, set[str]] = defaultdict(set)
        self._all: dict[str, set[str]] = defaultdict(set)
        for entry in vocabulary:
            for name in _labels(entry):
                self._labels[name].add(entry.id)
            for name in _names(entry):
                self._all[name].add(entry.id)

    def meant_by(self, entry: Entry) -> str | None:
        """Give the id of the entry that means the same as one of another vocabulary; None where that is not sure.

        First counts the id, then the label, then whatever else one of them is called; case and umlauts do not matter.
        A name that several entries have says nothing.
        """
        if entry.id in self._ids:
            return entry.id
        return _only_one(self._labels, _labels(entry)) or _only_one(self._all, _names(entry))


def matched(theirs: Vocabulary[EntryType], ours: Names) -> dict[str, str]:
    """Give the ids of our entries by those of theirs that mean the same."""
    return {entry.id: meant for entry in theirs if (meant := ours.meant_by(entry))}


def _only_one(called: dict[str, set[str]], names: Iterable[str]) -> str | None:
    meant = {identifier for name in names for identifier in called.get(name, ())}
    return meant.pop() if len(meant) == 1 else None


def _labels(entry: Entry) -> Iterator[str]:
    yield from (fold(entry.label.de), fold(entry.label.en))


def _names(entry: Entry) -> Iterator[str]:
    yield from _labels(entry)
    if isinstance(entry, Concept):
        yield from (fold(word) for words in entry.synonyms.values() for word in words)

"""What may be chosen, and which of it a word means: a number, an id or a name in either language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from sr_cli.errors import WrongUse
from sr_cli.message import LANGUAGES, Label, Listing, Message, Text, Value
from sr_cli.model.nearest import nearest_of
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import FundingState, Status
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import EntryType, Vocabulary
from sr_cli.render.labels import FUNDING_STATE, STATUS
from sr_cli.translation import Translator

_FEW: Final = 12
"""So many choices are listed where a word means none of them."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Ids that may be chosen."""

    labels: Mapping[str, Value]
    """What people call each id, in the order in which they are offered."""
    names: tuple[tuple[str, str], ...]
    """Pairs of a name, such as a label in either language or a synonym, and the id that it means."""
    numbers: tuple[str, ...] = ()
    """The ids that 1, 2, 3 … mean; none where no numbers were shown."""
    file: str = ""
    """Where they stand in the portfolio; empty where they are fixed."""
    meanings: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the spellings under which an id is found: a number before an id before a name."""
        meanings = {fold(name): identifier for name, identifier in reversed(self.names)}
        meanings |= {identifier: identifier for identifier in self.labels}
        meanings |= {str(number): identifier for number, identifier in enumerate(self.numbers, 1)}
        object.__setattr__(self, "meanings", meanings)

    def numbered(self, identifiers: Iterable[str]) -> "Choices":
        """Give the same choices, of which these have numbers from 1 on."""
        return replace(self, numbers=tuple(identifiers))

    def refuse_empty(self) -> None:
        """Raise WrongUse where there is nothing to choose from."""
        if not self.labels:
            raise WrongUse(
                Message("There is nothing to choose from: {file} is empty, missing or at fault", file=self.file),
                Message("fill it in, or see what is wrong with it: sr validate"),
            )

    def one(self, word: str) -> str:
        """Give the id that a word means; WrongUse where it means none, with what may be meant."""
        self.refuse_empty()
        found = self.meanings.get(fold(word).strip())
        if found is None:
            raise WrongUse(Message("`{word}` is none of the choices", word=word.strip()), self._hint(word))
        return found

    def several(self, text: str) -> list[str]:
        """Give the ids that words apart by commas mean, each once; a name may itself hold commas."""
        words = [word.strip() for word in text.split(",")]
        found: list[str] = []
        while words:
            ends = range(len(words), 1, -1)
            end = next((end for end in ends if fold(", ".join(words[:end])) in self.meanings), 1)
            found.append(self.one(", ".join(words[:end])))
            words = words[end:]
        return list(dict.fromkeys(found))

    def _hint(self, word: str) -> Message:
        names = ((name, identifier) for name, identifier in (*self.names, *((each, each) for each in self.labels)))
        close = nearest_of(word, names)
        if close:
            meant = tuple(Message("{label} ({id})", label=self.labels[each], id=each) for each in close)
            return Message("did you mean {names}?", names=Listing(meant, "or"))
        if len(self.labels) <= _FEW:
            return Message("allowed: {names}", names=Listing(tuple(self.labels.values()), "or"))
        return Message("there are {n} such names, none of them is like it", n=len(self.labels))


def entries(vocabulary: Vocabulary[EntryType]) -> Choices:
    """Offer the entries of a vocabulary."""
    names = _label_names((entry.id, entry.label) for entry in vocabulary)
    return Choices({entry.id: entry.label for entry in vocabulary}, names, file=vocabulary.path)


def concepts(portfolio: Portfolio) -> Choices:
    """Offer the concepts, which are also found by their synonyms."""
    known = portfolio.concepts
    synonyms = ((word, each.id) for each in known for words in each.synonyms.values() for word in words)
    offered = entries(known)
    return replace(offered, names=(*offered.names, *synonyms))


def statuses(_: Portfolio) -> Choices:
    """Offer the statuses."""
    return fixed({status.value: STATUS[status] for status in Status})


def funding_states(_: Portfolio) -> Choices:
    """Offer how far an application for funding can be."""
    return fixed({state.value: FUNDING_STATE[state] for state in FundingState})


def fixed(labels: Mapping[str, Text], synonyms: Iterable[tuple[str, str]] = ()) -> Choices:
    """Offer values that are the same everywhere, also found by their names in both languages, and by synonyms."""
    names = ((Translator(language)(label), key) for key, label in labels.items() for language in LANGUAGES)
    return Choices(labels, (*names, *synonyms))


def _label_names(labels: Iterable[tuple[str, Label]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, identifier) for identifier, label in labels for name in (label.de, label.en))

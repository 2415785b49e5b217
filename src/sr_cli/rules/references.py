"""What the rules about references share: a reference names something by its id, and that must exist."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from sr_cli.findings import SetValue, Violation
from sr_cli.message import Listing, Message, Text
from sr_cli.model.nearest import certain, did_you_mean, nearest_of
from sr_cli.model.places import KeyPath
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.model.text import fold
from sr_cli.model.vocabulary import Concept, EntryType, Vocabulary
from sr_cli.rules.rule import PathViolation

Reference: TypeAlias = tuple[KeyPath, str]
"""Where an id stands, and the id."""

PathReference: TypeAlias = tuple[str, KeyPath, str]
"""The same with the file in front."""

_Remedy: TypeAlias = tuple[Text, SetValue | None]

_SEPARATOR: Final = re.compile("[,;]")

_FEW: Final = 12
"""So many allowed ids are listed in a hint."""

_MOST_HINTS: Final = 10
"""So many different unknown ids get a hint of their own: among 10 000 projects each takes 0.15 s."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What references of one kind may point to."""

    ids: Container[str]
    names: Callable[[], Iterable[tuple[str, str]]]
    """Gives what the targets are called, as pairs of a name and the id that it means."""
    remedy: Text
    """What to do where no name is near."""
    synonyms: Callable[[], Iterable[tuple[str, str]]] = lambda: ()
    """Gives what they are called, too; that counts only if somebody wrote exactly it."""
    alike: bool = True
    """Whether a name that differs by a slip of the finger is certainly meant."""


def each(key: str, ids: Iterable[str]) -> Iterator[Reference]:
    """Give the references of a list of ids."""
    return (((key, index), identifier) for index, identifier in enumerate(ids))


def into(
    vocabulary_of: Callable[[Portfolio], Vocabulary[EntryType]],
    unknown: Message,
    in_record: Callable[[ProjectRecord], Iterable[Reference]],
    in_vocabularies: Callable[[Portfolio], Iterable[PathReference]] = lambda _: (),
) -> Callable[[Portfolio], Iterator[PathViolation]]:
    """Make the check that references into a vocabulary point to entries that exist.

    `unknown` says of an id that there is no such entry; its gap is `{id}`. References stand in records (`in_record`)
    and in the files of the vocabularies and of the region (`in_vocabularies`).
    """

    def check(portfolio: Portfolio) -> Iterator[PathViolation]:
        vocabulary = vocabulary_of(portfolio)
        if vocabulary.readable:
            references = (
                (project.path, key, identifier)
                for project in portfolio.every_record()
                for key, identifier in in_record(project)
            )
            targets = _entries(vocabulary)
            yield from dangling(references, targets, unknown)
            yield from dangling(in_vocabularies(portfolio), targets, unknown)

    return check


def dangling(references: Iterable[PathReference], targets: Targets, unknown: Message) -> Iterator[PathViolation]:
    """Find the references that point to nothing. An empty id is a fault of the schema and none of this kind."""
    remedies: dict[str, _Remedy] = {}
    for path, key, identifier in references:
        if identifier in targets.ids or not identifier:
            continue
        if identifier not in remedies and len(remedies) < _MOST_HINTS:
            remedies[identifier] = _remedy(identifier, targets)
        hint, fix = remedies.get(identifier, (targets.remedy, None))
        yield path, Violation(key, Message(unknown.template, id=identifier), hint, fix=fix)


def _remedy(identifier: str, targets: Targets) -> _Remedy:
    if several := _several(identifier, targets):
        return several, None
    proposals = nearest_of(identifier, targets.names(), targets.synonyms())
    meant = certain(identifier, proposals, chain(targets.names(), targets.synonyms()), alike=targets.alike)
    return did_you_mean(proposals) or targets.remedy, SetValue(meant) if meant else None


def _several(text: str, targets: Targets) -> Message | None:
    """Say how to write several targets that stand in one text; None where it is not that."""
    parts = _SEPARATOR.split(text)
    if not 1 < len(parts) <= _FEW or any(fold(name) == fold(text) for name, _ in targets.names()):
        return None
    ids = {fold(name): identifier for name, identifier in targets.names()}
    meant = [ids.get(fold(part.strip())) for part in parts]
    return Message("write {value}", value=", ".join(f'"{identifier}"' for identifier in meant)) if all(meant) else None


def _entries(vocabulary: Vocabulary[EntryType]) -> Targets:
    if 0 < len(vocabulary) <= _FEW:
        listed = Listing(tuple(f"`{identifier}`" for identifier in vocabulary.entries), "or")
        remedy = Message("allowed: {names}", names=listed)
    else:
        remedy = Message("correct the id, or add it to {path}", path=vocabulary.path)
    return Targets(vocabulary.entries, lambda: _names(vocabulary), remedy, lambda: _synonyms(vocabulary))


def _names(vocabulary: Vocabulary[EntryType]) -> Iterator[tuple[str, str]]:
    """Give the ids and labels of the entries."""
    for entry in vocabulary:
        for name in (entry.id, entry.label.de, entry.label.en):
            yield name, entry.id


def _synonyms(vocabulary: Vocabulary[EntryType]) -> Iterator[tuple[str, str]]:
    """Give what texts call the entries."""
    for entry in vocabulary:
        if isinstance(entry, Concept):
            for synonyms in entry.synonyms.values():
                for synonym in synonyms:
                    yield synonym, entry.id

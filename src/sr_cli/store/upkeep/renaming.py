"""A new id for a project: its file, and every place where the old one stands.

What a call that was ended in the midst has done already is recognised, so that calling again finishes the work.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from sr_cli.errors import NotWritten
from sr_cli.message import Listing, Message
from sr_cli.model.decision import SynergyDecision
from sr_cli.model.places import ARCHIVE, Range
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.query.referrers import Reference, in_decisions, in_records
from sr_cli.store.files.changeset import FileChange
from sr_cli.store.files.moving import moved
from sr_cli.store.form.editing import Put, Rename, edited
from sr_cli.store.records.archive import archived_records, path_in_portfolio
from sr_cli.store.source.exact import exact_text
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.toml.locate import locate
from sr_cli.store.upkeep.mentions import unclear_mentions
from sr_cli.synergy.ids import pair_id

_BOM: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Renaming:
    """What becomes of the files; nothing is written yet."""

    moves: Mapping[str, str]
    """The new paths of the files that get another name, by the old ones; the record comes first."""
    places: tuple[tuple[Reference, Range], ...]
    """Where the old id stands."""
    changes: tuple[FileChange, ...]
    """All of them; the last one takes the old record away, so that the work is done when it is gone."""
    done: tuple[str, ...]
    """Files that a call which was ended in the midst has changed already."""

    @property
    def files(self) -> tuple[str, ...]:
        """All files that have a part in it, the new one of the record first."""
        return tuple(dict.fromkeys((*self.moves.values(), *(change.path for change in self.changes), *self.done)))


def path_under(new: str, path: str) -> str:
    """Give the path of a record or decision with another id, in the same folder."""
    return f"{path[: path.rindex('/')]}/{new}.toml"


def renaming(tree: WorkTree, portfolio: Portfolio, record: ProjectRecord, new: str) -> Renaming:
    """Give what changes when a record gets another id, which must be one.

    WrongUse where another file has the name that one would get; NotWritten where a broken one holds the old id.
    """
    records = (*portfolio.projects.values(), *archived_records(tree, portfolio).values())
    decisions = tuple(portfolio.decisions.values())
    sound = {*(each.path for each in records), *(each.path for each in decisions)}
    _refuse_unclear(tree, sound, record.id)
    references = (*in_records(records, record.id), *in_decisions(decisions, record.id))
    moves = dict(_moves(decisions, record, new))
    texts = {path: exact_text(tree, path) for path in (*(each.path for each in references), record.path)}
    after = {path: _edited(path, text, references, new) for path, text in texts.items()}
    changes = [FileChange(path, text, after[path]) for path, text in texts.items() if path not in moves]
    for path, target in reversed(moves.items()):
        changes += moved(tree, path, target, after[path])
    is_begun = moves[record.path] not in {change.path for change in changes}
    done = tuple(_done(records, decisions, record.id, new)) if is_begun else ()
    return Renaming(moves, tuple(_places(references, texts)), tuple(changes), done)


def _refuse_unclear(tree: WorkTree, sound: Collection[str], identifier: str) -> None:
    paths = chain(tree.records(), tree.decisions(), tree.archived())
    unclear = tuple(unclear_mentions(tree, (path for path in paths if path not in sound), identifier))
    if unclear:
        raise NotWritten(
            Message("{paths} may name {id}, but is at fault", paths=Listing(unclear), id=identifier),
            Message("correct it, then try again; see what is wrong: sr validate"),
        )


def _moves(decisions: Iterable[SynergyDecision], record: ProjectRecord, new: str) -> Iterator[tuple[str, str]]:
    """Give the new paths of the record, and of decisions about pairs, whose ids are made of those of the projects."""
    yield record.path, path_under(new, record.path)
    yield from _pairs(decisions, record.id, new)


def _pairs(decisions: Iterable[SynergyDecision], one: str, instead: str) -> Iterator[tuple[str, str]]:
    """Give the paths of decisions about a pair of this project, with those that they have with the other instead."""
    for decision in decisions:
        others = [project for project in decision.projects if project != one]
        if len(others) == 1 and decision.id == pair_id(one, others[0]):
            yield decision.path, path_under(pair_id(instead, others[0]), decision.path)


def _done(
    records: Iterable[ProjectRecord], decisions: tuple[SynergyDecision, ...], old: str, new: str
) -> Iterator[str]:
    """Give the files that name the new id, and those that went because others name it."""
    yield from (each.path for each in (*in_records(records, new), *in_decisions(decisions, new)))
    yield from (gone for _, gone in _pairs(decisions, new, old))


def _edited(path: str, text: str, references: Iterable[Reference], new: str) -> str:
    own = [each for each in references if each.path == path]
    like = path_in_portfolio(path) if path.startswith(f"{ARCHIVE}/") else path
    return edited(like, text, [Rename(each.key, new) if each.of_key else Put(each.key, new) for each in own])


def _places(references: Iterable[Reference], texts: Mapping[str, str]) -> Iterator[tuple[Reference, Range]]:
    located = {path: locate(text.removeprefix(_BOM)) for path, text in texts.items()}
    for reference in references:
        yield reference, located[reference.path].nearest(reference.key, of_key=reference.of_key)

"""The history of one record, as `sr log ID` and `sr blame ID` look at it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.history import Commit, Event, LogEntry, Reader, Version, id_at
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.session import Session
from sr_cli.store.history.log_format import SUFFIX
from sr_cli.store.history.record_log import RecordLog
from sr_cli.store.source.root import stands_in
from sr_cli.store.source.tree import WorkTree

if TYPE_CHECKING:
    from sr_cli.store.history.past_records import PastRecords

_ON_DISK: Final = "on disk"
"""Stands for the hash of what is not committed."""


class Remembered(NamedTuple):
    """All that is known of one record."""

    id: str
    """The one that it has now, or had last."""
    versions: list[Version]
    """The newest first; one at least."""
    read: Reader
    ends: frozenset[str]
    """The commits with which the known history ends, so that nobody knows what was before them."""
    portfolio: Callable[[Iterable[str]], Portfolio]
    """Gives the vocabularies that name the values of some keys, without any record."""

    def is_beginning(self, entry: LogEntry) -> bool:
        """Tell whether an entry only seems new, because what was before is not known."""
        return entry.event is Event.NEW and entry.commit is not None and entry.commit.hash in self.ends


@contextmanager
def remembered(session: Session, word: str, at: str | None, until: str | None = None) -> Iterator[Remembered]:
    """Read the history of the record that has an id, or had it; as it was at a time, or up to a time.

    It says where the record has another id now, and where the history is cut off. WrongUse where there never was such
    a record, SystemFailed where there is no repository.
    """
    root, identifier = session.root_in_git(), fold(word)
    last = at if until is None else until
    # From here on git works, while we load what we need.
    log = RecordLog(root, identifier, "HEAD" if last is None else session.moment(last))
    from sr_cli.query.lineage import last_path, lineage
    from sr_cli.store.history.past_records import PastRecords
    from sr_cli.store.records.vocabularies import vocabularies_for

    with closing(PastRecords(root)) as past:
        past.prepare()
        commits = log.commits()
        path = last_path(commits, identifier)
        versions = lineage(commits, path) if path else []
        past.fetch(version.blob for version in versions)
        if last is None and stands_in(root):
            versions = [*_on_disk(WorkTree(root), versions, identifier, past), *versions]
        if not versions:
            raise _unknown(word, log)
        now, ends = id_at(versions[0].path), log.ends()
        if now != identifier:
            session.talk.line(Message("The project `{id}` is called `{now}` now", id=identifier, now=now))
        tell_end(session, next((one.commit for one in versions if one.commit and one.commit.hash in ends), None))
        vocabularies = partial(vocabularies_for, session.tree_at(at))
        yield Remembered(now, versions, lambda one: past.record(one.path, one.blob), ends, vocabularies)


def tell_end(session: Session, commit: Commit | None) -> None:
    """Say that the history is cut off with a commit, where it is."""
    if commit is not None:
        session.talk.warn(
            Message("This clone holds the history only since {day}", day=commit.day),
            Message("fetch the rest: git fetch --unshallow"),
        )


def _on_disk(tree: WorkTree, versions: list[Version], identifier: str, past: "PastRecords") -> Iterator[Version]:
    """Give the version of the work tree, after those that are committed; none where it is the last one of these."""
    last = versions[0] if versions else None
    path, content = _found(tree, last.path if last else "", id_at(last.path) if last else identifier)
    if path:
        if last is None or (path, _plain(content)) != (last.path, _plain(past.content(last.blob))):
            past.know(_ON_DISK, content)
            yield Version(None, path, _ON_DISK, versions[:1])
    elif last and last.blob:
        yield Version(None, last.path, "", [last])


def _found(tree: WorkTree, likely: str, identifier: str) -> tuple[str, bytes]:
    """Find the file of a record, where it stood last or anywhere, and what it holds; nothing where it is gone."""
    from sr_cli.store.source.cannot_read import CannotRead

    ending = f"/{identifier}{SUFFIX}"
    anywhere = (path for path in chain(tree.records(), tree.archived()) if path.endswith(ending))
    for path in chain([likely] if likely else [], anywhere):
        with suppress(CannotRead):
            return path, tree.read(path)
    return "", b""


def _plain(content: bytes) -> bytes:
    """Give a content as git keeps it where it changes the ends of lines."""
    return content.replace(b"\r\n", b"\n")


def _unknown(word: str, log: RecordLog) -> WrongUse:
    from sr_cli.model.nearest import did_you_mean, nearest

    hint = did_you_mean(nearest(word, log.ids())) or Message("see all: sr list")
    return WrongUse(Message("There is no project `{id}`, and there never was", id=word), hint)

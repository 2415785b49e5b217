"""The records of two states of a portfolio beside each other; of the earlier one, only what differs is read."""

from collections.abc import Iterable, Iterator
from typing import Final

from sr_cli.model.places import RECORDS
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.project import ProjectRecord
from sr_cli.query.portfolio_changes import TwoStates
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.run import read
from sr_cli.store.history.differing import Differing
from sr_cli.store.records.archive import archived_paths
from sr_cli.store.records.one_record import record_of
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import WorkTree

_ALIKE: Final = "75%"
"""So much of two files must be the same for one to be the other renamed: all records resemble each other in form."""
_FEW: Final = "-l400"
"""Among more files that came or went, git compares no contents any more: that takes time by the square of them."""


def two_states(
    before: ObjectTree, after: WorkTree | ObjectTree, differing: Differing, portfolio: Portfolio
) -> TwoStates:
    """Read the records that differ in the earlier tree; the portfolio has at least those of the later one.

    A record that cannot be read in one of the states is compared with nothing, and so left out.
    """
    sound = portfolio.projects.values()
    later = {project.id: project for project in sound if project.path in differing.later}
    unusable = portfolio.unreadable | {record.id for record in portfolio.broken}
    found = _records(before, (path for path in differing.earlier if names.id_of(path) not in unusable))
    earlier, lost = _parted(found)
    later = {key: project for key, project in later.items() if key not in lost}
    put_away = _from_archive(after, earlier.keys() - later.keys())
    taken_out = _from_archive(before, later.keys() - earlier.keys())
    is_open = earlier.keys() - later.keys() - put_away.keys() and later.keys() - earlier.keys() - taken_out.keys()
    return TwoStates(
        before=earlier | taken_out,
        after=later | put_away,
        same=tuple(project for project in sound if project.path in differing.due),
        were_archived=frozenset(taken_out),
        are_archived=frozenset(put_away),
        renamed=_renamed(before, after) if is_open else {},
    )


def _records(tree: WorkTree | ObjectTree, paths: Iterable[str]) -> Iterator[tuple[str, ProjectRecord | None]]:
    """Read records, and give each with its id; None for what cannot be read."""
    chosen = tuple(paths)
    if isinstance(tree, ObjectTree):
        tree.fetch(chosen)
    for path in chosen:
        try:
            record = record_of(path, tree.read(path))
        except CannotRead:
            record = None
        yield names.id_of(path), record


def _parted(
    found: Iterable[tuple[str, ProjectRecord | None]],
) -> tuple[dict[str, ProjectRecord], frozenset[str]]:
    """Give what could be read by id, and the ids of the rest."""
    records = dict(found)
    read = {key: record for key, record in records.items() if record is not None}
    return read, frozenset(records.keys() - read.keys())


def _from_archive(tree: WorkTree | ObjectTree, wanted: Iterable[str]) -> dict[str, ProjectRecord]:
    """Read those records of the archive that have these ids."""
    archived = archived_paths(tree)
    return _parted(_records(tree, (archived[key] for key in wanted if key in archived)))[0]


def _renamed(before: ObjectTree, after: WorkTree | ObjectTree) -> dict[str, str]:
    """Give what git takes for renamed: ids before by ids after. Of the work tree, it looks at what is staged."""
    options = ("-z", "--raw", f"--find-renames={_ALIKE}", _FEW, "--relative", "--no-ext-diff", "--diff-filter=R")
    is_past = isinstance(after, ObjectTree)
    command = ("diff-tree", "-r") if is_past else ("diff-index", "--cached")
    states = (before.base, *((after.base,) if is_past else ()))
    fields = read(before.root, *command, *options, *states, "--", RECORDS).split("\0")
    pairs = zip(fields[1::3], fields[2::3], strict=False)
    return {names.id_of(new): names.id_of(old) for old, new in pairs}

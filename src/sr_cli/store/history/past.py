"""The portfolio as it was: at a revision, a day, a tag, or the last meeting."""

from datetime import date
from pathlib import Path
from typing import Final

from sr_cli.errors import NoPortfolio, WrongUse
from sr_cli.message import Message
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.git.revisions import commit_named, committed_on, day_of, head_or_nothing, is_day
from sr_cli.store.git.states import commit_tree
from sr_cli.store.reading.table import read_table
from sr_cli.store.records import decode
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.schema.gate import gate_schema
from sr_cli.store.schema.mend import mended
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.root import MARK, stands_in
from sr_cli.store.source.tree import WorkTree

LAST_MEETING: Final = "last-meeting"
"""Stands for the newest day before today that the region lists among its meetings."""


def past_tree(root: Path, at: str, today: date) -> ObjectTree:
    """Give the files of a portfolio as they were; `at` is a revision, a tag, a day or `last-meeting`.

    WrongUse for a revision that git does not know, a day that is none and a meeting that is not known, NoPortfolio
    where there was no portfolio.
    """
    tree = commit_tree(root, moment(root, at, today))
    if not tree.holds_portfolio:
        raise NoPortfolio(
            Message("There was no portfolio at {revision}", revision=f"`{at}`"),
            Message("see since when there is one: git log --reverse -- portfolio"),
        )
    return tree


def load_past(tree: ObjectTree) -> Loaded:
    """Read a portfolio as it was: what was right by the schemas that stood beside it then is right."""
    from sr_cli.store.history.past_schema import past_gate  # it knows all rules, which takes time to load

    return load(tree, past_gate(tree))


def load_now(root: Path) -> Loaded:
    """Read the portfolio as it is: its files, or the commit that is checked out where only git has them."""
    return load(WorkTree(root)) if stands_in(root) else load_past(commit_tree(root, head_or_nothing(root)))


def moment(root: Path, at: str, today: date) -> str:
    """Give the full hash of the commit that a revision, a tag, a day or `last-meeting` names.

    A day stands for the main line as it was when that day began; `last-meeting` for the newest day before today of
    those that `region.toml` lists as `meetings`. Before the first commit, it is the hash of the empty tree.
    WrongUse for a day that is still to come.
    """
    day = day_at(root, at, today)
    if day is None:
        return commit_named(root, at)
    if day > today:
        raise WrongUse(Message("{day} is still to come", day=day), Message("give a day until today"))
    return commit_named(root, day.isoformat())


def day_at(root: Path, at: str, today: date) -> date | None:
    """Give the day that `at` names, as a day or as `last-meeting`; None for a revision."""
    if at == LAST_MEETING:
        return last_meeting(root, today)
    return day_of(at) if is_day(at) else None


def day_of_state(root: Path, at: str, today: date) -> date:
    """Give the day on which one looks at a past state: the day that `at` names, or that of the commit."""
    return day_at(root, at, today) or committed_on(root, commit_named(root, at)) or today


def last_meeting(root: Path, today: date) -> date:
    """Give the newest day before today on which the partners met; WrongUse where the region lists none."""
    held = [day for day in _meetings(root) if day < today]
    if not held:
        raise WrongUse(
            Message("The portfolio does not say when the last meeting was"),
            Message("list the meetings in {file}: meetings = [{day}]", file=MARK.as_posix(), day="2026-09-15"),
        )
    return max(held)


def _meetings(root: Path) -> tuple[date, ...]:
    """Give the meetings that the region lists now: in the work tree, else in the commit that is checked out."""
    try:
        content = WorkTree(root).read(MARK.as_posix())
    except CannotRead:
        content = _committed(root)
    table, _ = read_table(MARK.as_posix(), content)
    return decode.region(mended(table or {}, gate_schema("region"))).meetings


def _committed(root: Path) -> bytes:
    tree = commit_tree(root, head_or_nothing(root))
    tree.fetch({MARK.as_posix()} & tree.entries.keys())
    try:
        return tree.read(MARK.as_posix())
    except CannotRead:
        return b""

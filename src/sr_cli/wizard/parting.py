"""A record leaves the portfolio, or comes back: which one, who still needs it, what the check says."""

from collections.abc import Sequence
from dataclasses import dataclass

from sr_cli.checker import check
from sr_cli.errors import NotWritten, WrongUse
from sr_cli.message import Message
from sr_cli.model.nearest import did_you_mean, nearest
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.referrers import Reference, in_records
from sr_cli.render import new
from sr_cli.render import parting as view
from sr_cli.session import Session
from sr_cli.store.records.archive import archived_paths, path_in_archive, path_in_portfolio
from sr_cli.store.records.load import load
from sr_cli.store.records.loaded import Loaded
from sr_cli.store.source.names import id_of
from sr_cli.store.source.tree import WorkTree
from sr_cli.store.upkeep.mentions import unclear_mentions
from sr_cli.wizard.choice_of_file import file_of


@dataclass(frozen=True, slots=True)
class Move:
    """A record that gets another place."""

    id: str
    path: str
    target: str


def leaving(name: str, portfolio: Portfolio, tree: WorkTree, session: Session) -> Move:
    """Give how a record of that name goes into the archive; WrongUse where there is none, NotWritten as below."""
    path = file_of(name, portfolio, tree)
    refuse_needed(path, referrers(path, portfolio, tree), session)
    return Move(id_of(path), path, path_in_archive(path))


def returning(name: str, portfolio: Portfolio, tree: WorkTree, _: Session) -> Move:
    """Give how a record of that name comes back; WrongUse where none is in the archive, or its id is taken."""
    paths = archived_paths(tree)
    path = paths.get(name)
    if path is None:
        hint = did_you_mean(nearest(name, paths)) or Message("see what is there: portfolio/archive")
        raise WrongUse(Message("There is no project `{id}` in the archive", id=name), hint)
    target = path_in_portfolio(path)
    if any(record.id == name and record.path != target for record in portfolio.every_record()):
        raise WrongUse(
            Message("There is a record `{id}` already", id=name), Message("give that one another id: sr rename")
        )
    return Move(name, path, target)


def referrers(path: str, portfolio: Portfolio, tree: WorkTree) -> list[Reference]:
    """Give the places where other records refer to the project of a file, and those that are broken and name it."""
    identifier = id_of(path)
    others = [record for record in portfolio.every_record() if record.path != path]
    read = {record.path for record in portfolio.every_record()} | {path}
    unread = unclear_mentions(tree, (each for each in tree.records() if each not in read), identifier)
    return [*in_records(others, identifier), *(Reference(each, ()) for each in unread)]


def refuse_needed(path: str, needing: Sequence[Reference], session: Session) -> None:
    """Tell where others refer to the project of a file; NotWritten where they do."""
    if needing:
        view.references(needing, session.talk)
        raise NotWritten(
            Message("{id} is named there, so nothing was written", id=id_of(path)),
            Message("take it out there first, for example with sr set or sr edit"),
        )


def tell_returned(before: Loaded, path: str, tree: WorkTree, session: Session) -> None:
    """Say what the check finds because a record is back."""
    now = check(load(tree), tree, session.today)
    earlier = check(before, tree, session.today)
    new.findings(now.new_since(earlier).diagnostics, path, session.talk)

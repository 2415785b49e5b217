"""From an id to the file of a record, also of one that is broken."""

from sr_cli.errors import WrongUse
from sr_cli.message import Listing, Message
from sr_cli.model.nearest import did_you_mean
from sr_cli.model.portfolio import Portfolio
from sr_cli.model.text import fold
from sr_cli.query.lookup import guesses
from sr_cli.store.source import names
from sr_cli.store.source.tree import WorkTree


def file_of(name: str, portfolio: Portfolio, tree: WorkTree) -> str:
    """Give the path of the record of that id.

    WrongUse where there is none, it is in the archive, or several files have that id.
    """
    record = portfolio.projects.get(fold(name))
    if record is not None:
        return record.path
    found = [path for path in tree.records() if _is_of(path, name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongUse(
            Message("Several files have the id {id}: {paths}", id=name, paths=Listing(tuple(found))),
            Message("give all but one of them another name"),
        )
    if name in portfolio.archived:
        raise WrongUse(
            Message("{id} is in the archive", id=name), Message("bring it back: sr archive {id} --restore", id=name)
        )
    hint = did_you_mean(guesses(portfolio, name)) or Message("see all: sr list")
    raise WrongUse(Message("There is no project `{id}`", id=name), hint)


def _is_of(path: str, identifier: str) -> bool:
    return names.is_record(path) and not names.is_passed_over(path) and names.id_of(path) == identifier

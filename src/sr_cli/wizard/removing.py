"""A record is deleted: only where nobody needs it, git can give it back, and the person agrees."""

import os
from dataclasses import dataclass

from sr_cli.errors import NotWritten, SystemFailed, WrongUse
from sr_cli.message import Message
from sr_cli.model.portfolio import Portfolio
from sr_cli.query.referrers import Reference, in_decisions
from sr_cli.render import parting as view
from sr_cli.render.shell import quoted
from sr_cli.session import Session
from sr_cli.store.files.changeset import FileChange, apply
from sr_cli.store.history.since import committed_in, uncommitted
from sr_cli.store.records.load import load
from sr_cli.store.source.exact import exact_text
from sr_cli.store.source.names import id_of
from sr_cli.store.source.tree import WorkTree
from sr_cli.wizard.choice_of_file import file_of
from sr_cli.wizard.dialogue import Dialogue
from sr_cli.wizard.parting import referrers, refuse_needed


@dataclass(frozen=True, slots=True)
class Removable:
    """A record that may go."""

    id: str
    path: str
    text: str


def removable(name: str, session: Session) -> Removable:
    """Give the record of that name; NotWritten where others refer to it, WrongUse where there is none."""
    tree, portfolio = session.tree(), session.load().portfolio
    path = file_of(name, portfolio, tree)
    refuse_needed(path, _needing(path, portfolio, tree), session)
    decided = in_decisions(portfolio.decisions.values(), id_of(path))
    view.decisions(dict.fromkeys(each.path for each in decided), session.talk)
    return Removable(id_of(path), path, exact_text(tree, path))


def _needing(path: str, portfolio: Portfolio, tree: WorkTree) -> list[Reference]:
    """Give the places where others need a project: records, and decisions of which it is the joint project.

    One about a synergy to which it belonged goes on without it.
    """
    decided = in_decisions(portfolio.decisions.values(), id_of(path))
    return [*referrers(path, portfolio, tree), *(each for each in decided if each.key[0] == "decisions")]


def refuse_loss(path: str, session: Session) -> None:
    """Raise NotWritten where git could not give a file back as it is."""
    hint = Message("commit it first, or remove it all the same: --force")
    try:
        lost = uncommitted(session.tree().root, [path])
    except SystemFailed as error:
        raise NotWritten(Message("{path} would be lost: {reason}", path=path, reason=error.message), hint) from error
    if lost:
        raise NotWritten(Message("{path} would be lost: no commit holds it as it is", path=path), hint)


def refuse_unasked(path: str, session: Session) -> None:
    """Ask whether to remove a file; NotWritten where the person does not agree, WrongUse where none can be asked."""
    if not session.interactive:
        raise WrongUse(Message("--yes is missing"), Message("nobody can be asked here; --yes removes it unasked"))
    if not Dialogue(session).agrees(Message("Remove {path}? [y/N]", path=path), default=False):
        raise NotWritten(Message("Nothing was removed"))


def delete(record: Removable, session: Session) -> None:
    """Delete the file; NotWritten where a record refers to it by now, SystemFailed where it says something else."""
    with session.alone():
        tree = session.tree()
        refuse_needed(record.path, _needing(record.path, load(tree).portfolio, tree), session)
        apply(tree.root, [FileChange(record.path, record.text, None)])


def tell_way_back(path: str, session: Session) -> None:
    """Say how to get a file back that was deleted, as far as a commit holds it."""
    root = session.tree().root
    commit = committed_in(root, path)
    if commit is None:
        session.talk.line(Message("It is gone for good: git never had it"))
    else:
        session.talk.line(Message("To get it back:"))
        here = os.path.relpath(root / path, session.cwd).replace(os.sep, "/")
        session.talk.verbatim(f"  git checkout {commit} -- {quoted(here)}")

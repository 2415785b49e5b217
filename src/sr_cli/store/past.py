"""The portfolio as it was: at a revision, a day, a tag, or the last meeting."""

from datetime import date
from pathlib import Path

from sr_cli.errors import NoPortfolio
from sr_cli.message import Message
from sr_cli.store.objects import ObjectTree
from sr_cli.store.revisions import commit_named
from sr_cli.store.states import commit_tree


def past_tree(root: Path, at: str, today: date) -> ObjectTree:
    """Give the files of a portfolio as they were; `at` is a revision, a tag, a day or `last-meeting`.

    WrongUse for a revision that git does not know or a day that is none, NoPortfolio where there was no portfolio.
    """
    tree = commit_tree(root, moment(root, at, today))
    if not tree.holds_portfolio:
        raise NoPortfolio(
            Message("There was no portfolio at {revision}", revision=f"`{at}`"),
            Message("see since when there is one: git log --reverse -- portfolio"),
        )
    return tree


def moment(root: Path, at: str, today: date) -> str:
    """Give the full hash of the commit that a revision, a tag, a day or `last-meeting` names.

    A day stands for the main line as it was when that day began; `last-meeting` for the newest day before today of
    those that `region.toml` lists as `meetings`.
    """
    return commit_named(root, at)

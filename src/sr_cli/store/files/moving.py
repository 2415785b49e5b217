"""A file of a portfolio gets another place or name."""

import os

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.store.files.changeset import FileChange
from sr_cli.store.source.exact import exact_text
from sr_cli.store.source.tree import WorkTree


def moved(tree: WorkTree, path: str, target: str, after: str | None = None) -> tuple[FileChange, ...]:
    """Give what changes when a file moves, perhaps with another text.

    What a call that was ended in the midst has left at the target is taken for done.
    WrongUse where a file with another text stands there.
    """
    before = exact_text(tree, path)
    text = before if after is None else after
    gone = FileChange(path, before, None)
    if not os.path.lexists(tree.root / target):
        return (FileChange(target, None, text), gone)
    if exact_text(tree, target) != text:
        raise WrongUse(
            Message("{path} exists already and says something else", path=target),
            Message("look which of the two is right, and remove or rename the other one"),
        )
    return (gone,)

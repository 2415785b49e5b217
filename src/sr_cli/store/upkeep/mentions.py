"""Files that may refer to a project, but of which that cannot be said for certain: they are broken."""

import re
from collections.abc import Iterable, Iterator

from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.tree import Tree


def unclear_mentions(tree: Tree, paths: Iterable[str], identifier: str) -> Iterator[str]:
    """Give those of these files, records or decisions that are broken, that hold an id or cannot be read at all."""
    whole = re.compile(rb"(?<![a-z0-9-])%b(?![a-z0-9-])" % re.escape(identifier).encode())
    for path in paths:
        if names.is_record(path) and not names.is_passed_over(path) and _holds(tree, path, whole):
            yield names.printable(path)


def _holds(tree: Tree, path: str, whole: re.Pattern[bytes]) -> bool:
    try:
        return whole.search(tree.read(path)) is not None
    except CannotRead:
        return True

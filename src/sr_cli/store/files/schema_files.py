"""The schemas that stand beside a portfolio for editors, and whether they still fit its vocabularies.

What an editor reads is compared as a whole, which finds whatever differs: an id, another version of `sr`, a hand that
edited it. How the JSON is laid out makes no difference, and git may change the ends of its lines. So a file is parsed,
in C, instead of being written anew, in Python: that takes half of the time.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from sr_cli.findings import Fault, Violation
from sr_cli.message import Message
from sr_cli.model.places import START
from sr_cli.model.portfolio import Portfolio
from sr_cli.store.files.schemas import schemas, text_of
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.kinds import KINDS, VOCABULARIES
from sr_cli.store.source.tree import Tree, WorkTree

_REFRESH: Final = Message("bring all schemas up to date: sr schema --write")


def schema_path(kind: str) -> str:
    """Give the file of the schema of a kind of file, relative to the root."""
    return f"schemas/{kind}.schema.json"


def stale(tree: Tree, portfolio: Portfolio) -> Mapping[str, str]:
    """Give the text of each schema that is missing or no longer right, by its path."""
    return _stale(_held(tree), portfolio)


def stale_faults(tree: Tree, portfolio: Portfolio) -> Iterator[Fault]:
    """Say which schemas are stale; nothing where there are none, or where a vocabulary cannot be read."""
    held = _held(tree)
    if set(held.values()) == {None} or not all(getattr(portfolio, name).readable for name in VOCABULARIES):
        return
    for path in _stale(held, portfolio):
        message = Message("the schema does not fit the vocabularies or this version of sr")
        if held[path] is None:
            message = Message("the schema is missing or cannot be read")
        yield Fault("stale-schema", path, Violation((), message, _REFRESH), START)


def refresh(tree: WorkTree, portfolio: Portfolio) -> tuple[str, ...]:
    """Write the schemas that are missing or no longer right and give their paths; SystemFailed where that fails."""
    from sr_cli.store.files.writing import replace, write_new

    changed = stale(tree, portfolio)
    for path, text in changed.items():
        write = replace if (tree.root / path).exists() else write_new
        write(tree.root, path, text)
    return tuple(changed)


def _held(tree: Tree) -> Mapping[str, bytes | None]:
    return {path: _content(tree, path) for path in map(schema_path, KINDS)}


def _content(tree: Tree, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except CannotRead:
        return None


def _stale(held: Mapping[str, bytes | None], portfolio: Portfolio) -> Mapping[str, str]:
    right = {schema_path(kind): schema for kind, schema in schemas(portfolio).items()}
    return {path: text_of(schema) for path, schema in right.items() if _parsed(held[path]) != schema}


def _parsed(content: bytes | None) -> object:
    """Give what the file of a schema says, nothing where it says nothing that can be read."""
    try:
        return json.loads(content or b"null")
    except (ValueError, RecursionError):
        return None

"""Merges three versions of a file by what they say.

Keys are merged one by one, sets item by item, tables of a list with those about the same thing; comments go with what
they belong to, and no side's are lost. Where both sides changed the same thing differently, both versions stay, between
markers around just that.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from sr_cli.model.places import KeyPath
from sr_cli.store.form.formatting import canonical, schema_of
from sr_cli.store.merging.clash import Clash
from sr_cli.store.merging.markers import USUAL_SIZE, Side, conflicts_in
from sr_cli.store.merging.marking import write_marked
from sr_cli.store.merging.meaning import Place, natural_keys
from sr_cli.store.merging.reading import LONG, table_of
from sr_cli.store.merging.shortening import shortened
from sr_cli.store.merging.tables import merged_table
from sr_cli.store.merging.versions import Node, Three
from sr_cli.store.merging.weaving import merged_remarks
from sr_cli.store.source.kinds import VOCABULARIES
from sr_cli.store.toml.document import Document, Entry, Table, Tables
from sr_cli.store.toml.document_reader import read_document

_MARKER: Final = "^(?:<{%d}|>{%d})(?: |$)"

_ANY_MARKER: Final = re.compile("^(<{7,})(?: |$)", re.MULTILINE)


class CannotMerge(Exception):
    """A version is no valid TOML, or its texts hold lines that look like markers."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the three versions."""

    text: str
    """In canonical form, but for markers and both versions between them, and for what nobody changed in a long file."""
    conflicts: tuple[KeyPath, ...]
    """What both sides changed differently, in the order of the text; an index counts the tables that stand there."""


def merge(texts: Three[str], kind: str, folders: int, marker_size: int = USUAL_SIZE) -> Merged:
    """Merge three texts; the ends of the lines are those of ours. CannotMerge where a text is no valid TOML.

    Args:
        texts: what both sides started from, empty where there was nothing, and what each side has.
        kind: the kind of their schema, such as `project` or `themes`.
        folders: in how many folders the file stands, seen from the root of the portfolio's repository.
        marker_size: of how many signs a marker consists.

    """
    texts = texts._replace(base=_agreed(texts.base))
    if any(re.search(_MARKER % (marker_size, marker_size), text, re.MULTILINE) for text in texts):
        raise CannotMerge
    short = shortened(texts) if kind in VOCABULARIES and len(texts.ours) > LONG else None
    if short:
        with suppress(CannotMerge):  # else something looked like an entry and was none
            merged = _merged(short.texts, kind, folders, marker_size)
            return replace(merged, text=short.restored(merged.text))
    return _merged(texts, kind, folders, marker_size)


def _merged(texts: Three[str], kind: str, folders: int, marker_size: int) -> Merged:
    versions = texts.each(lambda text: _read(text, kind, folders))
    documents = versions.each(lambda version: version[0])
    nodes = versions.each(lambda version: Node(Entry(version[0].root), version[1]))
    result = Document(
        merged_table(nodes, Place("", schema_of(kind), natural_keys(kind))),
        documents.theirs.schema if documents.ours.schema == documents.base.schema else documents.ours.schema,
        merged_remarks(documents.each(lambda document: document.head)),
        merged_remarks(documents.each(lambda document: document.end)),
    )
    text = canonical(result, kind, folders, partial(write_marked, marker_size=marker_size))
    conflicts = tuple(_clashes(result.root))
    if conflicts and not _is_sound(text, marker_size):
        raise CannotMerge
    text = text.replace("\n", "\r\n") if texts.ours.partition("\n")[0].endswith("\r") else text
    return Merged(text, conflicts)


def _agreed(base: str) -> str:
    """Give a base without what is in conflict in it: of histories that cross, git merges the common ancestors first.

    What was in conflict there counts as not there, so that both sides are asked again.
    """
    marker = _ANY_MARKER.search(base)
    if marker is None:
        return base
    try:
        found = conflicts_in(base, len(marker[1]))
    except ValueError as refusal:
        raise CannotMerge from refusal
    return found.resolved([""] * len(found.conflicts))


def _read(text: str, kind: str, folders: int) -> tuple[Document, dict[str, object]]:
    """Give a version as the tree of its canonical form, and what it says."""
    table = table_of(text)
    if table is None:
        raise CannotMerge
    text = text.replace("\r\n", "\n")
    document = read_document(text)
    form = canonical(document, kind, folders)
    return (document if form == text else read_document(form)), table


def _is_sound(text: str, marker_size: int) -> bool:
    """Tell whether both sides of all conflicts are valid: a text of several lines may hold what looks like a marker."""
    conflicted = conflicts_in(text, marker_size)
    return all(table_of(conflicted.whole(side)) is not None for side in Side)


def _clashes(table: Table, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Find what is in conflict."""
    for key, entry in table.entries.items():
        items = entry.value.items if isinstance(entry.value, Tables) else []
        for index, each in ((None, entry), *enumerate(items)):
            place = (*path, key) if index is None else (*path, key, index)
            if isinstance(each, Clash):
                yield place
            elif isinstance(each.value, Table):
                yield from _clashes(each.value, place)

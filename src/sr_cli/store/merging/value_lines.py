"""A file of a portfolio as git compares it: each value on a line of its own, in a fixed order, without comments."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from sr_cli.store.form.formatting import arrange_as, schema_of
from sr_cli.store.merging.meaning import below, first_counts, is_set, natural_keys
from sr_cli.store.merging.reading import table_of
from sr_cli.store.schema.gate import Schema
from sr_cli.store.source.kinds import KINDS
from sr_cli.store.toml.document import Document, Entry, List, Scalar, Table, Tables
from sr_cli.store.toml.document_reader import read_document
from sr_cli.store.toml.document_writer import sections
from sr_cli.store.toml.value_writer import Layout, pairs, value_text

_KIND: Final = re.compile(r"#:schema\b.*?([a-z]+)\.schema\.json")
_ONE_LINE: Final = Layout(width=1_000_000, fills_lines=True)


def value_lines(text: str) -> str:
    """Give the values of a file, each on a line; a text that is no valid TOML as it is.

    What differs only in comments, order or spelling gives the same lines. Values are spelled as in the file, so that
    no character can do harm on a terminal.
    """
    if table_of(text) is None:
        return text
    document = read_document(text.replace("\r\n", "\n"))
    kind = _kind(document)
    arrange_as(kind, document)
    lines = _table(document.root, "", schema_of(kind), natural_keys(kind))
    return "".join(f"{line}\n" for line in lines)


def _kind(document: Document) -> str:
    found = _KIND.match(document.schema)
    return found[1] if found and found[1] in KINDS else "project"


def _table(table: Table, path: str, schema: Schema, natural: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, entry in pairs(table):
        yield from _pair(name, entry, _below(schema, name))
    for name, entry in sections(table, path):
        inner = _below(schema, name.removeprefix(f"{path}."))
        tables = entry.value.items if isinstance(entry.value, Tables) else [entry]
        for each in tables:
            assert isinstance(each.value, Table), "nothing else has a header"
            yield from ("", f"[{name}{_about(each.value, natural.get(name, ()))}]")
            yield from _table(each.value, name, inner.get("items", inner), {})


def _pair(name: str, entry: Entry, schema: Schema) -> Iterator[str]:
    """Give a pair; of a list one for each item, in alphabetical order where the order says nothing."""
    spelled = partial(value_text, layout=_ONE_LINE, column=0)
    match entry.value:
        case List([_, *_] as items):
            texts = [spelled(item.value) for item in items]
            fixed = 1 if first_counts(schema, name) else 0 if is_set(schema) else len(texts)
            yield from (f"{name} = {text}" for text in (*texts[:fixed], *sorted(texts[fixed:])))
        case Scalar(_, str() as tall):
            yield f"{name} = {tall}"
        case value:
            yield f"{name} = {spelled(value)}"


def _about(table: Table, natural: tuple[str, ...]) -> str:
    """Name a table of several by what it is about."""
    values = (table.entries[key].value for key in natural if key in table.entries)
    names = [value.text.strip('"') for value in values if isinstance(value, Scalar)]
    return f": {', '.join(names)}" if names else ""


def _below(schema: Schema, name: str) -> Schema:
    """Give the schema of a key that may be dotted; a key that needs quotation marks has none."""
    for key in name.split("."):
        schema = below(schema, key)
    return schema

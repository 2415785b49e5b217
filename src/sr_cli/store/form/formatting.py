"""The canonical form of the files of a portfolio: whoever wrote a record, it looks the same.

Keys stand in the order of the schema, plain ones before tables; strings and lists have one style; tables in `[x]` keep
the form that they have, for nobody else knows what is usual there. No comment is lost, and no number or date is spelled
otherwise.
"""

from collections.abc import Callable
from functools import cache
from typing import Final

from sr_cli.store.form.arranging import EVERYWHERE, arrange
from sr_cli.store.schema.gate import editor_schema
from sr_cli.store.toml.document import Document
from sr_cli.store.toml.document_reader import read_document
from sr_cli.store.toml.document_writer import write_document
from sr_cli.store.toml.value_writer import Layout

_RECORD: Final = Layout(width=100, fills_lines=False)
"""Lists of a few lines, each item on its own: two people who add one make no conflict."""
_VOCABULARY: Final = Layout(width=110, fills_lines=True)
"""A concept may have some dozens of synonyms."""

_WITH_HEADERS: Final = ("project", "region", "synergy")
"""The kinds in which each table has a header; in the others, that is for the entries."""

_ENTRIES: Final = 1

_ELSEWHERE: Final = ("://", ":/", ":\\")
"""What shows that the address of a schema is no path relative to the file."""

schema_of = cache(editor_schema)
"""The schema of a kind of file, read once."""


def formatted(text: str, kind: str, folders: int) -> str:
    """Give the canonical form of a valid TOML text; the ends of its lines stay what the first of them is.

    Args:
        text: the text, without byte order mark.
        kind: the kind of its schema, such as `project` or `themes`.
        folders: in how many folders the file stands, seen from the root of the portfolio's repository.

    """
    document = read_document(text.replace("\r\n", "\n"))
    result = canonical(document, kind, folders)
    return result.replace("\n", "\r\n") if text.partition("\n")[0].endswith("\r") else result


def canonical(
    document: Document, kind: str, folders: int, write: Callable[[Document, Layout], str] = write_document
) -> str:
    """Give the text of a document in canonical form, as `write` lays it out; the document is changed."""
    arrange_as(kind, document)
    if not any(sign in document.schema for sign in _ELSEWHERE):
        document.schema = f"#:schema {'../' * folders}schemas/{kind}.schema.json"
    return write(document, _RECORD if kind in ("project", "synergy") else _VOCABULARY)


def arrange_as(kind: str, document: Document) -> None:
    """Bring the keys and tables of a document into the order and the forms of their kind."""
    arrange(document.root, schema_of(kind), EVERYWHERE if kind in _WITH_HEADERS else _ENTRIES)

"""From the tree to the text: one style, whatever the text was that it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from sr_cli.store.toml.document import Document, Entry, Form, Remarks, Scalar, Table, Tables
from sr_cli.store.toml.strings import key_text
from sr_cli.store.toml.value_writer import Layout, pairs, value_text


def write_document(document: Document, layout: Layout) -> str:
    """Give the text of a document, whose lines end in LF."""
    return Writer(layout).text(document)


@dataclass(slots=True)
class Writer:
    """Writes one document."""

    layout: Layout
    lines: list[str] = field(default_factory=list)
    """Headers, statements (which may be of several lines), comments and empty lines."""

    def text(self, document: Document) -> str:
        """Give the whole text."""
        self.lines.append(document.schema)
        self.remarks(document.head)
        if any(entry.before for _, entry in islice(pairs(document.root), 1)):  # else they would be on the whole file
            self.blank()
        self.table(document.root, "")
        if document.end:
            self.blank()
            self.remarks(document.end)
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def table(self, table: Table, path: str) -> None:
        """Write what stands below a header: the plain keys, then the tables within, each with its header."""
        for name, entry in pairs(table):
            self.pair(name, entry)
        self.remarks(_without_first_blank(table.end))
        for name, entry in sections(table, path):
            if isinstance(entry.value, Tables):
                self.tables(name, entry)
            else:
                self.section(f"[{name}]", entry, name)

    def tables(self, path: str, entry: Entry) -> None:
        """Write tables that each have a header."""
        assert isinstance(entry.value, Tables), "that was asked before"
        for item in entry.value.items:
            self.section(f"[[{path}]]", item, path)

    def remarks(self, remarks: Remarks) -> None:
        """Write comments; none is parted by a blank line from the header above it."""
        for line in remarks:
            if line:
                self.lines.append(line)
            elif not self.lines[-1].startswith("["):
                self.blank()

    def blank(self) -> None:
        """Leave a line empty, but not two."""
        if self.lines[-1]:
            self.lines.append("")

    def pair(self, name: str, entry: Entry) -> None:
        """Write a key and its value."""
        self.remarks(entry.before)
        value = entry.value
        if isinstance(value, Scalar):
            text = self.spelled(value)
        else:
            text = value_text(value, self.layout, len(name) + len(" = "))
        self.lines.append(_with_comment(f"{name} = {text}", entry))

    def spelled(self, value: Scalar) -> str:
        """Give a value as it stands behind the key of a table."""
        return value.tall or value.text

    def section(self, header: str, entry: Entry, path: str) -> None:
        """Write a table; a header above tables only says nothing, so its comments go to the first of them."""
        table = entry.value
        assert isinstance(table, Table), "nothing else has a header"
        first = None if any(pairs(table)) or header.startswith("[[") else next(sections(table, ""), None)
        if first:
            inner = first[1].value.items[0] if isinstance(first[1].value, Tables) and first[1].value.items else first[1]
            inner.before = (*entry.before, *([entry.behind] if entry.behind else []), *table.end, *inner.before)
            table.end = ()
        else:
            self.blank()
            self.remarks(_without_first_blank(entry.before))
            self.lines.append(_with_comment(header, entry))
        self.table(table, path)


def sections(table: Table, path: str) -> Iterator[tuple[str, Entry]]:
    """Give what stands in a table below headers, with the names that are in the brackets."""
    for key, entry in table.entries.items():
        name = f"{path}.{key_text(key)}" if path else key_text(key)
        value = entry.value
        if isinstance(value, Tables) or (isinstance(value, Table) and value.form is Form.HEADER):
            yield name, entry
        elif isinstance(value, Table) and value.form is Form.DOTTED:
            yield from sections(value, name)


def _with_comment(line: str, entry: Entry) -> str:
    return f"{line}  {entry.behind}" if entry.behind else line


def _without_first_blank(remarks: Remarks) -> Remarks:
    return remarks if not remarks or remarks[0] else remarks[1:]

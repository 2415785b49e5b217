"""From the tree to the text: one style, whatever the text was that it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sr_cli.store.document import Document, Entry, Form, Remarks, Scalar, Table, Tables
from sr_cli.store.strings import key_text
from sr_cli.store.value_writer import Layout, pairs, value_text


def write_document(document: Document, layout: Layout) -> str:
    """Give the text of a document, whose lines end in LF."""
    writer = _Writer(layout, [document.schema])
    writer.remarks(document.head)
    writer.table(document.root, "")
    if document.end:
        writer.blank()
        writer.remarks(document.end)
    return "\n".join(writer.lines).rstrip("\n") + "\n"


@dataclass(slots=True)
class _Writer:
    layout: Layout
    lines: list[str] = field(default_factory=list)
    """Headers, statements (which may be of several lines), comments and empty lines."""

    def table(self, table: Table, path: str) -> None:
        """Write what stands below a header: the plain keys, then the tables within, each with its header."""
        for name, entry in pairs(table):
            self._pair(name, entry)
        self.remarks(_without_first_blank(table.end))
        for name, entry in _sections(table, path):
            if isinstance(entry.value, Tables):
                for item in entry.value.items:
                    self._section(f"[[{name}]]", item, name)
            else:
                self._section(f"[{name}]", entry, name)

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

    def _pair(self, name: str, entry: Entry) -> None:
        self.remarks(entry.before)
        value = entry.value
        if isinstance(value, Scalar):
            text = value.tall or value.text
        else:
            text = value_text(value, self.layout, len(name) + len(" = "))
        self.lines.append(_with_comment(f"{name} = {text}", entry))

    def _section(self, header: str, entry: Entry, path: str) -> None:
        """Write a table; a header above tables only says nothing, so its comments go to the first of them."""
        table = entry.value
        assert isinstance(table, Table), "nothing else has a header"
        first = None if any(pairs(table)) or header.startswith("[[") else next(_sections(table, ""), None)
        if first:
            inner = first[1].value.items[0] if isinstance(first[1].value, Tables) else first[1]
            inner.before = (*entry.before, *([entry.behind] if entry.behind else []), *table.end, *inner.before)
            table.end = ()
        else:
            self.blank()
            self.remarks(_without_first_blank(entry.before))
            self.lines.append(_with_comment(header, entry))
        self.table(table, path)


def _sections(table: Table, path: str) -> Iterator[tuple[str, Entry]]:
    """Give what stands in a table below headers, with the names that are in the brackets."""
    for key, entry in table.entries.items():
        name = f"{path}.{key_text(key)}" if path else key_text(key)
        value = entry.value
        if isinstance(value, Tables) or (isinstance(value, Table) and value.form is Form.HEADER):
            yield name, entry
        elif isinstance(value, Table) and value.form is Form.DOTTED:
            yield from _sections(value, name)


def _with_comment(line: str, entry: Entry) -> str:
    return f"{line}  {entry.behind}" if entry.behind else line


def _without_first_blank(remarks: Remarks) -> Remarks:
    return remarks if not remarks or remarks[0] else remarks[1:]

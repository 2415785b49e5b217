"""Writes a merged document: where two versions clash, both stand between lines that mark them."""

from collections.abc import Callable
from dataclasses import dataclass

from sr_cli.store.merging.clash import Clash
from sr_cli.store.merging.markers import USUAL_SIZE, Side, end_marker, middle_marker, start_marker
from sr_cli.store.toml.document import Document, Entry, Form, Scalar, Table, Tables
from sr_cli.store.toml.document_writer import Writer
from sr_cli.store.toml.value_writer import Layout, pairs


def write_marked(document: Document, layout: Layout, marker_size: int) -> str:
    """Give the text of a document that may hold clashes."""
    return _Writer(layout, [], marker_size).text(document)


@dataclass(slots=True)
class _Writer(Writer):
    """Knows clashes; within the versions of one there are no others, so the plain writer writes them."""

    marker_size: int = USUAL_SIZE
    is_in_clash: bool = False

    def pair(self, name: str, entry: Entry) -> None:
        if isinstance(entry, Clash):
            self._both(entry, lambda side: self._statement(name, side))
        else:
            Writer.pair(self, name, entry)

    def tables(self, path: str, entry: Entry) -> None:
        if isinstance(entry, Clash):
            self.blank()
            self._both(entry, lambda side: self._headed(path, side))
        else:
            Writer.tables(self, path, entry)

    def section(self, header: str, entry: Entry, path: str) -> None:
        if isinstance(entry, Clash):
            self.blank()
            self._both(entry, lambda side: Writer.section(self, header, side, path))
        else:
            Writer.section(self, header, entry, path)

    def spelled(self, value: Scalar) -> str:
        """Give a value; in a clash on one line if one of its lines looks like a marker."""
        lines = (value.tall or "").split("\n")
        if self.is_in_clash and any(line.startswith(middle_marker(self.marker_size)) for line in lines):
            return value.text
        return Writer.spelled(self, value)

    def blank(self) -> None:
        """Leave a line empty, but none at the start of a version."""
        if self.lines[-1] not in (start_marker(Side.OURS, self.marker_size), middle_marker(self.marker_size)):
            Writer.blank(self)

    def _both(self, clash: Clash, write: Callable[[Entry], None]) -> None:
        self.remarks(clash.before)
        self.is_in_clash = True
        self.lines.append(start_marker(Side.OURS, self.marker_size))
        if clash.ours:
            write(clash.ours)
        self.lines.append(middle_marker(self.marker_size))
        if clash.theirs:
            write(clash.theirs)
        self.lines.append(end_marker(Side.THEIRS, self.marker_size))
        self.is_in_clash = False

    def _statement(self, name: str, side: Entry) -> None:
        """Write a pair, or those that name the keys of a table."""
        if isinstance(side.value, Table) and side.value.form is Form.DOTTED:
            for key, entry in pairs(side.value, f"{name}."):
                Writer.pair(self, key, entry)
        else:
            Writer.pair(self, name, side)

    def _headed(self, path: str, side: Entry) -> None:
        if isinstance(side.value, Tables):
            Writer.tables(self, path, side)
        else:
            Writer.section(self, f"[{path}]", side, path)

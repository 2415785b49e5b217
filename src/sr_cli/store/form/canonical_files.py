"""Which files of a portfolio have a canonical form, and what it is."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sr_cli.store.form.formatting import formatted
from sr_cli.store.reading.table import read_table
from sr_cli.store.source import names
from sr_cli.store.source.cannot_read import CannotRead
from sr_cli.store.source.kinds import SINGLE
from sr_cli.store.source.tree import Tree
from sr_cli.store.toml.text import read_text


@dataclass(frozen=True, slots=True)
class FileForm:
    """A file as it stands and as it should."""

    path: str
    before: str = ""
    after: str | None = None
    """The canonical form; None where the file cannot be read, so that there is none."""

    @property
    def is_canonical(self) -> bool:
        """Whether it stands as it should."""
        return self.before == self.after


def file_forms(tree: Tree, wanted: Collection[str]) -> Iterator[FileForm]:
    """Give the files of a portfolio, each as soon as it is read.

    Args:
        tree: where they are read.
        wanted: the files, and folders in which they are; `.` stands for the root.

    """
    folders = tuple(f"{path}/" for path in wanted)
    for path, kind in _files(tree):
        if "." in wanted or path in wanted or path.startswith(folders):
            yield from _form(tree, path, kind)


def _files(tree: Tree) -> Iterator[tuple[str, str]]:
    """Give the paths of vocabularies, records and decisions, with their kinds."""
    for kind in SINGLE:
        yield f"portfolio/{kind}.toml", kind
    for kind, paths in (("project", tree.records()), ("synergy", tree.decisions())):
        for path in paths:
            if names.is_record(path) and not names.is_passed_over(path):
                yield path, kind


def _form(tree: Tree, path: str, kind: str) -> Iterator[FileForm]:
    try:
        content = tree.read(path)
    except CannotRead as refusal:
        if refusal.rule != "missing-file":
            yield FileForm(path)
        return
    text, _ = read_text(path, content)
    table, _ = read_table(path, content)
    if text is None or table is None:
        yield FileForm(path)
    else:
        yield FileForm(path, content.decode(), formatted(text, kind, path.count("/")))

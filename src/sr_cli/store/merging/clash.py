"""A place that both sides changed differently, in the tree of a merged document."""

from collections.abc import Iterator
from dataclasses import dataclass

from sr_cli.store.toml.document import Entry, Form, List, Remarks, Scalar, Table, Tables, Value


@dataclass(slots=True)
class Clash(Entry):
    """Both versions of a key or a table. Its own value only says where such a thing stands: a statement or a header."""

    ours: Entry | None = None
    """None where that side has nothing there."""
    theirs: Entry | None = None


def clash(ours: Entry | None, theirs: Entry | None) -> Clash:
    """Give the clash of two versions, at least one of which is there.

    Both take one form, so that they can stand at one place: a statement where one of them can be nothing else.
    """
    there = [entry for entry in (ours, theirs) if entry]
    if not any(_needs_headers(entry.value) for entry in there):
        return Clash(Scalar(""), ours=ours, theirs=theirs)
    if all(isinstance(entry.value, Table | Tables) for entry in there):
        for entry in there:
            if isinstance(entry.value, Table):
                entry.value.form = Form.HEADER
        return Clash(Tables(), ours=ours, theirs=theirs)
    return Clash(Scalar(""), ours=_as_statement(ours), theirs=_as_statement(theirs))


def remarks_in(entry: Entry) -> Iterator[str]:
    """Give all comments on something and in it."""
    yield from filter(None, (*entry.before, entry.behind))
    if isinstance(entry, Clash):
        inside = [side for side in (entry.ours, entry.theirs) if side]
    else:
        inside = entries_in(entry.value)
        yield from filter(None, end_of(entry.value))
    for each in inside:
        yield from remarks_in(each)


def entries_in(value: Value) -> list[Entry]:
    """Give what stands in a table or list."""
    if isinstance(value, Table):
        return list(value.entries.values())
    return value.items if isinstance(value, List | Tables) else []


def end_of(value: Value) -> Remarks:
    """Give the comments at the end of a table or list."""
    return value.end if isinstance(value, List | Table) else ()


def _needs_headers(value: Value) -> bool:
    """Tell whether something can only stand below a header of its own."""
    if isinstance(value, Table) and value.form is Form.DOTTED:
        return any(_needs_headers(entry.value) for entry in value.entries.values())
    return isinstance(value, Tables) or (isinstance(value, Table) and value.form is Form.HEADER)


def _as_statement(entry: Entry | None) -> Entry | None:
    """Give a version as a statement, its comments before it: braces hold none."""
    if entry is None or not _needs_headers(entry.value):
        return entry
    return Entry(_in_braces(entry.value), tuple(remarks_in(entry)))


def _in_braces(value: Value) -> Value:
    if isinstance(value, Table):
        return Table(Form.INLINE, {key: Entry(_in_braces(entry.value)) for key, entry in value.entries.items()})
    return (
        List([Entry(_in_braces(item.value)) for item in entries_in(value)])
        if isinstance(value, List | Tables)
        else value
    )

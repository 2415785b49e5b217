"""Changes single values in the text of a file; comments, order and form of everything else stay.

The text is changed where the values stand, not by a library: tomlkit 0.15 counts the comments above a header to the
table before it, so that a new key of that table comes between them and what they are about, and it adds an item behind
a comment without a comma.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Final, TypeAlias

from sr_cli.errors import WrongUse
from sr_cli.message import Message
from sr_cli.model.places import DECISIONS, RECORDS, KeyPath
from sr_cli.store.form.additions import added, literal
from sr_cli.store.form.formatting import formatted
from sr_cli.store.reading.table import Table, read_table
from sr_cli.store.source import names
from sr_cli.store.toml.locate import locate
from sr_cli.store.toml.quoting import quoted
from sr_cli.store.toml.splice import with_key, without

_BOM: Final = "\ufeff"
_NOTHING: Final = object()
"""Stands for the value of a place that has none."""


@dataclass(frozen=True, slots=True)
class Put:
    """Sets the value at a place, whether there is one or not; tables on the way are made.

    The place behind the last item or table of a list makes a new one: `("milestones", 2)` where there are two.
    """

    path: KeyPath
    value: object
    """A text, number, truth value or date, or a list or dict of such."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Takes out a key with its value, a table, or an item or table of a list; of the last item, the whole list."""

    path: KeyPath


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives a key, or a table, another name; its value and its place stay."""

    path: KeyPath
    key: str


Edit: TypeAlias = Put | Drop | Rename


def edited(path: str, text: str, edits: Iterable[Edit]) -> str:
    """Give the text of a file with these edits, which are made one after the other.

    Args:
        path: the file, seen from the root, such as `portfolio/projects/kamen/kamen-x.toml`.
        text: the text of the file, valid TOML; a byte order mark and the ends of its lines stay.
        edits: what to change; each place is looked up in what the edits before it have left. What is dropped or
            renamed must be there.

    A text in canonical form stays in it; in any other, nothing but the edits changes.
    WrongUse where the file cannot be edited so without harm to the rest of it; whoever wants it must do it by hand.

    """
    body = text.lstrip(_BOM)
    is_windows = "\r\n" in body and body.count("\r\n") == body.count("\n")
    before = after = body.replace("\r\n", "\n") if is_windows else body
    for edit in edits:
        after = _checked(path, after, edit)
    kind, folders = _kind(path), path.count("/")
    if formatted(before, kind, folders) == before:
        after = formatted(after, kind, folders)
    return text[: len(text) - len(body)] + (after.replace("\n", "\r\n") if is_windows else after)


def _kind(path: str) -> str:
    if path.startswith(f"{RECORDS}/"):
        return "project"
    return "synergy" if path.startswith(f"{DECISIONS}/") else names.id_of(path)


def _checked(path: str, text: str, edit: Edit) -> str:
    """Give the text with an edit, unless something else would change by it."""
    values = _values(text)
    assert values is not None, "what is edited is valid"
    edit = _of_whole_list(edit, values)
    after = _with(text, edit, values)
    if _values(after) == _changed(values, edit):
        return after
    raise WrongUse(
        Message("{path} is written in a way in which sr cannot change this without harm to the rest", path=path),
        Message("change it by hand: sr edit {id}", id=names.id_of(path)),
    )


def _values(text: str) -> Table | None:
    """Read a text; None where it is no TOML."""
    return read_table("", text.encode())[0]


def _of_whole_list(edit: Edit, values: Table) -> Edit:
    """Make of the removal of the last item that of the list: of tables with headers none would be left to see."""
    if isinstance(edit, Drop) and isinstance(edit.path[-1], int):
        items = _at(values, edit.path[:-1])
        assert isinstance(items, list), "its items have numbers"
        return Drop(edit.path[:-1]) if len(items) == 1 else edit
    return edit


def _with(text: str, edit: Edit, values: Table) -> str:
    if isinstance(edit, Put):
        return _with_value(text, edit.path, _at(values, edit.path), edit.value)
    return without(text, edit.path) if isinstance(edit, Drop) else with_key(text, edit.path, edit.key)


def _at(values: object, path: KeyPath) -> object:
    """Give the value at a place, `_NOTHING` where there is none."""
    for step in path:
        match values, step:
            case dict(), str() if step in values:
                values = values[step]
            case list(), int() if step < len(values):
                values = values[step]
            case _:
                return _NOTHING
    return values


def _with_value(text: str, path: KeyPath, old: object, new: object) -> str:
    """Give the text with a value at a place; of what stands there, as much stays as can."""
    if old is _NOTHING:
        return added(text, path, new)
    if old == new and type(old) is type(new):
        return text
    match old, new:
        case dict(), dict() if new:
            return _with_keys(text, path, old, new)
        case list(), list() if new:
            return _with_items(text, path, old, new)
    if isinstance(path[-1], str) and (isinstance(old, dict | list) or isinstance(new, dict | list)):
        return added(without(text, path), path, new)
    start, end = locate(text).values[path]
    return text[:start] + (quoted(new, text[start:end]) if isinstance(new, str) else literal(new)) + text[end:]


def _with_keys(text: str, path: KeyPath, old: Table, new: Table) -> str:
    for key in new:
        text = _with_value(text, (*path, key), old.get(key, _NOTHING), new[key])
    for key in old.keys() - new.keys():
        text = without(text, (*path, key))
    return text


def _with_items(text: str, path: KeyPath, old: list[object], new: list[object]) -> str:
    """Take out what is not wanted, as far as there are too many, and set the others one by one."""
    kept = list(old)
    for index in reversed(range(len(old))):
        if len(kept) > len(new) and old[index] not in new:
            text = without(text, (*path, index))
            del kept[index]
    while len(kept) > len(new):
        text = without(text, (*path, len(kept) - 1))
        kept.pop()
    for index, item in enumerate(new):
        text = _with_value(text, (*path, index), kept[index] if index < len(kept) else _NOTHING, item)
    return text


def changed(values: Table, edit: Edit) -> Table:
    """Give values as they are after an edit; those that are given stay as they are."""
    return _changed(values, _of_whole_list(edit, values))


def _changed(values: Table, edit: Edit) -> Table:
    result = deepcopy(values)
    here: object = result
    for step, following in zip(edit.path[:-1], edit.path[1:], strict=True):
        if _at(here, (step,)) is _NOTHING:
            _set(here, step, [] if isinstance(following, int) else {})
        here = _at(here, (step,))
    last = edit.path[-1]
    if isinstance(edit, Put):
        _set(here, last, edit.value)
        return result
    assert isinstance(here, dict | list), "what goes or gets another name is there"
    if isinstance(edit, Rename):
        assert isinstance(here, dict), "items of lists have no names"
        entries = list(here.items())
        here.clear()
        here.update((edit.key if name == last else name, value) for name, value in entries)
    else:
        del here[last]  # type: ignore[arg-type]  # a key of a dict, an index of a list
    return result


def _set(table: object, step: str | int, value: object) -> None:
    if isinstance(step, int):
        assert isinstance(table, list), "its items have numbers"
        table[step : step + 1] = [value]
    else:
        assert isinstance(table, dict), "there are keys"
        table[step] = value

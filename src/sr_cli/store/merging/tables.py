"""Merges tables key by key, and lists of tables by what each of them is about."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from sr_cli.store.merging.clash import Clash
from sr_cli.store.merging.meaning import Place, is_set, meaning
from sr_cli.store.merging.sets import are_sets, merged_set
from sr_cli.store.merging.versions import Node, Three, Versions, clash_of, end, has_news, items_of, keys_of
from sr_cli.store.merging.weaving import dressed, merged_remarks, woven
from sr_cli.store.toml.document import Entry, Form, List, Table, Tables

_FORMS = (Form.HEADER, Form.DOTTED, Form.INLINE)
"""The one that holds most comes first."""

_Identity: TypeAlias = tuple[tuple[object, ...], int]


def merged_table(three: Versions, place: Place) -> Table:
    """Merge two tables; where there was none before, all their keys are new."""
    keys = three.each(keys_of)
    forms = [node.entry.value.form for node in three[1:] if node and isinstance(node.entry.value, Table)]
    result = Table(min(forms, key=_FORMS.index), end=merged_remarks(three.each(end)))
    for key in woven(keys.each(list)):
        versions = Three(*(found.get(key) for found in keys))
        entry = _merged(versions, place.below(key), place.natural_keys.get(key))
        if entry:
            result.entries[key] = entry
    return result


def _merged(three: Versions, place: Place, natural: tuple[str, ...] | None = None) -> Entry | None:
    """Merge what stands at one key; None where nothing is left, a Clash where both sides changed it differently."""
    base, ours, theirs = (node and node.entry for node in three)
    if theirs in (ours, base):
        return ours
    if base == ours:
        return theirs
    if natural and _are_rows(three):
        return _merged_rows(three, place, natural)
    if all(node and isinstance(node.entry.value, Table) for node in three[1:]):
        return _merged_tables(three, place)
    if is_set(place.schema) and are_sets(three, place.schema):
        return merged_set(three, place)
    return _merged_whole(three, place)


def _merged_tables(three: Versions, place: Place) -> Entry:
    table = merged_table(three, place)
    if table.form is Form.INLINE and _holds_clash(table):  # there is no room for markers in braces
        return clash_of(three)
    return dressed(Entry(table), three)


def _merged_whole(three: Versions, place: Place) -> Entry | None:
    """Take what one side changed; a remark that is new there is a change, too, if the other side removed it all."""
    base, ours, theirs = three
    says = three.each(lambda node: node and meaning(node.value, place.schema, place.key))
    if says.ours == says.theirs:
        winner = theirs if base and ours and base.entry.value == ours.entry.value else ours
    elif says.ours == says.base and (theirs or not has_news(three)):
        winner = theirs
    elif says.theirs == says.base and (ours or not has_news(three)):
        winner = ours
    else:
        return clash_of(three)
    return winner and dressed(Entry(winner.entry.value), three)


def _merged_rows(three: Versions, place: Place, natural: tuple[str, ...]) -> Entry | None:
    """Merge a list of tables, each with the one of the other side that is about the same thing."""
    rows = three.each(lambda node: _identified(items_of(node), natural))
    row = Place("", place.schema.get("items", {}), {})
    merged = []
    for identity in _by_day(woven(rows.each(list)), rows):
        entry = _merged(Three(*(version.get(identity) for version in rows)), row)
        if isinstance(entry, Clash):
            entry.value = Table(Form.HEADER)
        if entry:
            merged.append(entry)
    return dressed(Entry(Tables(merged)), three) if merged else None


def _identified(rows: Sequence[Node], natural: tuple[str, ...]) -> dict[_Identity, Node]:
    """Give tables by what they are about, and a number for the second and each further one of the same."""
    seen: Counter[tuple[object, ...]] = Counter()
    found = {}
    for row in rows:
        about = tuple(_hashable(keys_of(row).get(name)) for name in natural)
        found[about, seen[about]] = row
        seen[about] += 1
    return found


def _hashable(node: Node | None) -> object:
    return node and (repr(node.value) if isinstance(node.value, list | dict) else node.value)


def _by_day(order: list[_Identity], rows: Three[dict[_Identity, Node]]) -> list[_Identity]:
    """Bring tables that are known by their day into the order of days, if they were so on both sides."""
    days = {identity: identity[0][0] for identity in order}
    known = {identity: day for identity, day in days.items() if isinstance(day, date) and type(day) is date}
    both = [[known[identity] for identity in side if identity in known] for side in rows[1:]]
    if len(known) < len(days) or any(each != sorted(each) for each in both):
        return order
    return sorted(order, key=known.__getitem__)


def _are_rows(three: Versions) -> bool:
    """Tell whether these are lists of tables or nothing, but not only nothing."""
    values = [node.entry.value for node in three if node]
    sides = [node.entry.value for node in three[1:] if node]
    return all(value in (List(), Tables()) or isinstance(value, Tables) for value in values) and any(
        isinstance(value, Tables) for value in sides
    )


def _holds_clash(table: Table) -> bool:
    return any(
        isinstance(entry, Clash) or (isinstance(entry.value, Table) and _holds_clash(entry.value))
        for entry in table.entries.values()
    )

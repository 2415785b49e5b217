"""Merges lists of which the order says nothing, perhaps but for the first item."""

from sr_cli.store.merging.meaning import Place, first_counts, meaning
from sr_cli.store.merging.versions import Three, Versions, clash_of, end, has_news, items_of
from sr_cli.store.merging.weaving import dressed, merged_remarks, stays, woven
from sr_cli.store.schema.gate import Schema
from sr_cli.store.toml.document import Entry, List


def are_sets(three: Versions, schema: Schema) -> bool:
    """Tell whether these are lists of texts. A side may lack it where a list may be empty: that says the same."""
    lists = all(isinstance(node.entry.value, List) for node in three if node)
    texts = all(isinstance(item.value, str) for node in three for item in items_of(node))
    return lists and texts and ("minItems" not in schema or None not in three[1:])


def merged_set(three: Versions, place: Place) -> Entry | None:
    """Take what both have and what either side added."""
    found = three.each(lambda node: {item.value: item for item in reversed(items_of(node))})
    values = three.each(lambda node: [item.value for item in items_of(node)])
    kept = [value for value in woven(values) if stays(value, values)]
    says = three.each(lambda node: node and meaning(node.value, place.schema, place.key))
    if says.ours not in (says.base, says.theirs) and says.theirs != says.base and not _fits(len(kept), place.schema):
        return clash_of(three)
    if first_counts(place.schema, place.key):
        first = _first(values)
        if first is None or (kept and (not first or first[0] not in kept)):
            return clash_of(three)
        kept = [*first, *(value for value in kept if value not in first)] if kept else []
    was, here, there = (node is not None for node in three)
    if not kept and not (there if here == was else here):
        return clash_of(three) if has_news(three) else None
    items = [_item(Three(*(version.get(value) for version in found))) for value in kept]
    return dressed(Entry(List(items, merged_remarks(three.each(end)))), three)


def _item(three: Versions) -> Entry:
    winner = three.ours or three.theirs
    assert winner, "one side has it, else it would not have been kept"
    return dressed(Entry(winner.entry.value), three)


def _first(values: Three[list[object]]) -> list[object] | None:
    """Give the first item of a set, if there is one; None where both sides changed it differently."""
    base, ours, theirs = values.each(lambda each: each[:1])
    if base == ours:
        return theirs
    return ours if theirs in (base, ours) else None


def _fits(length: int, schema: Schema) -> bool:
    lowest, highest = schema.get("minItems", 0), schema.get("maxItems", length)
    return bool(lowest <= length <= highest)

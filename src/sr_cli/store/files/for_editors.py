"""A schema as editors get it: it says nearly the same, but so that no editor tells of one fault many times.

What is wrong with a table or list as a whole (a key is missing, an id is malformed), taplo, which works in Even Better
TOML, repeats for every line of it. So this stands behind `$dynamicRef`: tombi follows it, taplo knows draft 7 of JSON
Schema and passes it over. (`allOf` would hide keys from taplo's completion.) Of an unknown key both are to tell; so
its value is refused, which is one message. That values are not to be repeated is left out: both would mark each of
them. `docs/editors.md` has the figures.
"""

from typing import Final

from sr_cli.store.schema.gate import Schema

_OF_THE_WHOLE: Final = frozenset(("required", "propertyNames", "maxItems"))
_LEFT_OUT: Final = "uniqueItems"
_REFUSED: Final = {
    "not": {"description": "There is no such key. · Diesen Schlüssel gibt es nicht."},
    "additionalProperties": True,
}
"""Without a description of its own: taplo would show it for known keys, too."""


def for_editors(schema: Schema) -> Schema:
    """Give a schema of ours in the form that editors cope with."""
    wholes: dict[str, Schema] = {}
    return {**_rewritten(schema, wholes), "$defs": wholes}


def _rewritten(node: Schema, wholes: dict[str, Schema]) -> Schema:
    """Rewrite a part of a schema; collects what is said of tables and lists as a whole."""
    whole = {key: value for key, value in node.items() if key in _OF_THE_WHOLE}
    kept = {
        key: _rewritten(value, wholes) if isinstance(value, dict) else value
        for key, value in node.items()
        if key not in whole and key != _LEFT_OUT
    }
    if "items" in kept:  # else an item has nothing to show when the pointer rests on it
        kept["items"] = {"description": kept.get("description", ""), **kept["items"]}
    if node.get("type") == "object":  # tombi warns of keys that are not expressly allowed
        kept["additionalProperties"] = kept.get("additionalProperties", True) or _REFUSED
    if not whole:
        return kept
    name = next((name for name, known in wholes.items() if known == whole), f"whole-{len(wholes) + 1}")
    wholes[name] = whole
    return {**kept, "$dynamicRef": f"#/$defs/{name}"}

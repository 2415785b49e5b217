"""The schemas of an earlier time: what was right by them then is right in a past state.

They come from a repository that anybody may have written, so only a schema as we make them is taken: one that refers to
nothing outside of itself, is not nested deeply, and whose patterns are matched in linear time.
"""

import json
from collections.abc import Callable
from functools import cache
from typing import Final

from sr_cli.store.files.schema_files import schema_path
from sr_cli.store.git.objects import ObjectTree
from sr_cli.store.schema.gate import Gate, Json, Schema, editor_schema, for_gate, json_view
from sr_cli.store.source.cannot_read import CannotRead

_OF_THE_WHOLE: Final = "$dynamicRef"
"""By this keyword a schema for editors says what holds of a table as a whole."""
_ELSEWHERE: Final = frozenset(("$ref", _OF_THE_WHOLE, "$recursiveRef", "$id", "$anchor", "$dynamicAnchor"))
_DEEPEST: Final = 40
"""Our schemas have some ten levels; a library in Rust ends the process where there are too many."""


def past_gate(tree: ObjectTree) -> Gate:
    """Give what tells whether a table satisfies the schema of its kind that stands in a tree; no if there is none."""

    @cache
    def check(kind: str) -> Callable[[object], bool]:
        schema = _schema(tree, kind)
        return _never if schema is None else _compiled(schema)

    def was_sound(kind: str, table: Json) -> bool:
        try:
            return check(kind)(json_view(table))
        except ValueError:  # a text with half a character
            return False

    return was_sound


def _schema(tree: ObjectTree, kind: str) -> Schema | None:
    """Give the schema of a kind as the gate takes it; None where there is none that we could have made."""
    try:
        schema = json.loads(tree.read(schema_path(kind)))
        wholes = schema.pop("$defs", {})
        return for_gate(_without_repetition(_inlined(schema, wholes, _DEEPEST), editor_schema(kind)))
    except (CannotRead, ValueError, RecursionError, AttributeError, KeyError, TypeError):
        return None


def _inlined(node: Schema, wholes: Schema, levels: int) -> Schema:
    """Put what is said of a table as a whole where it is referred to; ValueError for what is no schema of ours."""
    whole = wholes[node[_OF_THE_WHOLE].removeprefix("#/$defs/")] if _OF_THE_WHOLE in node else {}
    merged = {key: value for key, value in (node | whole).items() if key not in (_OF_THE_WHOLE, "$schema")}
    if not levels or not _ELSEWHERE.isdisjoint((*merged, *whole)):
        raise ValueError(sorted(merged))
    return {key: _value_inlined(value, wholes, levels - 1) for key, value in merged.items()}


def _value_inlined(value: object, wholes: Schema, levels: int) -> object:
    if isinstance(value, dict):
        return _inlined(value, wholes, levels)
    if isinstance(value, list):  # as the names of types are, or allowed values
        return [_inlined(item, wholes, levels) if isinstance(item, dict) else item for item in value]
    return value


def _without_repetition(node: Schema, ours: Schema) -> Schema:
    """Refuse repeated values where ours does: schemas for editors do not say so."""
    kept = {
        key: _without_repetition(value, ours[key])
        if isinstance(value, dict) and isinstance(ours.get(key), dict)
        else value
        for key, value in node.items()
    }
    return kept | {key: ours[key] for key in ("uniqueItems",) if key in ours}


def _compiled(schema: Schema) -> Callable[[object], bool]:
    try:
        from jsonschema_rs import Draft202012Validator, RegexOptions

        return Draft202012Validator(schema, pattern_options=RegexOptions()).is_valid
    except (ImportError, ValueError):
        return _never


def _never(_: object) -> bool:
    return False

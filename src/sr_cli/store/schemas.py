"""The schemas as a portfolio keeps them for editors, with the ids of its own vocabularies."""

import json
from collections.abc import Mapping
from typing import Final

from sr_cli.model.portfolio import Portfolio
from sr_cli.store.schema import Schema, editor_schema

KINDS: Final = (
    "project",
    "region",
    "partners",
    "themes",
    "goals",
    "concepts",
    "interfaces",
    "programmes",
    "guidelines",
)
"""The kinds of file that have a schema."""


def schema_texts(portfolio: Portfolio) -> Mapping[str, str]:
    """Give the schemas by kind: where an id is referred to, an editor offers those that there are.

    Projects are not offered: there may be very many, and each new one would change the schema.
    """
    ids = {
        vocabulary: sorted(getattr(portfolio, vocabulary).entries)
        for vocabulary in ("partners", "themes", "goals", "concepts", "interfaces", "programmes", "guidelines")
    }
    return _texts(ids)


def plain_texts() -> Mapping[str, str]:
    """Give the schemas by kind as they are without a portfolio."""
    return _texts({})


def _texts(ids: Mapping[str, list[str]]) -> Mapping[str, str]:
    filled = {kind: _with_ids(editor_schema(kind), ids) for kind in KINDS}
    return {kind: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for kind, schema in filled.items()}


def _with_ids(node: Schema, ids: Mapping[str, list[str]]) -> Schema:
    filled = {key: _with_ids(value, ids) if isinstance(value, dict) else value for key, value in node.items()}
    known = ids.get(node.get("x-sr-ref", ""))
    return {**filled, "enum": known} if known else filled

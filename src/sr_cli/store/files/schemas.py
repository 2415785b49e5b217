"""The schemas as a portfolio keeps them for editors: with the ids of its vocabularies and the names of the rules."""

import json
from collections.abc import Mapping

from sr_cli.message import Label
from sr_cli.model.portfolio import Portfolio
from sr_cli.rules import RULES
from sr_cli.rules.rule import FAMILY_OF
from sr_cli.store.files.for_editors import for_editors
from sr_cli.store.schema.gate import Schema, editor_schema
from sr_cli.store.source.kinds import KINDS, VOCABULARIES


def schemas(portfolio: Portfolio) -> Mapping[str, Schema]:
    """Give the schemas by kind: where an id is referred to, an editor offers those that there are, with their names.

    Projects are not offered: there may be very many, and each new one would change the schema.
    """
    names = {
        vocabulary: {id_: _both(entry.label) for id_, entry in sorted(getattr(portfolio, vocabulary).entries.items())}
        for vocabulary in VOCABULARIES
    }
    rules = {rule.name: rule.summary.template for rule in RULES if not rule.is_mandatory}
    return _filled({**names, "rules": rules, "selectors": _selectors()})


def schema_texts(portfolio: Portfolio) -> Mapping[str, str]:
    """Give the schemas of a portfolio by kind, as they are written."""
    return {kind: text_of(schema) for kind, schema in schemas(portfolio).items()}


def plain_texts() -> Mapping[str, str]:
    """Give the schemas by kind as they are without a portfolio."""
    return {kind: text_of(schema) for kind, schema in _filled({}).items()}


def text_of(schema: Schema) -> str:
    """Give a schema as it is written."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _filled(names: Mapping[str, Mapping[str, str]]) -> Mapping[str, Schema]:
    return {kind: for_editors(_with_values(editor_schema(kind), names)) for kind in KINDS}


def _with_values(node: Schema, names: Mapping[str, Mapping[str, str]]) -> Schema:
    """Fill in what may be written where a schema refers to ids or rules, with what it stands for."""
    filled = {key: _with_values(value, names) if isinstance(value, dict) else value for key, value in node.items()}
    if known := names.get(node.get("x-sr-ref", "")):
        rest = {key: value for key, value in filled.items() if key not in ("minLength", "maxLength")}
        return {**rest, "enum": [*known], "x-taplo": {"docs": {"enumValues": [*known.values()]}}}
    if known := names.get(node.get("x-sr-keys", "")):
        value = filled["additionalProperties"]
        keys = {key: {"description": told, **value} for key, told in known.items()}
        return {**filled, "properties": keys, "additionalProperties": False}
    return filled


def _selectors() -> Mapping[str, str]:
    """Give the words by which a region chooses rules, each with the rules that it stands for."""
    family_of = {rule.name: rule.family for rule in RULES}
    all_of = {
        start: ", ".join(name for name, of_rule in family_of.items() if of_rule is family)
        for start, family in FAMILY_OF.items()
    }
    return {
        **{rule.name: rule.summary.template for rule in RULES},
        **{FAMILY_OF[start].value: names for start, names in all_of.items() if names},
        **{start: names for start, names in all_of.items() if names},
        **{rule.code: rule.name for rule in RULES},
    }


def _both(label: Label) -> str:
    return label.en if label.en == label.de else f"{label.en} · {label.de}"

"""What exactly is wrong with a table that the gate rejects: one violation for each fault, in TOML's words.

jsonschema finds the faults. Its wording is not used: there is a sentence of ours for each keyword of the schemas.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from sr_cli.findings import Violation
from sr_cli.model.places import KeyPath
from sr_cli.store.schema import remedies
from sr_cli.store.schema.address_remedies import address_without_scheme, url_without_scheme
from sr_cli.store.schema.date_remedies import bad_date
from sr_cli.store.schema.gate import NOT_BLANK, Json, Schema, gate_schema, is_day
from sr_cli.store.schema.type_remedies import wrong_type

Named: TypeAlias = tuple[str, Violation]
"""The name of the broken rule, and how it is broken."""

_EXPLAINED: Final[Mapping[str, tuple[str, Callable[[KeyPath, object, Schema], Violation]]]] = {
    "required": ("missing-key", remedies.missing_key),
    "propertyNames": ("malformed-value", remedies.malformed_id),
    "type": ("wrong-type", wrong_type),
    "enum": ("unknown-value", remedies.unknown_value),
    "pattern": ("malformed-value", remedies.malformed_value),
    "uniqueItems": ("repeated-value", remedies.repeated_value),
    "minimum": ("number-out-of-range", remedies.number_out_of_range),
    "maximum": ("number-out-of-range", remedies.number_out_of_range),
}
"""For each keyword the rule that it breaks, and the sentence for it; dates, keys and lengths need more to go by."""

_LENGTHS: Final = frozenset(("minLength", "maxLength", "minItems", "maxItems"))


def explain(kind: str, table: Json) -> tuple[Named, ...]:
    """Give what breaks the schema of that kind of file; nothing where the table satisfies it."""
    root = gate_schema(kind)
    errors = [(tuple(error.absolute_path), error) for error in _validator(kind).iter_errors(table)]
    meant = {
        remedies.meant_key(path, _schema(error), root)
        for path, error in errors
        if error.validator == "additionalProperties"
    }
    found: dict[KeyPath, Named] = {}
    for path, error in errors:
        # A key that is misspelt or stands in the wrong table is one fault, not one more because it is missing.
        if error.validator != "required" or path not in meant:
            found.setdefault(path, _named(path, error, root))
    return tuple(named for path, named in found.items() if not _follows(path, found))


def _follows(path: KeyPath, found: Mapping[KeyPath, Named]) -> bool:
    """Tell whether a number is only wrong because its list is: `[7,64, 51,62]` has four, and none is meant."""
    return found[path][0] == "number-out-of-range" and found.get(path[:-1], ("",))[0] == "bad-length"


def _named(path: KeyPath, error: ValidationError, root: Schema) -> Named:
    schema = _schema(error)
    if error.validator == "additionalProperties":
        return "unknown-key", remedies.unknown_key(path, _table(error), schema, root)
    if "x-sr-date" in schema:
        return "bad-date", bad_date(path, error.instance, schema["x-sr-date"])
    if error.validator in _LENGTHS or (error.validator == "pattern" and schema["pattern"] == NOT_BLANK):
        return "bad-length", remedies.bad_length(path, error.instance, schema, required=_is_required(path, root))
    if error.validator == "pattern" and (address := address_without_scheme(error.instance, schema)):
        return "url-without-scheme", url_without_scheme(path, error.instance, address)
    rule, sentence = _EXPLAINED[str(error.validator)]
    return rule, sentence(path, error.instance, schema)


def _is_required(path: KeyPath, root: Schema) -> bool:
    """Tell whether a table must have the key at that place."""
    *outer, key = path
    for step in outer:
        inner = root["items"] if isinstance(step, int) else root.get("properties", {}).get(step)
        root = inner or root["additionalProperties"]
    return key in root.get("required", ())


def _table(error: ValidationError) -> Json:
    assert isinstance(error.instance, dict), "only a table has keys"
    return error.instance


def _schema(error: ValidationError) -> Schema:
    assert isinstance(error.schema, dict)
    return error.schema


@cache
def _validator(kind: str) -> Validator:
    checks = {
        "required": _required,
        "additionalProperties": _additional_properties,
        "propertyNames": _property_names,
        "uniqueItems": _unique_items,
        "pattern": _pattern,
    }
    types = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"null": lambda _, value: is_day(value), "number": lambda _, value: _is_number(value)}
    )
    checker: type[Validator] = extend(Draft202012Validator, checks, type_checker=types)  # type: ignore[no-untyped-call] # so its stubs
    return checker(gate_schema(kind))


def _is_number(value: object) -> bool:
    if isinstance(value, float):
        return not math.isnan(value)  # a whole number may be too large for such a question
    return isinstance(value, int) and not isinstance(value, bool)


# jsonschema reports a table or a list as a whole where the keywords below report the single key or item.


def _required(_: Validator, keys: list[str], table: object, __: Schema) -> Iterator[ValidationError]:
    if isinstance(table, dict):
        yield from (ValidationError("", path=[key]) for key in keys if key not in table)


def _additional_properties(
    validator: Validator, rest: Schema | bool, table: object, schema: Schema
) -> Iterator[ValidationError]:
    if isinstance(table, dict):
        for key in table.keys() - schema.get("properties", {}).keys():
            if isinstance(rest, dict):
                for error in validator.evolve(schema=rest).iter_errors(table[key]):
                    error.relative_path.appendleft(key)
                    yield error
            else:
                yield ValidationError("", path=[key])


def _property_names(validator: Validator, names: Schema, table: object, _: Schema) -> Iterator[ValidationError]:
    assert isinstance(table, dict), "only whole vocabularies have this keyword"
    sound = validator.evolve(schema=names).is_valid
    yield from (ValidationError("", path=[key]) for key in table if not sound(key))


def _unique_items(_: Validator, __: bool, items: object, ___: Schema) -> Iterator[ValidationError]:
    if isinstance(items, list):
        repeated = (index for index, item in enumerate(items) if item in items[:index])
        yield from (ValidationError("", path=[index]) for index in repeated)


def _pattern(_: Validator, pattern: str, text: object, __: Schema) -> Iterator[ValidationError]:
    # Python's $ matches before a line break at the end, that of the schemas does not.
    if isinstance(text, str) and not re.search(pattern.replace("$", r"\Z"), text):
        yield ValidationError("")

"""A record as plain data, ready for JSON."""

import math
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from enum import StrEnum

from sr_cli.model.dates import PartialDate
from sr_cli.model.project import ProjectRecord, Visibility


def as_plain(record: ProjectRecord) -> dict[str, object]:
    """Give the record's keys, the id first, in the order of the schema; what is empty is left out.

    Dates become ISO texts, a mere year a number. The visibility is given where the record is not public.
    """
    plain = _kept({field.name: getattr(record, field.name) for field in fields(record)})
    del plain["path"]
    if record.visibility is Visibility.PUBLIC:
        del plain["visibility"]
    return plain


def _kept(values: Mapping[str, object]) -> dict[str, object]:
    return {name: plain_value(value) for name, value in values.items() if value not in (None, "", (), {})}


def plain_value(value: object) -> object:  # noqa: PLR0911 - one line for each kind of value
    """Give one value of a record, or a table of it, as plain data."""
    match value:
        case PartialDate(year, None, None):
            return year
        case PartialDate():
            return str(value)
        case StrEnum():
            return value.value
        case date() | time():
            return value.isoformat()
        case float() if not math.isfinite(value):
            return str(value)  # only the table [x] may hold such, and JSON has no number for it
        case tuple() if hasattr(value, "_asdict"):
            return _kept(value._asdict())
        case tuple() | list():
            return [plain_value(item) for item in value]
        case Mapping():
            return {key: plain_value(inner) for key, inner in value.items()}
        case _:
            return value
